import { describe, expect, test } from 'vitest';
import { clocksOf } from '../../../renderer/features/clock/clock-options';
import { arrivalsOf } from '../../../renderer/features/finish/arrivals';
import { lapCounts } from '../../../renderer/features/laps/lap-counts';
import { screenOptions } from '../../../renderer/station/screen-options';
import { bestTiling } from '../../../renderer/station/tiling';
import { withPlaces } from '../../../src/domain/model/classification';
import type { components } from '../../../src/http/generated/api';
import { ridden, row, standings, summary } from '../rows';

type Row = components['schemas']['StandingRow'];

const GUN = Date.parse(summary().start_time);

describe('the lap counter', () => {
  const counts = (rows: readonly Row[], wanted: readonly string[] = [], race = summary(), minute = 8) =>
    lapCounts({ race, placed: withPlaces(standings(...rows)) }, wanted, GUN + minute * 60_000).map(({ category, kind, value }) => [
      category,
      kind,
      value,
    ]);
  const men = (laps: number, over: Partial<Row> = {}): Row => ridden('p1', laps, 100, { category: 'Men', ...over });
  const women = (laps: number, over: Partial<Row> = {}): Row => ridden('p2', laps, 100, { category: 'Women', ...over });

  test('has all laps before the first, then those of the leader, the bell and the finish, each category for itself', () => {
    expect(counts([row('p1', { category: 'Men' }), row('p2', { category: 'Women' })])).toEqual([
      ['Men', 'laps', 5],
      ['Women', 'laps', 5],
    ]);
    expect(counts([women(4), men(3)])).toEqual([
      ['Men', 'laps', 2],
      ['Women', 'bell', 1],
    ]);
    expect(counts([men(5, { finished: true }), women(4)])).toEqual([
      ['Men', 'finished', 0],
      ['Women', 'bell', 1],
    ]);
  });

  test('shows the categories that were asked for in their order, and says that the race does not know one', () => {
    expect(counts([men(2), women(3)], ['Women', 'Man'])).toEqual([
      ['Women', 'laps', 2],
      ['Man', 'nobody', 0],
    ]);
  });

  test('shows time while it runs, and the bell when it is up and one lap is left', () => {
    const race = summary({ finish: 'after-time', duration_ms: 600_000, laps_after_time: 0 });
    const rows = [men(3, { laps_in_time: 3 })];
    expect(counts([row('p1', { category: 'Men' })], [], race, 0)).toEqual([['Men', 'time', 600_000]]);
    expect(counts(rows, [], race, 9)).toEqual([['Men', 'time', 60_000]]);
    expect(counts(rows, [], race, 11)).toEqual([['Men', 'bell', 1]]);
  });

  test('rings no bell at the start of a race over one lap', () => {
    expect(counts([row('p1', { category: 'Men' })], [], summary({ total_laps: 1 }))).toEqual([['Men', 'laps', 1]]);
  });
});

describe('the clock', () => {
  const race = summary({ waves: [{ name: 'B', categories: ['Women'], start_time: summary().start_time, started: false }] });

  test('is that of the race with the time of day, or those that the address names', () => {
    expect(clocksOf('', race)).toEqual([{ kind: 'race' }, { kind: 'day' }]);
    expect(clocksOf('?category=Men&wave=B&wave=C&day=off', race)).toEqual([
      { kind: 'category', category: 'Men' },
      { kind: 'wave', wave: 'B', category: 'Women' },
    ]);
    expect(clocksOf('?race=off', race)).toEqual([{ kind: 'day' }]);
  });

  test('shows the time of day rather than nothing', () => {
    expect(clocksOf('?race=off&day=off', race)).toEqual([{ kind: 'day' }]);
    expect(clocksOf('?wave=C&day=off', null)).toEqual([{ kind: 'day' }]);
  });
});

describe('the arrivals', () => {
  const at = (second: number): string => new Date(GUN + second * 1_000).toISOString();
  const finished = (rider: string, second: number, over: Partial<Row> = {}): Row =>
    ridden(rider, 5, second * 1_000, { finished: true, finish_time: at(second), category: 'Men', ...over });

  test('are the riders who finished, newest first, and of a dead heat the one further back first', () => {
    const placed = withPlaces(standings(finished('p1', 100), finished('p2', 110), finished('p3', 110), ridden('p4', 4, 90_000)));
    expect(arrivalsOf(placed, []).map(({ row: { bib } }) => bib)).toEqual(['3', '2', '1']);
  });

  test('are of the categories that were asked for', () => {
    const placed = withPlaces(standings(finished('p1', 100), finished('p2', 110, { category: 'Women' })));
    expect(arrivalsOf(placed, ['Women']).map(({ row: { bib } }) => bib)).toEqual(['2']);
  });
});

test('the address of a screen chooses categories and theme, and what is not understood is left out', () => {
  expect(screenOptions('?category=Men&category=&category=Women&category=Men&theme=light')).toEqual({
    categories: ['Men', 'Women'],
    theme: 'light',
  });
  expect(screenOptions('?theme=blue')).toEqual({ categories: [], theme: 'dark' });
});

test('tiles get the columns in which their font is largest', () => {
  const wide = { width: 1920, height: 1000 };
  expect(bestTiling(1, wide, { ems: 1, lines: 1.3 }).columns).toBe(1);
  expect(bestTiling(2, wide, { ems: 1, lines: 1.3 }).columns).toBe(2);
  expect(bestTiling(4, { width: 400, height: 900 }, { ems: 2.4, lines: 1.3 }).columns).toBe(1);
  expect(bestTiling(3, { width: 0, height: 0 }, { ems: 2, lines: 1 })).toEqual({ columns: 1, fontPx: 16 });
});
