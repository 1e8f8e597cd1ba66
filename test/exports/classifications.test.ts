import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../src/domain/model/rules';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import type { ResultsData } from '../../src/exports/race-results';
import { resultsFile } from '../../src/exports/results-file';
import { pdfLines } from './pdf-text';
import { GUN, results, rider } from './sample';

/** Three riders of two teams, with a classification, a ranking of teams and a relay. */
function sample(): ResultsData {
  const data = results([
    rider(1, { name: 'Anna', team: 'Blue', classifications: ['Women'] }),
    rider(2, { name: 'Ben', team: 'Red' }),
    rider(3, { name: 'Cleo', team: 'Blue', classifications: ['Women'] }),
  ]);
  const rules = {
    ...DEFAULT_RULES,
    classifications: [{ name: 'Women', of: { gender: 'f' }, order: 'gun', places: null, pulls: false }],
    teams: { by: 'team', score: 'sum-place', best: 2, displace: false },
  } as const;
  const leg = { lap: 1, member: 'Dan', at: (GUN + 60_000) as EpochMs, lapTime: 60_000 as Ms };
  return { ...data, control: { ...data.control, rules }, relays: [{ rider: 'p2', legs: [leg] }] };
}

async function text(format: 'csv' | 'html' | 'json'): Promise<string> {
  return new TextDecoder().decode((await resultsFile(format, sample())).bytes);
}

describe('results with classifications, teams and relays', () => {
  it('have a column for each of them in a CSV table, behind all others', async () => {
    const [head, ...rows] = (await text('csv')).trim().split('\r\n');
    expect(head?.split(',').slice(-4)).toEqual(['Revision', 'Place Women', 'Team place', 'Relay laps']);
    expect(rows.map((row) => row.split(',').slice(-3).join('|'))).toEqual(['1|1|', '||Dan 0:01:00.0', '2|1|']);
  });

  it('have a table for each of them on a web page', async () => {
    const page = await text('html');
    const captions = [...page.matchAll(/<caption[^>]*>([^<]*)/g)].map(([, title]) => title);
    expect(captions).toEqual(['Women', 'Overall', 'Teams', 'Relay laps']);
    expect(page).toContain('1 of 2');
  });

  it('have them for programs', async () => {
    const { classifications, teams, relays } = JSON.parse(await text('json'));
    expect(classifications).toMatchObject([
      {
        name: 'Women',
        standings: [
          { bib: '1', place: 1 },
          { bib: '3', place: 2 },
        ],
      },
    ]);
    expect(teams).toMatchObject([
      { team: 'Blue', place: 1, points: 4 },
      { team: 'Red', place: null, counted: 1, wanted: 2 },
    ]);
    expect(relays).toMatchObject([{ rider: 'p2', legs: [{ lap: 1, member: 'Dan', lap_ms: 60_000 }] }]);
  });

  it('have a table for each of them on paper', async () => {
    const lines = pdfLines((await resultsFile('pdf', sample())).bytes);
    expect(lines.filter((line) => ['Women', 'Overall', 'Teams', 'Relay laps'].includes(line))).toEqual([
      'Women',
      'Overall',
      'Teams',
      'Relay laps',
    ]);
    expect(lines).toContain('2|Ben|1|Dan|0:01:00.0');
  });

  it('have the riders of a team in their order on paper, also where the first is written from right to left', async () => {
    const data = sample();
    const standings = data.standings.map((row) => (row.bib === '1' ? { ...row, name: 'يوسف' } : row));
    const lines = pdfLines((await resultsFile('pdf', { ...data, standings })).bytes);
    const riders = lines.find((line) => line.includes('3 Cleo 0:')) ?? '';
    expect(riders.indexOf('0:05:01.2')).toBeGreaterThan(0);
    expect(riders.indexOf('0:05:01.2')).toBeLessThan(riders.indexOf('3 Cleo'));
  });

  it('have a sheet for each of them in a workbook', async () => {
    const sheets = await readWorkbook(Buffer.from((await resultsFile('xlsx', sample())).bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Overall', 'Women', 'Teams', 'Relay laps', 'About']);
    expect(sheets[2]?.data.slice(1).map((row) => row.slice(0, 4))).toEqual([
      [1, 'Blue', 10, 4],
      [null, 'Red', 5, '1 of 2'],
    ]);
  });
});
