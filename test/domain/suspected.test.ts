import { describe, expect, test } from 'vitest';
import { suspectedLaps } from '../../src/domain/suspected';
import { at, ms, Race } from './race-kit';

/** Laps of these lengths in seconds, one after the other. */
function withLaps(...laps: readonly number[]): Race {
  const race = new Race({ totalLaps: 20, minLap: ms(0) });
  laps.reduce((before, lap) => {
    race.read('E1', before + lap);
    return before + lap;
  }, 0);
  return race;
}

describe("a lap of about 2, 3 or 4 times the rider's median is suspected (rule 7)", () => {
  test.each<[number, 2 | 3 | 4 | null, string]>([
    [120, 2, 'twice'],
    [111, 2, '0.15 less than twice'],
    [110.9, null, 'a little less'],
    [132, 2, '0.20 more than twice'],
    [132.1, null, 'a little more'],
    [171, 3, 'three times, from below'],
    [252, 4, 'four times, from above'],
    [300, null, 'five times'],
    [60, null, 'an ordinary lap'],
  ])('median 60 s, lap %d s looks like %s (%s)', (lap, looksLike) => {
    const race = withLaps(60, 60, lap, 60, 60);
    expect(suspectedLaps(race.state).map((suspected) => suspected.looksLike)).toEqual(looksLike === null ? [] : [looksLike]);
  });

  test('with where it lies and what it was compared with', () => {
    expect(suspectedLaps(withLaps(60, 60, 120, 60).state)).toEqual([
      { rider: 'tag:E1', seq: 4, from: at(120), to: at(240), looksLike: 2, median: 60_000 },
    ]);
  });

  test('from three laps on', () => {
    expect(suspectedLaps(withLaps(60, 120).state)).toEqual([]);
    expect(suspectedLaps(withLaps(60, 120, 60).state).length).toBe(1);
  });

  test('one missed read among few does not pass for usual', () => {
    expect(suspectedLaps(withLaps(60, 120, 60, 120).state).map(({ to }) => to)).toEqual([at(180), at(360)]);
  });

  test('lap 1 may be suspected too', () => {
    expect(suspectedLaps(withLaps(120, 60, 60).state)).toMatchObject([{ seq: 2, from: at(0), to: at(120) }]);
  });

  test('not after the finish, nor once it is split', () => {
    const race = withLaps(60, 60, 60, 120);
    const { rules } = race.state.book.control;
    race.act({ type: 'rules-changed', rules: { ...rules, totalLaps: 3 } });
    expect(suspectedLaps(race.state)).toEqual([]);
    race.act({ type: 'undone', act: race.last });
    race.correct({ kind: 'split', rider: 'tag:E1', passing: { seq: 5 }, into: 2 });
    expect(suspectedLaps(race.state)).toEqual([]);
  });

  test('in order of time, whoever rode them; laps without length suspect nobody', () => {
    const race = new Race({ totalLaps: 20, minLap: ms(0) });
    for (const s of [60, 120, 240]) race.read('E1', s);
    for (const s of [50, 100, 200]) race.read('E2', s);
    for (const s of [0, 0, 0, 90]) race.read('E3', s);
    expect(suspectedLaps(race.state).map(({ rider }) => rider)).toEqual(['tag:E2', 'tag:E1']);
  });
});
