import { describe, expect, test } from 'vitest';
import { lapsToGoAfterTime, timeToGo } from '../../../renderer/state/laps-to-go';
import { raceClock, raceStateKind } from '../../../renderer/state/race-state';
import { withPlaces } from '../../../src/domain/model/classification';
import type { components } from '../../../src/http/generated/api';
import { ridden, standings, summary } from '../rows';

type RaceSummary = components['schemas']['RaceSummary'];

const race = summary({ finish: 'after-time', duration_ms: 1_800_000, laps_after_time: 2 });
const START = Date.parse(race.start_time);

describe('the time to go', () => {
  test.each([
    { after: -60_000, left: 1_800_000, why: 'is all of it before the gun' },
    { after: 600_000, left: 1_200_000, why: 'grows less' },
    { after: 1_800_000, left: 0, why: 'is up' },
    { after: 2_000_000, left: 0, why: 'never goes below nothing' },
  ])('$why', ({ after, left }) => {
    expect(timeToGo({ race, placed: [] }, START + after)).toBe(left);
  });

  test('does not run while nobody set the gun and nobody has ridden a lap', () => {
    expect(timeToGo({ race: { ...race, gun_set: false }, placed: [] }, START + 600_000)).toBe(1_800_000);
  });

  test('stands still when the race is stopped', () => {
    expect(timeToGo({ race: { ...race, stop_time: '2026-05-12T10:10:00.000Z' }, placed: [] }, START + 900_000)).toBe(1_200_000);
  });

  test('is none where laps end the race, and while no race is known', () => {
    expect(timeToGo({ race: { ...race, finish: 'laps', duration_ms: null, laps_after_time: null }, placed: [] }, START)).toBeNull();
    expect(timeToGo({ race: null, placed: [] }, START)).toBeNull();
  });
});

describe('the lap counter, once the time is up', () => {
  test.each([
    { laps: 12, finished: false, left: 3, why: 'the lap that the leader is on, and those after it' },
    { laps: 13, finished: false, left: 2, why: 'those after the time' },
    { laps: 15, finished: true, left: 0, why: 'nothing once the leader is in' },
  ])('tells $why', ({ laps, finished, left }) => {
    const rows = withPlaces(standings(ridden('p1', laps, 100, { finished, laps_in_time: 12 }), ridden('p2', 11, 90, { laps_in_time: 11 })));
    expect(lapsToGoAfterTime(rows, 2)).toEqual([{ category: '', laps: left }]);
  });

  test('goes by the most laps that anybody racing in the category had in time, not by those of the leader', () => {
    const rows = withPlaces(
      standings(
        ridden('p1', 13, 100, { category: 'Men', laps_in_time: 11 }),
        ridden('p2', 12, 90, { category: 'Men', laps_in_time: 12 }),
        ridden('p3', 9, 95, { category: 'Women', laps_in_time: 9 }),
        ridden('p4', 14, 80, { category: 'Men', laps_in_time: 14, status: 'dnf' }),
      ),
    );
    expect(lapsToGoAfterTime(rows, 2)).toEqual([
      { category: 'Men', laps: 2 },
      { category: 'Women', laps: 3 },
    ]);
  });
});

describe('the clock of a wave', () => {
  const waves = [{ category: 'Women', start_time: '2026-05-12T10:05:00.000Z' }];

  test('runs from its own start, that of everybody else from the gun', () => {
    expect(raceClock({ race: { ...race, waves }, placed: [] }, START + 600_000, 'Women')).toBe(300_000);
    expect(raceClock({ race: { ...race, waves }, placed: [] }, START + 600_000, 'Men')).toBe(600_000);
    expect(raceClock({ race: { ...race, waves }, placed: [] }, START + 600_000)).toBe(600_000);
  });

  test('stands at its own hard stop; the race is over with that of the last wave', () => {
    const hard: RaceSummary = { ...race, finish: 'hard-stop', laps_after_time: null, waves };
    expect(raceClock({ race: hard, placed: [] }, START + 3_600_000, 'Women')).toBe(1_800_000);
    expect(raceClock({ race: hard, placed: [] }, START + 3_600_000, 'Men')).toBe(1_800_000);
    expect([raceStateKind(hard, START + 2_099_999), raceStateKind(hard, START + 2_100_000)]).toEqual(['running', 'stopped']);
  });
});

test('at the hard stop the race is over and its clock stands', () => {
  const hard = { ...race, finish: 'hard-stop', laps_after_time: null } as const;
  expect([raceStateKind(hard, START + 1_799_999), raceStateKind(hard, START + 1_800_000)]).toEqual(['running', 'stopped']);
  expect(raceClock({ race: hard, placed: [] }, START + 2_000_000)).toBe(1_800_000);
  expect(raceStateKind({ ...hard, stop_time: '2026-05-12T10:10:00.000Z' }, START + 600_000)).toBe('stopped');
  expect(raceStateKind(race, START + 2_000_000)).toBe('running');
});
