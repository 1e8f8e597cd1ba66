import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/domain/decide/decide';
import { forecast } from '../../src/domain/decide/forecast';
import { withPlaces } from '../../src/domain/model/classification';
import { type Entry, isUndoable, type RaceAct } from '../../src/domain/model/entry';
import type { Standing } from '../../src/domain/model/standing';
import { trace } from '../../src/domain/views/trace';
import { Race, replay } from './race-kit';
import { commandOf, play, readOf, type SomeRead, someCommand, someReads, someSteps } from './race-steps';
import { someRules, someRulesWithPoints } from './some-rules';

const anyRules = fc.oneof(someRules, someRulesWithPoints);

/** Corrections that name a rider, and acts that name nothing: what can be decided before any read. */
function isAboutNoRead(act: RaceAct): boolean {
  if (act.type !== 'corrected') return act.type !== 'settled' && isUndoable(act);
  const { kind } = act.correction;
  return ['insert', 'status', 'start', 'adjust-time', 'adjust-laps', 'relegate', 'note', 'mute', 'shift-clock'].includes(kind);
}

/** The acts of some commands in a race without reads; commands that are refused are left out. */
function actsOf(rules: Parameters<typeof play>[0], commands: readonly Parameters<typeof commandOf>[0][]): readonly RaceAct[] {
  const race = play(rules, []);
  for (const command of commands) {
    const decision = decide(race.state, commandOf(command, race.state, race.last));
    if (decision.ok && isAboutNoRead(decision.act)) race.act(decision.act);
  }
  return race.entries.flatMap((entry) => (entry.type === 'act' ? [entry.act] : []));
}

/** The table as people see it; who was seen first is left out, because it only orders riders who share a place. */
function tableOf(standings: readonly Standing[]) {
  return new Map(
    withPlaces(standings).map(({ firstSeen: _, interval: __, categoryInterval: ___, relegated, ...standing }) => [
      standing.rider,
      { ...standing, relegated: relegated?.behind ?? null },
    ]),
  );
}

/** Entries before every step: the race and its first riders. */
const BEFORE = 3;

/**
 * Undoes all acts that can be undone, newest first, until none is left: the plan of a wave that was started can be undone only after the
 * start, because before nothing would change.
 */
function undoEverything(race: Race): void {
  let undone = 0;
  for (const { seq, act } of [...race.state.acts].reverse()) {
    if (!isUndoable(act) || race.state.undone.includes(seq) || seq <= BEFORE) continue;
    const decision = decide(race.state, { type: 'undo', act: seq });
    if (!decision.ok) continue;
    race.act(decision.act);
    undone += 1;
  }
  if (undone > 0) undoEverything(race);
}

describe('in any event', () => {
  test('the order in which reads arrive does not matter, whatever was decided before', () => {
    fc.assert(
      fc.property(
        anyRules,
        fc.array(someCommand, { maxLength: 12 }),
        someReads,
        fc.infiniteStream(fc.nat()),
        (rules, commands, reads, random) => {
          const distinct = reads.filter((one, index) => reads.findIndex((other) => other.s === one.s) === index);
          const keyed = distinct.map((read) => ({ read, key: random.next().value as number }));
          const mixed = keyed.sort((one, other) => one.key - other.key).map(({ read }) => read);
          const acts = actsOf(rules, commands);
          const ride = (list: readonly SomeRead[]) => {
            const race = new Race(rules);
            for (const act of acts.slice(1)) race.act(act);
            for (const read of list) race.record(readOf(read));
            return tableOf(race.standings());
          };
          expect(ride(mixed)).toEqual(ride(distinct));
        },
      ),
    );
  });

  test('commands that were undone leave no trace: the others alone give the same results', () => {
    fc.assert(
      fc.property(anyRules, someSteps, fc.array(fc.nat(), { maxLength: 8 }), (rules, steps, undos) => {
        const race = play(rules, steps);
        const held = race.state.acts.filter(({ seq, act }) => isUndoable(act) && !race.state.undone.includes(seq));
        for (const pick of undos) {
          const wanted = held[pick % held.length];
          const undo = wanted === undefined ? null : decide(race.state, { type: 'undo', act: wanted.seq });
          if (undo?.ok === true) race.act(undo.act);
        }
        const undone = new Set(race.state.undone);
        const isOther = ({ seq, ...entry }: Entry) =>
          entry.type === 'read' || (!undone.has(seq) && entry.act.type !== 'undone' && entry.act.type !== 'redone');
        const others = race.entries.filter(isOther);
        // Times of a split are those of the race in which it was decided.
        fc.pre(!others.some((entry) => entry.type === 'act' && entry.act.type === 'corrected' && entry.act.correction.kind === 'split'));
        expect(replay(others)).toEqual(race.standings());
      }),
    );
  });

  test('when everything is undone, the results are those of the reads alone, to the byte', () => {
    fc.assert(
      fc.property(anyRules, someSteps, (rules, steps) => {
        const race = play(rules, steps);
        undoEverything(race);
        const alone = race.entries.filter(({ type, seq }) => type === 'read' || (seq <= BEFORE && !race.state.undone.includes(seq)));
        expect(JSON.stringify(race.standings())).toBe(JSON.stringify(replay(alone)));
      }),
    );
  });

  test('a race that is opened again is the race as it was, after every step', () => {
    fc.assert(
      fc.property(anyRules, someSteps, (rules, steps) => {
        const race = play(rules, steps);
        expect(JSON.stringify(replay(race.entries))).toBe(JSON.stringify(race.standings()));
      }),
    );
  });

  test('a forecast says exactly what then happens, and changes nothing', () => {
    fc.assert(
      fc.property(anyRules, someSteps, someCommand, (rules, steps, step) => {
        const race = play(rules, steps);
        const before = race.standings();
        const command = commandOf(step, race.state, race.last);
        const predicted = forecast(race.state, command);
        expect(JSON.stringify(replay(race.entries))).toBe(JSON.stringify(before));
        const decision = decide(race.state, command);
        expect(predicted.ok).toBe(decision.ok);
        if (!predicted.ok || !decision.ok) return;
        race.act(decision.act);
        const known = new Map(before.map((standing) => [standing.rider, standing]));
        const after = new Map(race.standings().map((standing) => [standing.rider, standing]));
        const ids = [...new Set([...known.keys(), ...after.keys()])];
        const differs = ids.filter((id) => JSON.stringify(known.get(id)) !== JSON.stringify(after.get(id)));
        expect(new Set(predicted.riders.map((pair) => pair.before?.rider ?? pair.after?.rider))).toEqual(new Set(differs));
        for (const pair of predicted.riders) {
          const id = pair.before?.rider ?? pair.after?.rider ?? '';
          expect(pair.before).toEqual(known.get(id) ?? null);
          expect(pair.after).toEqual(after.get(id) ?? null);
        }
      }),
    );
  });

  test('every read has exactly one reason', () => {
    fc.assert(
      fc.property(anyRules, someSteps, (rules, steps) => {
        const race = play(rules, steps);
        const reasons = new Map<number, string[]>();
        for (const rider of race.state.riders.keys()) {
          for (const { seq, origin, verdict } of trace(race.state, rider) ?? []) {
            // Who a passing was moved away from sees that as well.
            if (origin === 'read' && verdict.code !== 'moved') reasons.set(seq, [...(reasons.get(seq) ?? []), verdict.code]);
          }
        }
        const reads = race.entries.flatMap((entry) => (entry.type === 'read' && entry.read.kind === 'arrive' ? [entry.seq] : []));
        for (const [, codes] of reasons) expect(codes).toHaveLength(1);
        const moved = new Set(
          [...race.state.riders.keys()].flatMap((rider) =>
            (trace(race.state, rider) ?? []).flatMap(({ seq, verdict }) => (verdict.code === 'moved' ? [seq] : [])),
          ),
        );
        expect(reads.filter((seq) => !reasons.has(seq) && !moved.has(seq))).toEqual([]);
      }),
    );
  });

  test('the results of a category are the same when nobody else is there', () => {
    fc.assert(
      fc.property(anyRules, fc.array(someCommand, { maxLength: 8 }), someReads, (rules, commands, reads) => {
        const acts = actsOf({ ...rules, edition: 5 }, commands).slice(1);
        const isOfAll = (act: RaceAct) =>
          ['gun-set', 'wave-started', 'neutralised', 'race-stopped', 'race-resumed', 'rules-changed'].includes(act.type);
        const isOfFirst = (act: RaceAct) =>
          isOfAll(act) ||
          (act.type === 'participant-added' && act.participant === 'p1') ||
          (act.type === 'corrected' && 'rider' in act.correction && act.correction.rider === 'p1' && act.correction.kind !== 'relegate');
        const ride = (isMeant: (act: RaceAct) => boolean, list: readonly SomeRead[]) => {
          const race = new Race({ ...rules, edition: 5 });
          for (const act of acts) if (isMeant(act)) race.act(act);
          for (const read of list) race.record(readOf(read));
          // A planned stop has come once anything arrives after it, from anybody.
          fc.pre(!race.state.ledger.control.stopPlanned);
          return race.standings().find(({ rider }) => rider === 'p1');
        };
        const isOfAnybody = (act: RaceAct) =>
          isOfFirst(act) ||
          (act.type === 'participant-added' && act.participant === 'p2') ||
          (act.type === 'corrected' && 'rider' in act.correction && act.correction.rider === 'p2' && act.correction.kind !== 'relegate');
        const whole = ride(isOfAnybody, reads);
        const alone = ride(
          isOfFirst,
          reads.filter(({ tag }) => tag === 'E1'),
        );
        const { section: _, firstSeen: __, group: ___, ...result } = whole ?? ({} as Standing);
        const { section: ____, firstSeen: _____, group: ______, ...expected } = alone ?? ({} as Standing);
        expect(result).toEqual(expected);
      }),
    );
  });
});
