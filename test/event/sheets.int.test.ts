import { execFileSync, spawnSync } from 'node:child_process';
import { parse } from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMAT_NAMES } from '../../src/wire/shared/export-formats';
import { EXPORT_SHEET_NAMES } from '../../src/wire/shared/export-sheets';
import { builtThread } from '../exports/built-thread';
import type { EventRace } from './event-kit';
import { firstAcceptanceRace } from './first-acceptance';

const THREAD = await builtThread();
const RACE = (hasReads = true) => firstAcceptanceRace(THREAD, hasReads);

function hasPdftotext(): boolean {
  return spawnSync('pdftotext', ['-v']).error === undefined;
}

async function bytesOf(race: EventRace, path: string): Promise<Buffer> {
  const answer = await race.send('GET', path);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer.rawPayload;
}

/** Rows of a CSV file by their headings, read by another program than ours. */
async function csvRows(race: EventRace, path: string): Promise<readonly Record<string, string>[]> {
  const { data, errors } = parse<Record<string, string>>((await bytesOf(race, path)).toString('utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** Durations of a workbook are numbers of days, which the reader gives as times after the day 0 of spreadsheets. */
function millisecondsOf(cell: unknown): number | null {
  return cell instanceof Date ? cell.getTime() - Date.UTC(1899, 11, 30) : null;
}

function lapsOf(row: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(row).flatMap(([heading, cell]) => (/^Lap \d+$/.test(heading) && cell !== '' ? [cell] : []));
}

/** The tables of a page: caption, headings and cells. */
function htmlTables(page: string) {
  return [...page.matchAll(/<caption[^>]*>(.*?)<\/caption>(.*?)<\/table>/gs)].map(([, caption = '', body = '']) => ({
    caption,
    headings: [...body.matchAll(/<th[^>]*>(.*?)<\/th>/g)].map(([, text = '']) => text),
    rows: [...body.matchAll(/<tr>(<td.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text = '']) => text),
    ),
  }));
}

describe('laps with a column for each', () => {
  it('are six of five minutes for the winner, in a category and in all', async () => {
    const race = await RACE();
    const elite = await csvRows(race, '/exports/laps.csv?of=Elite');
    expect(elite.map((row) => [row['Bib'], row['Time'], ...lapsOf(row)])).toEqual([
      ['1', '0:30:00.0', ...Array.from({ length: 6 }, () => '0:05:00.0')],
      ['2', '0:31:00.0', ...Array.from({ length: 6 }, () => '0:05:10.0')],
    ]);
    const youth = await csvRows(race, '/exports/laps.csv?of=Youth');
    expect(Object.keys(youth[0] ?? {}).filter((heading) => heading.startsWith('Lap '))).toEqual(['Lap 1', 'Lap 2']);
    expect(youth.map(lapsOf)).toEqual([
      ['0:06:40.0', '0:06:40.0'],
      ['0:07:00.0', '0:07:00.0'],
    ]);
    expect((await csvRows(race, '/exports/laps.csv')).map((row) => lapsOf(row).length)).toEqual([2, 2, 6, 6]);
  });

  it('are durations in a workbook, with a sheet for each category as wide as its laps', async () => {
    const race = await RACE();
    const sheets = await readWorkbook(await bytesOf(race, '/exports/laps.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Lap times', 'Youth', 'Elite', 'About']);
    const columns = sheets.map(({ data }) => data[0]?.filter((title) => String(title).startsWith('Lap ')).length);
    expect(columns.slice(0, 3)).toEqual([6, 2, 6]);
    const first = sheets[2]?.data[1] ?? [];
    expect(first.slice(-6).map(millisecondsOf)).toEqual(Array.from({ length: 6 }, () => 300_000));
  });

  it('are in the tables of a web page', async () => {
    const race = await RACE();
    const tables = htmlTables((await bytesOf(race, '/exports/laps.html')).toString());
    expect(tables.map(({ caption, headings }) => [caption, headings.filter((title) => title.startsWith('Lap ')).length])).toEqual([
      ['Youth', 2],
      ['Elite', 6],
    ]);
    expect(tables[1]?.rows[0]?.slice(-6)).toEqual(Array.from({ length: 6 }, () => '0:05:00.0'));
  });

  it.skipIf(!hasPdftotext())('are in the lines of a PDF, the same lap at the same place in each category', async () => {
    const pdf = await bytesOf(await RACE(), '/exports/laps.pdf');
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString();
    expect(text).toMatch(/1\s+1\s+E1\s+6\s+0:30:00\.0(\s+0:05:00\.0){6}\n/);
    expect(text).toMatch(/1\s+11\s+Y1\s+2\s+0:13:20\.0(\s+0:06:40\.0){2}\n/);
    const places = text
      .split('\n')
      .filter((line) => line.includes('Lap 2'))
      .map((line) => line.indexOf('Lap 2'));
    expect(places).toHaveLength(2);
    expect(new Set(places).size).toBe(1);
  });

  it('add up to the time, and are of who has them in the standings', async () => {
    const race = await RACE();
    const { columns, rows, of } = await race.get('/exports/laps.json');
    expect(of).toBeNull();
    expect(columns).toContainEqual({ key: 'lap_6_ms', title: 'Lap 6', kind: 'duration' });
    const standings = await race.standings();
    expect(rows.map(({ bib, time_ms, laps, place }: Record<string, unknown>) => [bib, time_ms, laps, place])).toEqual(
      standings.map((row) => [row.bib, row.total_time_ms, row.ranked_laps, row.place]),
    );
    for (const row of rows) {
      const laps = Object.entries(row).flatMap(([key, value]) => (/^lap_\d+_ms$/.test(key) ? [Number(value)] : []));
      expect(laps.reduce((sum, lap) => sum + lap, 0)).toBe(row.time_ms);
    }
  });
});

describe('laps with a row for each', () => {
  it('are seventeen, one of them after the finish and without a place', async () => {
    const race = await RACE();
    const rows = await csvRows(race, '/exports/laps-long.csv');
    expect(rows.map((row) => row['Bib'])).toEqual([
      ...Array(3).fill('11'),
      ...Array(2).fill('12'),
      ...Array(6).fill('1'),
      ...Array(6).fill('2'),
    ]);
    const after = rows.filter((row) => row['After the finish'] === 'yes');
    expect(after).toMatchObject([
      { Bib: '11', Lap: '3', 'Time of day': '10:22:00.0', 'Lap time': '0:06:40.0', 'Race time': '0:20:00.0', Place: '' },
    ]);
    expect(rows[12]).toMatchObject({ Bib: '2', Lap: '2', 'Lap time': '0:05:10.0', 'Race time': '0:10:20.0', Place: '2', 'Speed km/h': '' });
  });

  it('have under the heading of a category the places in it, as in the file of that category alone', async () => {
    const race = await RACE();
    // Both categories are compared with each other then.
    await race.rules({ waves: [], terms: [] });
    const tables = htmlTables((await bytesOf(race, '/exports/laps-long.html')).toString('utf8'));
    for (const category of ['Elite', 'Youth']) {
      const { headings, rows } = tables.find(({ caption }) => caption === category) ?? expect.unreachable();
      const alone = await csvRows(race, `/exports/laps-long.csv?of=${category}`);
      const at = headings.indexOf('Place');
      expect(rows.map((row) => row[at])).toEqual(alone.map((row) => row['Place']));
      expect(rows[0]?.[at]).toBe('1');
    }
  });

  it('have the speed where the rules say how long a lap is', async () => {
    const race = await RACE();
    await race.rules({ lap_distance_m: 2500, first_lap_distance_m: 2000 });
    const [first, second] = await csvRows(race, '/exports/laps-long.csv?of=Elite');
    expect([first?.['Speed km/h'], second?.['Speed km/h']]).toEqual(['24', '30']);
  });

  it('add up as they are shown, whatever the decimals cut off', async () => {
    const race = await RACE();
    await race.order('POST', '/participants', { bib: '3', name: 'E3', category: 'Elite', tags: ['3'] });
    await race.read(['3', 310.09], ['3', 620.18], ['3', 930.27], ['3', 1240.36], ['3', 1550.45], ['3', 1861.54]);
    const { rows } = await race.get('/exports/laps-long.json?of=Elite');
    const own = rows.filter(({ bib }: { bib: string }) => bib === '3');
    expect(own.map(({ lap_time_ms }: Record<string, number>) => lap_time_ms)).toEqual([
      310_000, 310_100, 310_100, 310_100, 310_100, 311_100,
    ]);
    expect(own.at(-1)).toMatchObject({ race_time_ms: 1_861_500, place: 3 });
  });

  it('show the way to the start line where it is part of the time', async () => {
    const race = await RACE();
    await race.rules({ first_crossing: 'is-the-start', ranked_by: 'gun', waves: [], terms: [] });
    await race.order('POST', '/participants', { bib: '3', name: 'E3', category: 'Elite', tags: ['3'] });
    await race.read(['3', 20], ['3', 320], ['3', 621]);
    const { rows } = await race.get('/exports/laps.json?of=Elite');
    const own = rows.find(({ bib }: { bib: string }) => bib === '3');
    expect(own).toMatchObject({ to_start_ms: 20_000, lap_1_ms: 300_000, lap_2_ms: 301_000, time_ms: 621_000 });
    const long = await race.get('/exports/laps-long.json?of=Elite');
    expect(long.rows.filter(({ bib }: { bib: string }) => bib === '3')).toMatchObject([
      { lap_time_ms: 300_000, race_time_ms: 320_000 },
      { lap_time_ms: 301_000, race_time_ms: 621_000 },
    ]);
  });
});

describe('every sheet', () => {
  it.each(EXPORT_SHEET_NAMES)('%s is made in every format with the revision of the standings', async (sheet) => {
    const race = await RACE();
    const { revision } = await race.get('/standings');
    for (const format of EXPORT_FORMAT_NAMES) {
      const since = sheet === 'changes' ? `?since=${revision}` : '';
      const answer = await race.send('GET', `/exports/${sheet}.${format}${since}`);
      expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
      expect(answer.headers['content-disposition']).toContain(`filename="${sheet}-Event-r${revision}.${format}"`);
    }
  });

  it('results are the same at the old address and at the new one', async () => {
    const race = await RACE();
    for (const format of ['csv', 'html', 'pdf', 'json'] as const) {
      const [old, now] = [await bytesOf(race, `/exports/${format}`), await bytesOf(race, `/exports/results.${format}`)];
      expect(Buffer.compare(old, now)).toBe(0);
    }
  });

  it('of a category is that category ranked by itself', async () => {
    const race = await RACE();
    const { standings, of } = await race.get('/exports/results.json?of=Youth');
    expect(of).toBe('Youth');
    expect(standings).toEqual((await race.get('/standings?category=Youth')).standings);
    expect((await csvRows(race, '/exports/results.csv?of=Youth')).map((row) => [row['Place'], row['Bib']])).toEqual([
      ['1', '11'],
      ['2', '12'],
    ]);
  });

  it('of a classification has its riders and places', async () => {
    const race = await RACE();
    await race.rules({ classifications: [{ name: 'Fastest lap', of: {}, order: 'best-lap', places: 3, pulls: false }] });
    const { standings } = await race.get('/exports/results.json?of=Fastest%20lap');
    expect(standings).toEqual((await race.get('/standings?classification=Fastest%20lap')).standings);
    const podium = await csvRows(race, '/exports/podium.csv');
    expect(podium.map((row) => [row['Ranking'], row['Place'], row['Bib']])).toEqual([
      ['Fastest lap', '1', '11'],
      ['Fastest lap', '2', '12'],
      ['Fastest lap', '1', '1'],
      ['Fastest lap', '2', '2'],
    ]);
  });
});

describe('other sheets', () => {
  it('passings are those that the screens list, oldest first', async () => {
    const race = await RACE();
    const { passings } = await race.get('/passings?limit=1000');
    const { rows } = await race.get('/exports/passings.json');
    expect(
      rows.map(({ seq, at, bib, lap, lap_time_ms, finished }: Record<string, unknown>) => [seq, at, bib, lap, lap_time_ms, finished]),
    ).toEqual([...passings].reverse().map((one) => [one.seq, one.at, one.bib, one.laps, one.lap_ms, one.finished]));
  });

  it('reads are all that arrived, with who had the tag', async () => {
    const race = await RACE();
    await race.read(['FFFF', 700]);
    const rows = await csvRows(race, '/exports/reads.csv');
    expect(rows).toHaveLength(18);
    expect(rows[0]).toMatchObject({ Time: '2026-06-06T10:05:00.000Z', Tag: '1', Reader: '10.0.0.5', Antenna: '1', Bib: '1', Name: 'E1' });
    expect(rows.at(-1)).toMatchObject({ Tag: 'FFFF', Bib: '', Name: '' });
    await race.read(['AA0011', 701]);
    await race.rules({ tag_rule: { prefix: 'AA', number: 'decimal', last: null } });
    expect((await csvRows(race, '/exports/reads.csv')).at(-1)).toMatchObject({ Tag: 'AA0011', Bib: '11', Name: 'Y1' });
    await race.order('POST', '/undo');
    expect((await csvRows(race, '/exports/reads.csv?of=Youth')).map((row) => row['Bib'])).toEqual(['11', '12', '11', '12', '11']);
    const [sheet] = await readWorkbook(await bytesOf(race, '/exports/reads.xlsx'));
    expect(sheet?.data[1]?.[1]).toEqual(new Date('2026-06-06T10:05:00.000Z'));
  });

  it('reads are a log that brings them back in another race, once, and changes nothing in their own', async () => {
    const race = await RACE();
    await race.read(['11', 2600, { event_type: 'depart', antenna: 2, rssi: -61 }]);
    const log = (await bytesOf(race, '/exports/reads.csv')).toString('utf8');
    const importInto = async (target: EventRace) => (await target.import('/reads/import?reader=finish', log)).json();
    const facts = async (of: EventRace) =>
      (await csvRows(of, '/exports/reads.csv')).map((row) =>
        ['Time', 'Tag', 'Antenna', 'Event', 'Signal dBm'].map((column) => row[column]),
      );
    const results = async (of: EventRace) => (await of.standings()).map(({ bib, place, total_time_ms }) => [bib, place, total_time_ms]);
    const other = await RACE(false);
    expect(await importInto(other)).toMatchObject({ format: 'table', new: 18, known: 0, refused: 0, other_lines: 0 });
    expect(await importInto(other)).toMatchObject({ new: 0, known: 18 });
    expect(await facts(other)).toEqual(await facts(race));
    expect((await facts(other)).at(-1)?.slice(2)).toEqual(['2', 'Tag left', '-61']);
    const before = await results(race);
    expect(await results(other)).toEqual(before);
    await importInto(race);
    expect(await results(race)).toEqual(before);
  });

  it('the podium has the first three of each category', async () => {
    const race = await RACE();
    const rows = await csvRows(race, '/exports/podium.csv');
    expect(rows.map((row) => [row['Ranking'], row['Place'], row['Name'], row['Time']])).toEqual([
      ['Youth', '1', 'Y1', '0:13:20.0'],
      ['Youth', '2', 'Y2', '0:14:00.0'],
      ['Elite', '1', 'E1', '0:30:00.0'],
      ['Elite', '2', 'E2', '0:31:00.0'],
    ]);
  });

  it('the start list is by category and bib, and by time once riders start one by one; it says who has no tag', async () => {
    const race = await RACE();
    await race.order('POST', '/participants', { bib: '3', name: 'E3', category: 'Elite', tags: [] });
    const starts = (await csvRows(race, '/exports/start-list.csv')).map((row) => [row['Start'], row['Bib'], row['No tag']]);
    expect(starts).toEqual([
      ['10:00:00.0', '1', ''],
      ['10:00:00.0', '2', ''],
      ['10:00:00.0', '3', 'yes'],
      ['10:02:00.0', '11', ''],
      ['10:02:00.0', '12', ''],
    ]);
    const page = (await bytesOf(race, '/exports/start-list.html')).toString();
    expect(htmlTables(page).map(({ caption, headings }) => [caption, headings.at(-1)])).toEqual([
      ['Elite', 'Signature'],
      ['Youth', 'Signature'],
    ]);
  });

  it('the rider list is the list that can be imported again', async () => {
    const race = await RACE();
    const [list, sheet] = [await bytesOf(race, '/participants/export'), await bytesOf(race, '/exports/participants.csv')];
    expect(sheet.toString()).toBe(list.toString());
    expect(await csvRows(race, '/exports/participants.csv?of=Youth')).toHaveLength(2);
  });

  it('the audit trail has every act in words', async () => {
    const race = await RACE();
    const { acts } = await race.get('/audit');
    const { rows } = await race.get('/exports/audit.json');
    expect(rows.map(({ seq, action, undone }: Record<string, unknown>) => [seq, action, undone])).toEqual(
      // A file is read in any time zone: its times name theirs.
      acts.map(({ seq, sentence, undone }: Record<string, unknown>) => [
        seq,
        String(sentence).replace(/\d\d:\d\d:\d\d\.\d{3}$/, '$& (UTC)'),
        undone,
      ]),
    );
  });
});

describe('what is not known', () => {
  it.each([
    ['/exports/splits.csv', 404, /There is no sheet splits. Sheets: results, podium, laps, laps-long, lap-chart, .* and ultrasignup\./],
    ['/exports/laps.csv?of=Masters', 422, /This race has no classification or category Masters. It has: Youth and Elite\./],
    ['/exports/audit.csv?of=Elite', 422, /The sheet audit is about the whole race/],
    ['/exports/laps.csv?category=Elite', 422, /category/],
    ['/exports/laps.csv?of=', 422, /of/],
    ['/exports/laps.doc', 422, /format/],
    ['/exports/csv?of=Elite', 422, /of/],
  ])('%s is refused with %i', async (path, status, sentence) => {
    const race = await RACE();
    const answer = await race.send('GET', path);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().detail).toMatch(sentence);
  });
});
