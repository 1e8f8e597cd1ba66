import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { raceTime } from '../../../src/domain/laps/race-time';
import { type RaceRules, RULES_BEFORE } from '../../../src/domain/model/rules';
import { trace } from '../../../src/domain/views/trace';
import { at, ms, Race } from '../race-kit';
import { play, someSteps } from '../race-steps';
import { someRules } from '../some-rules';

function passings(race: Race, rider: string): readonly number[] {
  return race
    .trace(rider)
    .flatMap(({ verdict, at: time }) => (verdict.code === 'counted' || verdict.code === 'after-finish' ? [(time - at(0)) / 1000] : []));
}

describe('the minimum lap holds between counted times (rule 3)', () => {
  test.each<[1 | 2, 'last' | 'strongest', readonly number[], string]>([
    [2, 'last', [106], 'a lap of two seconds is none'],
    [2, 'strongest', [103], 'nor one after the strongest read'],
    [1, 'last', [106, 108], 'in the first edition the minimum lap ran from the first read'],
    [1, 'strongest', [103, 108], 'here, too'],
  ])('edition %d, %s read of 100, 103, 106 and 108: passings at %j (%s)', (edition, crossingTime, expected) => {
    const race = new Race({ edition, crossingTime, totalLaps: 10 });
    for (const [s, rssi] of [
      [100, -60],
      [103, -40],
      [106, -50],
      [108, -70],
    ] as const)
      race.read('E1', s, { rssi });
    expect(passings(race, 'E1')).toEqual(expected);
  });

  test('in any race', () => {
    fc.assert(
      fc.property(someRules, someSteps, (rules, steps) => {
        const race = play({ ...rules, edition: 2 }, steps);
        for (const [rider, { context }] of race.state.riders) {
          const { minLap } = context.rules;
          const counted = (trace(race.state, rider) ?? []).filter(({ verdict }) =>
            ['counted', 'after-finish', 'start', 'superseded-start'].includes(verdict.code),
          );
          const laps = counted.slice(1).map(({ at: time }, index) => time - (counted[index]?.at ?? 0));
          expect(Math.min(minLap, ...laps)).toBe(minLap);
        }
      }),
    );
  });

  test('a race from before keeps its results until its rules are changed, and the change says who differs', () => {
    const race = new Race({ ...RULES_BEFORE, crossingTime: 'last', totalLaps: 10 });
    for (const s of [100, 103, 106, 108]) race.read('E1', s);
    expect(race.standing('E1').laps).toBe(2);
    race.act({ type: 'rules-changed', changes: { edition: 2 } });
    expect(race.standing('E1').laps).toBe(1);
  });
});

describe('what was neutralised is not ridden (rules 3 and 30)', () => {
  const neutral = (race: Race): Race => {
    race.act({ type: 'neutralised', from: at(500), until: at(1100) });
    return race;
  };
  const codes = (race: Race) => race.trace('1').map(({ verdict }) => verdict.code);

  test.each<[string, Partial<RaceRules>, 5 | 6, readonly number[], readonly string[]]>([
    ['a read 23 s after the last lap is none', {}, 6, [240, 480, 1103], ['counted', 'counted', 'not-ridden']],
    ['before the sixth edition it was one', {}, 5, [240, 480, 1103], ['counted', 'counted', 'counted']],
    ['what is ridden before and after is added up', {}, 6, [240, 480, 1139, 1140], ['counted', 'counted', 'not-ridden', 'counted']],
    ['the next lap runs from the last one', {}, 6, [480, 1103, 1163], ['counted', 'not-ridden', 'counted']],
    ['reads of the passing before are its reads', {}, 6, [240, 241, 1103], ['counted', 'same-crossing', 'counted']],
    [
      'nor is one that was hardly ridden since the gun',
      { minLapFromStart: true, minLap: ms(520_000) },
      6,
      [1103, 1120],
      ['too-soon', 'counted'],
    ],
    ['a start at the line', { starts: 'line' }, 6, [480, 1103, 1140], ['start', 'not-ridden', 'counted']],
    ['a first read', { starts: 'first-read' }, 6, [480, 1103, 1140], ['start', 'not-ridden', 'counted']],
  ])('%s: %j, edition %d, reads at %j: %j', (_, rules, edition, reads, expected) => {
    const early = neutral(new Race({ minLap: ms(60_000), totalLaps: 10, minLapFromStart: false, ...rules, edition }));
    early.add('1', ['E1']);
    for (const s of reads) early.read('E1', s);
    const late = new Race({ minLap: ms(60_000), totalLaps: 10, minLapFromStart: false, ...rules, edition });
    late.add('1', ['E1']);
    for (const s of reads.toReversed()) late.read('E1', s);
    expect([codes(early), codes(neutral(late))]).toEqual([expected, expected]);
  });

  test('a time that the timekeeper gives there counts all the same', () => {
    const race = neutral(new Race({ minLap: ms(60_000), totalLaps: 10 }));
    race.add('1', ['E1']);
    for (const s of [240, 480, 1103]) race.read('E1', s);
    race.correct({ kind: 'retime', passing: { seq: race.last }, at: at(1104), reach: { before: ms(0), after: ms(0) } });
    expect(codes(race)).toEqual(['counted', 'counted', 'moved', 'counted']);
  });

  test('in any race no lap is shorter than the minimum lap in what was ridden, but for passings of the timekeeper', () => {
    fc.assert(
      fc.property(someRules, someSteps, (rules, steps) => {
        const race = play({ ...rules, edition: 7 }, steps);
        for (const { context, track } of race.state.riders.values()) {
          if (track.anchors.length > 0) continue;
          const times = track.timingReads.toInt32Array();
          const laps = [...times.slice(1)].map((position, index) =>
            raceTime(context, track.times.at(times[index] ?? 0), track.times.at(position)),
          );
          expect(Math.min(context.rules.minLap, ...laps)).toBe(context.rules.minLap);
        }
      }),
    );
  });
});

describe('after the time, two crossings in one millisecond (rule 13)', () => {
  test.each([0, 1, 2])('the leader finishes with the lap that ends the race, with %d laps to go', (lapsAfterTime) => {
    const race = new Race({ finish: 'after-time', duration: ms(60_000), lapsAfterTime, minLap: ms(0) });
    race.add('1', ['E1']);
    for (const s of [20, 40, 50, 70, 70, 70, 70]) race.read('E1', s);
    expect(race.standing('1')).toMatchObject({ finished: true, rankedLaps: 4 + lapsAfterTime, finishAt: at(70) });
  });
});

describe('a stop, and a hard stop, drop reads, not crossings that had begun (rule 14)', () => {
  test.each(['race-stopped', 'hard-stop'] as const)('%s between the reads of a crossing', (what) => {
    const race = new Race({ crossingTime: 'last', finish: what === 'hard-stop' ? what : 'laps', duration: ms(60_000) });
    for (const s of [59, 60, 61]) race.read('E1', s);
    if (what === 'race-stopped') race.act({ type: what, stopAt: at(60) });
    expect(passings(race, 'E1')).toEqual([60]);
  });
});

describe('a given start goes before every read (rule 26)', () => {
  const POINTS: RaceRules['points'] = [
    { id: 'gate', name: 'Gate', role: 'start', readers: ['gate'] },
    { id: 'line', name: 'Line', role: 'line', readers: ['line'] },
  ];
  const read = (race: Race, reader: string, s: number) => race.read('E1', s, { reader });

  test.each<[Partial<RaceRules>, 3 | 4, readonly (readonly [string, number])[], object]>([
    [{ starts: 'line' }, 4, [['line', 1260]], { laps: 1, finished: true, elapsed: 1_200_000, lastLap: 1_200_000 }],
    [{ starts: 'first-read' }, 4, [['line', 1260]], { laps: 1, finished: true, elapsed: 1_200_000, lastLap: 1_200_000 }],
    [{ starts: 'line', rankedBy: 'chip' }, 4, [['line', 1260]], { laps: 1, elapsed: 1_200_000 }],
    [{ starts: 'line', firstCrossing: 'is-the-start' }, 4, [['line', 90]], { laps: 1, elapsed: 30_000 }],
    [{ starts: 'line' }, 3, [['line', 1260]], { laps: 0, finished: false, elapsed: null }],
    [
      { starts: 'line' },
      4,
      [
        ['line', 62],
        ['line', 1260],
      ],
      { laps: 1, elapsed: 1_200_000, chipStartAt: null },
    ],
    [
      { starts: 'first-read' },
      4,
      [
        ['line', 62],
        ['line', 1260],
      ],
      { laps: 1, elapsed: 1_200_000 },
    ],
    [
      { starts: 'line' },
      3,
      [
        ['line', 62],
        ['line', 1260],
      ],
      { laps: 1, elapsed: 1_198_000 },
    ],
    [
      { starts: 'line', points: POINTS },
      4,
      [
        ['gate', 90],
        ['line', 1260],
      ],
      { laps: 1, elapsed: 1_200_000, chipStartAt: at(90), chipTime: 1_170_000 },
    ],
    [
      { starts: 'line', points: POINTS, rankedBy: 'chip' },
      4,
      [
        ['gate', 90],
        ['line', 1260],
      ],
      { laps: 1, elapsed: 1_200_000 },
    ],
    [
      { starts: 'line', points: POINTS },
      3,
      [
        ['gate', 90],
        ['line', 1260],
      ],
      { laps: 1, elapsed: 1_170_000 },
    ],
    [{ starts: 'line', points: POINTS }, 4, [['line', 1260]], { laps: 1, elapsed: 1_200_000 }],
    [
      { starts: 'first-read', points: POINTS },
      4,
      [
        ['gate', 90],
        ['line', 1260],
      ],
      { laps: 1, elapsed: 1_200_000 },
    ],
  ])('%j, edition %d, a start at 60 and reads %j: %j', (rules, edition, reads, expected) => {
    for (const isGivenLast of [false, true]) {
      const race = new Race({ ...rules, edition, totalLaps: 1, minLapFromStart: false });
      race.add('1', ['E1']);
      if (isGivenLast) for (const [reader, s] of reads) read(race, reader, s);
      race.correct({ kind: 'start', rider: 'p1', at: at(60) });
      if (!isGivenLast) for (const [reader, s] of reads) read(race, reader, s);
      expect(race.standing('1')).toMatchObject(expected);
    }
  });

  test('in any race', () => {
    fc.assert(
      fc.property(someRules, fc.constantFrom('line' as const, 'first-read' as const), someSteps, (rules, starts, steps) => {
        const race = play({ ...rules, starts, edition: 4 }, steps);
        for (const { ownStartAt, ridden, finishAt, lastPassAt, chipStartAt } of race.standings()) {
          if (ownStartAt === null || race.state.ledger.control.neutralisations.length > 0) continue;
          const until = finishAt ?? lastPassAt;
          expect([ridden, chipStartAt]).toEqual([until === null ? null : until - ownStartAt, null]);
        }
      }),
    );
  });

  test('a start that is taken back leaves the riders to their reads again', () => {
    const race = new Race({ starts: 'line', totalLaps: 1 });
    race.add('1', ['E1']);
    for (const s of [70, 1260]) race.read('E1', s);
    race.correct({ kind: 'start', rider: 'p1', at: at(65) });
    expect(race.trace('1').map(({ verdict }) => verdict.code)).toEqual(['too-soon', 'counted']);
    expect(race.standing('1')).toMatchObject({ elapsed: 1_195_000, finished: true });
    race.correct({ kind: 'start', rider: 'p1', at: null });
    expect(race.trace('1').map(({ verdict }) => verdict.code)).toEqual(['start', 'counted']);
    expect(race.standing('1')).toMatchObject({ elapsed: 1_190_000, chipStartAt: at(70) });
  });
});

describe('a race from before keeps what it had', () => {
  test.each<[1 | 2, number]>([
    [1, 10],
    [2, 10.5],
  ])('edition %d: a strongest read that was voided and restored gives the time %d (rule 6)', (edition, expected) => {
    const race = new Race({ edition, crossingTime: 'strongest', totalLaps: 10 });
    race.read('E1', 10, { rssi: -60 });
    race.read('E1', 10.5, { rssi: -40 });
    race.correct({ kind: 'void', passing: { seq: race.last } });
    race.correct({ kind: 'restore', passing: { seq: 3 } });
    expect(passings(race, 'E1')).toEqual([expected]);
  });

  test.each<[1 | 2, number]>([
    [1, 10],
    [2, 10.5],
  ])('edition %d: a stronger read that was moved to a crossing gives the time %d (rule 6)', (edition, expected) => {
    const race = new Race({ edition, crossingTime: 'strongest', totalLaps: 10 });
    const to = race.add('1', ['E1']);
    race.read('E1', 10, { rssi: -60 });
    race.read('E2', 10.5, { rssi: -40 });
    race.correct({ kind: 'move', passing: { seq: race.last }, to });
    expect(passings(race, '1')).toEqual([expected]);
  });

  test.each<[1 | 2, number]>([
    [1, 4],
    [2, 5],
  ])('edition %d: the leader after the time, who crosses twice in one millisecond, has %d laps (rule 13)', (edition, expected) => {
    const race = new Race({ edition, finish: 'after-time', duration: ms(60_000), lapsAfterTime: 1, minLap: ms(0) });
    race.add('1', ['E1']);
    for (const s of [20, 40, 50, 70, 70, 70, 70]) race.read('E1', s);
    expect(race.standing('1')).toMatchObject({ finished: true, rankedLaps: expected, finishAt: at(70) });
  });
});
