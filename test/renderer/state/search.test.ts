import { describe, expect, test } from 'vitest';
import { findByBib, search } from '../../../renderer/state/search';

const rows = [
  { bib: '7', name: 'Íñigo Müller', team: 'Red', club: '' },
  { bib: '71', name: 'Noor', team: 'Blue', club: 'Velo Basel' },
  { bib: '17a', name: 'Øystein Blue', team: '', club: '' },
];

describe('search', () => {
  test.each([
    { query: '7', bibs: ['7', '71'], why: 'a number is the beginning of a bib' },
    { query: 'inigo', bibs: ['7'], why: 'accents do not matter' },
    { query: 'MULL', bibs: ['7'], why: 'case does not matter' },
    { query: 'blue', bibs: ['71', '17a'], why: 'names and teams are searched' },
    { query: 'noor blue', bibs: ['71'], why: 'every word has to match' },
    { query: 'basel', bibs: ['71'], why: 'clubs are searched' },
    { query: 'nobody', bibs: [], why: 'there may be no match' },
  ])('$why', ({ query, bibs }) => {
    expect(search(rows, query).map((row) => row.bib)).toEqual(bibs);
  });

  test.each([
    { query: 'isik', name: 'Işık' },
    { query: 'ışık', name: 'IŞIK' },
    { query: 'IŞIK', name: 'işik' },
    { query: 'ost', name: 'Øst' },
    { query: 'lukasz', name: 'Łukasz' },
    { query: 'gross', name: 'Groß' },
    { query: 'GROẞ', name: 'Gross' },
    { query: 'aero', name: 'Ærø' },
    { query: 'dorde', name: 'Đorđe' },
    { query: 'thordis', name: 'Þórdís' },
    { query: 'παπας', name: 'ΠΑΠΑΣ' },
  ])('$query finds $name: letters of one language are typed with those of another', ({ query, name }) => {
    expect(search([{ bib: '1', name, team: '', club: '' }], query)).toHaveLength(1);
  });

  test('an empty query returns the same array', () => {
    expect(search(rows, '  ')).toBe(rows);
  });
});

test('a bib that is typed exactly goes before one that only looks alike', () => {
  const twins = [
    { bib: 'Ø7', name: 'first' },
    { bib: 'o7', name: 'second' },
  ];
  expect(findByBib(twins, 'o7')?.name).toBe('second');
  expect(findByBib(twins, 'O7')?.name).toBe('first');
});

test('a bib must match as a whole, in any case; an empty bib matches no rider', () => {
  expect(findByBib(rows, ' 17A ')?.name).toBe('Øystein Blue');
  expect(findByBib(rows, '1')).toBeNull();
  expect(findByBib([{ bib: '' }], '')).toBeNull();
});
