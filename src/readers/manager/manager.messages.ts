import type { NoParams } from '../../domain/model/message';
import type { EpochMs, Ms } from '../../domain/model/time';

/** What the reader manager reports: states of links, alarms of clocks, and why it cannot add or change a reader. */
export interface ManagerMessages extends ManagerStates, ManagerNotices, ManagerProblems {}

/** Why a reader is in its state. */
interface ManagerStates {
  readonly 'not-opened': NoParams;
  readonly opening: NoParams;
  readonly ready: NoParams;
  readonly reading: NoParams;
  /** The timekeeper closed the link. */
  readonly disconnected: NoParams;
  /** The reader is not linked any more. */
  readonly removed: NoParams;
  /** The link is open and the reader does not answer. `connects`: the reader opens the link, so the station cannot ask it. */
  readonly 'no-answer': { readonly connects: boolean };
}

/** Notices to the timekeeper. */
interface ManagerNotices {
  /** Many messages in a row could not be understood. */
  readonly unreadable: NoParams;
  /** An error in the driver, started again since; `reason` is the error's own text, empty where it ended without one. */
  readonly 'driver-failed': { readonly reason: string };
  /** Reads could not be stored and wait in memory; `reason` is what the store reported. */
  readonly 'not-stored': { readonly reason: string };
  /** `sender`: the program whose clock it is, where several send over one link. */
  readonly clock: ClockProblem & { readonly sender?: string };
  /**
   * `count` reads that name `reader` as theirs, from `first` to `last` were stored with a wrong time: it should be later by `by`. `mixed`: those are not all that lie
   * there, or not all wrong by that. `cause`: the clock was set, or the network delayed the first reads. `shared`: reads of other devices name the same
   * reader, so that a correction would change them, too.
   */
  readonly 'reads-mistimed': {
    readonly reader: string;
    readonly sender?: string;
    readonly count: number;
    readonly first: EpochMs;
    readonly last: EpochMs;
    readonly by: Ms;
    readonly mixed: boolean;
    readonly cause: 'clock-set' | 'delay';
    readonly shared?: true;
  };
  /** A read has a time `back` before it came, and before others that came earlier. `kept`: it counts at that time, not at its arrival. */
  readonly 'read-back-in-time': { readonly sender?: string; readonly back: Ms; readonly kept: boolean };
  /** The station's clock was set ahead by `by` while the race runs; back where that is negative. */
  readonly 'station-clock-set': { readonly by: Ms };
}

/** Why an address is refused although it can be understood. */
interface ManagerProblems {
  /** Another reader, `reader`, has this place. */
  readonly 'already-linked': { readonly address: string; readonly reader: string };
  /** A reader keeps its kind. */
  readonly 'other-kind': { readonly reader: string; readonly kind: string };
}

/** What is wrong with a reader's clock. */
export type ClockProblem =
  /** It was not set since power-up: it shows a time before 2020. */
  | { readonly problem: 'not-set' }
  /** It jumped ahead of the station's clock by `by`; back where that is negative. */
  | { readonly problem: 'jumped'; readonly by: Ms }
  /** It was last compared longer than `after` ago. */
  | { readonly problem: 'not-compared'; readonly after: Ms };
