import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/domain/decide/decide';
import { forecast } from '../../src/domain/decide/forecast';
import { isOnlyParked } from '../../src/domain/laps/rider';
import { isUndoable, type RiderId } from '../../src/domain/model/entry';
import { evolve } from '../../src/domain/race/evolve';
import { emptyRace, type RaceState, standings } from '../../src/domain/race/race-state';
import { suspectedLaps } from '../../src/domain/views/suspected-laps';
import { trace } from '../../src/domain/views/trace';
import { fromScratch } from './from-scratch';
import { at, GUN, ms, Race, replay } from './race-kit';
import { commandOf, play, readOf, type SomeRead, someCommand, someReads, someSteps } from './race-steps';
import { someRules } from './some-rules';

/** A tag that only lay beside the mat is not in the table. */
function isUnlisted({ riders }: RaceState, id: RiderId): boolean {
  const rider = riders.get(id);
  return rider !== undefined && isOnlyParked(rider);
}

/** A tag with departures only is not a rider. */
function isDepartureOfNobody(race: Race, seq: number): boolean {
  const entry = race.entries[seq - 1];
  return entry?.type === 'read' && entry.read.kind === 'depart' && !race.state.riders.has(`tag:${entry.read.tag}`);
}

describe('in any race', () => {
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

  test('incremental results equal results computed from scratch', () => {
    fc.assert(
      fc.property(someRules, someSteps, (rules, steps) => {
        play(rules, steps, (race) => expect(JSON.stringify(race.standings())).toBe(JSON.stringify(fromScratch(race.state))));
      }),
    );
  });

  test('the same entries give the same standings, also when the standings are read in between', () => {
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
        expect(suspectedLaps(half)).toEqual(suspectedLaps(race.state));
      }),
    );
  });

  test('a fold that describes no laps gives the same standings', () => {
    fc.assert(
      fc.property(someRules, someSteps, (rules, steps) => {
        const race = play(rules, steps);
        const undescribed = emptyRace();
        for (const entry of race.entries) {
          const { laps } = evolve(undescribed, entry, false);
          if (entry.type === 'read') expect(laps).toEqual([]);
        }
        expect(standings(undescribed)).toEqual(race.standings());
        expect(suspectedLaps(undescribed)).toEqual(suspectedLaps(race.state));
      }),
    );
  });

  test('undo reverses the effect of an act, and redo restores it', () => {
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
          if (isUnlisted(race.state, id)) continue;
          const laps = traced.filter(({ verdict }) => verdict.code === 'counted' || verdict.code === 'after-finish');
          expect(laps.length).toBe(listed.get(id)?.laps ?? 0);
          expect(laps[laps.length - 1]?.at ?? null).toBe(listed.get(id)?.lastPassAt ?? null);
          // What the jury added to the laps is no passing.
          const { rankedLaps = 0, lapsAdjustment = 0 } = listed.get(id) ?? {};
          const counted = traced.filter(({ verdict }) => verdict.code === 'counted').length;
          expect(Math.max(0, counted + lapsAdjustment)).toBe(rankedLaps);
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

  test('a forecast equals the later result, and changes nothing', () => {
    fc.assert(
      fc.property(someRules, someSteps, someCommand, (rules, steps, step) => {
        const race = play(rules, steps);
        const before = race.standings();
        const command = commandOf(step, race.state, race.last);
        const predicted = forecast(race.state, command);
        expect(race.standings()).toBe(before);
        expect(race.standings()).toEqual(replay(race.entries));
        const decision = decide(race.state, command);
        expect(predicted.ok).toBe(decision.ok);
        if (!predicted.ok || !decision.ok) return;
        race.act(decision.act);
        const after = new Map(race.standings().map((standing) => [standing.rider, standing]));
        const changed = new Map(predicted.riders.map((pair) => [pair.before?.rider ?? pair.after?.rider, pair.after]));
        for (const standing of before)
          expect(changed.has(standing.rider) ? changed.get(standing.rider) : standing).toEqual(after.get(standing.rider) ?? null);
      }),
    );
  });

  test('laps are announced one by one: while only reads come, as many as are counted', () => {
    fc.assert(
      fc.property(someRules, someReads, (rules, reads) => {
        const race = new Race({ ...rules, firstCrossing: 'completes-lap-1', parkedAfter: ms(0), edition: 1 });
        const announced = reads.flatMap((read) => {
          const { laps } = race.record(readOf(read));
          expect(laps.length).toBeLessThanOrEqual(1);
          return laps;
        });
        expect(announced.length).toBe(race.standings().reduce((sum, { laps }) => sum + laps, 0));
      }),
    );
  });

  test('unchanged standings stay the same objects', () => {
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
