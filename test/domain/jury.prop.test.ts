import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/domain/decide/decide';
import { withPlaces } from '../../src/domain/model/classification';
import type { Command } from '../../src/domain/model/command';
import { isUndoable, type RiderId } from '../../src/domain/model/entry';
import type { RaceRules } from '../../src/domain/model/rules';
import { type RaceState, standings } from '../../src/domain/race/race-state';
import { allSteps } from '../../src/domain/steps';
import { changesSince, stateAt } from '../../src/domain/views/changes-since';
import { proposals } from '../../src/domain/views/settlement';
import { fromScratch } from './from-scratch';
import { at, ms, Race, replay } from './race-kit';
import { playStep, type Step, someCommand, someSteps } from './race-steps';
import { someRules } from './some-rules';

/** A step of any race, or a command of the jury. */
type JuryStep =
  | { readonly step: Step }
  | { readonly jury: { readonly pick: number; readonly other: number; readonly s: number; readonly what: number } };

const rules = fc
  .tuple(someRules, fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 4 as const), fc.boolean())
  .map(([some, edition, unfinishedPlaces]) => ({ ...some, edition, unfinishedPlaces }));
const steps = fc
  .tuple(someSteps, fc.array(someCommand, { maxLength: 12 }), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }))
  .map(([some, jury, places]) => {
    const mixed: JuryStep[] = some.map((step) => ({ step }));
    for (const [index, one] of jury.entries()) mixed.splice((places[index] ?? 0) % (mixed.length + 1), 0, { jury: one });
    return mixed;
  });

function juryCommand(
  { pick, other, s, what }: { readonly pick: number; readonly other: number; readonly s: number; readonly what: number },
  state: RaceState,
): Command {
  const riders: readonly RiderId[] = ['p1', 'p2', 'p3', 'tag:E4'];
  const [rider, behind] = [riders[pick % 4] ?? 'p1', riders[other % 4] ?? 'p2'];
  const open = proposals(state).filter(({ correction }) => correction !== null);
  const commands: readonly Command[] = [
    { type: 'correct', correction: { kind: 'adjust-time', rider, by: ms(((other % 9) - 4) * 10_000) } },
    { type: 'correct', correction: { kind: 'adjust-laps', rider, by: (other % 3) - 1 } },
    { type: 'correct', correction: { kind: 'relegate', rider, behind } },
    { type: 'correct', correction: { kind: 'relegate', rider: behind, behind: rider } },
    { type: 'correct', correction: { kind: 'note', rider, text: 'x', public: pick % 2 === 0 } },
    { type: 'neutralise', from: at((pick % 5) * 20), until: other % 3 === 0 ? null : at((pick % 5) * 20 + 1 + (other % 40)) },
    { type: 'declare', state: pick % 2 === 0 ? 'official' : 'provisional' },
    { type: 'settle', take: open.filter((_, index) => (index + pick) % 2 === 0).map(({ id }) => id) },
    { type: 'stop', at: at(s + 100), isPlanned: pick % 2 === 0 },
  ];
  return commands[what % commands.length] ?? { type: 'resume' };
}

function playJuryStep(race: Race, step: JuryStep): void {
  if ('step' in step) {
    playStep(race, step.step);
    return;
  }
  const decision = decide(race.state, juryCommand(step.jury, race.state));
  if (decision.ok) race.act(decision.act);
}

function play(some: Partial<RaceRules>, list: readonly JuryStep[], after: (race: Race) => void = () => {}): Race {
  const race = new Race(some);
  race.add('1', ['E1'], 'A');
  race.add('2', ['E2', 'E3'], 'B');
  race.add('3', [], 'A');
  for (const step of list) {
    playJuryStep(race, step);
    after(race);
  }
  return race;
}

describe('in any race with a jury', () => {
  test('incremental results equal results computed from scratch', () => {
    fc.assert(
      fc.property(rules, steps, (some, list) => {
        play(some, list, (race) => expect(JSON.stringify(race.standings())).toBe(JSON.stringify(fromScratch(race.state))));
      }),
    );
  });

  test('commands that were undone leave no trace: the others alone give the same results', () => {
    fc.assert(
      fc.property(rules, steps, fc.array(fc.nat(), { maxLength: 6 }), (some, list, undos) => {
        const race = play(some, list);
        const held = race.state.acts.filter(({ seq, act }) => isUndoable(act) && !race.state.undone.includes(seq));
        for (const pick of undos) {
          const wanted = held[pick % held.length];
          const undo = wanted === undefined ? null : decide(race.state, { type: 'undo', act: wanted.seq });
          if (undo?.ok === true) race.act(undo.act);
        }
        const undone = new Set(race.state.undone);
        const without = race.entries.filter(({ type, seq }) => type === 'read' || !undone.has(seq));
        const others = without.filter((entry) => entry.type === 'read' || (entry.act.type !== 'undone' && entry.act.type !== 'redone'));
        // Times of a split are those of the race in which it was decided.
        fc.pre(!others.some((entry) => entry.type === 'act' && entry.act.type === 'corrected' && entry.act.correction.kind === 'split'));
        expect(replay(others)).toEqual(race.standings());
      }),
    );
  });

  test('the race at an earlier entry is the race that ended there, and nothing differs from itself', () => {
    fc.assert(
      fc.property(rules, steps, fc.nat(), (some, list, cut) => {
        const race = play(some, list);
        const revision = 1 + (cut % race.entries.length);
        expect(standings(allSteps(stateAt(race.state, revision)))).toEqual(replay(race.entries.slice(0, revision)));
        expect(allSteps(changesSince(race.state, race.last)).riders).toEqual([]);
      }),
    );
  });

  test('places ascend, and nobody without a place is ahead of somebody with one in a section', () => {
    fc.assert(
      fc.property(rules, steps, (some, list) => {
        const race = play(some, list);
        const sections = new Map<number | null, number[]>();
        for (const { section, place } of withPlaces(race.standings()))
          if (place !== null) sections.set(section, [...(sections.get(section) ?? []), place]);
        for (const places of sections.values()) expect(places).toEqual([...places].sort((one, other) => one - other));
        for (const { relegated, rider } of race.standings()) {
          if (relegated === null) continue;
          const order = race.standings().map((one) => one.rider);
          expect(order.includes(relegated.behind)).toBe(true);
          expect(relegated.behind).not.toBe(rider);
        }
      }),
    );
  });

  test('taking all proposals leaves none that can be taken again', () => {
    fc.assert(
      fc.property(rules, steps, (some, list) => {
        const race = play(some, list);
        const take = proposals(race.state)
          .filter(({ correction }) => correction !== null)
          .map(({ id }) => id);
        if (take.length === 0) return;
        const settled = decide(race.state, { type: 'settle', take });
        expect(settled.ok).toBe(true);
        if (settled.ok) race.act(settled.act);
        const again = new Set(proposals(race.state).map(({ id }) => id));
        expect(take.filter((id) => again.has(id))).toEqual([]);
      }),
    );
  });
});
