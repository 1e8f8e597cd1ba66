import { type EpochMs, MINUTE, type Ms, parseInstant } from '../domain/model/time';

/** A network delays a read by less, or the clocks of sender and station differ by so little that laps are right within it. */
export const IN_TIME_MS = 3_000;
/** Delays that stay the same within this, for so long and over so many batches, come from a clock: reads that were kept catch up. */
const STEADY = { within: 2_000, lasting: 5_000, batches: 3 } as const;
/** A batch whose reads are further apart than a sender waits was kept. */
const KEPT_SPREAD_MS = 10_000;
/** A network delays a batch by less than this; a larger change is one of the clock. */
const LONGEST_DELAY_MS = MINUTE;
/** A clock that shows an earlier time was never set. */
const SET_FROM = parseInstant('2020-01-01T00:00:00Z') ?? 0;

/** Batches in a row whose newest read is about as far from its arrival. */
export interface Run {
  kind: 'in-time' | 'ahead' | 'behind' | 'not-set';
  /** The earliest time that a read of the run has. */
  from: EpochMs;
  since: EpochMs;
  batches: number;
  /** By how much the newest read was ahead of its arrival, in the batch that was delayed least; of the last batch while in time. */
  ahead: number;
  /** The same of the first batch. */
  readonly firstAhead: number;
  /** Its reads are catching up with the time. */
  isKept: boolean;
  /** What the station's own clock was set by between the last read in time and the run. */
  stationSetBy: Ms;
  /** What it had been set by when the run began. */
  stepMs: Ms;
}

/** A run of reads that were dated wrong by the clock of their sender, after it ended. */
export interface WrongRun {
  /** The arrivals of its first and last batch. */
  readonly since: EpochMs;
  readonly until: EpochMs;
  /** As in the run. */
  readonly ahead: Ms;
}

export const NO_RUN: Run = {
  kind: 'in-time',
  from: 0 as EpochMs,
  since: 0 as EpochMs,
  batches: 0,
  ahead: 0,
  firstAhead: 0,
  isKept: false,
  stationSetBy: 0 as Ms,
  stepMs: 0 as Ms,
};

export function kindOf(newest: EpochMs, ahead: number): Run['kind'] {
  if (newest < SET_FROM) return 'not-set';
  if (ahead > IN_TIME_MS) return 'ahead';
  return ahead < -IN_TIME_MS ? 'behind' : 'in-time';
}

/** A batch that is delayed by the network, or less than those before, is of the run; a step of the clock is not, and kept reads that catch up are not. */
export function isOfRun(run: Run, kind: Run['kind'], ahead: number): boolean {
  if (run.kind !== kind) return false;
  if (kind === 'in-time') return true;
  if (ahead < run.ahead - LONGEST_DELAY_MS) return false;
  return kind === 'behind' ? ahead <= run.firstAhead + STEADY.within : ahead <= run.ahead + LONGEST_DELAY_MS;
}

export function extend(run: Run, { earliest, ahead }: { readonly earliest: EpochMs; readonly ahead: number }): void {
  if (earliest < run.from) run.from = earliest;
  run.batches += 1;
  run.ahead = run.kind === 'in-time' ? ahead : Math.max(ahead, run.ahead);
}

interface NewRun {
  readonly kind: Run['kind'];
  readonly ahead: number;
  readonly earliest: EpochMs;
  readonly newest: EpochMs;
}

export function startOf(before: Run, { kind, ahead, earliest, newest }: NewRun): Omit<Run, 'since' | 'stationSetBy' | 'stepMs'> {
  const isCatchingUp = before.kind === 'behind' && ahead > before.ahead;
  const isKept = kind === 'behind' && (newest - earliest > KEPT_SPREAD_MS || isCatchingUp);
  return { kind, from: earliest, batches: 1, ahead, firstAhead: ahead, isKept };
}

export function isSteady(run: Run, at: EpochMs): boolean {
  return run.batches >= STEADY.batches && at - run.since >= STEADY.lasting;
}

/**
 * What is left of a run that ends because its sender's reads are dated otherwise now: null where they were right, or it was the clock of the
 * station that was wrong. `until`: its last arrival; `stepMs`: what the station's clock has been set by now.
 */
export function wrongRun(run: Run, until: EpochMs, stepMs: Ms): WrongRun | null {
  const isWrong = run.kind === 'ahead' || run.kind === 'not-set' || (run.kind === 'behind' && !run.isKept && isSteady(run, until));
  const isStations = [-run.stationSetBy, stepMs - run.stepMs].some((by) => by !== 0 && Math.abs(run.ahead - by) <= IN_TIME_MS);
  return isWrong && !isStations ? { since: run.since, until, ahead: run.ahead as Ms } : null;
}
