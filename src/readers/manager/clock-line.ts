import type { Ms } from '../../domain/model/time';
import { type Line, leastSquares, lowerEnvelope, type Point, valueAt } from './line-fit';

/** One comparison of a reader's clock: x is station time, y is station time minus reader time. */
export interface ClockPoint extends Point {
  /** Null for one-way samples, whose delay is unknown. */
  readonly roundTrip: Ms | null;
}

/** The offset of a reader's clock over station time. */
export interface ClockLine {
  /** Null while there are too few points, which are then taken without a drift. */
  readonly slope: number | null;
  at(x: number): number;
}

const BUCKET = 30_000;
const BUCKETS = 40;
/** Over a shorter time the scatter of one-way delays would look like a drift, and be extrapolated through the next pause without samples. */
const DRIFT_NEEDS_SPAN = { roundTrip: 120_000, oneWay: 390_000 };
const DRIFT_NEEDS_POINTS = 4;
/** No quartz clock drifts faster; a steeper line comes from delays. */
const STEEPEST = 500e-6;
/** Drifts of quartz clocks, and delays on a local network. */
const USUAL = { slope: 50e-6, distance: 20 };

/** Adds a point: the best one of each half minute is kept, oldest first. */
export function addPoint(points: readonly ClockPoint[], point: ClockPoint): readonly ClockPoint[] {
  const last = points.at(-1);
  const sameBucket = last !== undefined && Math.floor(last.x / BUCKET) === Math.floor(point.x / BUCKET);
  if (!sameBucket) return [...points, point].slice(-BUCKETS);
  return isBetter(point, last) ? [...points.slice(0, -1), point] : points;
}

/** The points as they would be if the clock had always been where it is since it was set: its drift stays. */
export function movePoints(points: readonly ClockPoint[], by: number): readonly ClockPoint[] {
  return points.map((point) => ({ ...point, y: point.y + by }));
}

/** Cached, because points change a few times a minute but every read needs their line. */
const lines = new WeakMap<readonly ClockPoint[], ClockLine | null>();

/** Returns the line of the clock; null without points. */
export function lineThrough(points: readonly ClockPoint[]): ClockLine | null {
  const known = lines.get(points);
  if (known !== undefined) return known;
  const line = fitLine(points);
  lines.set(points, line);
  return line;
}

/** How far the points lie from their line; at least half of the shortest round trip. */
export function spreadAround(points: readonly ClockPoint[], line: ClockLine): Ms {
  const residual = Math.max(...points.map((point) => Math.abs(point.y - line.at(point.x))));
  const half = Math.min(...points.map((point) => (point.roundTrip ?? 0) / 2));
  return Math.ceil(Math.max(residual, half)) as Ms;
}

function isBetter(one: ClockPoint, other: ClockPoint): boolean {
  return one.roundTrip !== null && other.roundTrip !== null ? one.roundTrip <= other.roundTrip : one.y < other.y;
}

function fitLine(points: readonly ClockPoint[]): ClockLine | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const oneWay = last.roundTrip === null;
  const longEnough = points.length >= DRIFT_NEEDS_POINTS && last.x - first.x >= DRIFT_NEEDS_SPAN[oneWay ? 'oneWay' : 'roundTrip'];
  const line: Line | null = longEnough ? (oneWay ? lowerEnvelope(points, USUAL) : leastSquares(points)) : null;
  if (line !== null && Math.abs(line.slope) <= STEEPEST) return { slope: line.slope, at: (x) => valueAt(line, x) };
  const best = points.reduce((one, other) => (isBetter(other, one) ? other : one));
  return { slope: null, at: () => best.y };
}
