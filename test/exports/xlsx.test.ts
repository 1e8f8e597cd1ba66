import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { resultsFile } from '../../src/exports/results-file';
import { NASTY_NAMES, results, rider } from './sample';

async function sheetsOf(...made: Parameters<typeof results>) {
  const { bytes } = await resultsFile('xlsx', results(...made));
  return readWorkbook(Buffer.from(bytes));
}

describe('results as a workbook', () => {
  it('has a sheet for all riders, one for each category and one about the race', async () => {
    const sheets = await sheetsOf([rider(1, { category: 'Elite' }), rider(2, { category: 'Masters' }), rider(3, { category: '' })]);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Overall', 'Elite', 'Masters', 'About']);
    expect(sheets.map(({ data }) => data.length - 1).slice(0, 3)).toEqual([3, 1, 1]);
  });

  it('ranks each category by itself', async () => {
    const [, , masters] = await sheetsOf([
      rider(1, { category: 'Elite' }),
      rider(2, { category: 'Masters' }),
      rider(3, { category: 'Masters' }),
    ]);
    expect(masters?.data.slice(1).map((row) => [row[0], row[2], row[7]])).toEqual([
      [1, 'Rider 2', null],
      [2, 'Rider 3', '0:00:01.3'],
    ]);
  });

  it('keeps numbers as numbers and times and odd bibs as texts', async () => {
    const [overall] = await sheetsOf([rider(12), rider(2, { bib: '007' }), rider(3, { bib: '12A' })]);
    expect(overall?.data[1]?.slice(0, 9)).toEqual([1, 12, 'Rider 12', null, null, 5, '0:05:14.8', null, 0]);
    expect(overall?.data.slice(2).map((row) => row[1])).toEqual(['007', '12A']);
  });

  it.each(NASTY_NAMES.filter(({ name }) => name !== ''))('keeps a name with $why', async ({ name }) => {
    const [overall] = await sheetsOf([rider(1, { name })]);
    // The library leaves out characters that this format cannot hold.
    expect(overall?.data[1]?.[2]).toBe(name.replace(/\p{Cs}/gu, '').trim());
  });

  it.each([
    { category: 'Men 40/50', sheet: 'Men 40 50', why: 'a slash is barred' },
    { category: "'quoted'", sheet: 'quoted', why: 'so are apostrophes at the ends' },
    { category: 'History', sheet: 'Category History', why: 'this name is taken by the spreadsheet itself' },
    { category: '[]:*?', sheet: 'Category', why: 'nothing left' },
    { category: 'overall', sheet: 'overall (2)', why: 'sheet names that differ only in case count as equal' },
    { category: 'x'.repeat(40), sheet: 'x'.repeat(31), why: 'longer names are refused' },
  ])('calls the sheet of category $category $sheet: $why', async ({ category, sheet }) => {
    const sheets = await sheetsOf([rider(1, { category: 'Other' }), rider(2, { category })]);
    expect(sheets[2]?.sheet).toBe(sheet);
  });

  it('has race, revision and rules on its last sheet', async () => {
    const about = (await sheetsOf([rider(1)])).at(-1);
    expect(about?.sheet).toBe('About');
    expect(about?.data).toContainEqual(['Revision', 4711]);
    expect(about?.data).toContainEqual(['Race', 'Lindental Criterium']);
    expect(about?.data).toContainEqual(['Rules', 'Race length: 5 laps. Lapped riders complete all laps.']);
  });

  it('is a header without rows while there is no rider', async () => {
    const [overall] = await sheetsOf([]);
    expect(overall?.data).toHaveLength(1);
  });
});
