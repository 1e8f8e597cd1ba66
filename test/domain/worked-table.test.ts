import { describe, expect, test } from 'vitest';
import { withPlaces } from '../../src/domain/model/classification';
import { at, GUN, ms, Race } from './race-kit';

describe('the worked table of the race rules', () => {
  test("an antenna's depart before another's arrive makes one passing, at the first read", () => {
    const race = new Race({ minLap: ms(8000) });
    race.read('E1', 0, { antenna: 1 });
    race.read('E1', 0.41, { antenna: 1, kind: 'depart' });
    race.read('E1', 0.47, { antenna: 2 });
    race.read('E1', 0.8, { antenna: 2, kind: 'depart' });
    expect(race.standing('E1')).toMatchObject({ laps: 1, lastPassAt: GUN });
  });

  test('a late read makes two passings in time order', () => {
    const race = new Race({ minLap: ms(5000) });
    race.read('E1', 20);
    const change = race.read('E1', 10);
    expect(race.standing('E1')).toMatchObject({ laps: 2, lastPassAt: at(20) });
    expect(change.laps).toMatchObject([{ at: at(10), laps: 2, lastPassAt: at(20), lap: 10_000 }]);
  });

  test('passings after the finish are recorded and change no result', () => {
    const race = new Race({ totalLaps: 3 });
    for (const s of [60, 120, 180, 240]) race.read('E1', s);
    race.read('E2', 200);
    expect(race.standing('E1')).toMatchObject({
      laps: 4,
      rankedLaps: 3,
      finished: true,
      finishAt: at(180),
      lastPassAt: at(240),
      elapsed: 180_000,
    });
    expect(withPlaces(race.standings())[0]).toMatchObject({ rider: 'tag:E1', place: 1, lastLap: 60_000 });
  });

  test('with the leader, everyone finishes at their own first crossing at or after the finish of the leader', () => {
    const race = new Race({ totalLaps: 3, finish: 'with-leader' });
    for (const s of [200, 400, 600]) race.read('LEADER', s);
    for (const s of [300, 600, 900]) race.read('A', s);
    for (const s of [300, 599.9, 660]) race.read('B', s);
    expect(race.standing('LEADER')).toMatchObject({ finished: true, finishAt: at(600), rankedLaps: 3 });
    expect(race.standing('A')).toMatchObject({ finished: true, finishAt: at(600), rankedLaps: 2, laps: 3 });
    expect(race.standing('B')).toMatchObject({ finished: true, finishAt: at(660), rankedLaps: 3 });
  });

  test('the first crossing of the leader at or after the time ends the race for the leader', () => {
    const race = new Race({ finish: 'after-time', duration: ms(1_800_000), lapsAfterTime: 0 });
    for (const s of [900, 1799.9]) race.read('LEADER', s);
    expect(race.standing('LEADER')).toMatchObject({ laps: 2, finished: false });
    race.read('LEADER', 1870);
    expect(race.standing('LEADER')).toMatchObject({ laps: 3, finished: true, finishAt: at(1870) });
  });

  test('equal laps and time share the place and the next is skipped', () => {
    const race = new Race({ totalLaps: 5, minLap: ms(0) });
    for (const tag of ['E1', 'E2']) for (const s of [100, 200, 300, 400, 754.567]) race.read(tag, s);
    for (const s of [100, 200, 300, 400, 754.568]) race.read('E3', s);
    expect(withPlaces(race.standings()).map(({ tag, place }) => [tag, place])).toEqual([
      ['E1', 1],
      ['E2', 1],
      ['E3', 3],
    ]);
  });

  test('a missed start read costs no lap, because time runs from the gun', () => {
    const race = new Race({ totalLaps: 3, firstCrossing: 'is-the-start', startWindow: ms(30_000) });
    for (const s of [2, 62, 122, 182]) race.read('E1', s);
    for (const s of [63, 123, 183]) race.read('E2', s);
    expect(race.standing('E1')).toMatchObject({ laps: 3, finishAt: at(182), chipStartAt: at(2), elapsed: 182_000 });
    expect(race.standing('E2')).toMatchObject({ laps: 3, finishAt: at(183), chipStartAt: null, elapsed: 183_000, bestLap: 60_000 });
  });

  test('voiding the finishing passing of a rider removes the finish, undoing restores it, and both acts are kept', () => {
    const race = new Race({ totalLaps: 2 });
    race.read('E1', 60);
    race.read('E1', 120);
    const finishing = race.last;
    race.correct({ kind: 'void', passing: { seq: finishing } });
    expect(race.standing('E1')).toMatchObject({ laps: 1, finished: false, finishAt: null });
    race.act({ type: 'undone', act: race.last });
    expect(race.standing('E1')).toMatchObject({ laps: 2, finished: true, finishAt: at(120) });
    expect(race.entries.slice(finishing - 1).map(({ type }) => type)).toEqual(['read', 'act', 'act']);
  });
});
