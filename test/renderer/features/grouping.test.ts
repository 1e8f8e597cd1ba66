import { describe, expect, test } from 'vitest';
import { byCategory, hasSections, hasSeveralCategories, linesOf, type TableLine } from '../../../renderer/state/groups';
import { inOwnCategory, placeRows } from '../../../renderer/state/placing';
import { ridden, row, standings } from '../rows';

const men = { category: 'Men' };
const women = { category: 'Women' };
const placed = placeRows(
  standings(
    ridden('p1', 5, 500, men),
    ridden('p2', 5, 520, women),
    ridden('p3', 5, 530, men),
    ridden('p4', 4, 400, { participant: null }),
    ridden('p5', 4, 450, women),
    row('p6', men),
  ),
);

describe('the table in categories', () => {
  test('has the category of the best rider first, and riders without a category last', () => {
    expect(byCategory(placed).map(({ rider }) => rider)).toEqual(['p1', 'p3', 'p6', 'p2', 'p5', 'p4']);
  });

  test('keeps the rows the same objects, so that only changed ones are drawn', () => {
    expect(new Set(byCategory(placed))).toEqual(new Set(placed));
  });

  const texts = (lines: readonly TableLine[]) =>
    lines.map((line) =>
      line.kind === 'heading' ? `${line.group.kind} ${line.group.categories.join('+')} (${line.group.riders})` : line.row.rider,
    );

  test('has a heading with the number of riders before each category, and hides those of a collapsed one', () => {
    const apart = placeRows(standings(ridden('p1', 5, 500, men), row('p2'), ridden('t', 9, 90, { participant: null, section: null })));
    expect(texts(linesOf(byCategory(apart), 'category'))).toEqual(['category Men (1)', 'p1', 'category  (1)', 'p2', 'unknown  (1)', 't']);
    expect(texts(linesOf(byCategory(apart), 'category', new Set(['=Men', 'unknown'])))).toEqual([
      'category Men (1)',
      'category  (1)',
      'p2',
      'unknown  (1)',
    ]);
  });

  test('has a heading before each section, with its categories in the order of their best riders', () => {
    const rows = placeRows(
      standings(
        ridden('p1', 6, 500, men),
        ridden('p2', 6, 520, { category: 'U23' }),
        ridden('p3', 2, 100, { ...women, section: 1 }),
        ridden('t', 9, 90, { participant: null, section: null }),
      ),
    );
    expect(texts(linesOf(rows, 'section'))).toEqual(['section Men+U23 (2)', 'p1', 'p2', 'section Women (1)', 'p3', 'unknown  (1)', 't']);
    expect([hasSections(rows), hasSections(rows.slice(0, 2)), hasSections([])]).toEqual([true, false, false]);
  });

  test('keeps the index of each row', () => {
    const lines = linesOf(byCategory(placed), 'category').map((line) =>
      line.kind === 'heading' ? `${line.group.categories[0]} (${line.group.riders})` : `${line.index} ${line.row.rider}`,
    );
    expect(lines).toEqual(['Men (3)', '0 p1', '1 p3', '2 p6', 'Women (2)', '3 p2', '4 p5', ' (1)', '5 p4']);
    expect(linesOf(placed, null).map(({ kind }) => kind)).toEqual(placed.map(() => 'rider'));
    expect(linesOf([], 'category')).toEqual([]);
  });

  test('has the places, gaps and intervals of each category; without a category those among everyone', () => {
    const shown = byCategory(placed).map((each) => inOwnCategory(each));
    expect(shown.map(({ rider, place, gap, lapsBehind, interval }) => [rider, place, gap, lapsBehind, interval])).toEqual([
      ['p1', 1, 0, 0, 0],
      ['p3', 2, 30, 0, 30],
      ['p6', null, null, 5, null],
      ['p2', 1, 0, 0, 0],
      ['p5', 2, null, 1, null],
      ['p4', 4, null, 1, null],
    ]);
  });
});

describe('the table is in categories', () => {
  test.each([
    { categories: ['Men', 'Women'], several: true, why: 'where there are several' },
    { categories: ['', 'Men', 'Women'], several: true, why: 'also with riders who have none' },
    { categories: ['Men', 'Men'], several: false, why: 'not with one' },
    { categories: ['', 'Men', ''], several: false, why: 'not with one and riders who have none' },
    { categories: [], several: false, why: 'not without riders' },
  ])('$why', ({ categories, several }) => {
    const rows = placeRows(standings(...categories.map((category, at) => row(`p${at}`, { category }))));
    expect(hasSeveralCategories(rows)).toBe(several);
  });
});
