import { describe, expect, test } from 'vitest';
import type { RaceRules } from '../../../src/domain/model/rules';
import { at, GUN, ms, Race, type ReadOptions } from '../race-kit';

describe('a read counts when its crossing is at least the minimum lap after the one before (rule 3)', () => {
  test.each<[number, readonly number[], readonly number[], string]>([
    [8, [10, 18], [10, 18], 'exactly the minimum lap counts'],
    [8, [10, 17.999], [10], 'a millisecond less is the same crossing'],
    [8, [10, 14, 18], [10, 18], 'what did not count does not delay the next'],
    [8, [10, 12, 14, 16, 18, 20], [10, 18], 'a tag lying by the line'],
    [8, [18, 10], [10, 18], 'late by one lap'],
    [8, [14, 10], [10], 'late by less than the minimum lap: the earlier read is the crossing'],
    [8, [10, 20, 5], [5, 20], 'a late read takes the next one into its crossing'],
    [8, [10, 17, 20, 5], [5, 17], 'and with it may change which later ones count'],
    [0, [10, 10, 10.001], [10, 10, 10.001], 'no minimum lap: every arrival counts'],
    [0, [30, 20, 10], [10, 20, 30], 'everything late'],
  ])('minimum lap %d s, reads at %j: passings at %j (%s)', (minLap, reads, passings) => {
    const race = new Race({ minLap: ms(minLap * 1000), totalLaps: 100 });
    for (const s of reads) race.read('E1', s);
    const { laps, lastPassAt } = race.standing('E1');
    expect([laps, lastPassAt]).toEqual([passings.length, at(passings[passings.length - 1] ?? 0)]);
    expect([...announced(race)].length).toBe(passings.length);
  });

  test('only departures are departures, for any antenna number', () => {
    const race = new Race();
    for (const antenna of [null, 0, -1, 4, Number.MAX_SAFE_INTEGER - 1, Number.MIN_SAFE_INTEGER + 1]) {
      race.read('E1', 10, { antenna });
      race.read('E2', 10, { antenna, kind: 'depart' });
    }
    race.read('E2', 20);
    expect(race.trace('E1').map(({ kind }) => kind)).toEqual(new Array(6).fill('arrive'));
    expect(race.trace('E2').map(({ kind }) => kind)).toEqual([...new Array(6).fill('depart'), 'arrive']);
  });

  test('departures never count', () => {
    const race = new Race();
    race.read('E1', 10, { kind: 'depart' });
    expect(race.standings()).toEqual([]);
  });

  test('reads of all tags, antennas and readers of one participant are merged', () => {
    const race = new Race();
    race.add('7', ['E1', 'E2']);
    race.read('E1', 60, { antenna: 1 });
    race.read('E2', 60.2, { antenna: 2 });
    race.read('E2', 61, { antenna: 1, reader: 'backup' });
    race.read('E2', 120);
    expect(race.standing('7')).toMatchObject({ laps: 2, lastPassAt: at(120), tag: 'E1' });
  });

  function* announced(race: Race): Generator<number> {
    const copy = new Race({ minLap: race.state.ledger.control.rules.minLap, totalLaps: 100 });
    for (const entry of race.entries) if (entry.type === 'read') for (const lap of copy.record(entry.read).laps) yield lap.at;
  }
});

describe('the time at which a read counts (rule 4)', () => {
  test.each<[Partial<ReadOptions>, number, string]>([
    [{ at: at(60), readerAt: 5000, clockOffset: at(60.5) - 5000 }, at(60.5), "the reader's own where its offset is known"],
    [{ at: at(60), readerAt: 5000 }, at(60), "the event's where the offset is unknown"],
    [{ at: at(60), clockOffset: 100 }, at(60), "the event's where the reader has no clock"],
  ])('%j counts at %d (%s)', (read, expected) => {
    const race = new Race();
    race.read('E1', 0, read);
    expect(race.standing('E1').lastPassAt).toBe(expected);
  });
});

describe('the read that gives a crossing its time (rule 4)', () => {
  const burst = [
    [60, -70],
    [60.3, -50],
    [60.5, -50],
    [60.9, -60],
    [66, -30],
  ] as const;
  test.each<[RaceRules['crossingTime'], number, string]>([
    ['first', 60, 'the first read'],
    ['strongest', 60.3, 'the first of the strongest; a read long after the burst says nothing of it'],
    ['last', 60.9, 'the last of the burst'],
  ])('%s: %d s (%s)', (crossingTime, expected) => {
    const race = new Race({ crossingTime });
    for (const [s, rssi] of burst) race.read('E1', s, { rssi });
    expect(race.standing('E1')).toMatchObject({ laps: 1, lastPassAt: at(expected) });
  });

  test.each<[number, number]>([
    [3000, 103],
    [0, 100],
    [3001, 107.5],
    [60_000, 107.5],
  ])('reads that follow each other within %d ms are looked at: the last is at %d s', (stayGap, expected) => {
    const race = new Race({ crossingTime: 'last', stayGap: ms(stayGap) });
    for (const s of [100, 103, 106.001, 107.5]) race.read('E1', s);
    expect(race.standing('E1')).toMatchObject({ laps: 1, lastPassAt: at(expected) });
  });

  test('a read that only moves the time of a crossing announces no lap, but changes the standings', () => {
    const race = new Race({ crossingTime: 'last' });
    race.read('E1', 60);
    expect(race.read('E1', 61)).toMatchObject({ laps: [], standings: true });
    expect(race.read('E1', 60.5)).toMatchObject({ laps: [] });
    expect(race.standing('E1').lastPassAt).toBe(at(61));
  });

  test('without signal strength the first read gives the time', () => {
    const race = new Race({ crossingTime: 'strongest' });
    race.read('E1', 60);
    race.read('E1', 60.5);
    expect(race.standing('E1').lastPassAt).toBe(at(60));
  });
});

describe('reads that never count (rule 10)', () => {
  test.each<[string, number, Partial<{ receivedAt: number }>, number]>([
    ['before the start', -0.001, {}, 0],
    ['at the start counts', 0, {}, 1],
    ['dated over a day after its arrival', 90_000, { receivedAt: at(3599.999) }, 0],
    ['dated a day after its arrival counts', 90_000, { receivedAt: at(3600) }, 1],
    ['dated long before its arrival counts', 60, { receivedAt: at(90_000) }, 1],
  ])('a read %s: %d s', (_why, s, more, laps) => {
    const race = new Race();
    race.add('7', ['E1']);
    race.read('E1', s, more);
    expect(race.standing('7').laps).toBe(laps);
  });

  test('a read just before the start does not absorb one just after it', () => {
    const race = new Race();
    race.read('E1', -1);
    race.read('E1', 1);
    expect(race.standing('E1')).toMatchObject({ laps: 1, lastPassAt: at(1) });
  });

  test('reads count once the gun is moved before them, and stop counting when it moves after them', () => {
    const race = new Race();
    race.read('E1', 60);
    race.act({ type: 'gun-set', startAt: at(61) });
    expect(race.standings()).toEqual([]);
    race.act({ type: 'gun-set', startAt: at(-10) });
    expect(race.standing('E1')).toMatchObject({ laps: 1, elapsed: 70_000 });
  });

  test('reads count after the correction of a wrong clock', () => {
    const race = new Race();
    race.add('7', ['E1']);
    const day = 86_400_000;
    race.read('E1', 0, { at: at(60) + 2 * day, receivedAt: at(60), reader: 'R9' });
    race.read('E1', 0, { at: at(120) + 2 * day, receivedAt: at(120), reader: 'R9' });
    expect(race.standing('7').laps).toBe(0);
    race.correct({ kind: 'shift-clock', reader: 'R9', from: GUN, until: at(1_000_000), by: ms(-2 * day) });
    expect(race.standing('7')).toMatchObject({ laps: 2, lastPassAt: at(120) });
    expect(race.read('E1', 0, { at: at(180) + 2 * day, receivedAt: at(180), reader: 'R9' }).laps).toMatchObject([{ at: at(180), laps: 3 }]);
    expect(race.read('E1', 240, { reader: 'R1' }).laps).toMatchObject([{ at: at(240), laps: 4 }]);
  });

  test('passings after the stop do not count, until the race is resumed', () => {
    const race = new Race();
    race.read('E1', 60);
    race.act({ type: 'race-stopped', stopAt: at(100) });
    race.read('E1', 100);
    race.read('E1', 120);
    expect(race.standing('E1').laps).toBe(2);
    race.act({ type: 'race-resumed' });
    expect(race.standing('E1').laps).toBe(3);
  });
});

describe('the first crossing is the start (rule 9b)', () => {
  const rules = { totalLaps: 2, firstCrossing: 'is-the-start', startWindow: ms(30_000) } as const;

  test('a late start that makes room for one more lap announces it', () => {
    const race = new Race({ ...rules, minLap: ms(10_000) });
    for (const s of [25, 31, 35, 41, 46, 51]) race.read('E1', s);
    expect(race.standing('E1')).toMatchObject({ laps: 2, chipStartAt: at(25) });
    expect(race.read('E1', 20).laps).toMatchObject([{ laps: 3, at: at(51), lastPassAt: at(51) }]);
    expect(race.standing('E1')).toMatchObject({ laps: 3, chipStartAt: at(20) });
  });
  test.each<[readonly number[], number, number | null, number, string]>([
    [[2, 60, 120], 2, 2, 118_000, 'a start and two laps'],
    [[2, 20, 60, 120], 2, 20, 100_000, 'the last crossing in the window wins'],
    [[2, 3, 60, 120], 2, 2, 118_000, 'two reads of one start crossing'],
    [[30, 60, 120], 2, 30, 90_000, 'the window includes its end'],
    [[30.001, 60], 2, null, 60_000, 'a crossing after the window completes lap 1'],
    [[29, 33, 60, 90], 2, 29, 61_000, 'a read after the window of a start crossing within it'],
    [[-5, 60, 120], 2, null, 120_000, 'a crossing before the gun is no start'],
    [[2], 0, 2, 0, 'only a start'],
  ])('crossings at %j: %d laps, start %s, time %d (%s)', (reads, laps, start, elapsed) => {
    const race = new Race({ ...rules, rankedBy: 'chip' });
    race.add('7', ['E1']);
    for (const s of reads) race.read('E1', s);
    expect(race.standing('7')).toMatchObject({
      laps,
      chipStartAt: start === null ? null : at(start),
      elapsed: laps === 0 ? null : elapsed,
      finished: laps === 2,
    });
  });

  test('a start crossing is not announced as a lap', () => {
    const race = new Race(rules);
    race.add('7', ['E1']);
    expect(race.read('E1', 2)).toMatchObject({ laps: [], standings: true });
    expect(race.read('E1', 62).laps).toMatchObject([{ laps: 1, lap: 60_000 }]);
  });

  test.each([
    [2, 62_000],
    [1, null],
  ] as const)('in edition %d lap 1 of a rider without a start crossing has the lap time %s', (edition, lap) => {
    const race = new Race({ ...rules, edition });
    expect(race.read('E1', 62).laps).toMatchObject([{ laps: 1, lap }]);
    expect(race.standing('E1')).toMatchObject({ lastLap: lap, bestLap: lap, elapsed: 62_000 });
  });

  test('lap 1 of a rider of a wave without a start crossing runs from the wave', () => {
    const race = new Race({ ...rules, waves: [{ name: 'Women', categories: ['Women'], after: ms(100_000) }] });
    race.add('7', ['E1'], 'Women');
    expect(race.read('E1', 190).laps).toMatchObject([{ laps: 1, lap: 90_000 }]);
  });
});
