import { describe, expect, test } from 'vitest';
import { isSignOn, raceClock, raceStateKind, raceTimes, startOf } from '../../../renderer/state/race-state';
import { withPlaces } from '../../../src/domain/model/classification';
import { ridden, row, standings, summary } from '../rows';

const race = summary();
const START = Date.parse(race.start_time);
const waves = [{ name: 'Women', categories: ['Women'], start_time: '2026-05-12T10:05:00.000Z', started: false }];

test('the race of the contract has the times and rules of the domain', () => {
  const sent = summary({ finish: 'after-time', duration_ms: 1_800_000, laps_after_time: 2, waves, stop_time: '2026-05-12T10:30:00.000Z' });
  expect(raceTimes(sent)).toEqual({
    startAt: START,
    gunSet: true,
    waveStarts: new Map([['Women', START + 300_000]]),
    stopAt: START + 1_800_000,
    neutralisations: [],
    rules: {
      waves: [{ name: 'Women', categories: ['Women'], after: 0 }],
      terms: [],
      countsBeforeGun: true,
      finish: 'after-time',
      totalLaps: 5,
      duration: 1_800_000,
      lapsAfterTime: 2,
    },
  });
});

test('categories start with their wave, or with the gun', () => {
  expect([startOf({ ...race, waves }, 'Women'), startOf({ ...race, waves }, 'Men'), startOf({ ...race, waves }, null)]).toEqual([
    START + 300_000,
    START,
    START,
  ]);
});

describe('the phase and the clock of the race', () => {
  const stop_time = '2026-05-12T10:30:00.000Z';

  test.each([
    { race: null, at: 0, kind: 'unknown', clock: null },
    { race, at: -5_000, kind: 'counting-down', clock: -5_000 },
    { race, at: 61_000, kind: 'running', clock: 61_000 },
    { race, at: 24 * 3_600_000, kind: 'settled', clock: 24 * 3_600_000 },
    { race: { ...race, gun_set: false }, at: 1_000, kind: 'not-started', clock: 0 },
    { race: { ...race, stop_time }, at: 3_600_000, kind: 'stopped', clock: 1_800_000 },
    { race: { ...race, stop_time }, at: 1_000, kind: 'running', clock: 1_000 },
  ])('are $kind and $clock at $at ms', ({ race: sent, at, kind, clock }) => {
    expect(raceStateKind({ race: sent, placed: [] }, START + at)).toBe(kind);
    expect(raceClock({ race: sent, placed: [] }, START + at)).toBe(clock);
  });

  test('start with the first lap where the gun is not set', () => {
    const open = { ...race, gun_set: false };
    expect(raceClock({ race: open, placed: withPlaces(standings(row('p1'))) }, START + 9_000)).toBe(0);
    const lapped = withPlaces(standings(ridden('p1', 1, 8_000)));
    expect(raceClock({ race: open, placed: lapped }, START + 9_000)).toBe(9_000);
    expect(raceStateKind({ race: open, placed: lapped }, START + 9_000)).toBe('running');
  });

  test('of a category go by the start of its wave', () => {
    expect(raceClock({ race: { ...race, waves }, placed: [] }, START + 600_000, 'Women')).toBe(300_000);
  });
});

describe('reads are checks of presence', () => {
  const open = { ...race, gun_set: false, counts_before_gun: false };
  const withOwnStart = withPlaces(standings(row('p1', { start_time: race.start_time })));

  test.each([
    { case: 'until the gun is set', race: open, placed: [], is: true },
    { case: 'no more once it is, also ahead', race: { ...open, gun_set: true }, placed: [], is: false },
    { case: 'not where passings count before it', race: { ...open, counts_before_gun: true }, placed: [], is: false },
  ])('$case', ({ race: sent, placed, is }) => {
    expect(isSignOn({ race: sent, placed }, START - 1_000)).toBe(is);
  });

  test('without a gun until the first own start (rule 26)', () => {
    expect(isSignOn({ race: open, placed: withOwnStart }, START - 1_000)).toBe(true);
    expect(isSignOn({ race: open, placed: withOwnStart }, START)).toBe(false);
  });
});
