import { describe, expect, test } from 'vitest';
import { type ListOptions, readParticipantList } from '../../src/imports/participant-list';

const AS_IT_LOOKS: ListOptions = { columns: null, headings: null, thisYear: 2026 };

function read(file: string, options: Partial<ListOptions> = {}) {
  const read = readParticipantList(new TextEncoder().encode(file), { ...AS_IT_LOOKS, ...options });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.list;
}

function detailsOf(file: string, options: Partial<ListOptions> = {}) {
  return read(file, options).lines.map(({ details }) => details);
}

function fields(file: string): readonly string[] {
  return read(file).columns.map(({ field }) => field);
}

function notices(file: string) {
  return read(file).notices.map(({ line, message }) => [line, message.code, message.params]);
}

describe('years and dates of birth are read in the usual writings', () => {
  test.each([
    ['1996', '1996'],
    ['1996-05-31', '1996-05-31'],
    ['1996/5/31', '1996-05-31'],
    ['19960531', '1996-05-31'],
    ['1996-05-31 00:00:00', '1996-05-31'],
    ['1996-05-31T00:00:00Z', '1996-05-31'],
    ['31.05.1996', '1996-05-31'],
    ['31. 5. 1996', '1996-05-31'],
    ['31/05/1996', '1996-05-31'],
    ['5/31/1996', '1996-05-31'],
    ['31-05-96', '1996-05-31'],
    ['31 May 1996', '1996-05-31'],
    ['31-May-96', '1996-05-31'],
    ['May 31, 1996', '1996-05-31'],
    ['31. Mai 1996', '1996-05-31'],
    ['31 de mayo de 1996', '1996-05-31'],
    ['1er août 1996', '1996-08-01'],
    ['1 sierpnia 1996', '1996-08-01'],
    ['1. července 1996', '1996-07-01'],
    ['1. června 1996', '1996-06-01'],
    ['14 juillet 1996', '1996-07-14'],
    ['3 març 1996', '1996-03-03'],
    ['96', '1996'],
    ['05', '2005'],
    ['35216', '1996-05-31'],
  ])('%s', (written, born) => {
    expect(detailsOf(`Bib;Born\n12;${written}\n`)).toMatchObject([{ bib: '12', born }]);
  });

  test('the order of day and month is that which a date of the column proves', () => {
    expect(detailsOf('Bib;DOB\n1;03/04/1990\n2;05/31/1996\n').map(({ born }) => born)).toEqual(['1990-03-04', '1996-05-31']);
    expect(detailsOf('Bib;DOB\n1;03/04/1990\n2;31/05/1996\n').map(({ born }) => born)).toEqual(['1990-04-03', '1996-05-31']);
  });

  test('what was assumed is told once', () => {
    expect(notices('Bib;DOB\n1;03/04/1990\n2;05/06/1991\n3;07/07/1992\n')).toEqual([
      [null, 'assumed-births', { assumed: 'day-first', cells: 2, text: '03/04/1990', born: '1990-04-03' }],
    ]);
    expect(notices('Bib;DOB\n1;3.4.1990\n')).toEqual([]);
    expect(notices('Bib;Jahrgang\n1;96\n2;1990\n')).toEqual([
      [null, 'assumed-births', { assumed: 'century', cells: 1, text: '96', born: '1996' }],
    ]);
  });

  test.each(['31.02.1996', 'about 40', '5/1996', '0', '3.13.1996 or so'])('%s is kept as it is written, with a notice', (written) => {
    expect(detailsOf(`Bib;Born\n12;${written}\n`)).toEqual([{ bib: '12', more: { Born: written } }]);
    expect(notices(`Bib;Born\n12;${written}\n`)).toEqual([[2, 'unread-cell', { heading: 'Born', text: written }]]);
  });
});

describe('genders', () => {
  test.each([
    ['f', ['f', 'W', 'female', 'Frau', 'Damen', 'mujer', 'femme', 'Donna', 'Vrouw', 'kobieta', 'Žena', 'Dona']],
    ['m', ['m', 'H', 'male', 'Herr', 'Männer', 'hombre', 'homme', 'Uomo', 'man', 'mężczyzna', 'muž', 'home']],
    ['x', ['x', 'divers', 'non-binary', 'Other']],
  ] as const)('%s', (gender, words) => {
    const read = words.map((word) => detailsOf(`Bib;Gender\n12;${word}\n`)[0]?.gender);
    expect(read).toEqual(words.map(() => gender));
  });

  test('of letters are read as the others of the column say', () => {
    const genders = (...letters: readonly string[]) =>
      detailsOf(`Bib;Sex\n${letters.map((letter, index) => `${index + 1};${letter}`).join('\n')}\n`).map(({ gender }) => gender);
    expect(genders('H', 'M')).toEqual(['m', 'f']);
    expect(genders('H', 'D')).toEqual(['m', 'f']);
    expect(genders('m', 'w', 'd')).toEqual(['m', 'f', 'x']);
    expect(genders('H', 'F')).toEqual(['m', 'f']);
  });
});

describe('no column of a list is lost', () => {
  test('one with an unknown heading, one without a heading, and one that another is better for', () => {
    const file = 'Bib,Name,Shirt,,Category,Age group,Shirt\n12,Anna,M,vegan,Elite,30-39,blue\n13,Bea,,,,,\n';
    expect(fields(file)).toEqual(['bib', 'name', 'more', 'more', 'category', 'more', 'more']);
    expect(detailsOf(file)).toEqual([
      { bib: '12', name: 'Anna', category: 'Elite', more: { Shirt: 'M', 'Column 4': 'vegan', 'Age group': '30-39', 'Shirt 2': 'blue' } },
      { bib: '13', name: 'Bea', more: { Shirt: '', 'Column 4': '', 'Age group': '', 'Shirt 2': '' } },
    ]);
  });

  test('but one that the user leaves out', () => {
    expect(detailsOf('Bib,Shirt,Diet\n12,M,vegan\n', { columns: ['bib', 'ignored'] })).toEqual([{ bib: '12', more: { Diet: 'vegan' } }]);
  });

  test('a club is the club, with a team or without', () => {
    expect(detailsOf('Bib,Club\n1,RC Alpha\n')).toEqual([{ bib: '1', club: 'RC Alpha' }]);
    expect(fields('Startnr;Name;Verein\n1;Anna;RV Alpha\n')).toEqual(['bib', 'name', 'club']);
    expect(detailsOf('Bib,Club,Team\n1,RC Alpha,Alpha Pro\n')).toEqual([{ bib: '1', team: 'Alpha Pro', club: 'RC Alpha' }]);
  });

  test('first and last name are kept apart as well', () => {
    expect(detailsOf('Bib,Name,Vorname\n1,Muster,Anna\n')).toEqual([
      { bib: '1', name: 'Anna Muster', firstName: 'Anna', lastName: 'Muster' },
    ]);
  });
});

describe('a relay', () => {
  const members = [
    { name: 'Anna', tags: ['T1'] },
    { name: 'Ben', tags: ['T2'] },
  ];

  test.each([
    ['a column for each member and tag', 'Bib,Name,Rider 1,Tag 1,Rider 2,Tag 2\n1,Blue,Anna,T1,Ben,T2\n'],
    ['columns of members, then columns of tags', 'Bib,Name,Member 1,Member 2,Chip 1,Chip 2\n1,Blue,Anna,Ben,T1,T2\n'],
  ])('may have %s', (_, file) => {
    expect(read(file).lines).toMatchObject([{ details: { bib: '1', name: 'Blue', members }, tags: ['T1', 'T2'] }]);
  });

  test('may have a line for each member', () => {
    const file = 'Bib,Team,Name,Chip,Born,Shirt\n1,Blue,Anna,T1,1990,M\n1,Blue,Ben,T2,1991,L\n2,Red,Cleo,T3,1992,S\n2,Red,Dan,T4,1992,S\n';
    expect(read(file).lines).toMatchObject([
      {
        line: 2,
        details: { bib: '1', name: 'Blue', team: 'Blue', born: '', members, more: { Shirt: 'M / L', Births: '1990 / 1991' } },
        tags: ['T1', 'T2'],
      },
      { line: 4, details: { bib: '2', born: '1992', members: [{ name: 'Cleo' }, { name: 'Dan' }], more: { Shirt: 'S' } } },
    ]);
    expect(notices(file)).toEqual([[null, 'relay-lines', { relays: 2 }]]);
  });

  test('is no bib that stands in a list of riders twice', () => {
    expect(read('Bib,Name\n1,Anna\n2,Bea\n2,Cleo\n3,Dan\n').lines).toHaveLength(4);
  });
});
