import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import { importNotices } from '../../../src/domain/decide/import-notices';
import { planImport } from '../../../src/domain/decide/roster-import';
import type { Command } from '../../../src/domain/model/command';
import type { ListedParticipant } from '../../../src/domain/model/listed-participant';
import { participants } from '../../../src/domain/views/queries';
import { at, ms, OPEN_RULES, Race } from '../race-kit';

const ZERO_WIDTH = '\u200b';

function take(race: Race, command: Command): void {
  const decision = decide(race.state, command);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  race.act(decision.act);
}

function adding(bib: string, category = ''): Command {
  return { type: 'add-participant', details: { bib, name: '', category, team: '' }, tags: [] };
}

function list(...riders: readonly (readonly [string, string])[]): readonly ListedParticipant[] {
  return riders.map(([bib, category], index) => ({ line: index + 2, problem: null, details: { bib, category }, tags: [] }));
}

function categories(race: Race): readonly string[] {
  return participants(race.state).map(({ category }) => category);
}

describe('a category is the same one from every door', () => {
  test('form, list and wave', () => {
    const race = new Race();
    take(race, adding('1', `U15${ZERO_WIDTH}`));
    take(race, { type: 'import-participants', list: list(['2', 'Men\u00a0 Elite'], ['3', 'Cafe\u0301']) });
    expect(categories(race)).toEqual(['U15', 'Men Elite', 'Café']);
    const waves = [{ name: 'Men', categories: [`Men  Elite${ZERO_WIDTH}`], after: ms(60_000) }];
    take(race, { type: 'change-rules', rules: { ...OPEN_RULES, waves } });
    take(race, { type: 'start', at: at(0) });
    take(race, { type: 'start', at: at(30), wave: `U15${ZERO_WIDTH}` });
    expect(race.state.ledger.control.rules.waves).toEqual([
      { name: 'Men', categories: ['Men Elite'], after: 60_000 },
      { name: 'U15', categories: ['U15'], after: 0 },
    ]);
  });

  test('a race of before keeps its form of a category, and new riders and waves get it', () => {
    const race = new Race({ waves: [{ name: 'U15', categories: [`U15${ZERO_WIDTH}`], after: ms(60_000) }] });
    race.add('1', ['E1'], `U15${ZERO_WIDTH}`);
    take(race, adding('2', 'U15'));
    take(race, { type: 'import-participants', list: list(['3', `U15${ZERO_WIDTH}`]) });
    expect(new Set(categories(race))).toEqual(new Set([`U15${ZERO_WIDTH}`]));
    take(race, {
      type: 'change-rules',
      rules: { ...OPEN_RULES, totalLaps: 7, waves: [{ name: 'U15', categories: ['U15'], after: ms(90_000) }] },
    });
    expect(race.state.ledger.control.rules.waves).toEqual([{ name: 'U15', categories: [`U15${ZERO_WIDTH}`], after: 90_000 }]);
  });

  test('two waves of a category in two ways of writing it are refused', () => {
    const waves = ['U15', `U15${ZERO_WIDTH}`].map((category, index) => ({ name: `${index}`, categories: [category], after: ms(0) }));
    expect(decide(new Race().state, { type: 'change-rules', rules: { ...OPEN_RULES, waves } })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-value', params: { problem: 'rules', rules: [{ code: 'repeated-wave' }] } },
    });
  });
});

describe('a bib that looks the same is the same', () => {
  test('a form is refused, and a list changes the rider', () => {
    const race = new Race();
    take(race, adding('18'));
    expect(decide(race.state, adding('\u200e18'))).toMatchObject({ ok: false, refusal: { code: 'bib-taken' } });
    expect(planImport(race.state, list(['18\u200b', 'U15']))).toMatchObject([{ participant: 'p1', outcome: 'changed' }]);
    expect(planImport(new Race().state, list(['18', ''], ['\u200e18', '']))[1]).toMatchObject({ outcome: 'refused' });
  });

  test('also where a race of before holds the other form', () => {
    const race = new Race();
    race.add('\u200e18');
    expect(decide(race.state, adding('18'))).toMatchObject({ ok: false, refusal: { code: 'bib-taken' } });
  });
});

describe('what people may take for the same is told before a list is imported', () => {
  function notices(race: Race, lines: readonly ListedParticipant[]) {
    return importNotices(race.state, planImport(race.state, lines));
  }

  test('bibs with leading zeros stay two riders', () => {
    const race = new Race();
    race.add('7');
    const lines = list(['007', ''], ['8', ''], ['08', ''], ['9', '']);
    expect(planImport(race.state, lines).map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added', 'added']);
    expect(notices(race, lines)).toEqual([
      { line: 2, message: { code: 'similar-bibs', params: { bib: '007', other: '7', rider: { bib: '7', name: 'Rider 7' } } } },
      { line: 4, message: { code: 'similar-bibs', params: { bib: '08', other: '8', rider: { bib: '8', name: '' } } } },
    ]);
  });

  test('the bibs of known riders are not told again', () => {
    const race = new Race();
    race.add('7');
    race.add('007');
    expect(notices(race, list(['7', 'A'], ['007', 'A']))).toEqual([]);
  });

  test('categories that differ in case, in the list or from the race', () => {
    const race = new Race();
    race.add('1', [], 'U15');
    race.add('2', [], 'U15');
    race.add('3', [], 'Elite');
    race.add('4', [], 'elite');
    const params = { category: 'u15', riders: 1, other: 'U15', others: 2 };
    expect(notices(race, list(['5', 'u15'], ['6', 'U17']))).toEqual([{ line: null, message: { code: 'similar-categories', params } }]);
  });

  test('a category that loses its last rider to a list is told where a wave or rules are for it', () => {
    const race = new Race({
      waves: [{ name: 'Second', categories: ['U23', 'U19'], after: ms(60_000) }],
      terms: [{ category: 'U23', totalLaps: 1 }],
    });
    race.add('1', [], 'U23');
    race.add('2', [], 'U23');
    race.add('3', [], 'Elite');
    const renamed = { line: null, message: { code: 'emptied-category', params: { category: 'U23', riders: 2 } } };
    expect(notices(race, list(['1', 'Under 23'], ['2', 'Under 23'], ['3', 'Pro']))).toEqual([renamed]);
    expect(notices(race, list(['1', 'Under 23'], ['3', 'Pro']))).toEqual([]);
    expect(notices(race, list(['1', 'Under 23'], ['2', 'Under 23'], ['4', 'U23']))).toEqual([]);
  });
});
