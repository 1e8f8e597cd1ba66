import type { EpochMs } from '../../domain/model/time';
import type { ClockLine, ClockPoint } from './clock-line';
import { addLate, type LateRun } from './late-run';
import type { Recent } from './moving-clock';
import type { Settling } from './settling';

/** What the one-way samples of a clock have shown besides its line. */
export interface OneWay {
  readonly since: EpochMs;
  /** The last sample that was on time. */
  readonly lastAt: EpochMs;
  /** The latest time that the reader has shown. */
  readonly newest: EpochMs;
  /** The usual delay beyond the smallest one: about the median. */
  readonly usual: number;
  readonly samples: number;
  /** Samples close to the line, which hold it where it is. */
  readonly near: number;
  readonly late: LateRun | null;
  /** Samples in a row none of which is close to the line; null when the last one is. */
  readonly far: LateRun | null;
  /** The longest run of late samples that agreed and were only delayed. */
  readonly longestAgreed: number;
  readonly longestFar: number;
  /** After the clock was set; null when it is known by how much. */
  readonly settling: Settling | null;
  readonly recent: Recent;
  /** True while the clock is moved bit by bit: the line follows the newest samples alone. */
  readonly isMoving: boolean;
  /** Samples beyond the usual delay, less those within it, of the run of far ones: they count when it ends. */
  readonly heldBack: number;
  /** Until then a sender that has just connected may send what it stored before. */
  readonly storedUntil: EpochMs;
  /** True for a program that sends the reads of its readers. */
  readonly isSender: boolean;
}

/** How a read with the last sample is timed: by the line, by what the late samples agree on, or by its arrival. */
export type Timing = { readonly by: 'line' | 'arrival' } | { readonly by: 'guess'; readonly late: number };

/**
 * The clock before it was set. Its reads came before `at`, or before they were made by the clock since then. A clock that was set ahead
 * left out times, so its reads are those up to `until` by the reader, whenever they came; null for one that was set back.
 */
export interface Before {
  readonly line: ClockLine;
  readonly at: EpochMs;
  readonly until: EpochMs | null;
}

/** What a sample says about reads that were stored since `since`: their offsets are those of `line`. */
export interface Finding {
  readonly since: EpochMs;
  readonly line: ClockLine;
  /** True when the clock was set, false when reads were delayed. */
  readonly isStep: boolean;
  /** True when only some of them were made after the clock was set: those that came too late, or too early, for the offset that they have. */
  readonly some?: boolean;
  /** Reads of the clock before it was set, where that is known. */
  readonly before?: Before;
  /** So many reads before the one that has shown a step ahead may have been made after it: they may be wrong by so much. */
  readonly doubtful?: { readonly count: number; readonly by: number };
}

/** What becomes of the clock with a sample. */
export interface Outcome {
  readonly points: readonly ClockPoint[];
  readonly oneWay: OneWay;
  /** By how much the offset jumped. */
  readonly step: number | null;
  /** True when this makes the last step more exact. */
  readonly isSameStep?: boolean;
  readonly finding: Finding | null;
  readonly timing: Timing;
}

/** A clock as its samples so far have it. */
export interface Followed {
  readonly points: readonly ClockPoint[];
  readonly line: ClockLine;
  readonly oneWay: OneWay;
  /** The offset cannot be smaller unless the clock was set: it follows from the answer of a sender that was asked; null where none was. */
  readonly least: number | null;
}

/** A sample, and how late it is by the line so far. */
export interface Judged extends Followed {
  readonly point: ClockPoint;
  readonly readerAt: EpochMs;
  readonly late: number;
  /** How wrong the line may be because there was no sample for long. */
  readonly slack: number;
}

export const BY_LINE: Timing = { by: 'line' };
const FIRST_USUAL = 20;
const LEAST_USUAL = 3;
const MOST_USUAL = 1000;
/** The first samples move the usual delay by more. */
export const LEARNING = 30;
/** A smaller delay than before by so much shows that reads before were stored too late. */
export const EARLY = 40;
export const LATE = 150;
/** Samples that come in another order than they were made differ by less, or come at once; programs hold them for some seconds. */
const BACK_IN_TIME = { reader: 2500, sender: 5000, apart: 250 };
/** A sender that has connected sends what it stored at once, and without a pause. */
const STORED = { first: 2000, next: 1000 };

export const LONGEST_RUN = { agreed: 20, far: 100 };

/** A clock of which nothing is known before its first sample. */
export function firstOneWay(point: ClockPoint, readerAt: EpochMs): Outcome {
  const at = point.x as EpochMs;
  const oneWay = { ...unsampled(at, readerAt), samples: 1, near: 1, storedUntil: at, isSender: false };
  return { points: [point], oneWay, step: null, finding: null, timing: BY_LINE };
}

/** A clock that was asked for its time at `at`, before its first read. */
export function unsampled(at: EpochMs, readerAt: EpochMs): OneWay {
  return {
    ...{ since: at, lastAt: at, newest: readerAt, usual: FIRST_USUAL, samples: 0, near: 0 },
    ...{
      late: null,
      far: null,
      longestAgreed: 0,
      longestFar: 0,
      settling: null,
      recent: [],
      isMoving: false,
      heldBack: 0,
      storedUntil: (at + STORED.first) as EpochMs,
      isSender: true,
    },
  };
}

export function followedOn({ oneWay, point, readerAt }: Judged): OneWay {
  const newest = Math.max(oneWay.newest, readerAt) as EpochMs;
  return { ...oneWay, lastAt: point.x as EpochMs, newest, samples: oneWay.samples + 1, late: null, far: null, heldBack: 0, settling: null };
}

export function lateFrom({ oneWay, slack }: Judged): number {
  return Math.max(LATE, 3 * oneWay.usual) + slack;
}

export function isBackInTime({ oneWay, point, readerAt }: Judged): boolean {
  const least = oneWay.isSender ? BACK_IN_TIME.sender : BACK_IN_TIME.reader;
  return readerAt < oneWay.newest - least && point.x - oneWay.lastAt > BACK_IN_TIME.apart;
}

/** The usual delay is not learnt from samples that may show a clock that was set: they count when a sample is close to the line again. */
export function nextUsual(
  { usual, samples, heldBack }: OneWay,
  isMore: boolean,
  { times, isFar }: { readonly times: number; readonly isFar: boolean },
): Pick<OneWay, 'usual' | 'heldBack'> {
  // Late samples that turned out to be delayed are more than usual, too.
  const steps = heldBack + (isMore ? 1 : -1) + Math.min(times - 1, LEARNING);
  if (isFar) return { usual, heldBack: steps };
  const moved = usual * (samples < LEARNING ? 1.2 : 1.03) ** Math.max(-LEARNING, Math.min(2 * LEARNING, steps));
  return { usual: Math.min(MOST_USUAL, Math.max(LEAST_USUAL, moved)), heldBack: 0 };
}

export function nextFar(oneWay: OneWay, { point, late, slack }: Judged): Pick<OneWay, 'far' | 'longestFar'> {
  const { far, longestFar } = oneWay;
  if (late >= Math.max(LATE, 0.75 * oneWay.usual) + slack) return { far: addLate(far, { at: point.x as EpochMs, late }), longestFar };
  return far === null ? oneWay : { far: null, longestFar: Math.max(longestFar, Math.min(far.count, LONGEST_RUN.far)) };
}
