import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnlyParked } from '../../../src/domain/laps/rider';
import type { ParticipantId } from '../../../src/domain/model/roster';
import type { RaceRules } from '../../../src/domain/model/rules';
import { evolve } from '../../../src/domain/race/evolve';
import { emptyRace, forkForActs } from '../../../src/domain/race/race-state';
import { lastPassings } from '../../../src/domain/views/last-passings';
import { trace } from '../../../src/domain/views/trace';
import { at, GUN, Race, tagId } from '../race-kit';
import { play, someSteps } from '../race-steps';
import { someRules } from '../some-rules';

/** Seconds after the gun, bib, lap, length of the lap in seconds, and whether it is the finish. */
function shown(race: Race, limit = 50): readonly (readonly [number, string, number, number | null, boolean])[] {
  return lastPassings(race.state, limit).map((passing) => [
    (passing.at - GUN) / 1000,
    passing.bib,
    passing.lap,
    passing.lapTime === null ? null : passing.lapTime / 1000,
    passing.finish,
  ]);
}

function threeLaps(rules: Partial<RaceRules> = {}): Race {
  const race = new Race({ totalLaps: 3, ...rules });
  race.add('1', ['E1']);
  for (const s of [100, 200, 300]) race.read('E1', s);
  return race;
}

/** Entry of the read at 200 s. */
const SECOND = 4;

describe('the last passings are those that count now', () => {
  test('newest first, with lap, lap time and finish', () => {
    expect(shown(threeLaps())).toEqual([
      [300, '1', 3, 100, true],
      [200, '1', 2, 100, false],
      [100, '1', 1, 100, false],
    ]);
  });

  test('after a void', () => {
    const race = threeLaps();
    race.correct({ kind: 'void', passing: { seq: SECOND } });
    expect(shown(race)).toEqual([
      [300, '1', 2, 200, false],
      [100, '1', 1, 100, false],
    ]);
  });

  test('after a change of time', () => {
    const race = threeLaps();
    race.correct({ kind: 'retime', passing: { seq: SECOND }, at: at(210) });
    expect(shown(race).map(([s, , lap, took]) => [s, lap, took])).toEqual([
      [300, 3, 90],
      [210, 2, 110],
      [100, 1, 100],
    ]);
  });

  test('after the gun is moved', () => {
    const race = threeLaps();
    race.act({ type: 'gun-set', startAt: at(150) });
    expect(shown(race)).toEqual([
      [300, '1', 2, 100, false],
      [200, '1', 1, 50, false],
    ]);
  });

  test('none of a rider who did not start', () => {
    const race = threeLaps();
    race.correct({ kind: 'status', rider: 'p1', status: 'dns', at: null });
    expect(shown(race)).toEqual([]);
  });

  test('with the bib of the rider who has the tag now', () => {
    const race = threeLaps();
    const [one, two] = ['p1' as ParticipantId, race.add('2')];
    race.act({ type: 'tag-released', tag: tagId('E1'), participant: one, from: null });
    race.act({ type: 'tag-assigned', tag: tagId('E1'), participant: two, from: null });
    expect(shown(race).map(([, bib]) => bib)).toEqual(['2', '2', '2']);
  });

  test('with the time of the read that gives a crossing its time', () => {
    const race = new Race({ totalLaps: 3, crossingTime: 'last' });
    race.add('1', ['E1']);
    for (const s of [100, 200, 200.5]) race.read('E1', s);
    expect(shown(race).map(([s, , lap, took]) => [s, lap, took])).toEqual([
      [200.5, 2, 100.5],
      [100, 1, 100],
    ]);
  });

  test('a late read stands where its time is', () => {
    const race = threeLaps({ totalLaps: 5 });
    race.read('E1', 150);
    expect(shown(race).map(([s, , lap]) => [s, lap])).toEqual([
      [300, 4],
      [200, 3],
      [150, 2],
      [100, 1],
    ]);
  });

  test('without the crossings after a finish: it is there once', () => {
    const race = threeLaps();
    for (const s of [400, 500]) race.read('E1', s);
    expect(shown(race).filter(([, , , , finish]) => finish)).toEqual([[300, '1', 3, 100, true]]);
    expect(shown(race)).toHaveLength(3);
  });

  test('each lap of a split for itself', () => {
    const race = threeLaps({ totalLaps: 9 });
    race.correct({ kind: 'split', rider: 'p1', passing: { seq: SECOND }, into: 2 });
    expect(shown(race).map(([s, , lap]) => [s, lap])).toEqual([
      [300, 4],
      [200, 3],
      [150, 2],
      [100, 1],
    ]);
  });

  test('no more than asked for, however many riders there are', () => {
    const race = new Race({ totalLaps: 9 });
    for (let lap = 1; lap <= 3; lap++) for (let rider = 0; rider < 20; rider++) race.read(`E${rider}`, lap * 100 + rider);
    expect(shown(race, 3).map(([s, , lap]) => [s, lap])).toEqual([
      [319, 3],
      [318, 3],
      [317, 3],
    ]);
    expect(shown(race, 0)).toEqual([]);
  });
});

describe('in any race', () => {
  test('the list that follows the race is the one that is made from all riders', () => {
    fc.assert(
      fc.property(someRules, someSteps, fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1 }), (rules, steps, limits) => {
        let step = 0;
        play(rules, steps, (race) => {
          const limit = limits[step++ % limits.length] ?? 1;
          const fresh = { ...forkForActs(race.state), newestPassings: emptyRace().newestPassings };
          expect(lastPassings(race.state, limit)).toEqual(lastPassings(fresh, 1_000).slice(0, limit));
        });
      }),
    );
  });

  test('the last passings are what the traces call counted, also when the race is opened again', () => {
    fc.assert(
      fc.property(someRules, someSteps, fc.integer({ min: 1, max: 8 }), (rules, steps, limit) => {
        const race = play(rules, steps);
        // A tag that did nothing but lie beside the mat is listed nowhere.
        const riders = [...race.state.riders.values()].filter((rider) => !isOnlyParked(rider)).map(({ id }) => id);
        const traced = riders.flatMap((rider) =>
          (trace(race.state, rider) ?? []).flatMap(({ seq, at: time, verdict }) =>
            verdict.code === 'counted' ? [{ rider, seq, at: time, lap: verdict.params.lap, finish: verdict.params.finish }] : [],
          ),
        );
        const newest = traced.sort((one, other) => other.at - one.at || other.seq - one.seq || other.lap - one.lap);
        const all = lastPassings(race.state, traced.length + 1);
        expect(all.map(({ rider, seq, at: time, lap, finish }) => ({ rider, seq, at: time, lap, finish }))).toEqual(newest);
        expect(lastPassings(race.state, limit)).toEqual(all.slice(0, limit));
        const again = emptyRace();
        for (const entry of race.entries) evolve(again, entry);
        expect(lastPassings(again, traced.length + 1)).toEqual(all);
      }),
    );
  });
});
