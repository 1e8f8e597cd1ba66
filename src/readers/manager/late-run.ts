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
/** Of samples that scatter widely the least late one counts, once it has stayed the least for a while. */
const SLOW = { samples: 40, lasting: 60_000, settled: 50 };
/** So many samples that agree are a step. */
const STEP = { samples: 8, outliers: 2, lasting: 1000 };
/** A delay that is more than this many times the mean is as unlikely as any other: something held the read. */
const HELD = 6;

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

/** Where a run of late samples divides into delayed ones and those of a clock that was set back. */
export interface Split {
  /** When the first sample after the step came. */
  readonly since: EpochMs;
  readonly step: number;
}

/**
 * The likeliest step that a run ends with, for delays that are exponential with this mean: a sample that was only delayed just before the
 * step is less late than those after it, and would make the step look smaller. Where two are as likely, the later one counts.
 */
export function splitOf({ since, samples }: Pick<LateRun, 'since' | 'samples'>, mean: number): Split {
  // Less than no delay is as good as impossible.
  const unlikely = (delay: number): number => (delay < 0 ? -delay : Math.min(delay / mean, HELD));
  let least = Number.POSITIVE_INFINITY;
  let best = { index: 0, step: 0, cost: Number.POSITIVE_INFINITY };
  const delayed = [0];
  for (const { late } of samples) delayed.push((delayed.at(-1) ?? 0) + unlikely(late));
  for (let index = samples.length - 1; index >= 0; index -= 1) {
    least = Math.min(least, samples[index]?.late ?? least);
    if (samples.length - index < Math.min(samples.length, STEP.samples - STEP.outliers)) continue;
    const step = least;
    const cost = samples.slice(index).reduce((sum, { late }) => sum + unlikely(late - step), delayed[index] ?? 0);
    if (cost < best.cost) best = { index, step, cost };
  }
  return { since: best.index === 0 ? since : (samples[best.index]?.at ?? since), step: best.step };
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
