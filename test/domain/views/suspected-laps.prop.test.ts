import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import { evolve } from '../../../src/domain/race/evolve';
import { emptyRace } from '../../../src/domain/race/race-state';
import { suspectedLaps } from '../../../src/domain/views/suspected-laps';
import { ms, Race } from '../race-kit';

/** Laps of about a minute, of which some look like several. */
const someLaps = fc.array(fc.tuple(fc.constantFrom(1, 1, 1, 2, 3, 4), fc.integer({ min: -3, max: 3 })), { minLength: 3, maxLength: 12 });

function withLaps(laps: readonly (readonly [number, number])[]): Race {
  const race = new Race({ totalLaps: 20, minLap: ms(0) });
  laps.reduce((before, [times, more]) => {
    const end = before + times * 60 + more;
    race.read('E1', end);
    return end;
  }, 0);
  return race;
}

function suspectsOfJournal(race: Race): unknown {
  const state = emptyRace();
  for (const entry of race.entries) evolve(state, entry);
  return suspectedLaps(state);
}

/** The same list, beginning somewhere else. */
function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const cut = by % Math.max(1, list.length);
  return [...list.slice(cut), ...list.slice(0, cut)];
}

test('only a confirmed lap leaves the list; after undoing in any order the list is as before', () => {
  fc.assert(
    fc.property(someLaps, fc.nat(), fc.nat(), (lengths, keptFrom, undoneFrom) => {
      const race = withLaps(lengths);
      const all = suspectedLaps(race.state);
      const standings = race.standings();
      const kept = new Set<number>();
      const acts = rotated(all, keptFrom).map(({ rider, seq, from, to }) => {
        const decision = decide(race.state, { type: 'correct', correction: { kind: 'confirm-lap', rider, passing: { seq }, from, to } });
        if (!decision.ok) throw new Error(decision.refusal.code);
        race.act(decision.act);
        kept.add(seq);
        expect(suspectedLaps(race.state)).toEqual(all.filter((lap) => !kept.has(lap.seq)));
        expect(suspectsOfJournal(race)).toEqual(suspectedLaps(race.state));
        return race.last;
      });
      expect(race.standings()).toBe(standings);
      for (const act of rotated(acts, undoneFrom)) {
        race.act({ type: 'undone', act });
        expect(suspectsOfJournal(race)).toEqual(suspectedLaps(race.state));
      }
      expect(suspectedLaps(race.state)).toEqual(all);
    }),
  );
});
