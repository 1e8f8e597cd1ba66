import type { EpochMs } from '../../domain/model/time';
import { addPoint, type ClockLine, type ClockPoint, lineThrough, movePoints } from './clock-line';
import { addLate, beginOfStep, guessedStep, type LateRun, provenStep, slowStep } from './late-run';

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
  /** Until then a sender that has just connected may send what it stored before. */
  readonly storedUntil: EpochMs;
  /** True for a program that sends the reads of its readers. */
  readonly isSender: boolean;
}

/** How a read with the last sample is timed: by the line, by what the late samples agree on, or by its arrival. */
export type Timing = { readonly by: 'line' | 'arrival' } | { readonly by: 'guess'; readonly late: number };

/** What a sample says about reads that were stored since `since`: their offsets are those of `line`. */
export interface Finding {
  readonly since: EpochMs;
  readonly line: ClockLine;
  /** True when the clock was set, false when reads were delayed. */
  readonly isStep: boolean;
  /** True when only some of them were made after the clock was set: those that came too late, or too early, for the offset that they have. */
  readonly some?: boolean;
}

/** What becomes of the clock with a sample. */
export interface Outcome {
  readonly points: readonly ClockPoint[];
  readonly oneWay: OneWay;
  /** By how much the offset jumped. */
  readonly step: number | null;
  readonly finding: Finding | null;
  readonly timing: Timing;
}

/** A clock as its samples so far have it. */
interface Followed {
  readonly points: readonly ClockPoint[];
  readonly line: ClockLine;
  readonly oneWay: OneWay;
  /** The offset cannot be smaller unless the clock was set: it follows from the answer of a sender that was asked; null where none was. */
  readonly least: number | null;
}

/** A sample, and how late it is by the line so far. */
interface Judged extends Followed {
  readonly point: ClockPoint;
  readonly readerAt: EpochMs;
  readonly late: number;
  /** How wrong the line may be because there was no sample for long. */
  readonly slack: number;
}

const BY_LINE: Timing = { by: 'line' };
const FIRST_USUAL = 20;
const LEAST_USUAL = 3;
const MOST_USUAL = 1000;
/** A smaller delay shows that the ones before were greater, which may have been an exception. */
const USUAL_FROM_EARLY = 100;
/** The first samples move the usual delay by more. */
const LEARNING = 30;
/** A smaller delay than before by so much shows that reads before were stored too late. */
const EARLY = 40;
const LATE = 150;
const SCATTER = 60;
/** After so few samples a wide scatter would take any delays for a step. */
const SCATTER_KNOWN = 40;
/** A few samples are believed when they are this many times as late as late ones. */
const CERTAIN = 1.5;
/** Samples that come in another order than they were made differ by less, or come at once; programs hold them for some seconds. */
const BACK_IN_TIME = { reader: 2500, sender: 5000, apart: 250 };
/** A clock whose drift is not known may be this much off after a pause; one whose drift is known changes it with the temperature. */
const DRIFT = { unknown: 100e-6, known: 25e-6 };
/** A link that was slow from the beginning is as likely as a step so far. */
const BEGINNING = 90_000;
/** No link is slower. */
const LONGEST_DELAY = 60_000;
const LONGEST_FIRST = 10_000;
/** A sender that has connected sends what it stored at once, and without a pause. */
const STORED = { first: 2000, next: 1000 };
const NEAR_SAMPLES = 8;
/** So many hold it so well that it was right. */
const SURE_SAMPLES = 20;
/** The line of fewer samples may still show that the first reads were delayed. */
const UNSURE = 60;
const LONGEST_RUN = { agreed: 20, far: 100 };

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
    ...{ late: null, far: null, longestAgreed: 0, longestFar: 0, storedUntil: (at + STORED.first) as EpochMs, isSender: true },
  };
}

/** Adds a sample to a clock that follows `line`; without points the line is that of the question for its time. */
export function addOneWay(followed: Followed, point: ClockPoint, readerAt: EpochMs): Outcome {
  const { points, line, oneWay } = followed;
  const slack = (point.x - oneWay.lastAt) * (line.slope === null ? DRIFT.unknown : DRIFT.known);
  const judged: Judged = { ...followed, point, readerAt, late: point.y - line.at(point.x), slack };
  if (points.length === 0) return takeFirst(judged);
  if (judged.late < -(EARLY + slack)) return takeEarly(judged);
  return judged.late >= lateFrom(judged) ? takeLate(judged) : takeOnTime(judged);
}

/** How long this sender usually takes is not known yet: only what is long ago is late. */
function takeFirst(judged: Judged): Outcome {
  const { oneWay, point, readerAt, late } = judged;
  if (late >= LONGEST_FIRST || isBackInTime(judged)) return takeLate(judged);
  const first = firstOneWay(point, readerAt);
  return {
    ...first,
    oneWay: { ...first.oneWay, isSender: oneWay.isSender },
    finding: oneWay.late?.isTimedApart === true ? { since: oneWay.late.since, line: judged.line, isStep: false } : null,
  };
}

function takeOnTime(judged: Judged): Outcome {
  const { oneWay, point, readerAt, late } = judged;
  const { late: run, usual } = oneWay;
  const points = addPoint(judged.points, point);
  const { far, longestFar } = nextFar(oneWay, judged);
  const learnt: OneWay = {
    since: oneWay.since,
    lastAt: point.x as EpochMs,
    newest: readerAt > oneWay.newest ? readerAt : oneWay.newest,
    usual: nextUsual(oneWay, late > usual, 1 + (run?.count ?? 0)),
    samples: oneWay.samples + 1,
    near: oneWay.near + (late <= Math.max(30, usual / 2) ? 1 : 0),
    late: null,
    far,
    longestFar,
    longestAgreed:
      run?.isTimedApart === true ? Math.max(oneWay.longestAgreed, Math.min(run.count, LONGEST_RUN.agreed)) : oneWay.longestAgreed,
    storedUntil: oneWay.storedUntil,
    isSender: oneWay.isSender,
  };
  const slow = far === null ? null : landedSlowly({ ...judged, oneWay: learnt, points });
  if (slow !== null) return slow;
  const line = lineThrough(points) ?? judged.line;
  const isNew = oneWay.samples < UNSURE && points !== judged.points;
  const finding =
    run?.isTimedApart === true || isNew ? { since: isNew ? oneWay.since : (run?.since ?? oneWay.since), line, isStep: false } : null;
  return { points, oneWay: learnt, step: null, finding, timing: BY_LINE };
}

function takeLate(judged: Judged): Outcome {
  const { points, oneWay, point, late } = judged;
  const run = addLate(oneWay.late, { at: point.x as EpochMs, late });
  const scatter = oneWay.samples < SCATTER_KNOWN ? SCATTER : Math.max(SCATTER, 3 * oneWay.usual);
  const proven = provenStep(run, scatter, 2 * oneWay.longestAgreed);
  if (proven !== null) return landed(judged, proven, beginOfStep(run, proven - scatter));
  const slow = landedSlowly({ ...judged, oneWay: { ...oneWay, ...nextFar(oneWay, judged) } });
  if (slow !== null) return slow;
  const step = guessedStep(run, scatter);
  const guessed = step !== null && step >= CERTAIN * lateFrom(judged) ? step : null;
  const isStored = point.x <= oneWay.storedUntil;
  const isBack = isBackInTime(judged) && !isStored;
  const timing: Timing = guessed !== null ? { by: 'guess', late: guessed } : { by: isBack ? 'arrival' : 'line' };
  const learnt: OneWay = {
    ...oneWay,
    ...nextFar(oneWay, judged),
    late: { ...run, isTimedApart: run.isTimedApart || timing.by !== 'line' },
    storedUntil: isStored ? (Math.max(oneWay.storedUntil, point.x + STORED.next) as EpochMs) : oneWay.storedUntil,
  };
  return { points, oneWay: learnt, step: null, finding: null, timing };
}

/** A smaller delay than ever before: the ones before were greater, or the clock was set ahead. */
function takeEarly(judged: Judged): Outcome {
  const { oneWay, point, readerAt, late } = judged;
  const isBeginning = point.x - oneWay.since < BEGINNING;
  const isHeldThere = oneWay.near >= NEAR_SAMPLES && late < -(LATE + oneWay.usual);
  const isTooLong = late < -LONGEST_DELAY && !(isBeginning && oneWay.near < NEAR_SAMPLES && Math.abs(point.y) < Math.abs(point.y - late));
  const isImpossible = judged.least !== null && point.y < judged.least - LATE;
  const isStep = isTooLong || isImpossible || (!isBeginning && isHeldThere);
  if (isStep) return landed(judged, late, point.x as EpochMs);
  const points = addPoint(isBeginning ? movePoints(judged.points, late) : judged.points, point);
  const learnt: OneWay = {
    ...oneWay,
    lastAt: point.x as EpochMs,
    newest: Math.max(oneWay.newest, readerAt) as EpochMs,
    usual: Math.max(oneWay.usual, Math.min(-late / 2, USUAL_FROM_EARLY)),
    samples: oneWay.samples + 1,
    near: late < -LATE ? 1 : oneWay.near,
    late: null,
    far: null,
  };
  const isNews = late < -oneWay.usual / 2 && (isBeginning || oneWay.near < SURE_SAMPLES);
  const run = oneWay.late?.isTimedApart === true ? oneWay.late : null;
  const since = isNews ? (Math.max(oneWay.since, points[0]?.x ?? 0) as EpochMs) : run?.since;
  const finding = since === undefined ? null : { since, line: lineThrough(points) ?? judged.line, isStep: false };
  return { points, oneWay: learnt, step: null, finding, timing: BY_LINE };
}

function landed({ points, oneWay, point, readerAt }: Judged, step: number, since: EpochMs): Outcome {
  const moved = addPoint(movePoints(points, step), point);
  const line = lineThrough(moved);
  const samples = Math.min(oneWay.samples, LEARNING) + 1;
  const learnt: OneWay = {
    ...oneWay,
    ...{ since, lastAt: point.x as EpochMs, newest: readerAt, samples, near: 1, late: null, far: null },
  };
  return { points: moved, oneWay: learnt, step, finding: line === null ? null : { since, line, isStep: true }, timing: BY_LINE };
}

function lateFrom({ oneWay, slack }: Judged): number {
  return Math.max(LATE, 3 * oneWay.usual) + slack;
}

function isBackInTime({ oneWay, point, readerAt }: Judged): boolean {
  const least = oneWay.isSender ? BACK_IN_TIME.sender : BACK_IN_TIME.reader;
  return readerAt < oneWay.newest - least && point.x - oneWay.lastAt > BACK_IN_TIME.apart;
}

function nextUsual({ usual, samples }: OneWay, isMore: boolean, times: number): number {
  const factor = samples < LEARNING ? 1.2 : 1.03;
  const moved = isMore ? usual * factor : usual / factor;
  // Late samples that turned out to be delayed are more than usual, too.
  return Math.min(MOST_USUAL, Math.max(LEAST_USUAL, moved * factor ** Math.min(times - 1, LEARNING)));
}

function nextFar(oneWay: OneWay, { point, late, slack }: Judged): Pick<OneWay, 'far' | 'longestFar'> {
  const { far, longestFar } = oneWay;
  if (late >= Math.max(LATE, 0.75 * oneWay.usual) + slack) return { far: addLate(far, { at: point.x as EpochMs, late }), longestFar };
  return far === null ? oneWay : { far: null, longestFar: Math.max(longestFar, Math.min(far.count, LONGEST_RUN.far)) };
}

function landedSlowly(judged: Judged): Outcome | null {
  const { far, longestFar, usual } = judged.oneWay;
  const step = far === null ? null : slowStep(far, 2 * longestFar);
  return far === null || step === null ? null : landed(judged, step, beginOfStep(far, step - Math.max(SCATTER, usual)));
}
