import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/domain/model/time';
import { categorySheet, isCategorySheet } from '../../src/imports/category-sheet';

function table(...rows: readonly (readonly string[])[]) {
  return rows.map((cells, index) => ({ line: index + 1, cells, wrongCells: [] }));
}

const CROSSMGR = ['Category Type', 'Name', 'Gender', 'Numbers', 'Start Offset', 'Race Laps', 'Race Distance', 'Race Minutes', 'Publish'];

describe('a sheet of categories', () => {
  it('as registration tools write it has waves with the categories below them', () => {
    const { categories, notices } = categorySheet(
      table(
        CROSSMGR,
        ['Wave', 'Elite', 'Men', '1-99', '00:00:00', '10', '', '', 'TRUE'],
        ['Wave', 'Masters', 'Open', '', '00:01:00', '6', '', '', 'TRUE'],
        ['Component', 'M40', 'Men', '100-199', '', '', '', '', 'TRUE'],
        ['Component', 'M50', 'Men', '200-299', '', '5', '', '', 'TRUE'],
        ['Wave', 'Kids', 'Open', '300-', '00:30:00', '', '', '15', 'TRUE'],
        ['Custom', 'Club', 'Open', '1-9', '', '', '', '', 'TRUE'],
      ),
    );
    expect(categories).toEqual([
      { category: 'Elite', wave: null, after: 0, laps: 10, duration: null },
      { category: 'M40', wave: 'Masters', after: MINUTE, laps: 6, duration: null },
      { category: 'M50', wave: 'Masters', after: MINUTE, laps: 5, duration: null },
      { category: 'Kids', wave: null, after: 30 * MINUTE, laps: null, duration: 15 * MINUTE },
    ]);
    expect(notices.map(({ line, message }) => [line, message.code, message.params])).toEqual([
      [7, 'unused-category-line', { category: 'Club' }],
      [null, 'unused-category-columns', { headings: ['Gender', 'Numbers', 'Publish'] }],
    ]);
  });

  it('may name the wave of each category, below a title and in another language', () => {
    const { categories } = categorySheet(
      table(
        ['Kategorien 2026'],
        ['Kategorie', 'Startblock', 'Runden', 'Startabstand'],
        ['Elite', 'A', '8', '0'],
        ['U23', 'A', '8', ''],
        ['Jugend', 'B', '3', '5:00'],
      ),
    );
    expect(categories.map(({ category, wave, after, laps }) => [category, wave, after, laps])).toEqual([
      ['Elite', 'A', 0, 8],
      ['U23', 'A', null, 8],
      ['Jugend', 'B', 5 * MINUTE, 3],
    ]);
  });

  it.each([
    { why: 'an offset that may be minutes or seconds', cells: ['Elite', '90', ''], text: '90', heading: 'Offset' },
    { why: 'laps that are no number', cells: ['Elite', '', 'many'], text: 'many', heading: 'Laps' },
  ])('names a cell with $why and does not use it', ({ cells, text, heading }) => {
    const { categories, notices } = categorySheet(table(['Category', 'Offset', 'Laps'], cells));
    expect(categories).toEqual([{ category: 'Elite', wave: null, after: null, laps: null, duration: null }]);
    expect(notices).toEqual([{ line: 2, message: { code: 'unread-category-cell', params: { heading, text } } }]);
  });

  it('does not use a category that stands there twice', () => {
    const { categories, notices } = categorySheet(
      table(['Category', 'Gender', 'Laps'], ['Elite', 'Men', '10'], ['Elite', 'Women', '8'], ['Kids', 'Open', '2']),
    );
    expect(categories.map(({ category }) => category)).toEqual(['Kids']);
    expect(notices[0]).toEqual({ line: null, message: { code: 'repeated-category', params: { category: 'Elite', lines: [2, 3] } } });
  });

  it('says where a wave has two offsets, and where minutes stand beside laps', () => {
    const { notices } = categorySheet(
      table(['Category', 'Wave', 'Offset', 'Laps', 'Minutes'], ['Elite', 'A', '0:01:00', '8', '60'], ['U23', 'A', '0:02:00', '', '60']),
    );
    expect(notices.map(({ message }) => message)).toEqual([
      { code: 'differing-offset', params: { wave: 'A', after: MINUTE, other: 2 * MINUTE } },
      { code: 'minutes-beside-laps', params: { categories: ['Elite'] } },
    ]);
  });

  it.each([
    { why: 'riders', rows: [['Bib', 'Name', 'Category', 'Team']] },
    {
      why: 'numbers below each other',
      rows: [
        ['Category', '7'],
        ['Elite', '8'],
      ],
    },
    { why: 'nothing', rows: [] },
  ])('is not one of $why', ({ rows }) => {
    expect(isCategorySheet(table(...rows))).toBe(false);
    expect(categorySheet(table(...rows))).toEqual({ categories: [], notices: [] });
  });
});
