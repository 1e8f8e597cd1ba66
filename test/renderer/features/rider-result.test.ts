import { expect, test } from 'vitest';
import { riderResult } from '../../../renderer/features/standings/rider-result';
import { placeRows } from '../../../renderer/state/placing';
import { TEXTS } from '../../texts/english';
import { ridden, row, standings } from '../rows';

const { screens } = TEXTS.catalogue;
const result = (rows: ReturnType<typeof placeRows>, rider: string): string =>
  riderResult(rows.find((candidate) => candidate.rider === rider) ?? expect.unreachable(), 1, screens);

test('the panel of a rider names the laps of the table, not those that were ridden after the finish', () => {
  const finished = { ...ridden('p2', 3, 250), finished: true, laps: 4, ranked_laps: 3 };
  const rows = placeRows(standings(ridden('p1', 5, 300), finished));
  expect(result(rows, 'p2')).toMatch(/^Place 2 · 3 laps · /);
});

test('the panel of a rider without a lap says no more than the table', () => {
  expect(result(placeRows(standings(row('p1', { status: 'dns' }))), 'p1')).toBe('No place · 0 laps');
});
