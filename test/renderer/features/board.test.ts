import { expect, test } from 'vitest';
import { COLUMN_WIDTH, cellText, leastEms, tracksOf } from '../../../renderer/station/board-columns';
import { BOARD_COLUMNS, boardAddress, boardOptions, firstRowAt } from '../../../renderer/station/board-options';
import { withPlaces } from '../../../src/domain/model/classification';
import { TEXTS } from '../../texts/english';
import { ridden, row, standings } from '../rows';

const FORMAT = { decimals: 1, words: TEXTS.catalogue.screens.common } as const;

test.each([
  { query: '', turning: { kind: 'pages', everyMs: 10_000 }, why: 'pages turn every ten seconds' },
  { query: '?page=5s', turning: { kind: 'pages', everyMs: 5_000 }, why: 'or as often as the address says' },
  { query: '?page=0s', turning: { kind: 'pages', everyMs: 10_000 }, why: 'but never faster than every two seconds' },
  { query: '?page=scroll', turning: { kind: 'scroll', everyMs: 1_500 }, why: 'rows can scroll' },
  { query: '?page=off', turning: { kind: 'still' }, why: 'or stand still' },
])('$why', ({ query, turning }) => {
  expect(boardOptions(query).turning).toEqual(turning);
});

test('unknown columns are left out, and each column comes once', () => {
  expect(boardOptions('?columns=bib,shoe,name,bib').columns).toEqual(['bib', 'name']);
});

test('a board without options has an address without a query', () => {
  expect(boardAddress(boardOptions(''))).toBe('/board');
});

test('a board without pages, or with room for all, begins with the leader', () => {
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
])('in a long list the first page comes back every sixth turn: turn $turn begins with row $first', ({ turn, first }) => {
  expect(firstRowAt({ turn, count: 200, perPage: 10, kind: 'pages' })).toBe(first);
});

test('six pages follow each other', () => {
  const starts = Array.from({ length: 7 }, (_, turn) => firstRowAt({ turn, count: 60, perPage: 10, kind: 'pages' }));
  expect(starts).toEqual([0, 10, 20, 30, 40, 50, 0]);
});

test('the least width of a table is that of its columns and the gaps between them', () => {
  expect(leastEms(['place', 'bib'])).toBeCloseTo(COLUMN_WIDTH.place.em + COLUMN_WIDTH.bib.em + 0.6);
  expect(leastEms(BOARD_COLUMNS)).toBeGreaterThan(leastEms(['place', 'bib', 'name']));
  expect(tracksOf(['place', 'name'])).toBe('2.6em minmax(10em, 1fr)');
});

test.each([
  { status: 'pulled', text: 'Out' },
  { status: 'over-time', text: 'OTL' },
  { status: 'dsq', text: 'DSQ' },
] as const)('a rider without a place because of $status has $text in the place column', ({ status, text }) => {
  const [out] = withPlaces(standings(row('p1', { status })));
  expect(out && cellText('place', out, FORMAT)).toBe(text);
});

test('a rider with an unknown tag is shown by the end of the tag', () => {
  const [stranger] = withPlaces(
    standings(row('tag:E28011606000020400000BB7', { participant: null, name: '', tag_id: 'E28011606000020400000BB7' })),
  );
  expect(stranger && cellText('name', stranger, FORMAT)).toBe('…000BB7');
});

test('a board can show the place and the gap in the category', () => {
  const women = { category: 'Women' };
  const rows = withPlaces(
    standings(ridden('p1', 5, 500_000, { category: 'Men' }), ridden('p2', 5, 510_000, women), ridden('p3', 5, 512_500, women)),
  );
  const { columns } = boardOptions('?columns=place,category-place,category-gap');
  expect(rows.map((each) => columns.map((column) => cellText(column, each, FORMAT)))).toEqual([
    ['1', '1', '–'],
    ['2', '1', '–'],
    ['3', '2', '+0:02.5'],
  ]);
});
