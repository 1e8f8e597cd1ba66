import type { EpochMs } from '../../domain/model/time';
import { addPoint, type ClockPoint, lineThrough, movePoints } from './clock-line';
import { addLate, guessedStep, provenStep, type Split } from './late-run';
import { addRecent, trendOf } from './moving-clock';
import { beginMoving, takeMoving } from './moving-samples';
import {
  BY_LINE,
  EARLY,
  type Followed,
  firstOneWay,
  isBackInTime,
  type Judged,
  LATE,
  LONGEST_RUN,
  lateFrom,
  nextFar,
  nextUsual,
  type OneWay,
  type Outcome,
  type Timing,
} from './one-way';
import { isOtherStep, type Settling, settle } from './settling';
import { beforeIn, doubtfulBefore, landed, landedSlowly, leftOut, nudged, stepFinding } from './step-landing';

/** A smaller delay shows that the ones before were greater, which may have been an exception. */
const USUAL_FROM_EARLY = 100;
const SCATTER = 60;
/** After so few samples a wide scatter would take any delays for a step. */
const SCATTER_KNOWN = 40;
/** A few samples are believed when they are this many times as late as late ones. */
const CERTAIN = 1.5;
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
const NUDGE = { knownDrift: 100, unknownDrift: 150 };
/** A smaller change of a step is not worth another correction. */
const SETTLED = 20;

/** Adds a sample to a clock that follows `line`; without points the line is that of the question for its time. */
export function addOneWay(known: Followed, point: ClockPoint, readerAt: EpochMs): Outcome {
  const { points, line } = known;
  const oneWay: OneWay = { ...known.oneWay, recent: addRecent(known.oneWay.recent, point) };
  const followed: Followed = { ...known, oneWay };
  const slack = (point.x - oneWay.lastAt) * (line.slope === null ? DRIFT.unknown : DRIFT.known);
  const judged: Judged = { ...followed, point, readerAt, late: point.y - line.at(point.x), slack };
  if (points.length === 0) return takeFirst(judged);
  if (oneWay.isMoving) return takeMoving(judged);
  const trend = oneWay.recent === known.oneWay.recent ? null : trendOf(oneWay.recent, oneWay.usual);
  if (trend !== null) return beginMoving(judged, trend);
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
  if (next !== null && Math.abs(by) > SETTLED && isOtherStep(settling, next.split)) {
    return takeKnown({ ...judged, oneWay: { ...oneWay, late: lateSince(settling, next.split, oneWay.late), settling: null } });
  }
  const isNews = next !== null && (Math.abs(by) > SETTLED || next.split.since !== settling.split.since);
  if (!isNews) return takeKnown({ ...judged, oneWay: { ...oneWay, settling: next === null ? null : { ...next, split: settling.split } } });
  const moved = movePoints(points, by);
  const line = lineThrough(moved) ?? judged.line;
  const known = takeKnown({ ...judged, points: moved, line, late: late - by, oneWay: { ...oneWay, settling: next } });
  if (known.step !== null) return known;
  const found = stepFinding(next, { line: lineThrough(known.points) ?? line, usual: oneWay.usual });
  return {
    ...known,
    step: by,
    isSameStep: true,
    finding: { ...found, ...(by > 0 && next.split.step > 0 ? { doubtful: doubtfulBefore(next, oneWay.usual) } : {}) },
  };
}

/** The samples that a second step has made late so far, by the line behind the first one. */
function lateSince({ samples, split }: Settling, next: Split, known: OneWay['late']): OneWay['late'] {
  const late = samples.filter(({ at }) => at >= next.since);
  const run = late.reduce<OneWay['late']>((before, sample) => addLate(before, { ...sample, late: sample.late - split.step }), null);
  return run === null ? known : { ...run, isTimedApart: run.isTimedApart || known?.isTimedApart === true };
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
    recent: oneWay.recent,
    isMoving: false,
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
  const finding =
    since === undefined ? null : { since, line: lineThrough(points) ?? judged.line, isStep: false, ...beforeIn(oneWay, judged.line) };
  return { points, oneWay: learnt, step: null, finding, timing: BY_LINE };
}
