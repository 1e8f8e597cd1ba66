import type { Seq } from './entry';
import type { RiderName } from './message';
import type { EpochMs, Ms } from './time';

/** What the timekeeper should know about rules and decisions that are not wrong by themselves. `known`: categories that riders have, in alphabetical order. */
export interface RuleNoticeMessages {
  /** No rider has this category of a wave. */
  readonly 'wave-without-riders': { readonly wave: string; readonly category: string; readonly known: readonly string[] };
  /** No rider has the category that these rules are for. */
  readonly 'terms-without-riders': { readonly category: string; readonly known: readonly string[] };
  /**
   * A first lap as short as the rules allow, `lap`, ends within the start window and is taken for the start. `categories`: those whose own rules
   * do that; empty where those of the race do.
   */
  readonly 'lap-in-start-window': { readonly window: Ms; readonly lap: Ms; readonly categories: readonly string[] };
  /** The act `entry` gave the rider as much time or as many laps before, at `at`, and both count. */
  readonly 'same-penalty': { readonly rider: RiderName; readonly entry: Seq; readonly at: EpochMs };
  /** The act `entry` set the same reads of a reader by as much before, at `at`, and both count. */
  readonly 'same-clock-shift': { readonly reader: string; readonly entry: Seq; readonly at: EpochMs };
  /** A wave was started by hand at `start_at`, before the gun of the race. */
  readonly 'wave-before-gun': { readonly wave: string; readonly start_at: EpochMs; readonly gun_at: EpochMs };
  /** A wave was started, and no wave is it any more after the change: its start is lost. */
  readonly 'wave-start-lost': { readonly wave: string; readonly start_at: EpochMs };
}
