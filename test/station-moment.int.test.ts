import { describe, expect, it } from 'vitest';
import type { Command } from '../src/domain/model/command';
import { allSteps, type Steps } from '../src/domain/steps';
import { createExporter } from '../src/exports/exporter';
import type { ResultsData } from '../src/exports/race-results';
import { sheetFile } from '../src/exports/results-file';
import { resultsOf } from '../src/exports/results-of';
import type { RaceView } from '../src/race-view';
import type { Station } from '../src/station';
import { crossing, openStation, table } from './core/stations';
import { builtThread } from './exports/built-thread';
import { temporaryFolder } from './journal/race-folder';
import { TEXTS } from './texts/english';

const RIDERS = 1_000;
const LAPS = 3;

const LIST: Command = {
  type: 'import-participants',
  list: Array.from({ length: RIDERS }, (_, at) => ({
    line: at + 2,
    details: { bib: `${at + 1}`, name: `Rider ${at + 1}`, category: `Category ${at % 3}` },
    tags: [`E${at + 1}`],
    problem: null,
  })),
};

/** A race in which everybody rode some laps, the last ones fastest. */
async function ridden(): Promise<Station> {
  const station = await openStation(temporaryFolder());
  allSteps(station.execute(LIST, 'desk'));
  for (let lap = 1; lap <= LAPS; lap += 1) {
    await station.record(Array.from({ length: RIDERS }, (_, at) => crossing(`E${at + 1}`, lap * (20 - at / RIDERS))));
  }
  return station;
}

const everything = (race: RaceView): Steps<ResultsData> =>
  resultsOf(race, { madeAt: 0 as ResultsData['madeAt'], texts: TEXTS, facts: ['passings', 'reads', 'participants', 'start-list', 'acts'] });

const FILES = [
  ['results', 'json'],
  ['results', 'csv'],
  ['laps', 'csv'],
  ['passings', 'csv'],
  ['reads', 'csv'],
  ['start-list', 'csv'],
  ['participants', 'csv'],
  ['audit', 'csv'],
] as const;

/** Bytes of files that show all of it. */
async function files(results: ResultsData): Promise<readonly string[]> {
  const made = await Promise.all(FILES.map(([sheet, format]) => sheetFile({ sheet, format, of: null }, results)));
  return made.map(({ bytes }) => new TextDecoder().decode(bytes));
}

const BUILT = await builtThread();

it('results of a large field arrive whole in the thread that makes files', async () => {
  const station = await ridden();
  const results = allSteps(station.atOneMoment(everything));
  const expected = await files(results);
  const make = createExporter(BUILT);
  const stays = new AbortController().signal;
  const made = await Promise.all(FILES.map(([sheet, format]) => make({ sheet, format, results }, stays)));
  expect(made.map((file) => new TextDecoder().decode(file?.bytes))).toEqual(expected);
});

describe('results that are taken while reads come', () => {
  it('are those of one moment, byte for byte as if they were taken at once', async () => {
    const station = await ridden();
    const atOnce = allSteps(station.atOneMoment(everything));
    const taking = station.atOneMoment(everything);
    let reads = 0;
    let step = taking.next();
    // The last one of the table has the most laps in the end: rows change places, and laps are added to those that were taken and those that were not.
    for (; step.done !== true; step = taking.next()) {
      reads += 2;
      const [slowest, fastest] = [crossing('E1', 60 + reads * 20), crossing(`E${RIDERS}`, 60 + reads * 20)];
      expect(await station.record([slowest, fastest])).toEqual({ stored: 2, known: 0 });
    }
    expect(reads).toBeGreaterThan(20);
    expect(step.value).toEqual(atOnce);
    expect(await files(step.value)).toEqual(await files(atOnce));
    // What came meanwhile is judged as soon as they are taken.
    expect(station.race()?.revision).toBe(atOnce.revision + reads);
    expect(table(station)[0]).toEqual(['E1', LAPS + reads / 2]);
    const later = allSteps(station.atOneMoment(everything));
    expect(await files(later)).not.toEqual(await files(atOnce));
  });

  it('are whole when somebody looks at the table between the steps', async () => {
    const station = await ridden();
    const taking = station.atOneMoment(everything);
    const seen = [];
    let step = taking.next();
    for (; step.done !== true; step = taking.next()) seen.push(station.race()?.standings());
    for (const rows of seen) expect(rows).toBe(step.value.standings);
    expect(new Set(step.value.standings.map(({ bib }) => bib)).size).toBe(RIDERS);
    expect(step.value.standings).toHaveLength(RIDERS);
  });

  it('come before a command that was given meanwhile', async () => {
    const station = await ridden();
    const taking = station.atOneMoment(everything);
    taking.next();
    expect(allSteps(station.execute({ type: 'rename', name: 'Other' }, 'desk'))).toMatchObject({ ok: true });
    const { control, revision, facts } = allSteps(taking);
    expect([control.name, revision]).toEqual(['New race', LAPS * RIDERS + 2]);
    expect(facts?.acts).toHaveLength(2);
  });

  it('are those of the race that was open, when another one is opened meanwhile', async () => {
    const station = await ridden();
    const atOnce = allSteps(station.atOneMoment(everything));
    const taking = station.atOneMoment(everything);
    taking.next();
    station.createRace({ name: 'Next', rules: station.defaults, startAt: null }, 'desk');
    expect(allSteps(taking)).toEqual(atOnce);
    expect(allSteps(station.atOneMoment(everything)).control.name).toBe('Next');
  });
});
