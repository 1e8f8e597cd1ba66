import type { MessageOf } from '../domain/model/message';

/** Why a file cannot be read as a list of participants. Codes are part of the HTTP contract. */
export interface ListMessages {
  readonly 'no-list': ListProblem;
}

/** `max` lines, or `max` characters for `long-line`; `line` as spreadsheets count, from 1. */
type ListProblem =
  | { readonly problem: 'spreadsheet' | 'not-text' | 'empty' }
  | { readonly problem: 'too-many-lines' | 'long-line'; readonly max: number }
  | { readonly problem: 'quotation-mark'; readonly line: number };

/** Why a file cannot be read as a list of participants. */
export type ListMessage = MessageOf<ListMessages>;
