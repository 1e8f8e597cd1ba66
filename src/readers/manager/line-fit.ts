/** Straight lines through clock samples: x is station time, y is station time minus reader time. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line through (x, y). */
export interface Line extends Point {
  readonly slope: number;
}

/** The steepest slope that is looked at, in standard deviations. */
const STEEPEST = 10;
const SEARCH_STEPS = 40;
/** Slopes whose likelihood is smaller than the greatest one by this power of e do not count. */
const NEGLIGIBLE = 8;
const SLOPES = 41;

/** Returns the line with the least squared distance; null when the points do not span any time. */
export function leastSquares(points: readonly Point[]): Line | null {
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  let covariance = 0;
  let variance = 0;
  for (const point of points) {
    covariance += (point.x - x) * (point.y - y);
    variance += (point.x - x) ** 2;
  }
  return variance === 0 ? null : { x, y, slope: covariance / variance };
}

/** What is known of a line before its points: how steep such lines usually are, and how far a point usually lies above them. */
export interface Expected {
  /** Standard deviation of slopes around zero. */
  readonly slope: number;
  /** Mean distance of a point above the line, worth two points. */
  readonly distance: number;
}

/**
 * Returns the line that is to be expected below all points; null when the points do not span any time. Delays only add, so the undelayed
 * samples lie on this line. Delays are taken as exponentially distributed: few points far above the line leave the slope near zero, many
 * points close to it decide it. The points must be in order of x.
 */
export function lowerEnvelope(points: readonly Point[], expected: Expected): Line | null {
  const hull = lowerHull(points);
  const middle = mean(points.map((point) => point.x));
  const closest = edgeOver(hull, middle);
  if (closest === null) return null;
  const distances = points.reduce((sum, point) => sum + point.y - valueAt(closest, point.x), 0);
  const distance = (distances + 2 * expected.distance) / Math.max(1, points.length - 2);
  const below = (slope: number): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const corner of hull) least = Math.min(least, corner.y + slope * (middle - corner.x));
    return least;
  };
  const likelihood = (slope: number): number => (points.length * below(slope)) / distance - (slope / expected.slope) ** 2 / 2;
  const slope = expectedValue(likelihood, likeliest(likelihood, expected.slope), expected.slope);
  return { x: middle, y: below(slope), slope };
}

/** Where a concave function of slopes is greatest. */
function likeliest(likelihood: (slope: number) => number, scale: number): number {
  let [from, to] = [-STEEPEST * scale, STEEPEST * scale];
  for (let step = 0; step < SEARCH_STEPS; step += 1) {
    const third = (to - from) / 3;
    if (likelihood(from + third) < likelihood(to - third)) from += third;
    else to -= third;
  }
  return (from + to) / 2;
}

/** The mean slope, each weighed by its likelihood, of which `likelihood` is the logarithm. */
function expectedValue(likelihood: (slope: number) => number, best: number, scale: number): number {
  const least = likelihood(best) - NEGLIGIBLE;
  const end = (direction: number): number => {
    let width = scale / 1000;
    while (likelihood(best + direction * width) > least && width < STEEPEST * scale) width *= 1.5;
    return best + direction * width;
  };
  const [from, to] = [end(-1), end(1)];
  const slopes = Array.from({ length: SLOPES }, (_, index) => from + ((to - from) * index) / (SLOPES - 1));
  const weights = slopes.map((slope) => Math.exp(likelihood(slope) - likelihood(best)));
  const sum = weights.reduce((one, other) => one + other, 0);
  return slopes.reduce((total, slope, index) => total + (slope * (weights[index] ?? 0)) / sum, 0);
}

/** The value of a line at `x`. */
export function valueAt(line: Line, x: number): number {
  return line.y + line.slope * (x - line.x);
}

/** The corners of the polygon around the points that can be seen from below, from left to right. */
function lowerHull(points: readonly Point[]): readonly Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    for (let last = hull.at(-1), before = hull.at(-2); last && before && !turnsLeft(before, last, point); ) {
      hull.pop();
      [last, before] = [hull.at(-1), hull.at(-2)];
    }
    hull.push(point);
  }
  return hull;
}

function edgeOver(hull: readonly Point[], x: number): Line | null {
  const right = hull.findIndex((point, index) => index > 0 && point.x >= x);
  const from = hull[right - 1];
  const slope = slopeOf(from, hull[right]);
  return from === undefined || slope === null ? null : { ...from, slope };
}

function slopeOf(from: Point | undefined, to: Point | undefined): number | null {
  return from === undefined || to === undefined || from.x === to.x ? null : (to.y - from.y) / (to.x - from.x);
}

function turnsLeft(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
