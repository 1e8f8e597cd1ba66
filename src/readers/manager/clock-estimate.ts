import type { EpochMs, Ms } from '../../domain/model/time';
import { CLOCK_IS_SET_FROM } from '../kit/clock';
import type { ClockSample } from '../kit/driver';
import { type Line, leastSquares, lowerEnvelope, type Point } from './line-fit';
import type { ClockProblem } from './manager.messages';

/** The samples of a reader's clock so far: the best one of each half minute, oldest first. */
export interface ReaderClock {
  readonly points: readonly ClockPoint[];
  readonly lastAt: EpochMs | null;
  /** The last jump seen; null when there was none. */
  readonly jump: { readonly at: EpochMs; readonly by: Ms } | null;
  /** The reader's clock showed a time before 2020: it was not set since power-up. */
  readonly unset: boolean;
  /** One-way samples in a row that lie far above the envelope; null when the last one did not. */
  readonly strays: Strays | null;
}

interface Strays {
  readonly count: number;
  readonly since: EpochMs;
  readonly lowest: ClockPoint;
}

interface ClockPoint extends Point {
  readonly roundTrip: Ms | null;
}

/** The estimated offset and drift of a reader's clock. Offsets are station clock minus reader clock: add them to reader times. */
export interface ClockEstimate {
  readonly offset: Ms;
  /** How far off the offset may be. For one-way samples this is the scatter of their delays. */
  readonly spread: Ms;
  /** Parts per million by which the offset grows; null while there are too few samples. */
  readonly driftPpm: number | null;
  /** The problem that the clock has; null when it has none. */
  readonly problem: ClockProblem | null;
}

/** A clock without any sample. */
export const noClock: ReaderClock = { points: [], lastAt: null, jump: null, unset: false, strays: null };

const BUCKET = 30_000;
const BUCKETS = 40;
/** Over a shorter time the scatter of one-way delays would look like a drift, and be extrapolated through the next pause without samples. */
const DRIFT_NEEDS_SPAN = { roundTrip: 120_000, oneWay: 480_000 };
const DRIFT_NEEDS_POINTS = 4;
/** No quartz clock drifts faster; a steeper line comes from delays. */
const STEEPEST = 500e-6;
const ROUND_TRIP_JUMP = 100;
const ONE_WAY_JUMP = 2000;
/** After a cable fault all delayed reads come at once. Only a clock that was set back keeps being late. */
const STRAYS_ARE_A_JUMP = { count: 20, lasting: 30_000 };
const JUMP_IS_NEWS_FOR_MS = 600_000;
const STALE_AFTER_MS = 300_000 as Ms;

/** Adds one sample. Samples with a round trip replace one-way samples, whose delay is unknown. */
export function addSample(clock: ReaderClock, sample: ClockSample): ReaderClock {
  const oneWay = sample.roundTrip === null;
  const isUnset = sample.readerAt < CLOCK_IS_SET_FROM;
  if (oneWay && isMeasured(clock)) return clock.unset && !isUnset ? { ...clock, unset: false } : clock;
  if (isUnset) return { ...noClock, jump: clock.jump, unset: true, lastAt: sample.hostAt };
  const kept = oneWay ? clock : { ...clock, points: clock.points.filter((point) => point.roundTrip !== null) };
  const point: ClockPoint = { x: sample.hostAt, y: sample.hostAt - sample.readerAt, roundTrip: sample.roundTrip };
  const strays = oneWay && isFarAbove(kept, point) ? addStray(clock.strays, point) : null;
  const landing = hasJumped(kept, point) ? point : landingOf(strays, sample.hostAt);
  if (landing === null) {
    const points = strays === null ? merge(kept.points, point) : kept.points;
    return { points, lastAt: sample.hostAt, jump: clock.jump, unset: false, strays };
  }
  const jump = { at: sample.hostAt, by: Math.round(landing.y - lineAt(kept, landing.x)) as Ms };
  return { points: [landing], lastAt: sample.hostAt, jump, unset: false, strays: null };
}

/** Returns the offset at the station time `at`; null before the first usable sample, and for a clock that is not set. */
export function clockOffset(clock: ReaderClock, at: EpochMs): Ms | null {
  const line = lineThrough(clock.points);
  return line === null ? null : (Math.round(line.at(at)) as Ms);
}

/** Returns the estimate at the station time `at`; null while there is no offset. */
export function estimateClock(clock: ReaderClock, at: EpochMs): ClockEstimate | null {
  const line = lineThrough(clock.points);
  const offset = clockOffset(clock, at);
  if (line === null || offset === null) return null;
  const driftPpm = line.slope === null ? null : Math.round(line.slope * 1e7) / 10;
  return { offset, spread: spread(clock.points, line), driftPpm, problem: clockProblem(clock, at) };
}

/** Returns the problem that the clock has at the station time `at`; null when it has none. */
export function clockProblem(clock: ReaderClock, at: EpochMs): ClockProblem | null {
  if (clock.unset) return { problem: 'not-set' };
  if (clock.jump !== null && at - clock.jump.at < JUMP_IS_NEWS_FOR_MS) return { problem: 'jumped', by: -clock.jump.by as Ms };
  const isStale = isMeasured(clock) && clock.lastAt !== null && at - clock.lastAt > STALE_AFTER_MS;
  return isStale ? { problem: 'not-compared', after: STALE_AFTER_MS } : null;
}

/** True when the reader replied to a request for its time. A message that only carries a time may have been delayed for long. */
function isMeasured({ points }: ReaderClock): boolean {
  return points.some((point) => point.roundTrip !== null);
}

function merge(points: readonly ClockPoint[], point: ClockPoint): readonly ClockPoint[] {
  const last = points.at(-1);
  const sameBucket = last !== undefined && Math.floor(last.x / BUCKET) === Math.floor(point.x / BUCKET);
  if (!sameBucket) return [...points, point].slice(-BUCKETS);
  return isBetter(point, last) ? [...points.slice(0, -1), point] : points;
}

function addStray(strays: Strays | null, point: ClockPoint): Strays {
  if (strays === null) return { count: 1, since: point.x as EpochMs, lowest: point };
  return { ...strays, count: strays.count + 1, lowest: isBetter(point, strays.lowest) ? point : strays.lowest };
}

/** The new position of the clock; null while the samples may only be delayed. */
function landingOf(strays: Strays | null, at: EpochMs): ClockPoint | null {
  if (strays === null || strays.count < STRAYS_ARE_A_JUMP.count) return null;
  return at - strays.since >= STRAYS_ARE_A_JUMP.lasting ? strays.lowest : null;
}

function isBetter(one: ClockPoint, other: ClockPoint): boolean {
  return one.roundTrip !== null && other.roundTrip !== null ? one.roundTrip <= other.roundTrip : one.y < other.y;
}

function hasJumped(clock: ReaderClock, point: ClockPoint): boolean {
  if (clock.points.length === 0) return false;
  const distance = point.y - lineAt(clock, point.x);
  if (point.roundTrip === null) return distance < -ONE_WAY_JUMP;
  const line = lineThrough(clock.points);
  const tolerance = ROUND_TRIP_JUMP + point.roundTrip / 2 + (line === null ? 0 : spread(clock.points, line));
  return Math.abs(distance) > tolerance;
}

function isFarAbove(clock: ReaderClock, point: ClockPoint): boolean {
  return clock.points.length > 0 && point.y - lineAt(clock, point.x) > ONE_WAY_JUMP;
}

function lineAt(clock: ReaderClock, x: number): number {
  return lineThrough(clock.points)?.at(x) ?? 0;
}

interface Fitted {
  readonly slope: number | null;
  at(x: number): number;
}

/** Cached, because points change a few times a minute but every read needs their line. */
const lines = new WeakMap<readonly ClockPoint[], Fitted | null>();

function lineThrough(points: readonly ClockPoint[]): Fitted | null {
  const known = lines.get(points);
  if (known !== undefined) return known;
  const line = fitLine(points);
  lines.set(points, line);
  return line;
}

function fitLine(points: readonly ClockPoint[]): Fitted | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const oneWay = last.roundTrip === null;
  const longEnough = points.length >= DRIFT_NEEDS_POINTS && last.x - first.x >= DRIFT_NEEDS_SPAN[oneWay ? 'oneWay' : 'roundTrip'];
  const line: Line | null = longEnough ? (oneWay ? lowerEnvelope(points) : leastSquares(points)) : null;
  if (line !== null && Math.abs(line.slope) <= STEEPEST) {
    return { slope: line.slope, at: (x) => line.y + line.slope * (x - line.x) };
  }
  const best = points.reduce((one, other) => (isBetter(other, one) ? other : one));
  return { slope: null, at: () => best.y };
}

function spread(points: readonly ClockPoint[], line: Fitted): Ms {
  const residual = Math.max(...points.map((point) => Math.abs(point.y - line.at(point.x))));
  const half = Math.min(...points.map((point) => (point.roundTrip ?? 0) / 2));
  return Math.ceil(Math.max(residual, half)) as Ms;
}
