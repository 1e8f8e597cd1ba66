import { describe, expect, it } from 'vitest';
import type { Command } from '../src/domain/model/command';
import { allSteps } from '../src/domain/steps';
import type { Station } from '../src/station';
import { crossing, hear, openStation, table } from './core/stations';
import { temporaryFolder } from './journal/race-folder';

const RIDERS = 2_000;

/** A list of riders, each with the tag of their bib. */
const LIST: Command = {
  type: 'import-participants',
  list: Array.from({ length: RIDERS }, (_, at) => ({
    line: at + 2,
    details: { bib: `${at + 1}`, name: `Rider ${at + 1}` },
    tags: [`E${at + 1}`],
    problem: null,
  })),
};

const RENAME: Command = { type: 'rename', name: 'Other' };

describe('between the steps of a command that concerns thousands of riders', () => {
  it('reads are stored at once, judged when the act is folded in, and judged the same when the race is opened again', async () => {
    const folder = temporaryFolder();
    const station = await openStation(folder);
    await station.record([crossing('E7', 10)]);
    const events = hear(station);
    const importing = station.execute(LIST, 'desk');
    const seen = new Set<string>();
    for (let seconds = 20; importing.next().done !== true; seconds += 10) {
      expect(await station.record([crossing('E7', seconds)])).toEqual({ stored: 1, known: 0 });
      seen.add(JSON.stringify(table(station).slice(0, 2)));
    }
    expect(seen).toContain('[["E7",1]]');
    for (const state of seen) expect(state).toMatch(/^\[\["E7",\d+\](,\["E1",0\])?\]$/);
    const laps = table(station)[0]?.[1] ?? 0;
    expect(laps).toBeGreaterThan(10);
    expect(table(station)).toHaveLength(RIDERS);
    const counted = events.flatMap((event) => (event.type === 'laps' ? event.laps : []));
    expect(counted.map((lap) => lap.laps)).toEqual(Array.from({ length: laps - 1 }, (_, at) => at + 2));
    expect(counted.at(-1)?.rider).toBe('p7');
    const before = table(station);
    await station.close();
    expect(table(await openStation(folder))).toEqual(before);
  });

  it('the race is as before: nobody sees a part of the list', async () => {
    const station = await openStation(temporaryFolder());
    const importing = station.execute(LIST, 'desk');
    const sizes = new Set<number>();
    while (importing.next().done !== true) sizes.add(station.race()?.participants().length ?? -1);
    expect([...sizes]).toEqual([0]);
    expect(station.race()?.participants()).toHaveLength(RIDERS);
  });

  it('other commands and forecasts wait for their turn, and run the steps before them', async () => {
    const station = await openStation(temporaryFolder());
    const importing = station.execute(LIST, 'desk');
    importing.next();
    expect(allSteps(station.execute(RENAME, 'desk'))).toMatchObject({ ok: true, entry: { seq: 3 } });
    expect(allSteps(station.forecast({ type: 'undo', act: 2 }))).toMatchObject({ ok: true, riders: { length: RIDERS } });
    expect(allSteps(importing)).toMatchObject({ ok: true, entry: { seq: 2, act: { type: 'participants-imported' } } });
    expect(
      station
        .race()
        ?.audit()
        .map(({ act }) => act.type),
    ).toEqual(['race-created', 'participants-imported', 'race-renamed']);
  });

  it.each<[string, (station: Station) => unknown]>([
    ['another race is created', (station) => station.createRace({ name: 'New', rules: station.defaults, startAt: null }, 'desk')],
    ['the race is copied', (station) => station.copyRace()],
    ['the race is reset', (station) => station.resetRace('desk')],
    ['the station is closed', (station) => station.close()],
  ])('%s with everything that is stored', async (_what, work) => {
    const folder = temporaryFolder();
    const station = await openStation(folder);
    const path = station.race()?.path ?? '';
    const importing = station.execute(LIST, 'desk');
    for (let step = 0; step < 20; step += 1) importing.next();
    await station.record([crossing('E7', 10)]);
    await work(station);
    expect(allSteps(importing)).toMatchObject({ ok: true });
    await station.close();
    const again = await openStation(folder);
    again.openRace(path);
    expect(table(again).slice(0, 2)).toEqual([
      ['E7', 1],
      ['E1', 0],
    ]);
    expect(table(again)).toHaveLength(RIDERS);
  });

  it('a command that waits does not overwrite what the one before has changed', async () => {
    const station = await openStation(temporaryFolder());
    const seen = station.race()?.revision;
    const importing = station.execute(LIST, 'desk');
    importing.next();
    const first = station.execute({ type: 'rename', name: 'First' }, 'desk', { revision: seen });
    const second = station.execute({ type: 'rename', name: 'Second' }, 'desk', { revision: seen });
    first.next();
    second.next();
    expect(allSteps(first)).toMatchObject({ ok: true });
    expect(allSteps(second)).toMatchObject({ ok: false, changes: [{ act: { type: 'race-renamed', name: 'First' } }] });
    expect(allSteps(importing)).toMatchObject({ ok: true });
  });
});
