import type { NoParams } from './domain/model/message';
import type { JournalMessages } from './journal/journal.messages';

/** Reads of one race that its file did not take and that are kept in memory. */
export interface UnstoredReadsOfRace {
  /** Name of the race. */
  readonly name: string;
  /** Its file. */
  readonly path: string;
  /** How many reads; at least 1. */
  readonly reads: number;
}

/** Something outside the control of the station failed: disk, file, memory. Codes are part of the HTTP contract. */
export interface FaultMessages extends JournalMessages {
  readonly 'no-race-open': NoParams;
  /** This station follows another one: reads and acts go to `hub`. */
  readonly 'read-only': { readonly hub: string };
  /** Another station has taken the race over; it never got so many acts and reads. */
  readonly 'taken-over': { readonly hub: string; readonly acts: number; readonly reads: number };
  /** The file lacks `missing` of the `stored` entries that were stored in it; `log` is where the damaged log is kept, if there was one. */
  readonly 'entries-missing': { readonly path: string; readonly missing: number; readonly stored: number; readonly log?: string };
  /** The file has as many entries as when it was closed, but not the same bytes. */
  readonly 'entries-changed': { readonly path: string };
  /** `races` is not empty; in the order in which their files failed. */
  readonly 'reads-left-behind': { readonly races: readonly UnstoredReadsOfRace[] };
  /** Reads of a race beside the open one are saved in the open race, because its own file does not take them. */
  readonly 'kept-race-unwritable': { readonly name: string; readonly path: string };
  /** `cause` is the message of the error, in English. */
  readonly 'export-failed': { readonly format: string; readonly cause: string };
}
