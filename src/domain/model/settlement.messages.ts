import type { MessageOf, RiderName } from './message';
import type { EpochMs, Ms } from './time';

/** Why something is proposed for settling a race, or a rider is due to be pulled. */
export interface SettlementMessages {
  readonly 'never-seen': { readonly rider: RiderName };
  /** Only read before the own start, last at `at`. */
  readonly 'not-seen-since-start': { readonly rider: RiderName; readonly at: EpochMs };
  /** `lap` 0: seen since the start, without a lap. `silent` is the time since `at` without a crossing. */
  readonly 'went-home': { readonly rider: RiderName; readonly lap: number; readonly at: EpochMs; readonly silent: Ms };
  /** Pulled without a moment; `at` is the last crossing. */
  readonly 'pulled-without-order': { readonly rider: RiderName; readonly at: EpochMs };
  /** Read after the status said that they were not in the race; `at` is the last of `reads`. */
  readonly 'seen-after': { readonly rider: RiderName; readonly status: 'dns' | 'dnf'; readonly reads: number; readonly at: EpochMs };
  readonly 'suspected-lap': { readonly rider: RiderName; readonly from: EpochMs; readonly to: EpochMs; readonly looks_like: number };
  /** A tag that nobody has and that differs in one character from one of the rider's that was never read, `own`. */
  readonly 'tag-like': { readonly tag: string; readonly rider: RiderName; readonly own: string };
  /** The only rider who was never seen may have this tag. */
  readonly 'tag-fits': { readonly tag: string; readonly rider: RiderName; readonly laps: number };
  readonly 'no-start': { readonly rider: RiderName };
  /** Last read at `at`, while others had started; nothing counts without a gun or an own start. */
  readonly 'read-without-start': { readonly rider: RiderName; readonly at: EpochMs };
  /** The end of a lap later after the start than its passage allows. */
  readonly 'cut-off': { readonly rider: RiderName; readonly passage: string; readonly time: Ms; readonly limit: Ms };
  /** `behind` is how much later than the leader of the category the lap was completed; `limit` is 80 % of the leader's first lap. */
  readonly 'eighty-percent': { readonly rider: RiderName; readonly lap: number; readonly behind: Ms; readonly limit: Ms };
}

export type SettlementMessage = MessageOf<SettlementMessages>;
