import type { ReaderMessage } from '../readers/reader.messages';

/** Why a reader was not added or changed, its clock not set, or it not started or stopped. Codes are part of the HTTP contract; there is at least one problem. */
export interface ReaderProblemMessages {
  readonly 'reader-not-added': { readonly problems: readonly ReaderMessage[] };
  readonly 'reader-not-changed': { readonly problems: readonly ReaderMessage[] };
  readonly 'reader-clock-not-set': { readonly why: ReaderClockProblem };
  /** `operating`: whether it was asked to read tags. */
  readonly 'reader-operation-not-set': { readonly operating: boolean; readonly why: ReaderOperationProblem };
}

/** `impossible`: this kind of reader has no request for it. `refused`: the reader did not take it. `operating`: it takes it only while it is stopped. */
export type ReaderClockProblem = ReaderOperationProblem | 'operating';

/** `racing`: it was not stopped, because a race runs. */
export type ReaderOperationProblem = 'impossible' | 'racing' | 'not-linked' | 'refused';
