import type { EpochMs } from '../../domain/model/time';
import { type LateRun, type LateSample, type Split, splitOf } from './late-run';

/** A clock that has just been set: the samples from before and after, by the line from before, until it is known by how much and when. */
export interface Settling {
  readonly since: EpochMs;
  readonly samples: readonly LateSample[];
  readonly split: Split;
  /** What the reader showed in the sample that has shown the step. */
  readonly newest: EpochMs;
  /** Samples that are still to come. */
  readonly left: number;
}

/** The least delayed of so many samples shows the clock as exactly as it will be known. */
const SETTLING_SAMPLES = 40;
const KEPT = 128;
const LEAST_MEAN = 10;
/** So many samples after a step that agree with it show that it was there. */
const AGREED = 3;

/** The mean of delays with this median. */
export function meanDelay(usual: number): number {
  return Math.max(LEAST_MEAN, usual / Math.LN2);
}

/** Begins with the samples that have shown the step, the last one made at `newest` by the reader. */
export function beginSettling({ since, samples }: Pick<LateRun, 'since' | 'samples'>, split: Split, newest: EpochMs): Settling {
  return { since, samples: samples.slice(-KEPT), split, newest, left: SETTLING_SAMPLES };
}

/** Adds a sample, late by the line from before; null when enough have come. */
export function settle(settling: Settling, sample: LateSample, usual: number): Settling | null {
  if (settling.left === 0) return null;
  const samples = [...settling.samples, sample].slice(-KEPT);
  const split = splitOf({ since: settling.since, samples }, meanDelay(usual));
  return { ...settling, samples, split, left: settling.left - 1 };
}

/** Whether what a sample has shown is a second step: samples between the two agree with the first one. */
export function isOtherStep({ split, samples }: Settling, next: Split): boolean {
  const between = samples.filter(({ at }) => at >= split.since && at < next.since);
  const agreeing = between.filter(({ late }) => Math.abs(late - split.step) < Math.abs(next.step - split.step) / 2);
  return agreeing.length >= AGREED && agreeing.length > between.length / 2;
}
