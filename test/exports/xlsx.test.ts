import { inflateRawSync } from 'node:zlib';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Ms } from '../../src/domain/model/time';
import { resultsFile } from '../../src/exports/results-file';
import { NASTY_NAMES, results, rider } from './sample';

async function sheetsOf(...made: Parameters<typeof results>) {
  const { bytes } = await resultsFile('xlsx', results(...made));
  return readWorkbook(Buffer.from(bytes));
}

/** A duration in milliseconds; the reader gives a number with such a format as a time after the day 0 of spreadsheets. */
function spanOf(cell: unknown): number | null {
  return cell instanceof Date ? cell.getTime() - Date.UTC(1899, 11, 30) : null;
}

/** The XML of the sheets and styles, as a spreadsheet program finds it. */
function partsOf(workbook: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(workbook);
  const parts = new Map<string, string>();
  let at = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const count = bytes.readUInt16LE(at + 10);
  at = bytes.readUInt32LE(at + 16);
  for (let part = 0; part < count; part += 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    parts.set(name, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString());
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
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
    expect(masters?.data.slice(1).map((row) => [row[0], row[2], spanOf(row[7])])).toEqual([
      [1, 'Rider 2', null],
      [2, 'Rider 3', 1_300],
    ]);
  });

  it('keeps numbers as numbers and odd bibs as texts', async () => {
    const [overall] = await sheetsOf([rider(12), rider(2, { bib: '007' }), rider(3, { bib: '12A' })]);
    expect(overall?.data[1]?.slice(0, 6)).toEqual([1, 12, 'Rider 12', null, null, 5]);
    expect(overall?.data.slice(2).map((row) => row[1])).toEqual(['007', '12A']);
  });

  it('has times, laps and gaps as durations that add up as they are shown, cut to the decimals of the race', async () => {
    const long = { elapsed: 90_061_999 as Ms, bestLap: 59_987 as Ms, lastLap: 60_123 as Ms };
    const [overall] = await sheetsOf([rider(1), rider(2, { elapsed: 303_999 as Ms }), rider(3, long)]);
    const columnsOf = (title: string) => overall?.data.slice(1).map((row) => row[overall.data[0]?.indexOf(title) ?? -1]);
    expect(columnsOf('Time')?.map(spanOf)).toEqual([301_200, 303_900, 90_061_900]);
    expect(columnsOf('Gap')?.map(spanOf)).toEqual([null, 2_700, 89_760_700]);
    expect(columnsOf('Best lap')?.map(spanOf)).toEqual([59_900, 59_900, 59_900]);
    expect(columnsOf('Last lap')?.map(spanOf)).toEqual([60_100, 60_100, 60_100]);
  });

  it.each([
    { decimals: 0, format: '[h]:mm:ss' },
    { decimals: 1, format: '[h]:mm:ss.0' },
    { decimals: 3, format: '[h]:mm:ss.000' },
  ] as const)('shows durations with the $decimals decimals of the race', async ({ decimals, format }) => {
    const made = results([rider(1)]);
    const control = { ...made.control, rules: { ...made.control.rules, decimals } };
    const parts = partsOf((await resultsFile('xlsx', { ...made, control })).bytes);
    expect(parts.get('xl/styles.xml')).toContain(`formatCode="${format}"`);
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      `<v>${decimals === 3 ? 301_234 / 86_400_000 : decimals === 1 ? 301_200 / 86_400_000 : 301_000 / 86_400_000}</v>`,
    );
  });

  it('says how many laps somebody is behind with a plain minus sign', async () => {
    const [overall] = await sheetsOf([rider(1), rider(2, { rankedLaps: 4, laps: 4 }), rider(3, { rankedLaps: 2, laps: 2 })]);
    expect(overall?.data.slice(1).map((row) => [row[7], row[8]])).toEqual([
      [null, 0],
      ['-1 lap', 1],
      ['-3 laps', 3],
    ]);
  });

  it('has the place and gap in the category of everyone on the first sheet only', async () => {
    const [overall, , women] = await sheetsOf([
      rider(1, { category: 'Men' }),
      rider(2, { category: 'Women' }),
      rider(3, { category: 'Women' }),
    ]);
    expect(overall?.data[0]?.slice(16, 18)).toEqual(['Category place', 'Category gap']);
    expect(overall?.data.slice(1).map((row) => [row[16], spanOf(row[17] ?? null)])).toEqual([
      [1, null],
      [1, null],
      [2, 1_300],
    ]);
    expect(women?.data[0]).not.toContain('Category place');
  });

  it('leaves the tag of a rider without one empty', async () => {
    const [overall] = await sheetsOf([rider(1, { tag: 'p1' }), rider(2)]);
    expect(overall?.data.slice(1).map((row) => row[15])).toEqual([null, 'E28000000000000000000002']);
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
