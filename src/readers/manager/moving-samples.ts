import type { EpochMs } from '../../domain/model/time';
import { type ClockLine, lineThrough, movePoints } from './clock-line';
import { addLate } from './late-run';
import { isAtRest, movingLine } from './moving-clock';
import { BY_LINE, type Finding, followedOn, type Judged, type OneWay, type Outcome } from './one-way';

/** A moving clock does not move by so much from read to read; so many in a row are another clock. */
const HELD_WHILE_MOVING = 400;
const TREND_IS_OVER = 8;

/**
 * The clock is moved bit by bit. Moved back, the reads that have shown it were timed by the line from before. Moved ahead, each of them was
 * earlier than the line, which followed it at once: they are right, and the line says nothing of the reads before any more.
 */
export function beginMoving(judged: Judged, trend: ClockLine): Outcome {
  const { points, oneWay, point, line } = judged;
  const since = (oneWay.recent[0]?.x ?? point.x) as EpochMs;
  const isBack = (trend.slope ?? 0) > 0;
  const at = (x: number): number => Math.max(line.at(x), trend.at(x));
  const finding: Finding | null = isBack ? { since, line: { slope: trend.slope, at }, isStep: true } : null;
  const moving: OneWay = { ...followedOn(judged), isMoving: true };
  return { points, oneWay: moving, step: trend.at(point.x) - line.at(point.x), finding, timing: BY_LINE };
}

export function takeMoving(judged: Judged): Outcome {
  const { points, point, line, late } = judged;
  if (late >= HELD_WHILE_MOVING) return takeHeldWhileMoving(judged);
  const oneWay = followedOn(judged);
  const now = movingLine(oneWay.recent);
  const step = now.at(point.x) - line.at(point.x);
  if (!isAtRest(oneWay.recent)) return { points, oneWay, step, isSameStep: true, finding: null, timing: BY_LINE };
  const still = lineThrough(points);
  const moved = still === null ? [point] : movePoints(points, now.at(point.x) - still.at(point.x));
  return { points: moved, oneWay: { ...oneWay, isMoving: false }, step, isSameStep: true, finding: null, timing: BY_LINE };
}

/** Something held this read, or the clock was also set: the usual rules find out. */
function takeHeldWhileMoving(judged: Judged): Outcome {
  const { points, oneWay, point, line, late } = judged;
  const run = addLate(oneWay.late, { at: point.x as EpochMs, late });
  const waiting: OneWay = { ...oneWay, recent: oneWay.recent.slice(0, -1), late: run };
  if (run.count < TREND_IS_OVER) return { points, oneWay: waiting, step: null, finding: null, timing: BY_LINE };
  const still = lineThrough(points);
  const moved = still === null ? points : movePoints(points, line.at(point.x) - still.at(point.x));
  return { points: moved, oneWay: { ...waiting, isMoving: false, recent: [] }, step: null, finding: null, timing: BY_LINE };
}
