import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/domain/views/trace';
import { at, GUN, ms, Race } from '../race-kit';

/** Verdict codes and sentences of a rider, in time order. */
function told(race: Race, rider: string): readonly (readonly [number, string, string])[] {
  return race.trace(rider).map(({ at: time, verdict }) => [(time - GUN) / 1000, verdict.code, verdict.sentence]);
}

describe('every read has a reason in plain words (rule 5)', () => {
  test('counted, the same crossing, a departure, the finish, and after it', () => {
    const race = new Race({ totalLaps: 2 });
    race.add('7', ['E1']);
    race.read('E1', 60);
    race.read('E1', 60.5, { kind: 'depart' });
    race.read('E1', 61);
    race.read('E1', 120);
    race.read('E1', 180);
    expect(told(race, '7')).toEqual([
      [60, 'counted', 'Counted as lap 1.'],
      [60.5, 'departure', 'The tag left the antenna. Only arrivals count.'],
      [61, 'same-crossing', 'Same crossing as 10:01:00.000 UTC.'],
      [120, 'counted', 'Counted as lap 2, the finish.'],
      [180, 'after-finish', 'Passing 3, after the finish at 10:02:00.000 UTC. The result stays as it is.'],
    ]);
  });

  test('a tag that nobody carries', () => {
    const race = new Race();
    race.read('E1', 60);
    expect(told(race, 'E1')).toEqual([[60, 'counted', 'Counted as lap 1 of a tag that nobody carries.']]);
  });

  test('before the start, after the stop, with a wrong clock', () => {
    const race = new Race();
    race.add('7', ['E1']);
    race.read('E1', -1);
    race.read('E1', 60);
    race.act({ type: 'race-stopped', stopAt: at(100) });
    race.read('E1', 120);
    race.read('E1', 200_000, { receivedAt: at(90) });
    expect(told(race, '7')).toEqual([
      [-1, 'before-start', 'Before the start at 10:00:00.000 UTC.'],
      [60, 'counted', 'Counted as lap 1.'],
      [120, 'after-stop', 'After the race was stopped at 10:01:40.000 UTC.'],
      [
        200_000,
        'clock-ahead',
        "Dated over a day after it arrived, so the reader's clock was wrong. It counts once the clock is put right.",
      ],
    ]);
  });

  test('after the time was up, where nothing counts any more', () => {
    const race = new Race({ finish: 'hard-stop', duration: ms(60_000) });
    race.add('7', ['E1']);
    for (const s of [60, 70.001]) race.read('E1', s);
    expect(told(race, '7')).toEqual([
      [60, 'counted', 'Counted as lap 1.'],
      [70.001, 'after-time', 'After the time was up.'],
    ]);
  });

  test('withdrawn, and not started', () => {
    const race = new Race();
    const rider = race.add('7', ['E1']);
    race.read('E1', 60);
    race.read('E1', 120);
    race.correct({ kind: 'status', rider, status: 'dnf', at: at(100) });
    expect(told(race, '7')[1]).toEqual([120, 'withdrawn', 'After the rider was marked as DNF at 10:01:40.000 UTC.']);
    race.correct({ kind: 'status', rider, status: 'dns', at: null });
    expect(told(race, '7').map(([, , sentence]) => sentence)).toEqual([
      'The rider is marked as not started.',
      'The rider is marked as not started.',
    ]);
  });

  test('the start, and one before it in the window', () => {
    const race = new Race({ firstCrossing: 'is-the-start', startWindow: ms(30_000) });
    race.add('7', ['E1']);
    for (const s of [2, 20, 60]) race.read('E1', s);
    expect(told(race, '7')).toEqual([
      [2, 'superseded-start', 'A later crossing in the start window is the start.'],
      [20, 'start', 'The own start: lap 1 begins here.'],
      [60, 'counted', 'Counted as lap 1.'],
    ]);
  });

  test('voided with its burst, for the reason that was given', () => {
    const race = new Race();
    race.read('E1', 60);
    race.read('E1', 120);
    race.read('E1', 121);
    race.act({ type: 'corrected', correction: { kind: 'void', passing: { seq: 3 } } }, 'rode back to the tent');
    expect(race.trace('E1').slice(1)).toMatchObject([
      { seq: 3, verdict: { code: 'voided', sentence: 'Voided by the timekeeper: rode back to the tent.' }, corrections: [5] },
      { seq: 4, verdict: { code: 'voided', sentence: 'Voided by the timekeeper: rode back to the tent.' }, corrections: [5] },
    ]);
  });

  test('moved to somebody else, seen from both', () => {
    const race = new Race();
    race.read('E1', 60);
    race.read('E1', 120);
    const other = race.add('7');
    race.correct({ kind: 'move', passing: { seq: 3 }, to: other });
    race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(119) });
    expect(race.trace('E1')[1]).toMatchObject({
      at: at(120),
      verdict: { code: 'moved', sentence: 'Moved to bib 7, Rider 7 to 10:01:59.000 UTC by the timekeeper.' },
    });
    expect(race.trace('7')).toMatchObject([
      { seq: 3, origin: 'read', tag: 'E1', at: at(119), verdict: { code: 'counted', lap: 1 }, corrections: [5, 6] },
    ]);
  });

  test('a passing without a read says so', () => {
    const race = new Race();
    race.add('7', ['E1']);
    race.correct({ kind: 'insert', rider: 'p1', at: at(60), inferred: false });
    race.correct({ kind: 'insert', rider: 'p1', at: at(120), inferred: true });
    expect(race.trace('7').map(({ origin, tag, verdict }) => [origin, tag, verdict.code])).toEqual([
      ['manual', null, 'counted'],
      ['inferred', null, 'counted'],
    ]);
  });

  test('a participant without reads has an empty trace, and nobody has none', () => {
    const race = new Race();
    race.add('7');
    expect(trace(race.state, 'p1')).toEqual([]);
    expect(trace(race.state, 'p2')).toBeNull();
    expect(trace(race.state, 'tag:NEVER')).toBeNull();
  });
});
