import { expect, it } from 'vitest';
import type { RaceRules } from '../../../src/domain/model/rules';
import { shortFirstLaps } from '../../../src/domain/views/short-first-laps';
import { Race } from '../race-kit';

/** Riders whose passings are so many seconds after the gun, each a second after the one before. */
function ridden(passings: readonly (readonly number[])[], rules: Partial<RaceRules> = {}): Race {
  const race = new Race({ minLap: 8_000 as RaceRules['minLap'], minLapFromStart: true, ...rules });
  passings.forEach((_, index) => {
    race.add(String(index + 1), [`E${index}`]);
  });
  passings.forEach((times, index) => {
    for (const time of times) race.read(`E${index}`, time + index);
  });
  return race;
}

const GRID = [12, 312, 612];
const LAPS = [300, 600, 900];

it('riders who are read behind the line after the start, and get a lap for it, are told', () => {
  expect(shortFirstLaps(ridden([GRID, GRID, GRID]).state)).toEqual({ riders: 3, longest: 14_000, later: 300_000 });
});

it.each<{ readonly why: string; readonly passings: readonly (readonly number[])[]; readonly rules?: Partial<RaceRules> }>([
  { why: 'first laps are as long as others', passings: [LAPS, LAPS, LAPS] },
  { why: 'a start loop is half a lap', passings: [GRID, GRID, GRID].map(() => [150, 450, 750]) },
  { why: 'nobody has a second lap yet', passings: [GRID, GRID, GRID].map(() => [12]) },
  { why: 'fewer than three riders have one', passings: [GRID, GRID, LAPS] },
  { why: 'most riders have none', passings: [GRID, GRID, GRID, LAPS, LAPS, LAPS, LAPS] },
  { why: 'the first passing is the start', passings: [GRID, GRID, GRID], rules: { firstCrossing: 'is-the-start' } },
  { why: 'the minimum lap leaves them out', passings: [GRID, GRID, GRID], rules: { minLap: 30_000 as RaceRules['minLap'] } },
  { why: 'the lengths of the laps say so', passings: [GRID, GRID, GRID], rules: { lapDistance: 3_000, firstLapDistance: 150 } },
])('nothing is told where $why', ({ passings, rules }) => {
  expect(shortFirstLaps(ridden(passings, rules).state)).toBeNull();
});
