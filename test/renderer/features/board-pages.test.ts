import { expect, test } from 'vitest';
import { linesOf } from '../../../renderer/state/groups';
import { pageAt } from '../../../renderer/station/board-pages';

const row = (bib: number, section: number | null) => ({ bib, section, category: `C${section}` });
const rows = [row(1, 0), row(2, 0), row(3, 0), row(4, 0), row(5, 1), row(6, 1), row(7, null)];
const lines = linesOf(rows, 'section');

const shown = (turn: number, perPage: number, kind: 'pages' | 'scroll' | 'still') =>
  pageAt(lines, { turn, perPage, kind }).lines.map((line) => (line.kind === 'heading' ? line.group.categories.join() : line.row.bib));

test('a page of a board begins with the heading of its riders, and no heading stands alone at its end', () => {
  expect([0, 1, 2, 3].map((turn) => shown(turn, 4, 'pages'))).toEqual([
    ['C0', 1, 2, 3],
    ['C0', 4, 'C1', 5],
    ['C1', 6, 'Cnull', 7],
    ['C0', 1, 2, 3],
  ]);
  expect([0, 1].map((turn) => shown(turn, 6, 'pages'))).toEqual([
    ['C0', 1, 2, 3, 4],
    ['C1', 5, 6, 'Cnull', 7],
  ]);
});

test('every rider is on a page, also where a page has room for one line', () => {
  const pages = Array.from({ length: 10 }, (_, turn) => shown(turn, 1, 'pages')).flat();
  expect(pages).toEqual(['C0', 1, 2, 3, 4, 'C1', ...pages.slice(6)]);
});

test('a page says which riders are on it', () => {
  expect(pageAt(lines, { turn: 1, perPage: 4, kind: 'pages' })).toMatchObject({ first: 3, riders: 2 });
  expect(pageAt([], { turn: 3, perPage: 4, kind: 'pages' })).toEqual({ lines: [], first: 0, riders: 0 });
});

test('a board that stands still shows the first lines', () => {
  expect(shown(5, 3, 'still')).toEqual(['C0', 1, 2]);
});

test('a board that goes from category to category begins a page with each, and shows them one after the other', () => {
  const byHeading = (turn: number, perPage: number) =>
    pageAt(lines, { turn, perPage, kind: 'pages', eachHeading: true }).lines.map((line) =>
      line.kind === 'heading' ? line.group.categories.join() : line.row.bib,
    );
  expect([0, 1, 2, 3, 4].map((turn) => byHeading(turn, 4))).toEqual([
    ['C0', 1, 2, 3],
    ['C0', 4],
    ['C1', 5, 6],
    ['Cnull', 7],
    ['C0', 1, 2, 3],
  ]);
  expect(pageAt([], { turn: 3, perPage: 4, kind: 'pages', eachHeading: true })).toEqual({ lines: [], first: 0, riders: 0 });
});
