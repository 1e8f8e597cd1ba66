import { describe, expect, it } from 'vitest';
import { type ChartRider, LINE_STYLES } from '../../src/charts/chart';
import { cutLabel } from '../../src/charts/cut-label';
import { lineChart } from '../../src/charts/line-chart';

const SIZE = { width: 960, height: 460 };

function riders(count: number, valueAt: (rider: number, lap: number) => number | null, laps = 6): readonly ChartRider[] {
  return Array.from({ length: count }, (_, rider) => ({
    bib: String(rider + 1),
    name: `Rider ${rider + 1}`,
    values: Array.from({ length: laps }, (_lap, lap) => valueAt(rider, lap)),
  }));
}

/** The corners of a path. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('a chart', () => {
  it('puts the first place at the top and laps from left to right, one point each', () => {
    const chart = lineChart({ kind: 'lap-chart', riders: riders(3, (rider) => rider + 1), chosen: [] }, SIZE);
    const ends = chart?.lines.map(({ path }) => pointsOf(path)) ?? [];
    expect(ends.map((points) => points.length)).toEqual([6, 6, 6]);
    const { plot } = chart ?? { plot: { x: 0, y: 0, width: 0, height: 0 } };
    expect(ends[0]?.[0]).toEqual([plot.x, plot.y]);
    expect(ends[2]?.[5]).toEqual([plot.x + plot.width, plot.y + plot.height]);
    expect(chart?.values.map(({ text }) => text)).toEqual(['1', '2', '3']);
    expect(chart?.laps.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('lets ten of two hundred stand out, no two of them alike, with names that do not overlap', () => {
    const chart = lineChart({ kind: 'lap-chart', riders: riders(200, (rider) => rider + 1), chosen: [] }, SIZE);
    const own = chart?.lines.filter(({ style }) => style !== null) ?? [];
    expect(own.map(({ bib }) => bib)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    const looks = own.map(({ style }) => JSON.stringify(LINE_STYLES[style ?? 0]));
    expect(new Set(looks).size).toBe(10);
    // Pale lines come first: the others lie over them.
    expect(chart?.lines.slice(-10)).toEqual(own);
    const heights = chart?.labels.map(({ y }) => y) ?? [];
    expect(heights.slice(1).every((y, at) => y - (heights[at] ?? 0) >= 12.9)).toBe(true);
    expect(chart?.labels.map(({ text }) => text)).toContain('10 Rider 10');
  });

  it('lets chosen riders stand out beside the first three', () => {
    const chart = lineChart({ kind: 'gap-chart', riders: riders(50, (rider, lap) => rider * lap * 100), chosen: ['40', '31'] }, SIZE);
    expect(chart?.lines.filter(({ style }) => style !== null).map(({ bib }) => bib)).toEqual(['1', '2', '3', '31', '40']);
  });

  it('is not pressed together by one who lost an hour: the line leaves the plot, and is counted', () => {
    const late = riders(100, (rider, lap) => (rider === 99 && lap === 3 ? 3_600_000 : 60_000 + rider * 100));
    const chart = lineChart({ kind: 'lap-times', riders: late, chosen: [] }, SIZE);
    expect(chart?.beyond).toBe(1);
    const { plot } = chart ?? { plot: { y: 0, height: 0 } };
    const others = chart?.lines.filter(({ bib }) => bib !== '100').flatMap(({ path }) => pointsOf(path).map(([, y]) => y)) ?? [];
    expect(Math.min(...others)).toBeGreaterThanOrEqual(plot.y);
    expect(Math.max(...others) - Math.min(...others)).toBeGreaterThan(plot.height * 0.5);
  });

  it('has a gap where a lap has no value, and no line for who has none at all', () => {
    const holed = riders(2, (rider, lap) => (rider === 1 || lap === 2 ? null : 1), 5);
    const chart = lineChart({ kind: 'lap-chart', riders: holed, chosen: [] }, SIZE);
    expect(chart?.lines.map(({ path }) => path.split('M').length - 1)).toEqual([2]);
  });

  it('draws five hundred at most, and says how many are not drawn', () => {
    const chart = lineChart({ kind: 'lap-chart', riders: riders(2000, (rider) => rider + 1), chosen: ['1999'] }, SIZE);
    expect([chart?.lines.length, chart?.notDrawn]).toEqual([500, 1500]);
    expect(chart?.lines.some(({ bib, style }) => bib === '1999' && style !== null)).toBe(true);
  });

  it('is none without a value, and has a point for one lap of one rider', () => {
    expect(lineChart({ kind: 'lap-times', riders: riders(3, () => null), chosen: [] }, SIZE)).toBeNull();
    expect(lineChart({ kind: 'lap-times', riders: [], chosen: [] }, SIZE)).toBeNull();
    const one = lineChart({ kind: 'lap-times', riders: riders(1, () => 61_000, 1), chosen: [] }, SIZE);
    expect(pointsOf(one?.lines[0]?.path ?? '')).toHaveLength(1);
    expect(JSON.stringify(one)).not.toMatch(/NaN|null,null|Infinity/);
  });
});

describe('a name beside a chart', () => {
  it.each([
    ['12 Anna Muster', '12 Anna Muster'],
    ['7 Anna-Katharina von Hohenberg', '7 Anna-Katharina von Ho…'],
    ['3 山田さくら山田さくら山田さくら', '3 山田さくら山田さくら…'],
    ['4 👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '4 👩‍👩‍👧‍👦👩‍👩‍👧‍👦'],
  ])('of %s is %s', (whole, cut) => expect(cutLabel(whole)).toBe(cut));
});
