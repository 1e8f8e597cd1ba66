import type { EpochMs } from './time';

/** What the timekeeper should know about rules that are not wrong by themselves. `known`: categories that riders have, in alphabetical order. */
export interface UnusedCategoryMessages {
  /** No rider has this category of a wave. */
  readonly 'wave-without-riders': { readonly wave: string; readonly category: string; readonly known: readonly string[] };
  /** No rider has the category that these rules are for. */
  readonly 'terms-without-riders': { readonly category: string; readonly known: readonly string[] };
}

/** What becomes of a wave when the gun is moved. */
export interface WaveMoveMessages {
  /** It is planned, and moves with the gun. */
  readonly 'wave-moves': { readonly wave: string; readonly before: EpochMs; readonly after: EpochMs };
  /** It was started by hand, and keeps its time of day. */
  readonly 'wave-stays': { readonly wave: string; readonly start_at: EpochMs };
}

export interface RuleNoticeMessages extends UnusedCategoryMessages, WaveMoveMessages {}
