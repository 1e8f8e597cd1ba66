import type { ReaderMessage } from '../readers/reader.messages';

/** Why a reader was not added or changed, or its clock not set. Codes are part of the HTTP contract; there is at least one problem. */
export interface ReaderProblemMessages {
  readonly 'reader-not-added': { readonly problems: readonly ReaderMessage[] };
  readonly 'reader-not-changed': { readonly problems: readonly ReaderMessage[] };
  readonly 'reader-clock-not-set': { readonly why: ReaderClockProblem };
}

/** `impossible`: this kind of reader has no request for it. `refused`: the reader did not take it. */
export type ReaderClockProblem = 'impossible' | 'racing' | 'not-linked' | 'refused';
