import { execFileSync, spawnSync } from 'node:child_process';
import { parse } from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { builtThread } from '../exports/built-thread';
import { EventRace, moment, type Read, type Row } from './event-kit';

const THREAD = await builtThread();

/** Three categories in two waves, one with fewer laps: a tie, a penalty of time and one of laps, who is relegated, DSQ, DNF, DNS, and an unknown tag. */
async function wavesRace(): Promise<EventRace> {
  const race = await EventRace.open({
    rules: {
      total_laps: 3,
      decimals: 3,
      waves: [{ name: 'Second', categories: ['Women'], after_ms: 60_000 }],
      terms: [{ category: 'Youth', total_laps: 2 }],
    },
    riders: Array.from({ length: 14 }, (_, at) => ({
      bib: at === 13 ? '007' : String(at + 1),
      name: at === 2 ? '' : `Zoë, "${at + 1}"`,
      category: ['Men', 'Women', 'Youth'][at % 3] ?? '',
      tag: `A${at + 1}`,
    })),
    exportScript: THREAD,
  });
  const reads = Array.from({ length: 12 }, (_, at) => at).flatMap((at) => {
    const start = at % 3 === 1 ? 60 : 0;
    const pace = 600.123 + (at === 6 ? 3 : at);
    return Array.from({ length: at === 9 ? 1 : 3 }, (__, lap): Read => [`A${at + 1}`, start + pace * (lap + 1)]);
  });
  await race.read(...[...reads, ['AFFF', 700] as const].toSorted(([, one], [, other]) => one - other));
  for (const correction of [
    { kind: 'status', rider: 'p6', status: 'dsq' },
    { kind: 'status', rider: 'p8', status: 'dnf' },
    { kind: 'status', rider: 'p14', status: 'dns' },
    { kind: 'relegate', rider: 'p3', behind: 'p9' },
    { kind: 'adjust-laps', rider: 'p1', by: -1 },
    { kind: 'adjust-time', rider: 'p5', by_ms: 90_001 },
  ])
    await race.order('POST', '/corrections', { correction });
  return race;
}

/** Riders start one by one; two of them take the same time, and one has no start. */
async function timeTrial(): Promise<EventRace> {
  const race = await EventRace.open({
    rules: { total_laps: 1, decimals: 3 },
    riders: Array.from({ length: 6 }, (_, at) => ({ bib: String(at + 1), name: `Rider ${at + 1}`, category: at % 2 === 0 ? 'A' : 'B' })),
    gun: null,
    exportScript: THREAD,
  });
  for (const at of [0, 1, 2, 3, 4])
    await race.order('POST', '/corrections', { correction: { kind: 'start', rider: `p${at + 1}`, at: moment(60 * at) } });
  await race.read(['3', 120 + 290.5], ['1', 300.123], ['2', 60 + 300.123], ['4', 180 + 299.999]);
  return race;
}

async function bytesOf(race: EventRace, path: string): Promise<Buffer> {
  const answer = await race.send('GET', path);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer.rawPayload;
}

/** `0:10:00.123`; empty for no time. */
function written(ms: number | null): string {
  if (ms === null) return '';
  const [hours, rest] = [Math.floor(ms / 3_600_000), new Date(ms % 3_600_000).toISOString().slice(14, 23)];
  return `${hours}:${rest}`;
}

const orNothing = (value: number | null): string => (value === null ? '' : String(value));
const nameOf = ({ name, tag_id }: Row): string => name || `Unknown tag ${tag_id ?? ''}`;

/** Place, bib, laps, time and best lap, as files write them. */
function expected(row: Row): readonly string[] {
  const { place, bib, ranked_laps, total_time_ms, best_lap_ms } = row;
  return [orNothing(place), bib, String(ranked_laps), written(total_time_ms), written(best_lap_ms)];
}

const COLUMNS = ['Place', 'Bib', 'Laps', 'Time', 'Best lap'] as const;

function textOf(cell: unknown): string {
  if (cell instanceof Date) return written(Math.round(cell.getTime() - Date.UTC(1899, 11, 30)));
  return cell === null || cell === undefined ? '' : String(cell);
}

describe.each([
  ['several waves with ties and every status', wavesRace],
  ['own starts', timeTrial],
])('results of a race with %s, read back by other programs', (_what, open) => {
  it('are the standings in CSV, JSON and a workbook, value by value', async () => {
    const race = await open();
    const { standings } = (await race.get('/standings')) as { readonly standings: readonly Row[] };
    const csv = parse<Record<string, string>>((await bytesOf(race, '/exports/results.csv')).toString('utf8').replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(csv.errors).toEqual([]);
    expect(csv.data.map((row) => COLUMNS.map((column) => row[column]))).toEqual(standings.map(expected));
    expect(csv.data.map((row) => row['Category place'])).toEqual(standings.map((row) => orNothing(row.category_place)));
    expect(csv.data.map((row) => row['Name'])).toEqual(standings.map((row) => (row.participant === null ? nameOf(row) : row.name)));

    const json = JSON.parse((await bytesOf(race, '/exports/results.json')).toString('utf8')) as { readonly standings: readonly Row[] };
    expect(json.standings.map(expected)).toEqual(standings.map(expected));

    const [overall] = await readWorkbook(await bytesOf(race, '/exports/results.xlsx'));
    const [head = [], ...rows] = overall?.data ?? [];
    expect(rows.map((row) => COLUMNS.map((column) => textOf(row[head.indexOf(column)])))).toEqual(standings.map(expected));
  });

  it.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)('have each rider with the time on a web page and on paper', async () => {
    const race = await open();
    const { standings } = (await race.get('/standings')) as { readonly standings: readonly Row[] };
    const page = (await bytesOf(race, '/exports/results.html')).toString('utf8');
    const rows = [...page.matchAll(/<tr>(<td.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell),
    );
    const paper = execFileSync('pdftotext', ['-layout', '-', '-'], { input: await bytesOf(race, '/exports/results.pdf') })
      .toString()
      .split('\n')
      .map((line) => line.trim().split(/\s+/));
    for (const row of standings.filter(({ participant }) => participant !== null)) {
      const values = [orNothing(row.place), row.bib, String(row.ranked_laps), written(row.total_time_ms)].filter((value) => value !== '');
      const has = (lines: readonly (readonly string[])[]) => lines.some((line) => values.every((value) => line.includes(value)));
      expect([row.bib, has(rows), has(paper)]).toEqual([row.bib, true, true]);
    }
  });
});
