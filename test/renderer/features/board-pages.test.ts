import { describe, expect, test } from 'vitest';
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
  expect(pageAt([], { turn: 3, perPage: 4, kind: 'pages' })).toEqual({ lines: [], first: 0, riders: 0, mostLines: 0 });
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
  expect(pageAt([], { turn: 3, perPage: 4, kind: 'pages', eachHeading: true })).toEqual({ lines: [], first: 0, riders: 0, mostLines: 0 });
});

describe('a board that was asked for a number of rows', () => {
  const asked = (turn: number, riders: number, kind: 'pages' | 'scroll' | 'still', eachHeading = false) => {
    const page = pageAt(lines, { turn, perPage: riders, counts: 'riders', kind, eachHeading });
    return [page.mostLines, ...page.lines.map((line) => (line.kind === 'heading' ? line.group.categories.join() : line.row.bib))];
  };

  test('shows as many riders, and the headings beside them', () => {
    expect([0, 1, 2].map((turn) => asked(turn, 3, 'pages'))).toEqual([
      [5, 'C0', 1, 2, 3],
      [5, 'C0', 4, 'C1', 5, 6],
      [5, 'Cnull', 7],
    ]);
    expect(asked(5, 5, 'still')).toEqual([7, 'C0', 1, 2, 3, 4, 'C1', 5]);
    expect(asked(1, 3, 'pages', true)).toEqual([4, 'C0', 4]);
    expect(asked(0, 20, 'pages')).toHaveLength(11);
  });

  test('scrolls line by line to the last rider, with as many riders on each page', () => {
    const pages = Array.from({ length: 20 }, (_, turn) => asked(turn, 3, 'scroll').slice(1));
    expect(pages.map((page) => page.filter((line) => typeof line === 'number').length)).toEqual(pages.map(() => 3));
    expect(pages[0]).toEqual(['C0', 1, 2, 3]);
    expect(pages.at(10)).toEqual([5, 6, 'Cnull', 7]);
    expect(Math.max(...pages.map(({ length }) => length))).toBe(5);
  });
});
