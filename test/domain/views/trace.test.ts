import { describe, expect, test } from 'vitest';
import type { Correction, RiderId } from '../../../src/domain/model/entry';
import type { ParticipantId } from '../../../src/domain/model/roster';
import { trace } from '../../../src/domain/views/trace';
import { at, GUN, ms, Race } from '../race-kit';

/** Verdicts of a rider with their times in seconds after the gun, in time order. */
function verdicts(race: Race, rider: string): readonly (readonly [number, string, object])[] {
  return race.trace(rider).map(({ at: time, verdict }) => [(time - GUN) / 1000, verdict.code, verdict.params]);
}

/** Moves of the entry 3 as they are decided today: nothing else goes with it. */
const REACH = { before: ms(0), after: ms(0) };
const moveTo = (to: RiderId): Correction => ({ kind: 'move', passing: { seq: 3 }, to, reach: REACH });
const BACK = moveTo('tag:E1');

const lap = (number: number) => ({ lap: number, finish: false, unknown_tag: false });

describe('every read has a reason (rule 5)', () => {
  test('counted, the same crossing, a departure, the finish, and after it', () => {
    const race = new Race({ totalLaps: 2 });
    race.add('7', ['E1']);
    race.read('E1', 60);
    race.read('E1', 60.5, { kind: 'depart' });
    race.read('E1', 61);
    race.read('E1', 120);
    race.read('E1', 180);
    expect(verdicts(race, '7')).toEqual([
      [60, 'counted', lap(1)],
      [60.5, 'departure', {}],
      [61, 'same-crossing', { as: 3, at: at(60) }],
      [120, 'counted', { lap: 2, finish: true, unknown_tag: false }],
      [180, 'after-finish', { lap: 3, finish_at: at(120) }],
    ]);
  });

  test('a tag without a participant', () => {
    const race = new Race();
    race.read('E1', 60);
    expect(verdicts(race, 'E1')).toEqual([[60, 'counted', { lap: 1, finish: false, unknown_tag: true }]]);
  });

  test('before the start, after the stop, with a wrong clock', () => {
    const race = new Race();
    race.add('7', ['E1']);
    race.read('E1', -1);
    race.read('E1', 60);
    race.act({ type: 'race-stopped', stopAt: at(100) });
    race.read('E1', 120);
    race.read('E1', 200_000, { receivedAt: at(90) });
    expect(verdicts(race, '7')).toEqual([
      [-1, 'before-start', { start_at: GUN }],
      [60, 'counted', lap(1)],
      [120, 'after-stop', { stopped_at: at(100) }],
      [200_000, 'clock-ahead', {}],
    ]);
  });

  test('after a hard stop', () => {
    const race = new Race({ finish: 'hard-stop', duration: ms(60_000) });
    race.add('7', ['E1']);
    for (const s of [60, 70.001]) race.read('E1', s);
    expect(verdicts(race, '7')).toEqual([
      [60, 'counted', lap(1)],
      [70.001, 'after-time', { ended_at: at(60) }],
    ]);
  });

  test('withdrawn, and not started', () => {
    const race = new Race();
    const rider = race.add('7', ['E1']);
    race.read('E1', 60);
    race.read('E1', 120);
    race.correct({ kind: 'status', rider, status: 'dnf', at: at(100) });
    expect(verdicts(race, '7')[1]).toEqual([120, 'withdrawn', { status: 'dnf', at: at(100) }]);
    race.correct({ kind: 'status', rider, status: 'dns', at: null });
    expect(verdicts(race, '7').map(([, code]) => code)).toEqual(['not-started', 'not-started']);
  });

  test('the start, and one before it in the window', () => {
    const race = new Race({ firstCrossing: 'is-the-start', startWindow: ms(30_000) });
    race.add('7', ['E1']);
    for (const s of [2, 20, 60]) race.read('E1', s);
    expect(verdicts(race, '7')).toEqual([
      [2, 'superseded-start', {}],
      [20, 'start', {}],
      [60, 'counted', lap(1)],
    ]);
  });

  test('voided with its burst, for the reason that was given', () => {
    const race = new Race();
    race.read('E1', 60);
    race.read('E1', 120);
    race.read('E1', 121);
    race.act({ type: 'corrected', correction: { kind: 'void', passing: { seq: 3 } } }, 'rode back to the tent');
    expect(race.trace('E1').slice(1)).toMatchObject([
      { seq: 3, verdict: { code: 'voided', params: { reason: 'rode back to the tent' } }, corrections: [5] },
      { seq: 4, verdict: { code: 'voided', params: { reason: 'rode back to the tent' } }, corrections: [5] },
    ]);
  });

  test('moved to another rider, in the traces of both', () => {
    const race = new Race();
    race.read('E1', 60);
    race.read('E1', 120);
    const other = race.add('7');
    race.correct({ kind: 'move', passing: { seq: 3 }, to: other });
    race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(119) });
    expect(race.trace('E1')[1]).toMatchObject({
      at: at(120),
      verdict: { code: 'moved', params: { rider: { bib: '7', name: 'Rider 7' }, at: at(119), reason: null } },
    });
    expect(race.trace('7')).toMatchObject([
      { seq: 3, origin: 'read', tag: 'E1', at: at(119), verdict: { code: 'counted', params: { lap: 1 } }, corrections: [5, 6] },
    ]);
  });

  test.each<[string, (race: Race, other: ParticipantId) => readonly Correction[]]>([
    ['to another rider and back', (_, to) => [moveTo(to), BACK]],
    ['to another rider and back, twice', (_, to) => [moveTo(to), BACK, moveTo(to), BACK]],
    ['to another time and back', () => [90, 120].map((s) => ({ kind: 'retime', passing: { seq: 3 }, at: at(s), reach: REACH }))],
    ['there and back, then voided', (_, to) => [moveTo(to), BACK, { kind: 'void', passing: { seq: 3 } }]],
  ])('moved %s, once at each place', (_, corrections) => {
    const race = new Race();
    race.read('E1', 60);
    race.read('E1', 120);
    const other = race.add('7');
    for (const correction of corrections(race, other)) race.correct(correction);
    for (const rider of ['E1', '7']) {
      const places = race.trace(rider).map(({ seq, at: when }) => `${seq} ${when}`);
      expect(new Set(places).size).toBe(places.length);
    }
    const now = race.trace('E1').find(({ seq, at: when }) => seq === 3 && when === at(120));
    expect(now?.verdict.code).not.toBe('moved');
  });

  test('a passing without a read is marked as manual or inferred', () => {
    const race = new Race();
    race.add('7', ['E1']);
    race.correct({ kind: 'insert', rider: 'p1', at: at(60), inferred: false });
    race.correct({ kind: 'insert', rider: 'p1', at: at(120), inferred: true });
    expect(race.trace('7').map(({ origin, tag, verdict }) => [origin, tag, verdict.code])).toEqual([
      ['manual', null, 'counted'],
      ['inferred', null, 'counted'],
    ]);
  });

  test('a tag of which only departures were read has a trace, and is no rider', () => {
    const race = new Race();
    race.read('E1', 70, { kind: 'depart' });
    race.read('E1', 60, { kind: 'depart' });
    expect(race.standings()).toEqual([]);
    expect(race.trace('tag:E1').map(({ at: time, verdict }) => [time, verdict.code])).toEqual([
      [at(60), 'departure'],
      [at(70), 'departure'],
    ]);
    race.add('7', ['E1']);
    expect(trace(race.state, 'tag:E1')).toBeNull();
    expect(race.trace('7').length).toBe(2);
  });

  test('a participant without reads has an empty trace; an unknown rider has none', () => {
    const race = new Race();
    race.add('7');
    expect(trace(race.state, 'p1')).toEqual([]);
    expect(trace(race.state, 'p2')).toBeNull();
    expect(trace(race.state, 'tag:NEVER')).toBeNull();
  });
});
