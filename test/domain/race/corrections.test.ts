import { describe, expect, test } from 'vitest';
import type { RiderStatus } from '../../../src/domain/model/entry';
import { fromScratch } from '../from-scratch';
import { at, ms, Race } from '../race-kit';

/** Times of counted passings of a rider, in seconds after the gun. */
function passings(race: Race, rider: string): readonly number[] {
  const traced = race.trace(rider);
  return traced.flatMap(({ verdict, at: time }) =>
    verdict.code === 'counted' || verdict.code === 'after-finish' ? [(time - at(0)) / 1000] : [],
  );
}

function withReads(...reads: readonly number[]): Race {
  const race = new Race({ totalLaps: 10 });
  for (const s of reads) race.read('E1', s);
  return race;
}

describe('an inserted passing', () => {
  test('counts like a read, and is announced', () => {
    const race = withReads(60, 180);
    expect(race.correct({ kind: 'insert', rider: 'tag:E1', at: at(120), inferred: false }).laps).toMatchObject([
      { seq: 4, rider: 'tag:E1', laps: 3, at: at(120), lastPassAt: at(180), lap: 60_000 },
    ]);
    expect(passings(race, 'E1')).toEqual([60, 120, 180]);
  });

  test('merges with a read of the same crossing', () => {
    const race = withReads(60);
    expect(race.correct({ kind: 'insert', rider: 'tag:E1', at: at(61), inferred: false }).laps).toEqual([]);
    expect(race.correct({ kind: 'insert', rider: 'tag:E1', at: at(59), inferred: false }).laps).toEqual([]);
    expect(passings(race, 'E1')).toEqual([59]);
  });

  test('that was inferred is marked as such, until a read of the same crossing measures it', () => {
    const race = withReads(60, 180);
    race.correct({ kind: 'insert', rider: 'tag:E1', at: at(120), inferred: true });
    expect(race.standing('E1')).toMatchObject({ laps: 3, inferred: 1 });
    race.read('E1', 121);
    expect(race.standing('E1')).toMatchObject({ laps: 3, inferred: 0 });
    expect(passings(race, 'E1')).toEqual([60, 121, 180]);
  });

  test('of a tag belongs to the participant who had the tag then', () => {
    const race = withReads(60);
    race.correct({ kind: 'insert', rider: 'tag:E1', at: at(120), inferred: false });
    race.add('7', ['E1']);
    expect(race.standings()).toMatchObject([{ bib: '7', laps: 2 }]);
  });

  test('of a participant is removed with the participant, and restored with the participant', () => {
    const race = new Race();
    const participant = race.add('7');
    race.correct({ kind: 'insert', rider: participant, at: at(60), inferred: false });
    race.act({ type: 'participant-removed', participant });
    expect(race.standings()).toEqual([]);
    race.act({ type: 'undone', act: race.last });
    expect(race.standings()).toMatchObject([{ bib: '7', laps: 1 }]);
  });
});

describe('a voided crossing', () => {
  test.each<[readonly number[], number, readonly number[], string]>([
    [[60, 120], 120, [60], 'does not count'],
    [[60, 120, 120.5, 123, 126, 127.9], 120, [60], 'its burst does not take its place'],
    [[60, 120, 125], 120, [60, 125], 'a read more than three seconds after the last of its burst counts in its own right'],
    [[60, 120, 123, 126, 128], 120, [60, 128], 'a read that is the minimum lap later counts'],
    [[60, 118, 119.5, 130], 118, [60, 130], 'the next crossing is not touched'],
  ])('reads at %j, %d voided: passings at %j (%s)', (reads, voided, expected) => {
    const race = withReads(...reads);
    race.correct({ kind: 'void', passing: { seq: reads.indexOf(voided) + 2 } });
    expect(passings(race, 'E1')).toEqual(expected);
  });

  test('is not replaced by a late read of the same crossing, before or after the voided one', () => {
    const race = withReads(60, 120);
    race.correct({ kind: 'void', passing: { seq: 3 } });
    race.read('E1', 119.2);
    race.read('E1', 120.8);
    race.read('E1', 180);
    expect(passings(race, 'E1')).toEqual([60, 180]);
  });

  test('with the time of its last read excludes the whole burst', () => {
    const race = new Race({ crossingTime: 'last', totalLaps: 10 });
    for (const s of [60, 120, 121, 122]) race.read('E1', s);
    race.correct({ kind: 'void', passing: { seq: 5 } });
    expect(passings(race, 'E1')).toEqual([60]);
  });

  test('excludes a passing added before the void, but none added after it', () => {
    const race = withReads(60, 120);
    race.correct({ kind: 'insert', rider: 'tag:E1', at: at(120.4), inferred: false });
    race.correct({ kind: 'void', passing: { seq: 3 } });
    expect(passings(race, 'E1')).toEqual([60]);
    race.correct({ kind: 'insert', rider: 'tag:E1', at: at(121), inferred: false });
    expect(passings(race, 'E1')).toEqual([60, 121]);
  });

  test('excludes a late read at the end of a long burst, almost the minimum lap after it', () => {
    const race = withReads(60, 120, 122.9, 125.8, 180);
    race.correct({ kind: 'void', passing: { seq: 3 } });
    race.read('E1', 127.9);
    expect(passings(race, 'E1')).toEqual([60, 180]);
  });

  test('is shifted with the clock of its reader', () => {
    const race = withReads(60);
    race.read('E1', 120, { reader: 'R2' });
    race.correct({ kind: 'void', passing: { seq: 3 } });
    race.correct({ kind: 'shift-clock', reader: 'R2', from: at(0), until: at(200), by: ms(10_000) });
    expect(race.trace('E1')[1]).toMatchObject({ seq: 3, at: at(130), verdict: { code: 'voided' } });
  });

  test('is the only one that does not count where every arrival counts', () => {
    const race = new Race({ minLap: ms(0) });
    for (const s of [60, 60, 60.1]) race.read('E1', s);
    race.correct({ kind: 'void', passing: { seq: 2 } });
    expect(passings(race, 'E1')).toEqual([60, 60.1]);
  });

  test('counts again when restored, and is announced again', () => {
    const race = withReads(60, 120);
    race.correct({ kind: 'void', passing: { seq: 3 } });
    expect(race.correct({ kind: 'restore', passing: { seq: 3 } }).laps).toMatchObject([{ seq: 5, laps: 2, at: at(120) }]);
    expect(passings(race, 'E1')).toEqual([60, 120]);
  });
});

describe('a moved crossing', () => {
  test('belongs to the other rider, and its burst does not replace it', () => {
    const race = withReads(60, 120, 120.5);
    const other = race.add('7');
    expect(race.correct({ kind: 'move', passing: { seq: 3 }, to: other }).laps).toMatchObject([{ rider: other, laps: 1, at: at(120) }]);
    expect([passings(race, 'E1'), passings(race, '7')]).toEqual([[60], [120]]);
  });

  test('merges with the crossings of the other rider', () => {
    const race = withReads(60, 120);
    const other = race.add('7', ['E2']);
    race.read('E2', 121);
    expect(race.correct({ kind: 'move', passing: { seq: 3 }, to: other }).laps).toEqual([]);
    expect([passings(race, 'E1'), passings(race, '7')]).toEqual([[60], [120]]);
  });

  test('returns to its original rider when the other rider is removed', () => {
    const race = withReads(60, 120);
    const other = race.add('7');
    race.correct({ kind: 'move', passing: { seq: 3 }, to: other });
    race.act({ type: 'participant-removed', participant: other });
    expect(passings(race, 'E1')).toEqual([60, 120]);
  });

  test('can be moved again, and voided at its new rider', () => {
    const race = withReads(60, 120);
    const [seven, eight] = [race.add('7'), race.add('8', ['E8'])];
    race.correct({ kind: 'move', passing: { seq: 3 }, to: seven });
    race.correct({ kind: 'move', passing: { seq: 3 }, to: eight });
    race.read('E8', 120.3);
    race.correct({ kind: 'void', passing: { seq: 3 } });
    expect([passings(race, 'E1'), passings(race, '7'), passings(race, '8')]).toEqual([[60], [], []]);
  });
});

describe('a crossing at another time', () => {
  test('counts at the new time, and its burst does not replace it', () => {
    const race = withReads(60, 120, 120.5);
    expect(race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(110) }).laps).toEqual([]);
    expect(passings(race, 'E1')).toEqual([60, 110]);
  });

  test.each([117.001, 119, 119.999, 120.001, 121, 123])('counts at %s s, near its own read, which does not exclude it', (s) => {
    const race = withReads(60, 120, 180);
    race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(s) });
    expect(passings(race, 'E1')).toEqual([60, s, 180]);
  });

  test('counts near its own read when it is retimed again', () => {
    const race = withReads(60, 120, 180);
    race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(100) });
    race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(121) });
    expect(passings(race, 'E1')).toEqual([60, 121, 180]);
  });

  test('is excluded by a passing that is voided later, near it', () => {
    const race = withReads(60, 120, 140);
    race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(138) });
    race.correct({ kind: 'void', passing: { seq: 3 } });
    expect(passings(race, 'E1')).toEqual([60]);
  });

  test('can change the order of laps', () => {
    const race = withReads(60, 120);
    race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(30) });
    expect(passings(race, 'E1')).toEqual([30, 60]);
  });

  test('before the start does not count', () => {
    const race = withReads(60, 120);
    race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(-1) });
    expect(passings(race, 'E1')).toEqual([60]);
  });
});

describe('a split lap (rule 7)', () => {
  test.each([
    [2, [60, 120, 180]],
    [3, [60, 100, 140, 180]],
    [4, [60, 90, 120, 150, 180]],
  ] as const)('into %d has passings at %j', (into, expected) => {
    const race = withReads(60, 180);
    const { laps } = race.correct({ kind: 'split', rider: 'tag:E1', passing: { seq: 3 }, into });
    expect(passings(race, 'E1')).toEqual(expected);
    expect(laps.map((lap) => lap.at)).toEqual(expected.slice(1, -1).map(at));
    expect(race.standing('E1').inferred).toBe(into - 1);
  });

  test('that is lap 1 begins with the gun', () => {
    const race = withReads(120);
    race.correct({ kind: 'split', rider: 'tag:E1', passing: { seq: 2 }, into: 2 });
    expect(passings(race, 'E1')).toEqual([60, 120]);
  });

  test('keeps its time when a missing read arrives: both are one crossing', () => {
    const race = withReads(60, 180);
    race.correct({ kind: 'split', rider: 'tag:E1', passing: { seq: 3 }, into: 2 });
    race.read('E1', 117);
    expect(passings(race, 'E1')).toEqual([60, 117, 180]);
  });

  test('has the same passings after undo and redo, whatever came in between', () => {
    const race = withReads(60, 180);
    race.correct({ kind: 'split', rider: 'tag:E1', passing: { seq: 3 }, into: 2 });
    race.act({ type: 'undone', act: 4 });
    race.read('E1', 100);
    race.act({ type: 'redone', act: 4 });
    expect(passings(race, 'E1')).toEqual([60, 100, 120, 180]);
  });
});

describe('a status (rule 20)', () => {
  test.each<[RiderStatus, number | null, readonly number[], string]>([
    ['dnf', 130, [60, 120], 'keeps laps up to the moment given'],
    ['dnf', 120, [60, 120], 'the moment is part of it'],
    ['pulled', null, [60, 120, 180], 'without a moment keeps all'],
    ['dsq', null, [60, 120, 180], 'of the disqualified keeps their laps to be seen'],
    ['dns', null, [], 'of who did not start leaves nothing to count'],
    ['racing', 130, [60, 120, 180], 'racing has no end'],
  ])('%s at %s leaves %j: it %s', (status, moment, expected) => {
    const race = new Race();
    const rider = race.add('7', ['E1']);
    for (const s of [60, 120, 180]) race.read('E1', s);
    race.correct({ kind: 'status', rider, status, at: moment === null ? null : at(moment) });
    expect(passings(race, '7')).toEqual(expected);
    expect(race.standing('7').status).toBe(status);
  });

  test('of a tag applies to the participant who gets the tag, unless the participant has a newer one', () => {
    const race = withReads(60);
    race.correct({ kind: 'status', rider: 'tag:E1', status: 'dnf', at: null });
    const rider = race.add('7', ['E1']);
    expect(race.standing('7').status).toBe('dnf');
    race.correct({ kind: 'status', rider, status: 'dsq', at: null });
    expect(race.standing('7').status).toBe('dsq');
    race.correct({ kind: 'status', rider: 'tag:E1', status: 'racing', at: null });
    expect(race.standing('7').status).toBe('racing');
  });
});

describe('a reader clock that is put right (rule 10)', () => {
  test('shifts the reads of this reader that are dated from the beginning on and before the end', () => {
    const race = new Race();
    for (const s of [99.999, 100, 299.999, 300]) race.read(`E${s}`, s, { reader: 'R2' });
    race.read('OTHER', 200);
    race.correct({ kind: 'shift-clock', reader: 'R2', from: at(100), until: at(300), by: ms(-50_000) });
    // A read that comes in later is shifted like the others.
    race.read('LATE', 200, { reader: 'R2' });
    const tags = ['E99.999', 'E100', 'E299.999', 'E300', 'OTHER', 'LATE'];
    expect(tags.flatMap((tag) => passings(race, tag))).toEqual([99.999, 50, 249.999, 300, 200, 150]);
  });

  test('a late read of a parked tag counts the same whether or not a later one was moved to somebody else', () => {
    const race = new Race({ minLap: ms(20_000), parkedAfter: ms(10_000), stayGap: ms(0), totalLaps: 1, edition: 1 });
    const other = race.add('1', ['E1']);
    race.read('E4', 31.5);
    race.correct({ kind: 'move', passing: { seq: race.last }, to: other });
    for (const late of [0, 11.25, 11.75]) {
      race.read('E4', late);
      expect(race.standings()).toEqual(fromScratch(race.state));
    }
  });
});
