import { describe, expect, test } from 'vitest';
import { newsBetween } from '../../../renderer/features/announcer/race-news';
import { leadsOf } from '../../../renderer/state/category-leads';
import { withPlaces } from '../../../src/domain/model/classification';
import type { components } from '../../../src/http/generated/api';
import { ridden, standings, summary } from '../rows';

type Row = components['schemas']['StandingRow'];

const GUN = Date.parse(summary().start_time);
const at = (minutes: number): number => GUN + minutes * 60_000;

/** Leaders of a race over five laps, at a minute of it. */
const leads = (rows: readonly Row[], minute: number, race = summary()) =>
  leadsOf({ race, placed: withPlaces(standings(...rows)) }, at(minute));
const told = (before: ReturnType<typeof leads>, after: ReturnType<typeof leads>, minute = 9) =>
  newsBetween(before, after, at(minute)).map(({ kind, category, leader, before: last }) => [kind, category, leader.bib, last?.bib ?? '']);

const one = (laps: number, over: Partial<Row> = {}): Row => ridden('p1', laps, 100, { category: 'Men', ...over });
const two = (laps: number, over: Partial<Row> = {}): Row => ridden('p2', laps, 101, { category: 'Men', ...over });

describe('the news of an announcer', () => {
  test('has nothing before the first lap, then who leads', () => {
    expect(told([], leads([row0()], 1))).toEqual([]);
    expect(told([], leads([one(1)], 2))).toEqual([['leads', 'Men', '1', '']]);
  });

  test('tells a change of the lead with both riders, and nothing while the leader stays', () => {
    const before = leads([one(1), two(1)], 5);
    expect(told(before, leads([one(2), two(1)], 6))).toEqual([]);
    expect(told(before, leads([two(2), one(1)], 6))).toEqual([['takes-lead', 'Men', '2', '1']]);
  });

  test('tells once when the leader has ridden half of the laps, not in a short race and not in one over time', () => {
    const six = summary({ total_laps: 6 });
    const half = leads([one(3), two(2)], 6, six);
    expect(newsBetween(leads([one(2), two(2)], 5, six), half, at(6)).map(({ kind, value }) => [kind, value])).toEqual([['half', 3]]);
    expect(told(half, leads([one(3), two(3)], 6, six))).toEqual([]);
    const three = summary({ total_laps: 3 });
    expect(told(leads([one(1), two(1)], 5, three), leads([one(2), two(1)], 6, three))).toEqual([['bell', 'Men', '1', '']]);
    const timed = summary({ finish: 'after-time', duration_ms: 600_000, laps_after_time: 4 });
    expect(told(leads([one(2)], 5, timed), leads([one(4)], 6, timed))).toEqual([]);
  });

  test('tells a lap that is faster than all before it, whoever rode it, but not the laps that begin at a standstill', () => {
    const best = (row: Row, ms: number): Row => ({ ...row, best_lap_ms: ms });
    const before = leads([best(one(1), 100_000), best(two(1), 101_000)], 2);
    const faster = leads([best(one(1), 100_000), best(two(1), 99_000)], 2);
    expect(told(before, faster)).toEqual([]);
    const second = leads([best(one(2), 98_000), best(two(2), 97_000)], 4);
    expect(newsBetween(faster, second, at(4)).map(({ kind, leader, value }) => [kind, leader.bib, value])).toEqual([
      ['best-lap', '2', 97_000],
    ]);
    expect(told(second, leads([best(one(2), 97_000), best(two(2), 97_000)], 4))).toEqual([]);
    expect(told([], second)).toEqual([['leads', 'Men', '1', '']]);
  });

  test('rings the bell when the leader begins the last lap, once', () => {
    const bell = leads([one(4), two(3)], 8);
    expect(told(leads([one(3), two(3)], 7), bell)).toEqual([['bell', 'Men', '1', '']]);
    expect(told(bell, leads([one(4), two(4)], 9))).toEqual([]);
  });

  test('tells the finish of the leader, once, and not that of the others', () => {
    const won = leads([one(5, { finished: true }), two(4)], 10);
    expect(told(leads([one(4), two(4)], 9), won)).toEqual([['wins', 'Men', '1', '']]);
    expect(told(won, leads([one(5, { finished: true }), two(5, { finished: true })], 11))).toEqual([]);
  });

  test('rings the bell of a race over time when the time is up, not before', () => {
    const race = summary({ finish: 'after-time', duration_ms: 600_000, laps_after_time: 0 });
    const rows = [one(3, { laps_in_time: 3 })];
    const before = leads(rows, 9, race);
    expect(before[0]?.toGo).toBeNull();
    expect(told([], before)).toEqual([['leads', 'Men', '1', '']]);
    expect(told(before, leads(rows, 10, race), 10)).toEqual([['bell', 'Men', '1', '']]);
  });

  test('keeps categories apart, and tells nothing of one whose riders are gone', () => {
    const women = ridden('p3', 2, 120, { category: 'Women' });
    expect(told(leads([one(2)], 5), leads([one(2), women], 6))).toEqual([['leads', 'Women', '3', '']]);
    expect(told(leads([one(2), women], 5), leads([one(2)], 6))).toEqual([]);
  });
});

function row0(): Row {
  return ridden('p1', 0, 0, { category: 'Men' });
}
