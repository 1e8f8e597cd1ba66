import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { resultsFile } from '../../src/exports/results-file';
import { NASTY_NAMES, results, rider } from './sample';

async function csvOf(...made: Parameters<typeof results>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode((await resultsFile('csv', results(...made))).bytes);
}

/** Reads CSV independently of our writer: comma, doubled quotes, line breaks inside quotes. */
function rowsOf(csv: string): readonly Record<string, string>[] {
  const { data, errors } = parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe('results as CSV', () => {
  it('begins with a byte order mark and ends its lines with CR LF', async () => {
    const csv = await csvOf([rider(1)]);
    expect(csv.startsWith('\uFEFFPlace,Bib,Name,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(NASTY_NAMES)('keeps a name with $why', async ({ name }) => {
    const [row] = rowsOf(await csvOf([rider(1, { name })]));
    const isFormula = /^[=+\-@]/.test(name);
    expect(row?.['Name']).toBe(`${isFormula ? "'" : ''}${name.replace(/\p{Cs}/gu, '\uFFFD')}`);
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1+1', ' =1+1', '\n=1+1'])(
    'writes %j as text, not as a formula, in every column of text',
    async (text) => {
      const [row] = rowsOf(await csvOf([rider(1, { name: text, team: text, category: text, bib: text })]));
      for (const column of ['Name', 'Team', 'Category', 'Bib']) expect(row?.[column]).toBe(`'${text}`);
    },
  );

  it('has the same number of cells in every row, the revision last', async () => {
    const csv = await csvOf([
      rider(1),
      rider(2, { elapsed: null, laps: 0, rankedLaps: 0, finished: false, finishAt: null, lastPassAt: null }),
    ]);
    const { data } = parse<string[]>(csv.trim());
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
    expect(data.map((row) => row.at(-1))).toEqual(['Revision', '4711', '4711']);
  });

  it('is a header without rows while there is no rider', async () => {
    expect(rowsOf(await csvOf([]))).toEqual([]);
  });
});
