import { describe, expect, test } from 'vitest';
import { forecast } from '../../../src/domain/decide/forecast';
import type { Command } from '../../../src/domain/model/command';
import { audit } from '../../../src/domain/views/audit';
import { at, Race } from '../race-kit';

function aRace(): Race {
  const race = new Race({ totalLaps: 2 });
  race.add('1', ['E1']);
  race.add('2', ['E2']);
  for (const s of [60, 120]) race.read('E1', s);
  for (const s of [70, 140]) race.read('E2', s);
  race.read('X', 30);
  return race;
}

describe('a forecast shows what a command would change', () => {
  test.each<[string, (race: Race) => Command, readonly (readonly [string | null, number | null, string | null, number | null])[]]>([
    [
      'a later start',
      () => ({ type: 'start', at: at(65) }),
      [
        ['2', 2, '2', 2],
        ['1', 2, '1', 1],
        ['', 1, null, null],
      ],
    ],
    [
      'another number of laps',
      (race) => ({ type: 'change-rules', rules: { ...race.state.ledger.control.rules, totalLaps: 1 } }),
      [
        ['1', 2, '1', 2],
        ['2', 2, '2', 2],
        ['', 1, '', 1],
      ],
    ],
    ['a stop after the last passing', () => ({ type: 'stop', at: at(1000) }), []],
    ['another name', () => ({ type: 'rename', name: 'Other' }), []],
    ['a voided passing', () => ({ type: 'correct', correction: { kind: 'void', passing: { seq: 5 } } }), [['1', 2, '1', 1]]],
    [
      'a new participant',
      () => ({ type: 'add-participant', details: { bib: '3', name: '', category: '', team: '' }, tags: [] }),
      [[null, null, '3', 0]],
    ],
    [
      'an undo',
      () => ({ type: 'undo', act: 3 }),
      [
        [null, null, '', 2],
        ['2', 2, null, null],
      ],
    ],
  ])('%s', (_what, command, expected) => {
    const race = aRace();
    const predicted = forecast(race.state, command(race));
    expect(
      predicted.ok &&
        predicted.riders.map(({ before, after }) => [before?.bib ?? null, before?.laps ?? null, after?.bib ?? null, after?.laps ?? null]),
    ).toEqual(expected);
  });

  test('a forecast changes nothing', () => {
    const race = aRace();
    const before = race.standings();
    forecast(race.state, { type: 'correct', correction: { kind: 'split', rider: 'p1', passing: { seq: 5 }, into: 2 } });
    forecast(race.state, { type: 'undo', act: null });
    expect(race.standings()).toBe(before);
    expect(audit(race.state).length).toBe(3);
    race.read('E1', 180);
    expect(race.standing('1').laps).toBe(3);
  });

  test('a command that would be refused is refused', () => {
    expect(forecast(aRace().state, { type: 'resume' })).toMatchObject({ ok: false, refusal: { code: 'not-stopped' } });
  });
});
