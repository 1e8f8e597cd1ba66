import type { EpochMs } from '../../domain/model/time';

/** A one-way sample and how late it is by the line so far. */
export interface LateSample {
  readonly at: EpochMs;
  readonly late: number;
}

/**
 * Samples in a row that are later than usual: delayed ones, or those of a clock that was set back. Delays scatter, and end with a sample
 * that is on time; a clock that was set back is late by the same amount from then on.
 */
export interface LateRun {
  readonly since: EpochMs;
  /** The newest samples that came apart from each other, oldest first. Samples that come at once were held back together and count as one. */
  readonly samples: readonly LateSample[];
  /** Samples that came apart from each other. */
  readonly count: number;
  /** True when a sample of the run was timed otherwise than by the line. */
  readonly isTimedApart: boolean;
}

/** Samples of a run that are kept. */
const KEPT = 128;
const APART_MS = 10;
/** So many samples that agree are timed by what they agree on. */
const GUESS = { samples: 5, outliers: 0, lasting: 300 };
/** So many samples that agree are a step. */
/** Of samples that scatter widely the least late one counts, once it has stayed the least for a while. */
const SLOW = { samples: 40, lasting: 60_000, settled: 50 };
const STEP = { samples: 8, outliers: 2, lasting: 1000 };

/** Adds a late sample. */
export function addLate(run: LateRun | null, sample: LateSample): LateRun {
  if (run === null) return { since: sample.at, samples: [sample], count: 1, isTimedApart: false };
  const last = run.samples.at(-1);
  if (last !== undefined && sample.at - last.at < APART_MS) return run;
  return { ...run, samples: [...run.samples, sample].slice(-KEPT), count: run.count + 1 };
}

/** By how much the newest samples agree that the clock was set back; null while they scatter. `scatter` is the usual one. */
export function guessedStep(run: LateRun, scatter: number): number | null {
  return agreed(run, scatter, GUESS);
}

/** By how much the clock was set back; null while the samples may only be delayed. `least` samples are needed. */
export function provenStep(run: LateRun, scatter: number, least: number): number | null {
  return run.count < least ? null : agreed(run, scatter, STEP);
}

/**
 * By how much the clock was set back if these samples, none of which is close to the line, scatter as they always do; null while the least
 * late one of them may come yet. `least` samples are needed.
 */
export function slowStep({ samples, count, since }: LateRun, least: number): number | null {
  const last = samples.at(-1);
  if (count < Math.max(SLOW.samples, least) || last === undefined || last.at - since < SLOW.lasting) return null;
  const middle = Math.floor(samples.length / 2);
  const [before, after] = [samples.slice(0, middle), samples.slice(middle)].map((half) => Math.min(...half.map(({ late }) => late)));
  if (before === undefined || after === undefined) return null;
  return after > before - SLOW.settled ? after : null;
}

/** When the clock was set back by `step` at the earliest: no sample from then on is less late than that. */
export function beginOfStep({ since, samples }: LateRun, least: number): EpochMs {
  const last = samples.findLastIndex(({ late }) => late < least);
  return last < 0 ? since : (samples[last + 1]?.at ?? since);
}

function agreed({ samples }: LateRun, scatter: number, wanted: typeof STEP): number | null {
  const newest = samples.slice(-wanted.samples);
  const [first, last] = [newest[0], newest.at(-1)];
  if (newest.length < wanted.samples || first === undefined || last === undefined) return null;
  if (last.at - first.at < wanted.lasting) return null;
  const lowest = Math.min(...newest.map(({ late }) => late));
  const outliers = newest.filter(({ late }) => late > lowest + scatter).length;
  return outliers <= wanted.outliers ? lowest : null;
}
