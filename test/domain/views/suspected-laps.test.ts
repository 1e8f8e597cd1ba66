import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import type { Correction } from '../../../src/domain/model/entry';
import { suspectedLaps } from '../../../src/domain/views/suspected-laps';
import { trace } from '../../../src/domain/views/trace';
import { at, ms, Race, tagId } from '../race-kit';

/** Laps of these lengths in seconds, one after the other. */
function withLaps(...laps: readonly number[]): Race {
  const race = new Race({ totalLaps: 20, minLap: ms(0) });
  laps.reduce((before, lap) => {
    race.read('E1', before + lap);
    return before + lap;
  }, 0);
  return race;
}

describe("a lap of about 2, 3 or 4 times the rider's median is suspected (rule 7)", () => {
  test.each<[number, 2 | 3 | 4 | null, string]>([
    [120, 2, 'twice'],
    [111, 2, '0.15 less than twice'],
    [110.9, null, 'a little less'],
    [132, 2, '0.20 more than twice'],
    [132.1, null, 'a little more'],
    [171, 3, 'three times, from below'],
    [252, 4, 'four times, from above'],
    [300, null, 'five times'],
    [60, null, 'an ordinary lap'],
  ])('median 60 s, lap %d s looks like %s (%s)', (lap, looksLike) => {
    const race = withLaps(60, 60, lap, 60, 60);
    expect(suspectedLaps(race.state).map((suspected) => suspected.looksLike)).toEqual(looksLike === null ? [] : [looksLike]);
  });

  test('with its ends and the median', () => {
    expect(suspectedLaps(withLaps(60, 60, 120, 60).state)).toEqual([
      { rider: 'tag:E1', seq: 4, from: at(120), to: at(240), looksLike: 2, median: 60_000, hole: null },
    ]);
  });

  test('from three laps on', () => {
    expect(suspectedLaps(withLaps(60, 120).state)).toEqual([]);
    expect(suspectedLaps(withLaps(60, 120, 60).state).length).toBe(1);
  });

  test('long laps are suspected also when every second lap is one', () => {
    expect(suspectedLaps(withLaps(60, 120, 60, 120).state).map(({ to }) => to)).toEqual([at(180), at(360)]);
  });

  test('lap 1 may be suspected too', () => {
    expect(suspectedLaps(withLaps(120, 60, 60).state)).toMatchObject([{ seq: 2, from: at(0), to: at(120) }]);
  });

  test('not after the finish, nor once it is split', () => {
    const race = withLaps(60, 60, 60, 120);
    const { rules } = race.state.ledger.control;
    race.act({ type: 'rules-changed', rules: { ...rules, totalLaps: 3 } });
    expect(suspectedLaps(race.state)).toEqual([]);
    race.act({ type: 'undone', act: race.last });
    race.correct({ kind: 'split', rider: 'tag:E1', passing: { seq: 5 }, into: 2 });
    expect(suspectedLaps(race.state)).toEqual([]);
  });

  test('in order of time, across riders; laps without length are not suspected', () => {
    const race = new Race({ totalLaps: 20, minLap: ms(0) });
    for (const s of [60, 120, 240]) race.read('E1', s);
    for (const s of [50, 100, 200]) race.read('E2', s);
    for (const s of [0, 0, 0, 90]) race.read('E3', s);
    expect(suspectedLaps(race.state).map(({ rider }) => rider)).toEqual(['tag:E2', 'tag:E1']);
  });
});

describe('a suspected lap that is kept as one', () => {
  /** Read 4 ends a lap from 120 s to 240 s. */
  const theLap: Extract<Correction, { readonly kind: 'confirm-lap' }> = {
    kind: 'confirm-lap',
    rider: 'tag:E1',
    passing: { seq: 4 },
    from: at(120),
    to: at(240),
  };
  const aRace = (): Race => withLaps(60, 60, 120, 60);
  const suspects = (race: Race): readonly unknown[] => suspectedLaps(race.state).map(({ from, to }) => [from, to]);
  const kept = (): Race => {
    const race = aRace();
    race.correct(theLap);
    return race;
  };

  test('leaves the list, and changes no result', () => {
    const race = aRace();
    const before = race.standings();
    expect(race.correct(theLap)).toMatchObject({ standings: false, control: false, acts: true, laps: [] });
    expect(suspects(race)).toEqual([]);
    expect(race.standings()).toBe(before);
  });

  test('is listed again after an undo, and not after a redo', () => {
    const race = kept();
    const act = race.last;
    race.act({ type: 'undone', act });
    expect(suspects(race)).toEqual([[at(120), at(240)]]);
    race.act({ type: 'redone', act });
    expect(suspects(race)).toEqual([]);
  });

  test('stays confirmed when the tag is assigned, and while only other laps change', () => {
    const race = kept();
    race.act({
      type: 'participant-added',
      participant: 'p1' as never,
      details: { bib: '7', name: 'Ann', category: '', team: '' },
      tags: [tagId('E1')],
    });
    for (const s of [360, 420]) race.read('E1', s);
    expect(suspects(race)).toEqual([]);
  });

  test('is suspected again when one of its ends changes, because it is another lap', () => {
    const race = kept();
    race.correct({ kind: 'retime', passing: { seq: 4 }, at: at(241) });
    expect(suspects(race)).toEqual([[at(120), at(241)]]);
    race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(121) });
    expect(suspects(race)).toEqual([[at(121), at(241)]]);
  });

  test('becomes two laps when a read within it arrives, and each is judged by itself', () => {
    const race = withLaps(60, 60, 60, 180);
    race.correct({ kind: 'confirm-lap', rider: 'tag:E1', passing: { seq: 5 }, from: at(180), to: at(360) });
    expect(suspects(race)).toEqual([]);
    race.read('E1', 240);
    expect(suspects(race)).toEqual([[at(240), at(360)]]);
  });

  test('is listed among the corrections of its last passing', () => {
    const race = kept();
    expect(trace(race.state, 'tag:E1')?.map(({ corrections }) => corrections)).toEqual([[], [], [race.last], []]);
  });

  test.each<[string, Partial<Extract<Correction, { readonly kind: 'confirm-lap' }>>]>([
    ['another beginning', { from: at(119) }],
    ['another end', { to: at(241) }],
    ['another passing', { passing: { seq: 3 } }],
  ])('has to be on the list: %s is refused', (_, other) => {
    const correction = { ...theLap, ...other } as typeof theLap;
    const refusal = { code: 'not-suspected', params: { rider: { tag: 'E1' }, from: correction.from, to: correction.to } };
    expect(decide(aRace().state, { type: 'correct', correction })).toEqual({ ok: false, refusal });
  });

  test('is not confirmed twice, and not for an unknown rider', () => {
    expect(decide(kept().state, { type: 'correct', correction: theLap })).toMatchObject({ refusal: { code: 'not-suspected' } });
    expect(decide(aRace().state, { type: 'correct', correction: { ...theLap, rider: 'p9' } })).toMatchObject({
      refusal: { code: 'unknown-rider' },
    });
  });
});
