import type { NoParams } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';

/** What is true of every reader that is asked for tags round by round, and keeps and stamps nothing itself. */
export interface PolledMessages {
  /** Reads are timed by the station, late by up to `late`. */
  readonly 'host-time': { readonly late: Ms };
  /** The reader reported no round for `length` in a race. It keeps nothing, so the reads of that time are lost. */
  readonly gap: { readonly length: Ms };
  /** The reader stopped answering; the link is still open. */
  readonly silent: NoParams;
}
