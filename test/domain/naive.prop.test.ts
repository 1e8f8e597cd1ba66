import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withPlaces } from '../../src/domain/model/classification';
import type { TracedRead } from '../../src/domain/model/views';
import { trace } from '../../src/domain/views/trace';
import { naiveStandings } from './naive/naive-race';
import { Race } from './race-kit';
import { playStep, someSteps } from './race-steps';
import { runs } from './runs';
import { someRules } from './some-rules';

/** By `seq`. A passing that was moved within a rider's time is told twice: where it went is what counts. */
function reasonsOf(traced: readonly TracedRead[]): ReadonlyMap<number, string> {
  const arrivals = traced.filter(({ kind }) => kind === 'arrive');
  const movedFirst = [...arrivals].sort((one, other) => Number(other.verdict.code === 'moved') - Number(one.verdict.code === 'moved'));
  return new Map(movedFirst.map(({ seq, verdict }) => [seq, verdict.code]));
}

function standingsOf(race: Race) {
  return withPlaces(race.standings()).map(
    ({ rider, place, gap, status, laps, rankedLaps, reached, finished, finishAt, lastPassAt, chipStartAt, firstSeen, ...times }) => ({
      ...{ rider, place, gap, status, laps, rankedLaps, reached, finished, finishAt, lastPassAt, chipStartAt, firstSeen },
      ...{ elapsed: times.elapsed, ridden: times.ridden, gunTime: times.gunTime, chipTime: times.chipTime, givenTime: times.givenTime },
      reasons: reasonsOf(trace(race.state, rider) ?? []),
    }),
  );
}

function naive(race: Race) {
  return naiveStandings(race.entries).map(
    ({ splits: _, segments: __, segmentsDone: ___, legs: ____, details: _____, bestLap: ______, adjustment: _______, ...standing }) =>
      standing,
  );
}

test('standings, places and reasons equal those of the naive rules after every act, and at the end', () => {
  fc.assert(
    fc.property(someRules, someSteps, (rules, steps) => {
      const race = new Race(rules);
      race.add('1', ['E1'], 'A');
      race.add('2', ['E2', 'E3'], 'B');
      for (const step of steps) {
        playStep(race, step);
        if (!('read' in step)) expect(standingsOf(race)).toEqual(naive(race));
      }
      expect(standingsOf(race)).toEqual(naive(race));
    }),
    runs(),
  );
}, 600_000);
