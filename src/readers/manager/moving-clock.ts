import type { ClockLine } from './clock-line';
import type { Point } from './line-fit';
import { meanDelay } from './settling';

/** The newest samples of a clock that came apart from each other, oldest first. */
export type Recent = readonly Point[];

const APART_MS = 10;
const KEPT = 8;
/** So many samples on one steep line show a clock that is being moved; more where delays scatter. */
const TREND = { samples: 6, scattered: 8, lasting: 5000 };
/** Delays with a greater mean hide the way of a clock. */
const MEAN = { small: 15, most: 15 };
/** A crystal does not run so fast, and nobody moves a clock faster. */
const STEEP = { from: 2000e-6, to: 100_000e-6 };
/** By so much a clock must have moved. */
const MOVED = { least: 80, means: 8 };
/** From then on the clock runs as usual. */
const AT_REST = { slope: 1000e-6, lasting: 10_000 };

/** Adds a sample. Those that came at once were held back together. */
export function addRecent(recent: Recent, point: Point): Recent {
  const last = recent.at(-1);
  if (last !== undefined && point.x - last.x < APART_MS) return recent;
  return [...recent, { x: point.x, y: point.y }].slice(-KEPT);
}

/** The line that a clock follows which is moved bit by bit, as time services do; null while it runs as usual, or delays may be all there is. */
export function trendOf(recent: Recent, usual: number): ClockLine | null {
  const mean = meanDelay(usual);
  const newest = recent.slice(mean <= MEAN.small ? -TREND.samples : -TREND.scattered);
  const span = spanOf(newest);
  if (mean > MEAN.most || newest.length < (mean <= MEAN.small ? TREND.samples : TREND.scattered) || span < TREND.lasting) return null;
  const slope = medianSlope(newest);
  const steepness = Math.abs(slope);
  if (steepness < STEEP.from || steepness > STEEP.to || steepness * span < Math.max(MOVED.least, MOVED.means * mean)) return null;
  const line = below(newest, slope);
  const off = Math.max(...newest.map(({ x, y }) => y - line.at(x)));
  return off <= 2 * mean + 10 && off < offAroundPause(newest) ? line : null;
}

/** The line that a moving clock follows now. */
export function movingLine(recent: Recent): ClockLine {
  const newest = recent.slice(-TREND.samples);
  return below(newest, Math.max(-STEEP.to, Math.min(STEEP.to, medianSlope(newest))));
}

/** Whether a clock that was moved runs as usual again. */
export function isAtRest(recent: Recent): boolean {
  return spanOf(recent) >= AT_REST.lasting && Math.abs(medianSlope(recent)) < AT_REST.slope;
}

/** The line of this slope that touches the samples from below. */
function below(samples: Recent, slope: number): ClockLine {
  const [{ x: origin } = { x: 0 }] = samples;
  const y = Math.min(...samples.map((point) => point.y - slope * (point.x - origin)));
  return { slope, at: (x) => y + slope * (x - origin) };
}

/** One delayed sample, or two, do not change it. */
function medianSlope(samples: Recent): number {
  const slopes = samples.flatMap((one, index) =>
    samples.slice(index + 1).flatMap((other) => (other.x === one.x ? [] : [(other.y - one.y) / (other.x - one.x)])),
  );
  slopes.sort((one, other) => one - other);
  return slopes[Math.floor(slopes.length / 2)] ?? 0;
}

function spanOf(samples: Recent): number {
  return (samples.at(-1)?.x ?? 0) - (samples[0]?.x ?? 0);
}

/**
 * How far the samples lie apart before their longest pause, or after it. A clock that was set in the pause has one offset before and another
 * one after, between which there is a steep line, too.
 */
function offAroundPause(samples: Recent): number {
  const pauses = samples.slice(1).map(({ x }, index) => x - (samples[index]?.x ?? x));
  const after = pauses.indexOf(Math.max(...pauses)) + 1;
  return Math.max(...[samples.slice(0, after), samples.slice(after)].map((side) => heightOf(side)));
}

function heightOf(samples: Recent): number {
  const heights = samples.map(({ y }) => y);
  return Math.max(...heights) - Math.min(...heights);
}
