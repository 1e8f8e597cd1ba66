import { expect, test } from 'vitest';
import { expired, MOVEMENT_SHOWN_MS, moved } from '../../../renderer/state/place-changes';
import { withPlaces } from '../../../src/domain/model/classification';
import { ridden, row, standings } from '../rows';

const before = withPlaces(standings(ridden('p1', 2, 100), ridden('p2', 2, 110), row('p3')));

test('the first table moves nobody', () => {
  expect(moved(new Map(), [], before, 0).size).toBe(0);
});

test('who gets a first place in the table has not moved', () => {
  const after = withPlaces(standings(ridden('p1', 2, 100), ridden('p2', 2, 110), ridden('p3', 1, 50)));
  expect(moved(new Map(), before, after, 0).size).toBe(0);
});

test('a later movement replaces an earlier one and is shown for its own time', () => {
  const swapped = withPlaces(standings(ridden('p2', 3, 150), ridden('p1', 2, 100), row('p3')));
  const once = moved(new Map(), before, swapped, 1_000);
  const back = moved(once, swapped, before, 5_000);
  expect(once.get('p2')).toEqual({ places: 1, until: 1_000 + MOVEMENT_SHOWN_MS });
  expect(back.get('p2')).toEqual({ places: -1, until: 5_000 + MOVEMENT_SHOWN_MS });
});

test('arrows go out when their time is over, and the map stays the same object until then', () => {
  const known = new Map([['p1', { places: 1, until: 2_000 }]]);
  expect(expired(known, 1_999)).toBe(known);
  expect(expired(known, 2_000).size).toBe(0);
});
