import type { RiderStatus, Seq } from './entry';
import type { MessageOf, NoParams, RiderName } from './message';
import type { EpochMs, Ms } from './time';

/** What became of a read, and why (rule 5). Codes are part of the HTTP contract. */
export interface VerdictMessages {
  /** `finish`: the rider finishes with this lap. `unknown_tag`: of an unknown tag. */
  readonly counted: { readonly lap: number; readonly finish: boolean; readonly unknown_tag: boolean };
  readonly start: NoParams;
  /** `as` is the entry that gives the crossing its time `at`. */
  readonly 'same-crossing': { readonly as: Seq; readonly at: EpochMs };
  /** A lap can not have been ridden since the passing at `at`, because the race was neutralised in between. */
  readonly 'not-ridden': { readonly at: EpochMs; readonly ridden: Ms; readonly min_lap: Ms };
  /** No gun was set: the read shows that tag and reader work. `antenna` null: unknown, or entered by hand. */
  readonly 'gun-not-set': { readonly at: EpochMs; readonly antenna: number | null };
  /** Sooner after the own start than a lap can be ridden. */
  readonly 'too-soon': { readonly start_at: EpochMs; readonly min_lap: Ms };
  /** `until` null while it lasts. */
  readonly neutralised: { readonly from: EpochMs; readonly until: EpochMs | null };
  readonly 'before-start': { readonly start_at: EpochMs };
  readonly 'after-stop': { readonly stopped_at: EpochMs };
  readonly 'after-time': { readonly ended_at: EpochMs };
  readonly 'after-finish': { readonly lap: number; readonly finish_at: EpochMs };
  readonly 'clock-ahead': NoParams;
  /** `reason` as the timekeeper gave it; null without one. */
  readonly voided: { readonly reason: string | null };
  /** To another rider, another time, or both. */
  readonly moved: { readonly rider: RiderName | null; readonly at: EpochMs | null; readonly reason: string | null };
  readonly departure: NoParams;
  readonly 'not-started': NoParams;
  readonly withdrawn: { readonly status: RiderStatus; readonly at: EpochMs };
  readonly 'superseded-start': NoParams;
  /** Read again and again since `from`: one crossing (rule 23). */
  readonly parked: { readonly from: EpochMs };
  readonly muted: NoParams;
  /** A passage on the way (rule 25). */
  readonly passage: { readonly passage: string; readonly lap: number };
  /** At a point on the way in a lap in which no passage is left for it. */
  readonly 'extra-passage': { readonly point: string; readonly lap: number };
  /** Sooner after the beginning of the lap than anybody can be here. */
  readonly 'too-early': { readonly point: string; readonly from: EpochMs; readonly not_before: Ms };
  /** At the start when the own start was over. */
  readonly 'start-point': { readonly point: string };
  /** At a point that the rider's course does not have. */
  readonly elsewhere: { readonly point: string };
  /** At a point whose reads do not count. */
  readonly 'ignored-point': { readonly point: string };
  /** By a reader that stands at no point; empty towards the public, which is told no addresses. */
  readonly 'no-point': { readonly reader: string };
}

/** What became of one read or one manual passing, and why (rule 5). */
export type Verdict = MessageOf<VerdictMessages>;
