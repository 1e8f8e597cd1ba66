import { expect, test } from 'vitest';
import { COLUMN_LOOK, cellText, leastEms, tracksOf } from '../../../renderer/station/board-columns';
import { BOARD_COLUMNS, boardAddress, boardOptions, firstRowAt } from '../../../renderer/station/board-options';
import { withPlaces } from '../../../src/domain/model/classification';
import { row, standings } from '../rows';

test.each([
  { query: '', turning: { kind: 'pages', everyMs: 10_000 }, why: 'pages turn every ten seconds' },
  { query: '?page=5s', turning: { kind: 'pages', everyMs: 5_000 }, why: 'or as often as the address says' },
  { query: '?page=0s', turning: { kind: 'pages', everyMs: 10_000 }, why: 'but never so fast that nobody can read' },
  { query: '?page=scroll', turning: { kind: 'scroll', everyMs: 1_500 }, why: 'rows can scroll' },
  { query: '?page=off', turning: { kind: 'still' }, why: 'or stand still' },
])('$why', ({ query, turning }) => {
  expect(boardOptions(query).turning).toEqual(turning);
});

test('columns that no board knows are left out, and each comes once', () => {
  expect(boardOptions('?columns=bib,shoe,name,bib').columns).toEqual(['bib', 'name']);
});

test('a board as it comes has an address that one can say aloud', () => {
  expect(boardAddress(boardOptions(''))).toBe('/board');
});

test('a board that stands still, or has room for all, begins with the leader', () => {
  expect(firstRowAt({ turn: 7, count: 100, perPage: 10, kind: 'still' })).toBe(0);
  expect(firstRowAt({ turn: 7, count: 10, perPage: 10, kind: 'pages' })).toBe(0);
});

test.each([
  { turn: 0, first: 0 },
  { turn: 1, first: 10 },
  { turn: 5, first: 50 },
  { turn: 6, first: 0 },
  { turn: 7, first: 60 },
  { turn: 12, first: 0 },
])('on the pages of a long field the leaders come back every sixth turn: turn $turn begins with row $first', ({ turn, first }) => {
  expect(firstRowAt({ turn, count: 200, perPage: 10, kind: 'pages' })).toBe(first);
});

test('six pages simply follow each other', () => {
  const starts = Array.from({ length: 7 }, (_, turn) => firstRowAt({ turn, count: 60, perPage: 10, kind: 'pages' }));
  expect(starts).toEqual([0, 10, 20, 30, 40, 50, 0]);
});

test('a table is as wide as its columns cannot do without, and the gaps between them', () => {
  expect(leastEms(['place', 'bib'])).toBeCloseTo(COLUMN_LOOK.place.em + COLUMN_LOOK.bib.em + 0.6);
  expect(leastEms(BOARD_COLUMNS)).toBeGreaterThan(leastEms(['place', 'bib', 'name']));
  expect(tracksOf(['place', 'name'])).toBe('2.6em minmax(10em, 1fr)');
});

test.each([
  { status: 'pulled', text: 'Out' },
  { status: 'over-time', text: 'OTL' },
  { status: 'dsq', text: 'DSQ' },
] as const)('who has no place because of $status has $text there, which fits', ({ status, text }) => {
  const [out] = withPlaces(standings(row('p1', { status })));
  expect(out && cellText('place', out, 1)).toBe(text);
});

test('a stranger on a board is known by the end of the tag', () => {
  const [stranger] = withPlaces(
    standings(row('tag:E28011606000020400000BB7', { participant: null, name: '', tag_id: 'E28011606000020400000BB7' })),
  );
  expect(stranger && cellText('name', stranger, 1)).toBe('…000BB7');
});
