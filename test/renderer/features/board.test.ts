import { expect, test } from 'vitest';
import { boardAddress, boardOptions, firstRowAt } from '../../../renderer/features/board/options';

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
