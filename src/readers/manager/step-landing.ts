import type { EpochMs } from '../../domain/model/time';
import { addPoint, type ClockLine, lineThrough, movePoints } from './clock-line';
import { type LateRun, slowStep, splitOf } from './late-run';
import { type Before, BY_LINE, EARLY, type Finding, type Judged, LEARNING, type OneWay, type Outcome } from './one-way';
import { beginSettling, meanDelay, type Settling } from './settling';

/** One delay in a thousand is this many times the mean. */
const NO_DELAY = 7;
const MOST_DOUBTFUL = 16;

/** What a step shows of the reads since it was made, or could be. */
export function stepFinding(settling: Settling, { line, usual }: Pick<Finding, 'line'> & Pick<OneWay, 'usual'>): Finding {
  const { since, split } = settling;
  const from = split.step < 0 ? since - NO_DELAY * meanDelay(usual) : since;
  return { since: from as EpochMs, line, isStep: true, before: beforeOf(settling, line) };
}

export function beforeIn({ settling }: OneWay, line: ClockLine): Pick<Finding, 'before'> {
  return settling === null ? {} : { before: beforeOf(settling, line) };
}

function beforeOf({ split: { since: at, step }, newest }: Settling, line: ClockLine): Before {
  return { line: { slope: line.slope, at: (x) => line.at(x) - step }, at, until: leftOut(step, newest) };
}

/** The last time that a clock may have shown before it was set ahead, when it showed `newest` in the first read after it; null when set back. */
export function leftOut(step: number, newest: EpochMs): EpochMs | null {
  return step < 0 ? ((newest + step + EARLY) as EpochMs) : null;
}

/** Reads that came after a step ahead may have been slow enough to look like before it; those before a step back may belong to a clock that was moved bit by bit. */
export function doubtfulBefore({ samples, split: { since, step } }: Settling, usual: number): NonNullable<Finding['doubtful']> {
  const may = step < 0 ? Math.floor((NO_DELAY * meanDelay(usual)) / -step) : samples.filter(({ at }) => at < since).length;
  return { count: Math.min(MOST_DOUBTFUL, may), by: step };
}

/** The smallest delay is known well: one that is a little smaller still is the clock's doing, and says nothing of the reads before. */
export function nudged({ points, oneWay, point, readerAt, late }: Judged): Outcome {
  const learnt: OneWay = {
    ...oneWay,
    ...{ lastAt: point.x as EpochMs, newest: Math.max(oneWay.newest, readerAt) as EpochMs, samples: oneWay.samples + 1 },
    ...{ late: null, far: null, heldBack: 0, settling: null },
  };
  const finding: Finding | null = null;
  return { points: addPoint(movePoints(points, late), point), oneWay: learnt, step: late, isSameStep: true, finding, timing: BY_LINE };
}

export function landed({ points, oneWay, point, readerAt }: Judged, run: Pick<LateRun, 'since' | 'samples'>): Outcome {
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
  const finding = found === null ? null : { ...found, doubtful: doubtfulBefore(settling, oneWay.usual) };
  return { points: moved, oneWay: learnt, step: split.step, finding, timing: BY_LINE };
}

export function landedSlowly(judged: Judged): Outcome | null {
  const { far, longestFar } = judged.oneWay;
  return far === null || slowStep(far, 2 * longestFar) === null ? null : landed(judged, far);
}
