import type { MessageOf } from './message';
import type { EpochMs } from './time';

/** Riders by their bibs: the first of them, and how many there are. */
export interface SomeRiders {
  readonly bibs: readonly string[];
  readonly riders: number;
}

/** Notices about a start list before it is taken; nothing in them is a refusal. */
export interface StartNoticeMessages {
  /** They are marked as DNS and are not in the list. */
  readonly 'not-starting': SomeRiders;
  /** The ranking says nothing of them: they are ranked behind all others. */
  readonly 'without-rank': SomeRiders;
  /** Bibs of the ranking that nobody has. */
  readonly 'unknown-bibs': SomeRiders;
  readonly 'unknown-categories': { readonly categories: readonly string[] };
  /** No rider is left for the list. */
  readonly 'nobody-to-start': { readonly riders: number };
  /** They have another own start, which this replaces. */
  readonly 'start-replaced': SomeRiders;
  /** They have laps already, which may change. */
  readonly 'has-laps': SomeRiders;
  readonly 'start-in-past': SomeRiders & { readonly now: EpochMs };
  readonly 'start-before-gun': SomeRiders & { readonly gun_at: EpochMs };
  /** They are not in the list, and start at the same time as a rider who is. */
  readonly 'start-shared': SomeRiders;
}

export type StartNotice = MessageOf<StartNoticeMessages>;
