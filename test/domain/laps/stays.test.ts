import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import { parkedTags } from '../../../src/domain/views/parked-tags';
import { at, ms, Race, replay } from '../race-kit';

/** Seconds from `from` to `to`, `pause` apart. */
function every(pause: number, from: number, to: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / pause) + 1 }, (_, index) => from + index * pause);
}

/** Times of counted passings of a rider, in seconds after the gun. */
function passings(race: Race, rider: string): readonly number[] {
  return race
    .trace(rider)
    .flatMap(({ verdict, at: time }) => (verdict.code === 'counted' || verdict.code === 'after-finish' ? [(time - at(0)) / 1000] : []));
}

function withReads(reads: readonly number[], rules: ConstructorParameters<typeof Race>[0] = {}): Race {
  const race = new Race({ totalLaps: 100, ...rules });
  race.add('1', ['E1']);
  for (const s of reads) race.read('E1', s);
  return race;
}

describe('a tag that is read for a minute without a pause makes one crossing (rule 23)', () => {
  test.each<[readonly number[], readonly number[], string]>([
    [every(0.5, 100, 220), [100], 'a rider stands on the mat for two minutes'],
    [[...every(0.5, 100, 220), 300, 420], [100, 300, 420], 'and then goes on as usual'],
    [every(5, 100, 220), [100], 'with a read every five seconds'],
    [every(1, 100, 159), [100, 108, 116, 124, 132, 140, 148, 156], 'in less than a minute the minimum lap decides'],
    [every(1, 100, 160), [100], 'a minute is enough'],
    [every(8, 100, 400), every(8, 100, 400), 'laps of exactly the minimum lap are laps'],
    [every(8.4, 100, 400).flatMap((s) => [s, s + 0.5]), every(8.4, 100, 400), 'laps of little more are laps, also with several reads'],
    [[...every(1, 100, 160), 167.9, 175], [100], 'a pause shorter than the minimum lap belongs to it'],
    [[...every(1, 100, 160), 168, 175, 183], [100, 168, 183], 'after one as long as the minimum lap the tag is read anew'],
  ])('reads at %j: passings at %j (%s)', (reads, expected) => {
    expect(passings(withReads(reads), '1').map((s) => Math.round(s * 10) / 10)).toEqual(expected.map((s) => Math.round(s * 10) / 10));
  });

  test('a lap after a stay counts from the minimum lap after its first read on, however long that is', () => {
    expect(passings(withReads([...every(0.5, 0, 120), 400, 640], { minLap: ms(300_000) }), '1')).toEqual([0, 400]);
  });

  test.each<[string, readonly number[], readonly number[]]>([
    ['a spare bike lies there from before the gun on: no lap at the gun', [...every(0.5, -600, 600), 900], [900]],
    ['a rider stands on the mat until the gun and a little longer', [...every(0.5, -90, 3), 300, 600], [300, 600]],
    ['in less than a minute the minimum lap decides', [...every(0.5, -30, 3), 300], [0, 300]],
    ['a stay that ended before the gun changes nothing', [...every(0.5, -600, -500), 0, 300], [0, 300]],
  ])('also where its first read is before the start: %s', (_, reads, expected) => {
    const race = withReads(reads);
    expect(passings(race, '1')).toEqual(expected);
    expect(race.standings()).toEqual(replay(race.entries));
    expect(passings(withReads([...reads].reverse()), '1')).toEqual(expected);
    const started = new Race({ totalLaps: 100 }, at(-1000));
    started.add('1', ['E1']);
    for (const s of reads) started.read('E1', s);
    started.act({ type: 'gun-set', startAt: at(0) });
    expect(passings(started, '1')).toEqual(expected);
  });

  test('where the first crossing is the start, reads after the start give it: the field waits on the mat', () => {
    const race = withReads([...every(0.5, -90, 3), 300], { firstCrossing: 'is-the-start', crossingTime: 'last' });
    expect(race.standing('1')).toMatchObject({ laps: 1, chipStartAt: at(3) });
  });

  test('whatever the order in which the reads arrive', () => {
    const reads = [...every(0.5, 100, 220), ...every(0.7, 240, 320), 400, 520];
    const inOrder = withReads(reads);
    const expected = passings(inOrder, '1');
    expect(expected).toEqual([100, 240, 400, 520]);
    const orders = [
      [...reads].reverse(),
      reads.map((_, index) => reads[(index * 37) % reads.length] ?? 0),
      reads.map((_, index) => reads[index ^ 1] ?? reads[index] ?? 0),
    ];
    for (const order of orders) {
      const race = withReads([...new Set(order)]);
      expect(passings(race, '1')).toEqual(expected);
      expect(race.standings()).toEqual(replay(race.entries));
      expect(parkedTags(race.state)).toEqual(parkedTags(inOrder.state));
    }
  });

  test('0 turns it off, and so does a race without a minimum lap', () => {
    expect(withReads(every(1, 100, 170), { parkedAfter: ms(0) }).standing('1').laps).toBe(9);
    expect(withReads(every(1, 100, 170), { minLap: ms(0) }).standing('1').laps).toBe(71);
  });

  test('another tag of the rider goes on: a spare bike lies beside the mat', () => {
    const race = new Race({ totalLaps: 100 });
    race.add('1', ['E1', 'SPARE']);
    for (const s of every(1, 90, 400)) race.read('SPARE', s);
    for (const s of [100, 200, 300, 400]) race.read('E1', s);
    expect(passings(race, '1')).toEqual([90, 100, 200, 300, 400]);
  });

  test('a passing that the timekeeper adds within it counts', () => {
    const race = withReads(every(1, 100, 300));
    race.correct({ kind: 'insert', rider: 'p1', at: at(200), inferred: false });
    expect(passings(race, '1')).toEqual([100, 200]);
  });

  test('its crossing can be voided as a whole', () => {
    const race = withReads([...every(1, 100, 300), 400]);
    const decision = decide(race.state, { type: 'correct', correction: { kind: 'void', passing: { seq: 3 } } });
    if (decision.ok) race.act(decision.act);
    for (const s of every(1, 500, 600)) race.read('E1', s);
    expect(passings(race, '1')).toEqual([400, 500]);
  });

  test('its reads say so', () => {
    const race = withReads(every(1, 100, 170));
    expect(race.trace('1').map(({ verdict }) => verdict.code)).toEqual(['counted', ...new Array(70).fill('parked')]);
    expect(race.trace('1')[1]).toMatchObject({ verdict: { params: { from: at(100) } } });
  });
});

describe('a parked tag is listed and can be muted', () => {
  test('a tag without a rider that only lies there is not in the results, but in the list', () => {
    const race = new Race();
    for (const s of every(0.5, 10, 130)) race.read('E1', s);
    expect(race.standings()).toEqual([]);
    expect(parkedTags(race.state)).toEqual([
      { tag: 'E1', rider: 'tag:E1', from: at(10), until: at(130), reads: 241, readsPerMinute: 121, mutedFrom: null },
    ]);
  });

  test('a rider who rode on is not in the list any more', () => {
    const race = withReads(every(0.5, 100, 220));
    expect(parkedTags(race.state)).toMatchObject([{ tag: 'E1', rider: 'p1' }]);
    race.read('E1', 300);
    expect(parkedTags(race.state)).toEqual([]);
  });

  test('one that is read in stretches is one, with all of its reads', () => {
    const race = withReads([...every(1, 100, 200), ...every(1, 220, 300)]);
    expect(parkedTags(race.state)).toMatchObject([{ from: at(100), until: at(300), reads: 182, readsPerMinute: 61 }]);
  });

  test('muted, none of its reads counts, until the act is undone', () => {
    const race = withReads([50, ...every(1, 100, 200), 300]);
    const mute = (from: number | null) =>
      decide(race.state, { type: 'correct', correction: { kind: 'mute', tag: 'E1' as never, from: from === null ? null : at(from) } });
    const muted = mute(100);
    if (muted.ok) race.act(muted.act);
    expect(passings(race, '1')).toEqual([50]);
    race.read('E1', 400);
    expect(race.trace('1').at(-1)).toMatchObject({ verdict: { code: 'muted' } });
    expect(mute(150)).toMatchObject({ ok: false, refusal: { code: 'no-change', params: { problem: 'muted' } } });
    expect(mute(null)).toMatchObject({ ok: true });
    const undone = decide(race.state, { type: 'undo', act: null });
    if (undone.ok) race.act(undone.act);
    expect(passings(race, '1')).toEqual([50, 100, 300, 400]);
  });

  test('muting is refused for a tag that was not read', () => {
    const race = new Race();
    const decision = decide(race.state, { type: 'correct', correction: { kind: 'mute', tag: 'E9' as never, from: null } });
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'unknown-rider' } });
  });
});
