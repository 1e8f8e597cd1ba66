import { expect, test } from 'vitest';
import type { RaceRules } from '../../../src/domain/model/rules';
import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { lapsInStartWindow } from '../../../src/domain/views/start-window';
import { ms, Race } from '../race-kit';

const WINDOW: Partial<RaceRules> = { firstCrossing: 'is-the-start', startWindow: ms(60_000), totalLaps: 1 };
const LINE: RaceRules['points'] = [{ id: 'end', name: 'End', role: 'line', readers: ['R1'] }];
const GATE: RaceRules['points'] = [...LINE, { id: 'gate', name: 'Gate', role: 'start', readers: ['gate'] }];
const endsAt = (notBefore: number) => [{ point: 'end', name: 'End', distance: null, notBefore: ms(notBefore), cutOff: null }];
const lap = (shortest: number, categories: readonly string[] = []) => [
  { code: 'lap-in-start-window', params: { window: 60_000, lap: shortest, categories } },
];

test.each<[Partial<RaceRules>, readonly object[], string]>([
  [{}, lap(8000), 'the minimum lap time is shorter than the window'],
  [{ minLap: ms(0) }, lap(0), 'there is none'],
  [{ minLap: ms(59_999) }, lap(59_999), 'by a millisecond'],
  [{ minLap: ms(60_000) }, [], 'no lap is so short'],
  [{ starts: 'list' }, lap(8000), 'riders start by a list'],
  [{ starts: 'line' }, [], 'the first crossing is the start, whenever it is'],
  [{ starts: 'first-read' }, [], 'here, too'],
  [{ firstCrossing: 'completes-lap-1' }, [], 'the first crossing is a lap'],
  [{ lapDistance: 400 }, lap(20_000), 'a short track'],
  [{ lapDistance: 1200 }, [], 'nobody rides so far within the window'],
  [{ lapDistance: 5000, firstLapDistance: 200 }, lap(10_000), 'a short first lap'],
  [{ points: LINE, course: endsAt(90_000) }, [], 'the course allows no lap within the window'],
  [{ points: LINE, course: endsAt(30_000) }, lap(30_000), 'the course allows one'],
  [{ points: GATE }, [], 'starts are read at a point of their own'],
  [{ minLap: ms(60_000), terms: [{ category: 'U9', minLap: ms(20_000) }] }, lap(20_000, ['U9']), 'by the rules of a category alone'],
])('%j: %j (%s)', (rules, expected) => {
  expect(lapsInStartWindow({ ...DEFAULT_RULES, ...WINDOW, ...rules })).toEqual(expected);
});

test.each([
  [8000, 0],
  [60_000, 1],
])('with a minimum lap of %d ms a ride of 45 or 61 s has %d laps', (minLap, laps) => {
  const race = new Race({ ...WINDOW, minLap: ms(minLap) });
  race.add('1', ['E1']);
  for (const s of minLap === 8000 ? [2, 45] : [2, 63]) race.read('E1', s);
  expect(race.standing('1').laps).toBe(laps);
  expect(lapsInStartWindow(race.state.ledger.control.rules)).toHaveLength(1 - laps);
});
