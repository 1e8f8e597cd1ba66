import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { SHEET_KINDS } from '../../src/domain/model/sheet-definition';
import { builtThread } from '../exports/built-thread';
import { pdfPages } from '../exports/pdf-text';
import type { EventRace } from './event-kit';
import { firstAcceptanceRace } from './first-acceptance';

const THREAD = await builtThread();
const RACE = () => firstAcceptanceRace(THREAD);
/** A picture of one pixel. */
const LOGO = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const HEAD = { event: 'Lindental Cup', place: 'Bern', date: '6 June 2026', organiser: 'VC Lindental', officials: 'A. Muster', logo: LOGO };

async function textOf(race: EventRace, path: string): Promise<string> {
  const answer = await race.send('GET', path);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer.body;
}

async function rowsOf(race: EventRace, path: string): Promise<readonly Record<string, string>[]> {
  const csv = (await textOf(race, path)).replace(/^\uFEFF/, '');
  return parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}

async function save(race: EventRace, name: string, sheet: object) {
  return race.order('PUT', `/sheets/${name}`, sheet);
}

describe('a saved sheet', () => {
  it('is made under its name with its columns and its order, of what it is of, in every format', async () => {
    const race = await RACE();
    await save(race, 'youth-by-bib', { what: 'laps', of: 'Youth', columns: ['bib', 'name', 'lap_2_ms'], order: 'bib' });
    expect(await rowsOf(race, '/exports/youth-by-bib.csv')).toEqual([
      { Bib: '11', Name: 'Y1', 'Lap 2': '0:06:40.0' },
      { Bib: '12', Name: 'Y2', 'Lap 2': '0:07:00.0' },
    ]);
    const { columns, rows, of } = await race.get('/exports/youth-by-bib.json');
    expect([of, columns.length, rows[0]]).toEqual(['Youth', 3, { bib: '11', name: 'Y1', lap_2_ms: 400_000 }]);
    const [page = []] = pdfPages((await race.send('GET', '/exports/youth-by-bib.pdf')).rawPayload);
    expect(page.map(({ text }) => text).join(' ')).toContain('Bib Name Lap 2 11 Y1 0:06:40.0 12 Y2 0:07:00.0');
    expect((await race.send('GET', '/exports/youth-by-bib.csv')).headers['content-disposition']).toContain('youth-by-bib-Event-Youth-r');
    expect(await rowsOf(race, '/exports/youth-by-bib.csv?of=Elite')).toHaveLength(2);
  });

  it('has its head and notes on a web page and on every page of paper', async () => {
    const race = await RACE();
    await save(race, 'results', { what: 'results', head: HEAD, notes: 'Protest until 18:00\n=1+1' });
    const html = await textOf(race, '/exports/results.html');
    for (const text of ['Lindental Cup', 'Bern · 6 June 2026', 'VC Lindental', 'A. Muster', '<div dir="auto">Protest until 18:00', LOGO]) {
      expect(html).toContain(text);
    }
    expect(html).toContain('img-src data:');
    await save(race, 'long', { what: 'reads', head: HEAD });
    for (let lap = 0; lap < 4; lap++) await race.read(...Array.from({ length: 30 }, (_, at) => [`F${at}`, 3000 + lap * 100 + at] as const));
    const pages = pdfPages((await race.send('GET', '/exports/long.pdf')).rawPayload);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.map(({ text }) => text).join(' ')).toContain('Lindental Cup');
    // The old address is as it always was.
    expect(await textOf(race, '/exports/html')).not.toContain('Lindental Cup');
  });

  it('orders start lists by time, by bib and by category', async () => {
    const race = await RACE();
    await race.order('POST', '/start-list', {
      starts: [
        { participant: (await race.row('12')).participant, at: '2026-06-06T09:00:00.000Z' },
        { participant: (await race.row('2')).participant, at: '2026-06-06T09:01:00.000Z' },
      ],
    });
    const bibs = async (order: string) => {
      await save(race, `by-${order}`, { what: 'start-list', order });
      return (await rowsOf(race, `/exports/by-${order}.csv`)).map((row) => row['Bib']);
    };
    expect(await bibs('time')).toEqual(['12', '2', '1', '11']);
    expect(await bibs('bib')).toEqual(['1', '2', '11', '12']);
    expect(await bibs('category')).toEqual(['11', '12', '1', '2']);
  });

  it('is undone, redone, removed and replaced like every other act, and is in a copy of the race', async () => {
    const race = await RACE();
    const names = async () => (await race.get('/sheets')).sheets.map(({ name, notes }: Record<string, string>) => [name, notes]);
    await save(race, 'wall', { what: 'podium', notes: 'one' });
    const { act } = await save(race, 'wall', { what: 'podium', notes: 'two' });
    expect(act.sentence).toBe('Sheet “wall” saved');
    await race.order('POST', '/undo', {});
    expect(await names()).toEqual([['wall', 'one']]);
    await race.order('POST', '/redo', {});
    race.reopen();
    expect(await names()).toEqual([['wall', 'two']]);
    expect(await rowsOf(race, '/exports/wall.csv')).toHaveLength(4);
    await race.order('DELETE', '/sheets/wall');
    expect(await names()).toEqual([]);
    expect((await race.send('GET', '/exports/wall.csv')).statusCode).toBe(404);
    await race.undoAndRedoEverything();
    expect(await names()).toEqual([]);
  });

  it.each([
    ['PUT', '/sheets/By%20Bib', { what: 'laps' }, 422, /cannot be called “By Bib”/],
    ['PUT', '/sheets/laps', { what: 'results' }, 422, /laps is the name of another kind of sheet/],
    [
      'PUT',
      '/sheets/x',
      { what: 'laps', order: 'time' },
      422,
      /The sheet laps cannot have that order. Choose one of: default, bib and name/,
    ],
    ['PUT', '/sheets/x', { what: 'splits' }, 422, /what/],
    ['PUT', '/sheets/x', { what: 'laps', of: 'Masters' }, 422, /no classification or category Masters/],
    ['PUT', '/sheets/x', { what: 'audit', of: 'Elite' }, 422, /about the whole race/],
    ['PUT', '/sheets/x', { what: 'laps', head: { logo: 'https://example.org/x.png' } }, 422, /logo/],
    ['PUT', '/sheets/x', { what: 'laps', colour: 'red' }, 422, /colour/],
    ['DELETE', '/sheets/x', undefined, 404, /no saved sheet x/],
  ] as const)('%s %s %j is refused with %i', async (method, url, payload, status, sentence) => {
    const race = await RACE();
    const answer = await race.send(method, url, payload);
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.json().detail).toMatch(sentence);
  });
});

describe('the columns of a saved sheet', () => {
  it('are those that the station names, and each of them is in its file', async () => {
    const race = await RACE();
    await race.rules({ classifications: [{ name: 'Overall', of: {}, order: 'gun', places: null, pulls: false }] });
    for (const what of SHEET_KINDS.filter((kind) => kind !== 'changes')) {
      const known = (await race.get(`/exports/${what}/columns`)).columns.map(({ key }: { key: string }) => key);
      expect(new Set(known).size).toBe(known.length);
      const csv = (await textOf(race, `/exports/${what}.csv`)).replace(/^\uFEFF/, '');
      const [headings = []] = parse<string[]>(csv).data;
      const titles = (await race.get(`/exports/${what}/columns`)).columns.map(({ title }: { title: string }) => title);
      // Columns that nobody has a value for may be missing; the revision is in every file.
      expect(headings.filter((heading) => heading !== 'Revision' && !titles.includes(heading))).toEqual([]);
      await save(race, `all-${what}`, { what, columns: [...known].reverse() });
      await textOf(race, `/exports/all-${what}.csv`);
    }
  });

  it('are on paper and on a web page in their order, also those that are otherwise left out', async () => {
    const race = await RACE();
    await save(race, 'short', { what: 'results', of: 'Elite', columns: ['name', 'tag', 'bib', 'category'] });
    const html = await textOf(race, '/exports/short.html');
    expect(html.match(/<th scope="col">[^<]*/g)?.map((cell) => cell.replace(/.*>/, ''))).toEqual(['Name', 'Tag', 'Bib', 'Category']);
    await save(race, 'laps-of', { what: 'laps', columns: ['category', 'name', 'lap_1_ms'] });
    expect((await textOf(race, '/exports/laps-of.html')).match(/<th scope="col">[^<]*/g)?.slice(0, 3)).toEqual([
      '<th scope="col">Category',
      '<th scope="col">Name',
      '<th scope="col">Lap 1',
    ]);
  });

  it('that there are not are refused with those that there are; a lap nobody has ridden yet is no such', async () => {
    const race = await RACE();
    const answer = await race.send('PUT', '/sheets/x', { what: 'laps', columns: ['bib', 'colour', 'lap_1'] });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toMatch(/This sheet has no column colour\. Its columns: place, bib, .*lap_6_ms/);
    await save(race, 'x', { what: 'laps', columns: ['bib', 'lap_40_ms'] });
    const unknown = await race.send('GET', '/exports/splits/columns');
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'unknown-sheet']);
  });
});
