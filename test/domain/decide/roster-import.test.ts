import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import { planImport } from '../../../src/domain/decide/roster-import';
import type { ListedParticipant } from '../../../src/domain/model/listed-participant';
import type { Refusal, RefusalMessages } from '../../../src/domain/model/refusal.messages';
import { audit } from '../../../src/domain/views/audit';
import { participants } from '../../../src/domain/views/queries';
import { at, Race, replay, tagId } from '../race-kit';

const ANNA = { bib: '1', name: 'Anna' };
const CORA = { bib: '3', name: 'Cora' };
const badValue = (params: RefusalMessages['bad-value']): Refusal => ({ code: 'bad-value', params });

/** Line 2 and the following, as `bib name tags`; a dot for no name. */
function list(...lines: readonly string[]): readonly ListedParticipant[] {
  return lines.map((text, index) => {
    const [bib = '', name = '', ...tags] = text.split(' ');
    return { line: index + 2, problem: null, details: { bib: bib === '.' ? '' : bib, name: name === '.' ? '' : name }, tags };
  });
}

function take(race: Race, lines: readonly ListedParticipant[]): void {
  const decision = decide(race.state, { type: 'import-participants', list: lines });
  if (!decision.ok) throw new Error(decision.refusal.code);
  race.act(decision.act);
}

/** `bib name tags` of every participant. */
function roster(race: Race): readonly string[] {
  return participants(race.state).map(({ bib, name, assignments }) =>
    [bib, name || '.', ...assignments.filter(({ until }) => until === null).map(({ tag }) => tag)].join(' '),
  );
}

/** Bibs 1 and 2 with the tags E1 and E2. */
function raceOfTwo(): Race {
  const race = new Race();
  take(race, list('1 Anna E1', '2 Bea E2'));
  return race;
}

describe('a list registers and changes participants by their bib', () => {
  test('new participants get the next ids, in order of the list', () => {
    const race = new Race();
    race.add('9');
    take(race, list('1 Anna E1', '2 Bea'));
    expect(participants(race.state).map(({ id, bib }) => [id, bib])).toEqual([
      ['p1', '9'],
      ['p2', '1'],
      ['p3', '2'],
    ]);
    const decision = decide(race.state, { type: 'add-participant', details: { bib: '10', name: '', category: '', team: '' }, tags: [] });
    expect(decision).toMatchObject({ ok: true, act: { participant: 'p4' } });
  });

  test('the same list again changes nothing', () => {
    const race = raceOfTwo();
    const again = list('1 Anna E1', '2 Bea E2');
    expect(planImport(race.state, again).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(decide(race.state, { type: 'import-participants', list: again })).toMatchObject({ ok: false, refusal: { code: 'no-change' } });
  });

  test('an edited list changes the participants in it; all others stay as they are', () => {
    const race = raceOfTwo();
    take(race, list('2 Beate E2 E3', '3 Cora'));
    expect(roster(race)).toEqual(['1 Anna E1', '2 Beate E2 E3', '3 Cora']);
    expect(audit(race.state).at(-1)?.message).toEqual({ code: 'participants-imported', params: { added: 1, changed: 1 } });
  });

  test('a bib is the same in capitals, and is written as in the list', () => {
    const race = new Race();
    take(race, list('a1 Anna'));
    take(race, list('A1 Anna'));
    expect(roster(race)).toEqual(['A1 Anna']);
  });

  test('details and tags that the list does not have stay unchanged', () => {
    const race = new Race();
    race.add('1', ['E1'], 'U23');
    take(race, [{ line: 2, problem: null, details: { bib: '1', team: 'Blau' }, tags: [] }]);
    expect(participants(race.state)).toMatchObject([{ name: 'Rider 1', category: 'U23', team: 'Blau', assignments: [{ tag: 'E1' }] }]);
  });

  test('tags are assigned with their earlier reads', () => {
    const race = new Race();
    for (const s of [60, 120]) race.read('E1', s);
    take(race, list('1 Anna E1'));
    expect(race.standings()).toMatchObject([{ bib: '1', laps: 2 }]);
    expect(replay(race.entries)).toEqual(race.standings());
  });
});

describe('tags move only between participants in the list', () => {
  test.each([
    { why: 'two swap their tags', lines: ['1 Anna E2', '2 Bea E1'], after: ['1 Anna E2', '2 Bea E1'] },
    { why: 'one loses a tag to another', lines: ['1 Anna', '2 Bea E1 E2'], after: ['1 Anna', '2 Bea E2 E1'] },
    { why: 'a new participant gets the tag of a listed one', lines: ['1 Anna', '3 Cora E1'], after: ['1 Anna', '2 Bea E2', '3 Cora E1'] },
    { why: 'a tag that the list does not name stays', lines: ['1 Anna E9'], after: ['1 Anna E1 E9', '2 Bea E2'] },
  ])('$why', ({ lines, after }) => {
    const race = raceOfTwo();
    for (const [tag, s] of [
      ['E1', 60],
      ['E2', 61],
      ['E1', 120],
    ] as const) {
      race.read(tag, s);
    }
    const before = race.standings();
    take(race, list(...lines));
    expect(roster(race)).toEqual(after);
    expect(replay(race.entries)).toEqual(race.standings());
    race.act({ type: 'undone', act: race.last });
    expect(roster(race)).toEqual(['1 Anna E1', '2 Bea E2']);
    expect(race.standings()).toEqual(before);
    race.act({ type: 'redone', act: race.last - 1 });
    expect(roster(race)).toEqual(after);
  });
});

describe('a list that names a tag with its present participant', () => {
  /** Bib 1 had E1 for ten minutes, with a lap; bib 2 has it since then, with another lap. */
  function handedOn(): Race {
    const race = raceOfTwo();
    const [one, two] = participants(race.state).map(({ id }) => id);
    if (one === undefined || two === undefined) throw new Error('two are registered');
    race.act({ type: 'tag-released', tag: tagId('E1'), participant: one, from: at(600) });
    race.act({ type: 'tag-assigned', tag: tagId('E1'), participant: two, from: at(600) });
    for (const s of [300, 900]) race.read('E1', s);
    return race;
  }

  test.each([
    { why: 'also when its earlier participant is in the list', lines: ['1 Anna', '2 Bea E2 E1'] },
    { why: 'also when its earlier participant is not in the list', lines: ['2 Bea E2 E1'] },
  ])('changes no tag, $why', ({ lines }) => {
    const race = handedOn();
    expect(race.standings()).toMatchObject([
      { bib: '1', laps: 1 },
      { bib: '2', laps: 1 },
    ]);
    expect(planImport(race.state, list(...lines)).map(({ outcome }) => outcome)).toEqual(lines.map(() => 'unchanged'));
  });
});

describe('one refused line refuses the whole list', () => {
  test.each<{ why: string; lines: readonly string[]; line: number; refusal: Refusal }>([
    { why: 'no bib', lines: ['. Cora'], line: 2, refusal: badValue({ problem: 'missing', field: 'bib' }) },
    {
      why: 'a bib that is too long',
      lines: [`${'1'.repeat(21)} Cora`],
      line: 2,
      refusal: badValue({ problem: 'too-long', field: 'bib', max: 20 }),
    },
    {
      why: 'a name that cannot be printed',
      lines: ['3 Co\u0007ra'],
      line: 2,
      refusal: badValue({ problem: 'unprintable', field: 'name' }),
    },
    {
      why: 'an invalid tag',
      lines: [`3 Cora ${'E'.repeat(129)}`],
      line: 2,
      refusal: badValue({ problem: 'not-a-tag', text: 'E'.repeat(129) }),
    },
    {
      why: 'a bib twice',
      lines: ['3 Cora', '3 Dora'],
      line: 3,
      refusal: { code: 'listed-twice', params: { problem: 'bib', bib: '3', line: 2, rider: CORA } },
    },
    {
      why: 'a tag twice',
      lines: ['3 Cora E7', '4 Dora e7'],
      line: 3,
      refusal: { code: 'listed-twice', params: { problem: 'tag', tag: 'E7', line: 2, rider: CORA } },
    },
    {
      why: 'the tag of a participant who is not in the list',
      lines: ['3 Cora E1'],
      line: 2,
      refusal: { code: 'tag-taken', params: { problem: 'assigned', tag: 'E1', rider: ANNA } },
    },
  ])('$why', ({ lines, line, refusal }) => {
    const race = raceOfTwo();
    const refused = planImport(race.state, list(...lines)).filter(({ outcome }) => outcome === 'refused');
    expect(refused).toMatchObject([{ line, refusal }]);
    const decision = decide(race.state, { type: 'import-participants', list: list(...lines) });
    expect(decision).toEqual({ ok: false, refusal: { code: 'list-refused', params: { lines: 1, line, refusal } } });
  });

  test('a tag that a participant outside the list had for a while is refused', () => {
    const race = raceOfTwo();
    race.act({ type: 'tag-released', tag: tagId('E1'), participant: participants(race.state)[0]?.id ?? ('' as never), from: at(600) });
    expect(planImport(race.state, list('3 Cora E1'))).toMatchObject([
      {
        outcome: 'refused',
        refusal: { code: 'tag-taken', params: { problem: 'assigned-until', tag: 'E1', rider: ANNA, until: at(600) } },
      },
    ]);
  });
});

test('undoing an import also undoes later imports that depend on it, and the audit trail has both', () => {
  const race = new Race();
  take(race, list('1 Anna'));
  const imported = race.last;
  take(race, list('1 Anne'));
  expect(decide(race.state, { type: 'undo', act: imported })).toMatchObject({ ok: true });
  race.act({ type: 'undone', act: imported });
  expect(roster(race)).toEqual([]);
  expect(audit(race.state).at(-1)?.message).toEqual({
    code: 'undone',
    params: { entry: imported, act: { code: 'participants-imported', params: { added: 1, changed: 0 } } },
  });
});
