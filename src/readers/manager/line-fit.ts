/** Straight lines through clock samples: x is station time, y is station time minus reader time. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line through (x, y). */
export interface Line extends Point {
  readonly slope: number;
}

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

/**
 * Returns the line that lies below all points and closest to them; null when the points do not span any time. Delays only add, so the
 * undelayed samples lie on this line. It is the edge of the lower convex hull over the middle of the points, which must be in order of x.
 */
export function lowerEnvelope(points: readonly Point[]): Line | null {
  const hull: Point[] = [];
  for (const point of points) {
    for (let last = hull.at(-1), before = hull.at(-2); last && before && !turnsLeft(before, last, point); ) {
      hull.pop();
      [last, before] = [hull.at(-1), hull.at(-2)];
    }
    hull.push(point);
  }
  const middle = mean(points.map((point) => point.x));
  const right = hull.findIndex((point, index) => index > 0 && point.x >= middle);
  const [from, to] = [hull[right - 1], hull[right]];
  if (from === undefined || to === undefined || from.x === to.x) return null;
  return { ...from, slope: (to.y - from.y) / (to.x - from.x) };
}

function turnsLeft(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
