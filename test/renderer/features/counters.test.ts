import { describe, expect, test } from 'vitest';
import { countersOf } from '../../../renderer/features/board/counters';
import { withPlaces } from '../../../src/domain/model/classification';
import type { components } from '../../../src/http/generated/api';
import { TEXTS } from '../../texts/english';
import { ridden, standings, summary } from '../rows';

type RaceSummary = components['schemas']['RaceSummary'];

const LAPS = summary();
const TIME = summary({ finish: 'after-time', duration_ms: 1_800_000, laps_after_time: 1 });
const women = { name: 'Women', categories: ['Women'], start_time: '2026-05-12T10:05:00.000Z', started: false };
const GUN = Date.parse(LAPS.start_time);

const rows = withPlaces(
  standings(
    ridden('p1', 4, 100, { category: 'Men', laps_in_time: 4 }),
    ridden('p2', 3, 110, { category: 'Women', laps_in_time: 3 }),
    ridden('p3', 3, 120, { category: 'Men', laps_in_time: 3 }),
  ),
);
const texts = (race: RaceSummary, minutes: number, of: string | null = null, field = rows) =>
  countersOf({ race, placed: field }, { now: GUN + minutes * 60_000, of }, TEXTS.catalogue.screens.board).map(({ category, text }) => [
    category,
    text,
  ]);

describe('the counters of a board', () => {
  test('show for each category the laps that its leader has to go', () => {
    expect(texts(LAPS, 10)).toEqual([
      ['Men', '1 to go'],
      ['Women', '2 to go'],
    ]);
  });

  test('show no laps before the first crossing, and the time if that ends the race', () => {
    expect(texts(LAPS, 1, null, [])).toEqual([]);
    expect(texts(TIME, 1, null, [])).toEqual([['', '29:00 left']]);
  });

  test('are one while the same time is left for all categories', () => {
    expect(texts(TIME, 10)).toEqual([['', '20:00 left']]);
  });

  test('follow the start of each wave', () => {
    const race = { ...TIME, waves: [women] };
    expect(texts(race, 10)).toEqual([
      ['Men', '20:00 left'],
      ['Women', '25:00 left'],
    ]);
    expect(texts(race, 31)).toEqual([
      ['Men', '2 to go'],
      ['Women', '4:00 left'],
    ]);
    expect(texts(race, 36)).toEqual([
      ['Men', '2 to go'],
      ['Women', '2 to go'],
    ]);
  });

  test('follow the start of the wave on a board of one category, also before the first crossing', () => {
    expect(texts({ ...TIME, waves: [women] }, 10, 'Women', [])).toEqual([['', '25:00 left']]);
  });

  test('show that the time is up at a hard stop, for each wave at its own time', () => {
    const race: RaceSummary = { ...TIME, finish: 'hard-stop', laps_after_time: null };
    expect(texts(race, 30)).toEqual([['', 'Time is up']]);
    expect(texts({ ...race, waves: [women] }, 31)).toEqual([
      ['Men', 'Time is up'],
      ['Women', '4:00 left'],
    ]);
    expect(texts({ ...race, waves: [women] }, 60)).toEqual([['', 'Time is up']]);
  });
});
