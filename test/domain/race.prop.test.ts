import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareStandings } from '../../src/domain/classification';
import type { Command } from '../../src/domain/command';
import { decide } from '../../src/domain/decide';
import { isUndoable } from '../../src/domain/decide-undo';
import type { Correction, Entry, RiderId } from '../../src/domain/entry';
import { forecast } from '../../src/domain/forecast';
import { findLeaders } from '../../src/domain/leaders';
import { placeAll } from '../../src/domain/placements';
import { evolve } from '../../src/domain/race';
import { emptyRace, type RaceState, standings } from '../../src/domain/race-state';
import { makeRider, standingOf } from '../../src/domain/rider';
import type { ParticipantId } from '../../src/domain/roster';
import type { RaceRules } from '../../src/domain/rules';
import type { Standing } from '../../src/domain/standing';
import { trace } from '../../src/domain/trace';
import { aRead, at, GUN, ms, Race, replay, tagId } from './race-kit';

const TAGS = ['E1', 'E2', 'E3', 'E4'];
const seconds = fc.integer({ min: -20, max: 400 }).map((half) => half / 2);

const someRules: fc.Arbitrary<Partial<RaceRules>> = fc.record({
  totalLaps: fc.integer({ min: 1, max: 6 }),
  minLap: fc.constantFrom(ms(0), ms(5000), ms(20_000)),
  finish: fc.constantFrom('laps', 'with-leader'),
  firstCrossing: fc.constantFrom('completes-lap-1', 'is-the-start'),
  startWindow: fc.constantFrom(ms(0), ms(30_000)),
  crossingTime: fc.constantFrom('first', 'strongest', 'last'),
  rankedBy: fc.constantFrom('gun', 'chip'),
});

const someReads = fc.array(
  fc.record({
    tag: fc.constantFrom(...TAGS),
    s: seconds,
    rssi: fc.constantFrom(null, -70, -50, -30),
    kind: fc.constantFrom('arrive' as const, 'arrive' as const, 'arrive' as const, 'depart' as const),
    reader: fc.constantFrom('R1', 'R2'),
    delay: fc.constantFrom<number>(0, 0, 0, -90_000_000),
  }),
  { maxLength: 40, size: 'max' },
);
type SomeRead = typeof someReads extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function readOf({ tag, s, rssi, kind, reader, delay }: SomeRead) {
  return aRead({ tag, at: at(s), rssi, kind, reader, receivedAt: at(s) + delay });
}

/** What may happen in a race: reads, and commands whose targets are chosen from what there is when they come. */
type Step = { readonly read: SomeRead } | { readonly pick: number; readonly other: number; readonly s: number; readonly what: number };
const someCommand = fc.record({ pick: fc.nat(), other: fc.nat(), s: seconds, what: fc.nat({ max: 18 }) });
const someSteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ read: someReads.filter(({ length }) => length > 0).map((reads) => reads[0] as SomeRead) }) },
    { weight: 2, arbitrary: someCommand },
  ),
  { maxLength: 60, size: 'max' },
);

function commandOf(step: Exclude<Step, { read: SomeRead }>, state: RaceState, lastSeq: number): Command {
  const { pick, other, s, what } = step;
  const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const participant = `p${(pick % 3) + 1}` as ParticipantId;
  const rider = of<RiderId>(['p1', 'p2', 'p3', ...TAGS.map((tag) => `tag:${tag}`)], pick);
  const to = of<RiderId>(['p1', 'p2', 'p3', ...TAGS.map((tag) => `tag:${tag}`)], other);
  const passing = { seq: (other % lastSeq) + 1 };
  const corrected = { seq: of([passing.seq, ...state.book.passings.keys()], pick) };
  const tag = tagId(of(TAGS, other));
  const details = { bib: `${(other % 5) + 1}`, name: '', category: of(['', 'A', 'B'], pick), team: '' };
  const corrections: readonly Correction[] = [
    { kind: 'insert', rider, at: at(s), inferred: pick % 2 === 0 },
    { kind: 'void', passing },
    { kind: 'restore', passing: corrected },
    { kind: 'move', passing, to: rider },
    { kind: 'retime', passing, at: at(s) },
    { kind: 'split', rider: to, passing: { seq: (pick % lastSeq) + 1 }, into: 2 },
    { kind: 'status', rider, status: of(['dnf', 'dsq', 'dns', 'racing', 'pulled'] as const, other), at: pick % 2 === 0 ? at(s) : null },
    { kind: 'shift-clock', reader: 'R2', from: at(0), until: at(s + 100), by: ms((pick % 30_000) - 15_000) },
  ];
  const commands: readonly Command[] = [
    ...corrections.map((correction): Command => ({ type: 'correct', correction })),
    { type: 'add-participant', details, tags: pick % 2 === 0 ? [tag] : [] },
    { type: 'change-participant', participant, details },
    { type: 'remove-participant', participant },
    { type: 'assign-tag', tag, participant, from: pick % 3 === 0 ? at(s) : null },
    { type: 'release-tag', tag, participant, from: pick % 3 === 0 ? at(s) : null },
    { type: 'start', at: at(s / 10) },
    { type: 'stop', at: at(s + 100) },
    { type: 'resume' },
    { type: 'undo', act: pick % 2 === 0 ? null : passing.seq },
    { type: 'redo', act: null },
    { type: 'change-rules', rules: { ...state.book.control.rules, totalLaps: (pick % 4) + 1, minLap: ms((other % 3) * 8000) } },
  ];
  return of(commands, what);
}

function play(rules: Partial<RaceRules>, steps: readonly Step[], after: (race: Race) => void = () => {}): Race {
  const race = new Race(rules);
  race.add('1', ['E1'], 'A');
  race.add('2', ['E2', 'E3'], 'B');
  for (const step of steps) {
    if ('read' in step) race.record(readOf(step.read));
    else {
      const decision = decide(race.state, commandOf(step, race.state, race.last));
      if (decision.ok) race.act(decision.act);
    }
    after(race);
  }
  return race;
}

/** Standings with every rider made anew from reads and book, and sorted as a whole. */
function fromScratch(state: RaceState): readonly Standing[] {
  const { riders, book, log } = state;
  const ids = new Set<RiderId>([...riders.keys(), ...book.participants.keys(), ...log.tags.map(({ rider }) => rider)]);
  const fresh = [...ids].flatMap((id) => makeRider(id, { book, log, placements: placeAll(book, log) }) ?? []);
  const leaders = findLeaders(fresh, book.control.rules);
  return fresh
    .map((rider) => standingOf(rider, leaders.get(rider.registered?.details.category ?? '') ?? null))
    .filter(({ participant, laps }) => participant !== null || laps > 0)
    .sort(compareStandings);
}

/** Departures of a tag that never arrived make no rider. */
function isDepartureOfNobody(race: Race, seq: number): boolean {
  const entry = race.entries[seq - 1];
  return entry?.type === 'read' && entry.read.kind === 'depart' && !race.state.riders.has(`tag:${entry.read.tag}`);
}

describe('whatever happens in a race', () => {
  test('the order in which reads arrive does not matter', () => {
    const shuffled = someReads.chain((reads) => fc.tuple(fc.constant(reads), fc.shuffledSubarray(reads, { minLength: reads.length })));
    fc.assert(
      fc.property(someRules, shuffled, (rules, [reads, otherOrder]) => {
        const distinct = (list: readonly SomeRead[]) => list.filter((one, index) => list.findIndex((other) => other.s === one.s) === index);
        const inOrder = distinct(reads);
        const results = [inOrder, otherOrder.filter((read) => inOrder.includes(read))].map((list) => {
          const race = new Race(rules);
          for (const read of list) race.record(readOf(read));
          return new Map(race.standings().map(({ firstSeen: _, ...standing }) => [standing.rider, standing]));
        });
        expect(results[1]).toEqual(results[0]);
      }),
    );
  });

  test('what is kept up to date equals what is computed from scratch', () => {
    fc.assert(
      fc.property(someRules, someSteps, (rules, steps) => {
        play(rules, steps, (race) => expect(race.standings()).toEqual(fromScratch(race.state)));
      }),
    );
  });

  test('the same entries give the same standings, folded at once or looked at half-way', () => {
    fc.assert(
      fc.property(someRules, someSteps, fc.nat(), (rules, steps, cut) => {
        const race = play(rules, steps);
        const half = emptyRace();
        race.entries.forEach((entry, index) => {
          evolve(half, entry);
          if (index === cut % race.entries.length) standings(half);
        });
        expect(replay(race.entries)).toEqual(race.standings());
        expect(standings(half)).toEqual(race.standings());
      }),
    );
  });

  test('undo takes back what an act did, and redo does it again', () => {
    fc.assert(
      fc.property(someRules, someSteps, someCommand, (rules, steps, step) => {
        const race = play(rules, steps);
        const before = race.standings();
        const decision = decide(race.state, commandOf(step, race.state, race.last));
        if (!decision.ok || !isUndoable(decision.act)) return;
        race.act(decision.act);
        const after = race.standings();
        for (const [type, expected] of [
          ['undo', before],
          ['redo', after],
        ] as const) {
          const back = decide(race.state, { type, act: null });
          expect(back.ok).toBe(true);
          if (back.ok) race.act(back.act);
          expect(race.standings()).toEqual(expected);
        }
      }),
    );
  });

  test('no read disappears, and traces agree with standings', () => {
    fc.assert(
      fc.property(someRules, someSteps, (rules, steps) => {
        const race = play(rules, steps);
        const traces = [...race.state.riders.keys()].map((id) => [id, trace(race.state, id) ?? []] as const);
        const listed = new Map(race.standings().map((standing) => [standing.rider, standing]));
        for (const [id, traced] of traces) {
          const laps = traced.filter(({ verdict }) => verdict.code === 'counted' || verdict.code === 'after-finish');
          expect(laps.length).toBe(listed.get(id)?.laps ?? 0);
          expect(laps[laps.length - 1]?.at ?? null).toBe(listed.get(id)?.lastPassAt ?? null);
          expect(traced.filter(({ verdict }) => verdict.code === 'counted').length).toBe(listed.get(id)?.rankedLaps ?? 0);
          const starts = traced.filter(({ verdict }) => verdict.code === 'start').map((start) => start.at);
          if (listed.has(id)) expect(starts).toEqual([listed.get(id)?.chipStartAt ?? null].filter((start) => start !== null));
        }
        const settled = traces.flatMap(([, traced]) =>
          traced.filter(({ origin, verdict }) => origin === 'read' && verdict.code !== 'moved'),
        );
        const reads = race.entries.filter(({ type }) => type === 'read').map(({ seq }) => seq);
        const seqs = settled.map(({ seq }) => seq);
        expect(new Set(seqs).size).toBe(seqs.length);
        const seen = new Set(traces.flatMap(([, traced]) => traced.map(({ seq }) => seq)));
        expect(reads.filter((seq) => !seen.has(seq) && !isDepartureOfNobody(race, seq))).toEqual([]);
      }),
    );
  });

  test('a forecast says what then happens, and changes nothing', () => {
    fc.assert(
      fc.property(someRules, someSteps, someCommand, (rules, steps, step) => {
        const race = play(rules, steps);
        const before = race.standings();
        const command = commandOf(step, race.state, race.last);
        const told = forecast(race.state, command);
        expect(race.standings()).toBe(before);
        expect(race.standings()).toEqual(replay(race.entries));
        const decision = decide(race.state, command);
        expect(told.ok).toBe(decision.ok);
        if (!told.ok || !decision.ok) return;
        race.act(decision.act);
        const after = new Map(race.standings().map((standing) => [standing.rider, standing]));
        const changed = new Map(told.riders.map((pair) => [pair.before?.rider ?? pair.after?.rider, pair.after]));
        for (const standing of before)
          expect(changed.has(standing.rider) ? changed.get(standing.rider) : standing).toEqual(after.get(standing.rider) ?? null);
      }),
    );
  });

  test('laps are announced one by one: as many as are counted while only reads come', () => {
    fc.assert(
      fc.property(someRules, someReads, (rules, reads) => {
        const race = new Race({ ...rules, firstCrossing: 'completes-lap-1' });
        const announced = reads.flatMap((read) => {
          const { laps } = race.record(readOf(read));
          expect(laps.length).toBeLessThanOrEqual(1);
          return laps;
        });
        expect(announced.length).toBe(race.standings().reduce((sum, { laps }) => sum + laps, 0));
      }),
    );
  });

  test('standings stay the same objects while nothing changes', () => {
    fc.assert(
      fc.property(someRules, someSteps, someReads, (rules, steps, reads) => {
        const race = play(rules, steps);
        for (const read of reads) {
          const before = race.standings();
          const change = race.record(readOf(read));
          const after = race.standings();
          if (!change.standings) expect(after).toBe(before);
          for (const standing of after) {
            const same = before.find(({ rider }) => rider === standing.rider);
            if (same !== undefined && JSON.stringify(same) === JSON.stringify(standing)) expect(standing).toBe(same);
          }
        }
      }),
    );
  });
});

test('with no minimum lap and reads in order, laps and finish are those of the existing backend', () => {
  fc.assert(
    fc.property(someReads, fc.integer({ min: 1, max: 5 }), (reads, totalLaps) => {
      const inOrder = reads.map((read) => ({ ...read, s: Math.abs(read.s), delay: 0 })).sort((one, other) => one.s - other.s);
      const race = new Race({ totalLaps, minLap: ms(0) });
      for (const read of inOrder) race.record(readOf(read));
      const arrivals = inOrder.filter(({ kind }) => kind === 'arrive');
      const tags = [...new Set(arrivals.map(({ tag }) => tag))];
      const expected = tags.map((tag) => {
        const times = arrivals.filter((read) => read.tag === tag).map(({ s }) => at(s));
        const reference = times[totalLaps - 1] ?? times[times.length - 1] ?? GUN;
        return { tag, laps: times.length, finished: times.length >= totalLaps, elapsed: reference - GUN };
      });
      const capped = (laps: number) => Math.min(laps, totalLaps);
      expected.sort(
        (one, other) =>
          Number(other.finished) - Number(one.finished) || capped(other.laps) - capped(one.laps) || one.elapsed - other.elapsed,
      );
      expect(race.standings().map(({ tag, laps, finished, elapsed }) => ({ tag, laps, finished, elapsed }))).toEqual(expected);
    }),
  );
});

test('entries are numbered as the journal numbers them', () => {
  const race = new Race();
  race.read('E1', 1);
  expect(race.entries.map(({ seq }: Entry) => seq)).toEqual([1, 2]);
});
