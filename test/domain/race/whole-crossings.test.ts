import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import { forecast } from '../../../src/domain/decide/forecast';
import type { WantedCorrection } from '../../../src/domain/model/command';
import type { Seq } from '../../../src/domain/model/entry';
import type { RaceRules } from '../../../src/domain/model/rules';
import { trace } from '../../../src/domain/views/trace';
import { at, ms, Race } from '../race-kit';
import { play, someSteps } from '../race-steps';
import { runs } from '../runs';
import { someRules } from '../some-rules';

/** Times of counted passings of a rider, in seconds after the gun. */
function passings(race: Race, rider: string): readonly number[] {
  return race
    .trace(rider)
    .flatMap(({ verdict, at: time }) => (verdict.code === 'counted' || verdict.code === 'after-finish' ? [(time - at(0)) / 1000] : []));
}

/** A race of bib 1 with these reads: the first of them is entry 4. */
function withReads(reads: readonly number[], rules: Partial<RaceRules> = {}): Race {
  const race = new Race({ totalLaps: 10, ...rules });
  race.add('1', ['AA']);
  race.add('2', ['BB']);
  for (const s of reads) race.read('AA', s);
  return race;
}

/** Decides a correction and carries it out. */
function correct(race: Race, correction: WantedCorrection): void {
  const decision = decide(race.state, { type: 'correct', correction });
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  race.act(decision.act);
}

/** The read of bib 1 at this time. */
function seqAt(race: Race, s: number): Seq {
  return race.trace('1').find((read) => read.at === at(s))?.seq ?? 0;
}

describe('a correction speaks of the whole crossing as the sweep merged it (rule 6)', () => {
  test.each<[readonly number[], number, readonly number[], string]>([
    [[10, 15], 10, [], 'a read of the crossing does not take its place'],
    [[10, 15, 17.999, 18], 10, [18], 'the crossing ends with the minimum lap'],
    [[60, 65, 120], 60, [120], 'the next crossing is another one'],
    [[10, 17, 18, 25.9], 18, [10], 'the crossing before keeps its reads'],
  ])('reads at %j, crossing at %d voided: passings at %j (%s)', (reads, voided, expected) => {
    const race = withReads(reads);
    correct(race, { kind: 'void', passing: { seq: seqAt(race, voided) } });
    expect(passings(race, '1')).toEqual(expected);
  });

  test.each([15, 17.9, 2.001])('a read of a voided crossing that comes in later, at %d, does not take its place', (late) => {
    const race = withReads([10, 60]);
    correct(race, { kind: 'void', passing: { seq: seqAt(race, 10) } });
    race.read('AA', late);
    expect(passings(race, '1')).toEqual([60]);
    race.read('AA', 18);
    expect(passings(race, '1')).toEqual([18, 60]);
  });

  test('a moved crossing leaves no lap behind, and is one lap of the other rider', () => {
    const race = withReads([60, 65, 120]);
    correct(race, { kind: 'move', passing: { seq: seqAt(race, 60) }, to: 'p2' });
    race.read('AA', 66);
    expect([passings(race, '1'), passings(race, '2')]).toEqual([[120], [60]]);
  });

  test.each(['p1', 'p3'])('a crossing that was moved, and is moved on or back to %s, takes no read of the other rider along', (to) => {
    const race = withReads([60, 65, 120]);
    race.read('BB', 63);
    race.add('3');
    correct(race, { kind: 'move', passing: { seq: seqAt(race, 60) }, to: 'p2' });
    expect([passings(race, '1'), passings(race, '2')]).toEqual([[120], [60]]);
    correct(race, { kind: 'move', passing: { seq: 4 }, to });
    race.read('AA', 66);
    expect(passings(race, '2')).toEqual([63]);
    expect([passings(race, '1'), passings(race, '3')]).toEqual(to === 'p1' ? [[60, 120], []] : [[120], [60]]);
  });

  test('a passing that was added for the wrong rider takes no read of theirs along when it is moved', () => {
    const race = withReads([120]);
    race.read('BB', 63);
    race.correct({ kind: 'insert', rider: 'p2', at: at(60), inferred: false });
    const { last } = race;
    expect(passings(race, '2')).toEqual([60]);
    correct(race, { kind: 'move', passing: { seq: last }, to: 'p1' });
    expect([passings(race, '1'), passings(race, '2')]).toEqual([[60, 120], [63]]);
  });

  test('a time that is given again leaves the crossings that the first one covered', () => {
    const race = withReads([10, 12, 60, 103]);
    correct(race, { kind: 'retime', passing: { seq: seqAt(race, 10) }, at: at(100) });
    expect(passings(race, '1')).toEqual([60, 100]);
    correct(race, { kind: 'retime', passing: { seq: 4 }, at: at(20) });
    expect(passings(race, '1')).toEqual([20, 60, 103]);
    race.correct({ kind: 'insert', rider: 'p1', at: at(150), inferred: false });
    const { last } = race;
    race.read('AA', 155);
    correct(race, { kind: 'retime', passing: { seq: last }, at: at(140) });
    expect(passings(race, '1')).toEqual([20, 60, 103, 140, 155]);
  });

  test.each<[readonly number[], number, number, readonly number[], string]>([
    [[10, 15], 10, 20, [20], 'a read of its own crossing is no passing'],
    [[10, 30], 30, 14, [14], 'a crossing sooner than the minimum lap before it is the same'],
    [[10, 30, 31], 10, 24, [24], 'and one sooner than that after it'],
    [[10, 30, 37], 10, 24, [24, 37], 'a read later than that counts by itself'],
    [[10, 30, 33], 10, 22, [22, 30], 'exactly the minimum lap apart are two'],
    [[10, 30, 37.9, 38.1], 10, 30.5, [30.5], 'every read of the other crossing belongs to it'],
    [[10, 30, 38.1], 10, 30.1, [30.1, 38.1], 'the next one counts from the minimum lap on'],
  ])('reads at %j, crossing at %d set to %d: passings at %j (%s)', (reads, from, to, expected) => {
    const race = withReads(reads);
    correct(race, { kind: 'retime', passing: { seq: seqAt(race, from) }, at: at(to) });
    expect(passings(race, '1')).toEqual(expected);
  });

  test('the time given wins over reads that come in later, before and after it', () => {
    const race = withReads([10]);
    correct(race, { kind: 'retime', passing: { seq: seqAt(race, 10) }, at: at(50) });
    for (const s of [57.9, 42.1, 50, 58, 42]) race.read('AA', s);
    expect(passings(race, '1')).toEqual([42, 50, 58]);
  });

  test('a time given before the start wins over nothing', () => {
    const race = withReads([2, 60]);
    correct(race, { kind: 'retime', passing: { seq: seqAt(race, 60) }, at: at(-1) });
    expect(passings(race, '1')).toEqual([2]);
  });

  test('the start crossing is the one at the time given', () => {
    const race = withReads([20, 100, 160], { firstCrossing: 'is-the-start', startWindow: ms(30_000) });
    correct(race, { kind: 'retime', passing: { seq: seqAt(race, 20) }, at: at(31) });
    expect(race.standing('1')).toMatchObject({ chipStartAt: null, laps: 3 });
    race.read('AA', 25);
    expect(race.standing('1')).toMatchObject({ chipStartAt: null, laps: 3 });
  });

  test('without a minimum lap every read is a crossing of its own', () => {
    const race = withReads([60, 60, 60.1], { minLap: ms(0) });
    correct(race, { kind: 'void', passing: { seq: 4 } });
    correct(race, { kind: 'retime', passing: { seq: 6 }, at: at(60) });
    expect(passings(race, '1')).toEqual([60, 60]);
  });
});

describe('a correction of only one read (rule 6)', () => {
  test('leaves the crossing to its other reads', () => {
    const race = withReads([10, 15, 60]);
    correct(race, { kind: 'void', passing: { seq: seqAt(race, 10) }, onlyRead: true });
    expect(passings(race, '1')).toEqual([15, 60]);
  });

  test('may be about a read that gives no time', () => {
    const race = withReads([10, 15, 60]);
    correct(race, { kind: 'move', passing: { seq: seqAt(race, 15) }, to: 'p2', onlyRead: true });
    expect([passings(race, '1'), passings(race, '2')]).toEqual([[10, 60], [15]]);
  });

  test('has a forecast of its own', () => {
    const race = withReads([10, 15]);
    const passing = { seq: seqAt(race, 10) };
    const laps = (onlyRead: boolean) => {
      const predicted = forecast(race.state, { type: 'correct', correction: { kind: 'void', passing, onlyRead } });
      return predicted.ok ? predicted.riders.map(({ after }) => [after?.laps, after?.lastPassAt]) : predicted.refusal;
    };
    expect([laps(false), laps(true)]).toEqual([[[0, null]], [[1, at(15)]]]);
  });

  test('is refused for a read that does not count at all', () => {
    const race = withReads([-5, 60]);
    const correction = { kind: 'void', passing: { seq: 4 }, onlyRead: true } as const;
    expect(decide(race.state, { type: 'correct', correction })).toMatchObject({ ok: false, refusal: { code: 'unknown-passing' } });
  });
});

describe('void and restore are inverse (rule 6)', () => {
  test.each(['first', 'strongest', 'last'] as const)('with the time of the %s read', (crossingTime) => {
    const race = new Race({ crossingTime, totalLaps: 10 });
    race.read('E1', 10, { rssi: -60 });
    race.read('E1', 10.5, { rssi: -40 });
    race.read('E1', 11, { rssi: -50 });
    const before = passings(race, 'E1');
    for (const seq of [2, 3, 4]) {
      const voided = decide(race.state, { type: 'correct', correction: { kind: 'void', passing: { seq }, onlyRead: true } });
      if (voided.ok) race.act(voided.act);
      expect(passings(race, 'E1').length).toBe(1);
      race.correct({ kind: 'restore', passing: { seq } });
      expect(passings(race, 'E1')).toEqual(before);
    }
  });

  test('a moved read keeps its signal', () => {
    const race = new Race({ crossingTime: 'strongest', totalLaps: 10 });
    const [one, two] = [race.add('1', ['AA']), race.add('2', ['BB'])];
    race.read('AA', 10, { rssi: -40 });
    race.read('BB', 9.5, { rssi: -60 });
    race.correct({ kind: 'move', passing: { seq: 4 }, to: two, reach: null });
    expect([passings(race, one), passings(race, two)]).toEqual([[], [10]]);
  });
});

describe('in any race', () => {
  test('voiding a crossing takes all of its reads; another passing changes only beside one that nobody could have ridden to from there', () => {
    fc.assert(
      fc.property(someRules, someSteps, fc.nat(), (rules, steps, pick) => {
        const race = play(rules, steps);
        const counted = [...race.state.riders.keys()].flatMap((rider) =>
          (trace(race.state, rider) ?? []).flatMap((read) => (read.verdict.code === 'counted' ? [{ rider, read }] : [])),
        );
        const chosen = counted[pick % Math.max(1, counted.length)];
        if (chosen === undefined) return;
        const before = (trace(race.state, chosen.rider) ?? []).filter(({ verdict }) => verdict.code !== 'moved');
        const decision = decide(race.state, { type: 'correct', correction: { kind: 'void', passing: { seq: chosen.read.seq } } });
        if (!decision.ok) return;
        race.act(decision.act);
        // Nobody could have ridden there since the voided crossing while the race was neutralised, but since the one before it.
        const wasNotRidden = (as: Seq) => before.some(({ seq, verdict }) => seq === as && verdict.code === 'not-ridden');
        const after = new Map(
          (trace(race.state, chosen.rider) ?? []).filter(({ verdict }) => verdict.code !== 'moved').map((read) => [read.seq, read]),
        );
        for (const { seq, verdict } of before) {
          const isOfCrossing = seq === chosen.read.seq || (verdict.code === 'same-crossing' && verdict.params.as === chosen.read.seq);
          const now = after.get(seq)?.verdict;
          if (isOfCrossing) expect(now?.code).toBe('voided');
          else if (verdict.code === 'counted' && !(now?.code === 'same-crossing' && wasNotRidden(now.params.as)))
            expect(['counted', 'after-finish', 'start', 'superseded-start']).toContain(now?.code);
        }
      }),
    );
  });

  test('a crossing that is moved and moved back changes nobody’s passings', () => {
    const ofAll = (race: Race) => [...race.state.riders.keys()].map((rider) => [rider, passings(race, rider)]);
    fc.assert(
      fc.property(someRules, someSteps, fc.nat(), (rules, steps, pick) => {
        const race = play({ ...rules, edition: 5 }, steps);
        const counted = [...race.state.riders.keys()].flatMap((rider) =>
          (trace(race.state, rider) ?? []).flatMap((read) => (read.verdict.code === 'counted' ? [{ rider, read }] : [])),
        );
        const chosen = counted[pick % Math.max(1, counted.length)];
        if (chosen === undefined) return;
        const before = ofAll(race);
        const passing = { seq: chosen.read.seq };
        const away = decide(race.state, {
          type: 'correct',
          correction: { kind: 'move', passing, to: chosen.rider === 'p1' ? 'p2' : 'p1' },
        });
        if (!away.ok) return;
        race.act(away.act);
        const back = decide(race.state, { type: 'correct', correction: { kind: 'move', passing, to: chosen.rider } });
        if (!back.ok) return;
        race.act(back.act);
        expect(ofAll(race)).toEqual(before);
      }),
      runs(),
    );
  });

  test('a passing counts at the time that the timekeeper gives it, unless no passing can count then', () => {
    fc.assert(
      fc.property(someRules, someSteps, fc.nat(), fc.integer({ min: 0, max: 300 }), (rules, steps, pick, s) => {
        const race = play(rules, steps);
        const counted = [...race.state.riders.keys()].flatMap((rider) =>
          (trace(race.state, rider) ?? []).flatMap((read) => (read.verdict.code === 'counted' ? [{ rider, read }] : [])),
        );
        const chosen = counted[pick % Math.max(1, counted.length)];
        if (
          chosen === undefined ||
          race.entries.some((entry) => entry.type === 'act' && entry.act.type === 'corrected' && entry.act.correction.kind === 'retime')
        )
          return;
        const decision = decide(race.state, {
          type: 'correct',
          correction: { kind: 'retime', passing: { seq: chosen.read.seq }, at: at(s) },
        });
        if (!decision.ok) return;
        race.act(decision.act);
        const now = trace(race.state, chosen.rider)?.find(({ seq, verdict }) => seq === chosen.read.seq && verdict.code !== 'moved');
        if (now === undefined) return;
        expect(['same-crossing', 'parked', 'muted']).not.toContain(now.verdict.code);
      }),
    );
  });
});
