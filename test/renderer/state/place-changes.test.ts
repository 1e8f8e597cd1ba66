import { expect, test } from 'vitest';
import { PLACE_CHANGE_SHOWN_MS, withoutExpired, withPlaceChanges } from '../../../renderer/state/place-changes';
import { withPlaces } from '../../../src/domain/model/classification';
import { ridden, row, standings } from '../rows';

const before = withPlaces(standings(ridden('p1', 2, 100), ridden('p2', 2, 110), row('p3')));

test('the first table has no place changes', () => {
  expect(withPlaceChanges(new Map(), [], before, 0).size).toBe(0);
});

test('a rider who gets a place for the first time has no place change', () => {
  const after = withPlaces(standings(ridden('p1', 2, 100), ridden('p2', 2, 110), ridden('p3', 1, 50)));
  expect(withPlaceChanges(new Map(), before, after, 0).size).toBe(0);
});

test('a later place change replaces the earlier one and is shown for its own time', () => {
  const swapped = withPlaces(standings(ridden('p2', 3, 150), ridden('p1', 2, 100), row('p3')));
  const once = withPlaceChanges(new Map(), before, swapped, 1_000);
  const back = withPlaceChanges(once, swapped, before, 5_000);
  expect(once.get('p2')).toMatchObject({ places: 1, until: 1_000 + PLACE_CHANGE_SHOWN_MS });
  expect(back.get('p2')).toMatchObject({ places: -1, until: 5_000 + PLACE_CHANGE_SHOWN_MS });
});

test('a place in the category can change without one among everyone, and the other way round', () => {
  const women = (rider: string, laps: number, time: number) => ridden(rider, laps, time, { category: 'Women' });
  const men = ridden('p1', 4, 390, { category: 'Men' });
  const old = withPlaces(standings(men, women('p2', 3, 300), women('p3', 3, 310)));
  const overtaken = withPlaces(standings(men, women('p3', 4, 400), women('p2', 3, 300)));
  expect(withPlaceChanges(new Map(), old, overtaken, 0).get('p3')).toMatchObject({ places: 1, categoryPlaces: 1 });
  const leadsAll = withPlaces(standings(women('p2', 5, 500), men, women('p3', 3, 310)));
  expect(
    [...withPlaceChanges(new Map(), old, leadsAll, 0)].map(([rider, { places, categoryPlaces }]) => [rider, places, categoryPlaces]),
  ).toEqual([
    ['p2', 1, 0],
    ['p1', -1, 0],
  ]);
});

test('place changes are removed when their time is over, and the map stays the same object until then', () => {
  const known = new Map([['p1', { places: 1, categoryPlaces: 0, until: 2_000 }]]);
  expect(withoutExpired(known, 1_999)).toBe(known);
  expect(withoutExpired(known, 2_000).size).toBe(0);
});
