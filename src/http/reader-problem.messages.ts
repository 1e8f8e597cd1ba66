import type { ReaderMessage } from '../readers/reader.messages';

/** Why a reader was not added or changed. Codes are part of the HTTP contract; there is at least one problem. */
export interface ReaderProblemMessages {
  readonly 'reader-not-added': { readonly problems: readonly ReaderMessage[] };
  readonly 'reader-not-changed': { readonly problems: readonly ReaderMessage[] };
}
