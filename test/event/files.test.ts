import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { allSteps } from '../../src/domain/steps';
import { resultsFile } from '../../src/exports/results-file';
import { resultsOf } from '../../src/exports/results-of';
import type { ExportFormat } from '../../src/wire/shared/export-formats';
import { TEXTS } from '../texts/english';
import { EventRace, type Scenario } from './event-kit';

async function bytes(race: EventRace, format: ExportFormat): Promise<Uint8Array> {
  const { station } = race.served;
  const data = allSteps(station.atOneMoment((now) => resultsOf(now, { madeAt: station.now(), texts: TEXTS })));
  return (await resultsFile(format, data)).bytes;
}

async function file(race: EventRace, format: ExportFormat): Promise<string> {
  return new TextDecoder().decode(await bytes(race, format));
}

/** Captions of the tables, each with the places and names in it. */
function tables(html: string): readonly (readonly [string, readonly string[]])[] {
  return [...html.matchAll(/<caption[^>]*>(.*?)<\/caption>.*?<tbody>(.*?)<\/tbody>/gs)].map(([, caption = '', body = '']) => [
    caption,
    [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)]
        .slice(0, 2)
        .map(([, cell]) => cell)
        .join(' '),
    ),
  ]);
}

const LONG_AND_SHORT: Scenario = {
  rules: {
    total_laps: 3,
    terms: [
      { category: 'Elite', total_laps: 2 },
      { category: 'U23', total_laps: 2 },
      { category: 'Kids', total_laps: 1 },
    ],
  },
  riders: [
    { bib: '1', name: 'Ada', category: 'Elite' },
    { bib: '2', name: 'Bo', category: 'U23' },
    { bib: '3', name: 'Cy', category: 'Kids' },
  ],
};

describe('files of results', () => {
  it('have a table for all who are compared, none twice, and one for tags that nobody has', async () => {
    const race = await EventRace.open(LONG_AND_SHORT);
    await race.read(['FFFF01', 50], ['1', 100], ['2', 90], ['3', 80], ['1', 200], ['2', 210]);
    expect(tables(await file(race, 'html'))).toEqual([
      ['Elite', ['1 1']],
      ['U23', ['1 2']],
      ['Kids', ['1 3']],
      ['Elite and U23', ['1 1', '2 2']],
      ['Unknown tags', [' ']],
    ]);
  });

  it('give a tag that nobody has no place and no gap', async () => {
    const race = await EventRace.open({ riders: [{ bib: '1', name: 'Ada' }] });
    await race.read(['FFFF01', 50], ['1', 100]);
    const rows = (await file(race, 'csv')).split('\r\n').map((line) => line.split(','));
    const [heading = [], ...lines] = rows;
    const of = (line: readonly string[] | undefined, column: string) => line?.[heading.indexOf(column)];
    expect([of(lines[0], 'Place'), of(lines[0], 'Name')]).toEqual(['1', 'Ada']);
    expect([of(lines[1], 'Place'), of(lines[1], 'Name'), of(lines[1], 'Gap')]).toEqual(['', 'Unknown tag FFFF01', '']);
    const json = JSON.parse(await file(race, 'json'));
    expect(json.standings.map((row: { place: number | null }) => row.place)).toEqual([1, null]);
    const [overall] = await readWorkbook(Buffer.from(await bytes(race, 'xlsx')));
    const [columns = [], ...cells] = overall?.data ?? [];
    const cell = (row: readonly unknown[] | undefined, column: string) => row?.[columns.indexOf(column)];
    expect([cell(cells[0], 'Place'), cell(cells[0], 'Name')]).toEqual([1, 'Ada']);
    expect([cell(cells[1], 'Place'), cell(cells[1], 'Name'), cell(cells[1], 'Gap')]).toEqual([null, 'Unknown tag FFFF01', null]);
  });

  it('say of each rider whether passings of the own category still count', async () => {
    const terms = [{ category: 'Kids', finish: 'hard-stop', duration_ms: 60_000 }];
    const race = await EventRace.open({ ...LONG_AND_SHORT, rules: { total_laps: 3, terms } });
    await race.read(['1', 50], ['3', 55]);
    race.clock(100);
    const rows = (await file(race, 'csv')).split('\r\n').map((line) => line.split(','));
    const status = rows[0]?.indexOf('Status') ?? -1;
    expect(rows.slice(1, 4).map((row) => [row[1], row[status]])).toEqual([
      ['3', ''],
      ['1', 'Running'],
      ['2', ''],
    ]);
  });

  it('the laps of a row are those of its time', async () => {
    const rules = { finish: 'after-time', duration_ms: 1_800_000, laps_after_time: 1 };
    const race = await EventRace.open({ rules, riders: [{ bib: '1' }, { bib: '2' }] });
    const reads = [
      ...Array.from({ length: 7 }, (_, lap) => ['1', 400 * (lap + 1)] as const),
      ...Array.from({ length: 6 }, (_, lap) => ['2', 430 * (lap + 1)] as const),
    ];
    await race.read(...reads);
    const [first] = await race.standings();
    expect(first).toMatchObject({ bib: '1', laps: 7, ranked_laps: 6, total_time_ms: 2_400_000 });
    expect(JSON.parse(await file(race, 'json')).standings[0]).toMatchObject({ ranked_laps: 6, total_time_ms: 2_400_000 });
  });
});
