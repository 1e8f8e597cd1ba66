import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../src/domain/decide/decide';
import { withPlaces } from '../../src/domain/model/classification';
import type { RaceAct } from '../../src/domain/model/entry';
import { trace } from '../../src/domain/views/trace';
import { naiveStandings } from './naive-race';
import { Race } from './race-kit';
import { commandOf, readOf, someRules, someSteps } from './race-steps';

/** True for acts that the naive rules implement: all except corrections of single passings. */
function isKnown(act: RaceAct): boolean {
  return act.type !== 'corrected' || ['insert', 'status', 'shift-clock'].includes(act.correction.kind);
}

function standingsOf(race: Race) {
  return withPlaces(race.standings()).map(
    ({ rider, place, status, laps, rankedLaps, finished, finishAt, lastPassAt, chipStartAt, elapsed, firstSeen }) => ({
      ...{ rider, place, status, laps, rankedLaps, finished, finishAt, lastPassAt, chipStartAt, elapsed, firstSeen },
      reasons: new Map(
        (trace(race.state, rider) ?? []).filter(({ kind }) => kind === 'arrive').map(({ seq, verdict }) => [seq, verdict.code]),
      ),
    }),
  );
}

test('standings, places and reasons equal those of the naive rules after every read and act', () => {
  fc.assert(
    fc.property(someRules, someSteps, (rules, steps) => {
      const race = new Race(rules);
      race.add('1', ['E1'], 'A');
      race.add('2', ['E2', 'E3'], 'B');
      for (const step of steps) {
        if ('read' in step) race.record(readOf(step.read));
        else {
          const decision = decide(race.state, commandOf(step, race.state, race.last));
          if (decision.ok && isKnown(decision.act)) race.act(decision.act);
        }
        expect(standingsOf(race)).toEqual(naiveStandings(race.entries));
      }
    }),
  );
});
