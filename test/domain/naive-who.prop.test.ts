import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/domain/decide/decide';
import { withPlaces } from '../../src/domain/model/classification';
import type { Entry } from '../../src/domain/model/entry';
import { isUndoable } from '../../src/domain/model/entry';
import type { RaceRules } from '../../src/domain/model/rules';
import { evolve } from '../../src/domain/race/evolve';
import { emptyRace, type RaceState, standings } from '../../src/domain/race/race-state';
import { allSteps } from '../../src/domain/steps';
import { classificationTables } from '../../src/domain/views/classification-tables';
import { relays } from '../../src/domain/views/legs';
import { missingFields } from '../../src/domain/views/missing-fields';
import { teamTable } from '../../src/domain/views/team-table';
import { naiveTables } from './naive/naive-race';
import { ms } from './race-kit';
import { runs } from './runs';
import { someRules, someRulesWithPoints } from './some-rules';
import { playWho, someClassifications, someField, someTeams, someWhoSteps } from './who-competes';

const segments = fc.subarray([
  { name: 'Stage', from: 'Two', to: 'One', counts: true },
  { name: 'Climb', from: 'start', to: 'Two', counts: true },
  { name: 'Shown', from: 'Two', to: 'One', counts: false },
]);
/** Tags are parked at one place: what the naive rules say of these is about the line alone. */
const onCourse = fc.tuple(someRulesWithPoints, segments).map(([rules, some]): Partial<RaceRules> => {
  return { ...rules, firstCrossing: 'completes-lap-1', parkedAfter: ms(0), segments: some };
});
const rules = fc
  .tuple(fc.oneof(someRules, onCourse), someClassifications, someTeams)
  .map(([some, classifications, teams]): Partial<RaceRules> => ({ ...some, classifications, teams }));

function tablesOf(state: RaceState) {
  const all = standings(state);
  const { rules: now } = state.ledger.control;
  return {
    classifications: classificationTables(all, now).map(({ name, rows }) => ({
      name,
      rows: rows.map(({ rider, place, elapsed, gap }) => ({ rider, place, elapsed, gap })),
    })),
    categories: withPlaces(all).flatMap(({ rider, category, categoryPlace, categoryGap }) =>
      category === '' ? [] : [{ rider, categoryPlace, categoryGap }],
    ),
    teams: teamTable(all, now.teams)
      .map(({ team, section, place, riders, laps, time, points }) => {
        return { team, section, place, riders: riders.map(({ rider }) => rider), laps, time, points };
      })
      .sort(byTeam),
    legs: allSteps(relays(state)).filter(({ legs }) => legs.length > 0),
    unknown: now.classifications.flatMap(({ name }) => missingFields(state, name).map(({ bib }) => `${bib} ${name}`)).sort(),
  };
}

function naive(state: RaceState, entries: readonly Entry[]) {
  const { classifications, categories, teams, legs, unknown } = naiveTables(entries);
  const bibOf = (rider: string) => standings(state).find((one) => one.rider === rider)?.bib ?? '';
  return {
    classifications: classifications.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ rider, place, elapsed, gap }) => ({ rider, place, elapsed, gap })),
    })),
    categories,
    teams: [...teams].sort(byTeam),
    legs,
    unknown: unknown.map((one) => one.replace(/^\S+/, bibOf)).sort(),
  };
}

function byTeam(one: { section: number; team: string }, other: { section: number; team: string }): number {
  return one.section - other.section || (one.team < other.team ? -1 : 1);
}

describe('who competes', () => {
  test('every classification, team and leg of a relay equals that of the naive rules (rule 27)', () => {
    fc.assert(
      fc.property(rules, someField, someWhoSteps, (some, field, steps) => {
        const race = playWho(some, field, steps, ({ state }) => tablesOf(state));
        expect(tablesOf(race.state)).toEqual(naive(race.state, race.entries));
      }),
      runs(),
    );
  }, 600_000);

  test('commands that were undone leave no trace in classifications, teams, legs, splits and segments', () => {
    fc.assert(
      fc.property(rules, someField, someWhoSteps, fc.array(fc.nat(), { maxLength: 8 }), (some, field, steps, undos) => {
        const race = playWho(some, field, steps, ({ state }) => tablesOf(state));
        const held = race.state.acts.filter(({ seq, act }) => isUndoable(act) && !race.state.undone.includes(seq));
        for (const pick of undos) {
          // Tables are kept until something changes.
          tablesOf(race.state);
          const wanted = held[pick % held.length];
          const undo = wanted === undefined ? null : decide(race.state, { type: 'undo', act: wanted.seq });
          if (undo?.ok === true) race.act(undo.act);
        }
        const undone = new Set(race.state.undone);
        const others = race.entries.filter(
          (entry) => entry.type === 'read' || (!undone.has(entry.seq) && entry.act.type !== 'undone' && entry.act.type !== 'redone'),
        );
        // Times of a split are those of the race in which it was decided.
        fc.pre(!others.some((entry) => entry.type === 'act' && entry.act.type === 'corrected' && entry.act.correction.kind === 'split'));
        const without = emptyRace();
        for (const entry of others) evolve(without, entry);
        expect(tablesOf(race.state)).toEqual(tablesOf(without));
        expect(standings(race.state)).toEqual(standings(without));
      }),
      runs(),
    );
  }, 600_000);
});
