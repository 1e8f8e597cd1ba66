import type { EpochMs } from '../../domain/model/time';
import { addPoint, type ClockLine, type ClockPoint, lineThrough, movePoints } from './clock-line';
import { addLate, guessedStep, type LateRun, provenStep, type Split, slowStep, splitOf } from './late-run';
import { beginSettling, meanDelay, type Settling, settle } from './settling';

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
/** A clock that is set ahead by less changes no lap by much, and one whose drift is not known yet may just run faster. */
const NUDGE = { knownDrift: 80, unknownDrift: 150 };
/** One delay in a thousand is this many times the mean. */
const NO_DELAY = 7;
const MOST_DOUBTFUL = 16;
/** A smaller change of a step is not worth another correction. */
const SETTLED = 20;
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
    ...{ late: null, far: null, longestAgreed: 0, longestFar: 0, settling: null, heldBack: 0, storedUntil: (at + STORED.first) as EpochMs, isSender: true },
  };
}

/** Adds a sample to a clock that follows `line`; without points the line is that of the question for its time. */
export function addOneWay(followed: Followed, point: ClockPoint, readerAt: EpochMs): Outcome {
  const { points, line, oneWay } = followed;
  const slack = (point.x - oneWay.lastAt) * (line.slope === null ? DRIFT.unknown : DRIFT.known);
  const judged: Judged = { ...followed, point, readerAt, late: point.y - line.at(point.x), slack };
  if (points.length === 0) return takeFirst(judged);
  if (oneWay.settling === null) return takeKnown(judged);
  const outcome = takeSettling(judged, oneWay.settling);
  const { split, newest } = oneWay.settling;
  const isBefore = split.step < 0 && outcome.step === null && readerAt <= (leftOut(split.step, newest) ?? 0);
  return isBefore ? { ...outcome, timing: { by: 'guess', late: -split.step } } : outcome;
}

/** The clock was set a while ago: by how much and when is known better with each sample. */
function takeSettling(judged: Judged, settling: Settling): Outcome {
  const { points, oneWay, point, late } = judged;
  const before = settling.split.step;
  const next = settle(settling, { at: point.x as EpochMs, late: late + before }, oneWay.usual);
  const by = next === null ? 0 : next.split.step - before;
  const isNews = next !== null && (Math.abs(by) > SETTLED || next.split.since !== settling.split.since);
  if (!isNews) return takeKnown({ ...judged, oneWay: { ...oneWay, settling: next === null ? null : { ...next, split: settling.split } } });
  const moved = movePoints(points, by);
  const line = lineThrough(moved) ?? judged.line;
  const known = takeKnown({ ...judged, points: moved, line, late: late - by, oneWay: { ...oneWay, settling: next } });
  if (known.step !== null) return known;
  return { ...known, step: by, isSameStep: true, finding: stepFinding(next, { line: lineThrough(known.points) ?? line, usual: oneWay.usual }) };
}

/** What a step shows of the reads since it was made, or could be. */
function stepFinding(settling: Settling, { line, usual }: Pick<Finding, 'line'> & Pick<OneWay, 'usual'>): Finding {
  const { since, split } = settling;
  const from = split.step < 0 ? since - NO_DELAY * meanDelay(usual) : since;
  return { since: from as EpochMs, line, isStep: true, before: beforeOf(settling, line) };
}

function beforeIn({ settling }: OneWay, line: ClockLine): Pick<Finding, 'before'> {
  return settling === null ? {} : { before: beforeOf(settling, line) };
}

function beforeOf({ split: { since: at, step }, newest }: Settling, line: ClockLine): Before {
  return { line: { slope: line.slope, at: (x) => line.at(x) - step }, at, until: leftOut(step, newest) };
}

/** The last time that a clock may have shown before it was set ahead, when it showed `newest` in the first read after it; null when set back. */
function leftOut(step: number, newest: EpochMs): EpochMs | null {
  return step < 0 ? ((newest + step + EARLY) as EpochMs) : null;
}

function takeKnown(judged: Judged): Outcome {
  if (judged.late < -(EARLY + judged.slack)) return takeEarly(judged);
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
    ...nextUsual(oneWay, late > usual, { times: 1 + (run?.count ?? 0), isFar: far !== null }),
    samples: oneWay.samples + 1,
    near: oneWay.near + (late <= Math.max(30, usual / 2) ? 1 : 0),
    late: null,
    far,
    longestFar,
    longestAgreed:
      run?.isTimedApart === true ? Math.max(oneWay.longestAgreed, Math.min(run.count, LONGEST_RUN.agreed)) : oneWay.longestAgreed,
    settling: oneWay.settling,
    storedUntil: oneWay.storedUntil,
    isSender: oneWay.isSender,
  };
  const slow = far === null ? null : landedSlowly({ ...judged, oneWay: learnt, points });
  if (slow !== null) return slow;
  const line = lineThrough(points) ?? judged.line;
  const isNew = oneWay.samples < UNSURE && points !== judged.points;
  const since = isNew ? oneWay.since : (run?.since ?? oneWay.since);
  const finding = run?.isTimedApart === true || isNew ? { since, line, isStep: false, ...beforeIn(oneWay, line) } : null;
  return { points, oneWay: learnt, step: null, finding, timing: BY_LINE };
}

function takeLate(judged: Judged): Outcome {
  const { points, oneWay, point, late } = judged;
  const run = addLate(oneWay.late, { at: point.x as EpochMs, late });
  const scatter = oneWay.samples < SCATTER_KNOWN ? SCATTER : Math.max(SCATTER, 3 * oneWay.usual);
  const proven = provenStep(run, scatter, 2 * oneWay.longestAgreed);
  const { far } = nextFar(oneWay, judged);
  // The first samples after the step may have been just early enough to be on time.
  if (proven !== null) return landed(judged, far ?? run);
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
  const isSure = !isBeginning && oneWay.near >= SURE_SAMPLES;
  if (isSure && late >= -(judged.line.slope === null ? NUDGE.unknownDrift : NUDGE.knownDrift)) return nudged(judged);
  const isStep = isSure || isTooLong || isImpossible || (!isBeginning && isHeldThere);
  if (isStep) return landed(judged, { since: point.x as EpochMs, samples: [{ at: point.x as EpochMs, late }] });
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
  const finding = since === undefined ? null : { since, line: lineThrough(points) ?? judged.line, isStep: false, ...beforeIn(oneWay, judged.line) };
  return { points, oneWay: learnt, step: null, finding, timing: BY_LINE };
}

/** The smallest delay is known well: one that is a little smaller still is the clock's doing, and says nothing of the reads before. */
function nudged({ points, oneWay, point, readerAt, late }: Judged): Outcome {
  const learnt: OneWay = {
    ...oneWay,
    ...{ lastAt: point.x as EpochMs, newest: Math.max(oneWay.newest, readerAt) as EpochMs, samples: oneWay.samples + 1 },
    ...{ late: null, far: null, heldBack: 0, settling: null },
  };
  const finding: Finding | null = null;
  return { points: addPoint(movePoints(points, late), point), oneWay: learnt, step: late, isSameStep: true, finding, timing: BY_LINE };
}

function landed({ points, oneWay, point, readerAt }: Judged, run: Pick<LateRun, 'since' | 'samples'>): Outcome {
  const split = splitOf(run, meanDelay(oneWay.usual));
  const moved = addPoint(movePoints(points, split.step), point);
  const line = lineThrough(moved);
  const samples = Math.min(oneWay.samples, LEARNING) + 1;
  const settling = beginSettling(run, split, readerAt);
  const learnt: OneWay = {
    ...oneWay,
    ...{ since: split.since, lastAt: point.x as EpochMs, newest: readerAt, samples, near: 1, late: null, far: null, heldBack: 0 },
    settling,
  };
  const found = line === null ? null : stepFinding(settling, { line, usual: oneWay.usual });
  const count = split.step < 0 ? Math.min(MOST_DOUBTFUL, Math.floor((NO_DELAY * meanDelay(oneWay.usual)) / -split.step)) : 0;
  const finding = found === null || count === 0 ? found : { ...found, doubtful: { count, by: split.step } };
  return { points: moved, oneWay: learnt, step: split.step, finding, timing: BY_LINE };
}

function lateFrom({ oneWay, slack }: Judged): number {
  return Math.max(LATE, 3 * oneWay.usual) + slack;
}

function isBackInTime({ oneWay, point, readerAt }: Judged): boolean {
  const least = oneWay.isSender ? BACK_IN_TIME.sender : BACK_IN_TIME.reader;
  return readerAt < oneWay.newest - least && point.x - oneWay.lastAt > BACK_IN_TIME.apart;
}

/** The usual delay is not learnt from samples that may show a clock that was set: they count when a sample is close to the line again. */
function nextUsual(
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

function nextFar(oneWay: OneWay, { point, late, slack }: Judged): Pick<OneWay, 'far' | 'longestFar'> {
  const { far, longestFar } = oneWay;
  if (late >= Math.max(LATE, 0.75 * oneWay.usual) + slack) return { far: addLate(far, { at: point.x as EpochMs, late }), longestFar };
  return far === null ? oneWay : { far: null, longestFar: Math.max(longestFar, Math.min(far.count, LONGEST_RUN.far)) };
}

function landedSlowly(judged: Judged): Outcome | null {
  const { far, longestFar } = judged.oneWay;
  return far === null || slowStep(far, 2 * longestFar) === null ? null : landed(judged, far);
}
