import type { MessageOf, RiderName } from './message';

/** Notices about a list before it is imported; nothing in them is a refusal. */
export interface ImportNoticeMessages {
  /** Two riders have bibs that people take for the same, such as 7 and 007. `rider` has the bib `other`. */
  readonly 'similar-bibs': { readonly bib: string; readonly other: string; readonly rider: RiderName };
  /** Two categories that differ only in case, blanks, accents and the like, with their numbers of riders in list and race. */
  readonly 'similar-categories': {
    readonly category: string;
    readonly riders: number;
    readonly other: string;
    readonly others: number;
  };
  /** Riders have a category with a wave or rules of its own, and nobody would have it after the import; `riders` of them. */
  readonly 'emptied-category': { readonly category: string; readonly riders: number };
}

export type ImportNotice = MessageOf<ImportNoticeMessages>;
