import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
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

  it.each([
    { text: '＝1+1', cell: "'＝1+1", why: 'a wide sign is a formula in some languages' },
    { text: '\u200B=1+1', cell: "'\u200B=1+1", why: 'a character without width hides the sign' },
    { text: 'a;=1+1;b', cell: "a;'=1+1;b", why: 'opened with semicolons it is a cell of its own' },
    { text: 'a\n=1+1', cell: "a\n'=1+1", why: 'opened with semicolons it is a line of its own' },
  ])('writes $text as text: $why', async ({ text, cell }) => {
    const [row] = rowsOf(await csvOf([rider(1, { name: text, team: text, category: text, bib: text, tag: text as never })]));
    for (const column of ['Name', 'Team', 'Category', 'Bib', 'Tag']) expect(row?.[column]).toBe(cell);
  });

  it('has the club of a rider without a team in the column of teams', async () => {
    const rows = rowsOf(await csvOf([rider(1, { club: 'RC Alpha' }), rider(2, { team: 'Alpha Pro', club: 'RC Alpha' })]));
    expect(rows.map((row) => row['Team'])).toEqual(['RC Alpha', 'Alpha Pro']);
  });

  it('has the place and the gap in the category, to the leader of the category', async () => {
    const rows = rowsOf(
      await csvOf([
        rider(1, { category: 'Men' }),
        rider(2, { category: 'Men' }),
        rider(3, { category: 'Women' }),
        rider(4, { category: 'Women', rankedLaps: 4, laps: 4 }),
        rider(5, { rankedLaps: 3, laps: 3 }),
      ]),
    );
    expect(rows.map((row) => [row['Place'], row['Gap'], row['Category place'], row['Category gap']])).toEqual([
      ['1', '', '1', ''],
      ['2', '0:00:01.2', '2', '0:00:01.2'],
      ['3', '0:00:02.5', '1', ''],
      ['4', '−1 lap', '2', '−1 lap'],
      ['5', '−2 laps', '', ''],
    ]);
  });

  it('leaves the tag of a rider without one empty', async () => {
    const rows = rowsOf(await csvOf([rider(1, { tag: 'p1' }), rider(2, { participant: null, rider: 'tag:57A6', tag: '57A6' as never })]));
    expect(rows.map((row) => row['Tag'])).toEqual(['', '57A6']);
  });

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

describe('times of day in CSV', () => {
  const finishes = async (gun: string, times: readonly string[], zone: string) => {
    const finished = times.map((time, index) => rider(index + 1, { finishAt: Date.parse(time) as EpochMs }));
    const { control } = results([]);
    const csv = await csvOf(finished, { control: { ...control, startAt: Date.parse(gun) as EpochMs }, zone });
    return rowsOf(csv).map((row) => row['Finished at']);
  };

  it('have no date in a race of one day', async () => {
    expect(await finishes('2026-05-12T08:00Z', ['2026-05-12T09:30Z', '2026-05-12T10:30:00.250Z'], 'Europe/Berlin')).toEqual([
      '11:30:00.0',
      '12:30:00.2',
    ]);
  });

  it('have a date where the race began or ended on another day', async () => {
    const times = ['2026-05-12T21:59:59Z', '2026-05-12T22:00:00Z'];
    expect(await finishes('2026-05-12T08:00Z', times, 'Europe/Berlin')).toEqual(['2026-05-12 23:59:59.0', '2026-05-13 00:00:00.0']);
    expect(await finishes('2026-05-12T22:30Z', ['2026-05-13T00:30Z'], 'UTC')).toEqual(['2026-05-13 00:30:00.0']);
  });

  it('have the offset of the zone where clocks were changed during the race', async () => {
    const times = ['2025-10-26T00:30Z', '2025-10-26T01:30Z', '2025-10-27T00:30Z'];
    expect(await finishes('2025-10-25T22:00Z', times.slice(0, 2), 'Europe/Berlin')).toEqual(['02:30:00.0+02:00', '02:30:00.0+01:00']);
    expect(await finishes('2025-10-25T10:00Z', times, 'Europe/Berlin')).toEqual([
      '2025-10-26 02:30:00.0+02:00',
      '2025-10-26 02:30:00.0+01:00',
      '2025-10-27 01:30:00.0+01:00',
    ]);
    // Nothing else tells this from an hour later.
    expect(await finishes('2025-10-25T22:00Z', ['2025-10-26T00:30Z'], 'Europe/Berlin')).toEqual(['02:30:00.0+02:00']);
    expect(await finishes('2026-10-25T00:30Z', ['2026-10-25T01:30Z'], 'Europe/London')).toEqual(['01:30:00.0+00:00']);
  });
});
