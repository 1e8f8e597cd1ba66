import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createStation } from '../../src/app';
import { DEFAULT_RULES } from '../../src/domain/model/rules';
import type { EpochMs } from '../../src/domain/model/time';
import { createServer } from '../../src/http/server';
import type { RaceView } from '../../src/race-view';
import { loadLanguages } from '../../src/texts/system-texts';
import { noReaders } from '../core/no-readers';
import { KeptLog } from '../core/stations';
import { NO_FEEDS } from '../publish/no-feeds';
import { NO_PUBLISHERS } from '../publish/no-publishers';
import { machinesOf } from '../replication/machines-of';
import { demoOf } from './demo-of';
import { NO_SUPPORT } from './no-support';
import { TOKEN } from './served';

const LANGUAGES = await loadLanguages();

/** A station with race files on the disk that listens on this machine, and its demo. */
async function listening() {
  const dataDir = mkdtempSync(join(tmpdir(), 'racetag-demo-'));
  const complaints: string[] = [];
  const { station } = await createStation(
    { dataDir, rules: DEFAULT_RULES, startAt: null, readers: [], attended: true },
    { version: '1.2.3', log: new KeptLog(), makeReaders: noReaders },
  );
  const demo = demoOf(station, TOKEN, () => app);
  const app: ReturnType<typeof createServer> = createServer(station, {
    apiKey: null,
    operatorToken: TOKEN,
    hosts: [],
    webRoot: null,
    threads: { exports: '', workbooks: '' },
    machines: machinesOf(station, dataDir),
    publishers: NO_PUBLISHERS,
    feeds: NO_FEEDS,
    demo,
    support: NO_SUPPORT,
    logger: false,
    languages: LANGUAGES,
    checkAnswers: (complaint) => complaints.push(complaint),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await demo.close();
    await app.close();
    await station.close();
    rmSync(dataDir, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  });
  const order = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
    app.inject({ method, url, headers: { authorization: `Bearer ${TOKEN}` }, ...(payload === undefined ? {} : { payload }) });
  const state = async () => (await order('GET', '/demo')).json();
  const open = (): RaceView => {
    const race = station.race();
    if (race === null) throw new Error('no race is open');
    return race;
  };
  const reads = async (least: number) => vi.waitFor(async () => expect((await state()).reads).toBeGreaterThanOrEqual(least), 20_000);
  return { app, station, order, state, open, reads };
}

function read(tag: string) {
  return { events: [{ source: 'gate', reader_ip: '10.0.0.9', timestamp: new Date().toISOString(), event_type: 'arrive', tag_id: tag }] };
}

describe('the demo', () => {
  it('creates a race that is marked as a demo, registers riders, and sends reads over HTTP until it is stopped', async () => {
    const { order, state, open } = await listening();
    expect(await state()).toEqual({
      state: 'none',
      file: null,
      template: null,
      riders: 0,
      reads: 0,
      real_reads: [],
      fault: null,
      refusal: null,
    });
    const before = open().path;
    const started = await order('POST', '/demo', { minutes: 5 });
    expect([started.statusCode, started.json()]).toMatchObject([200, { state: 'preparing', riders: 24, template: null }]);
    await vi.waitFor(
      () =>
        expect(
          open()
            .standings()
            .filter(({ laps }) => laps > 0).length,
        ).toBeGreaterThan(10),
      20_000,
    );
    const withLaps = () =>
      open()
        .standings()
        .filter(({ laps }) => laps > 0).length;
    await vi.waitFor(() => expect(withLaps()).toBeGreaterThan(10), 20_000);
    expect(await state()).toMatchObject({ state: 'running', refusal: { code: 'demo-running' } });
    expect(open().path).not.toBe(before);
    expect(open().control).toMatchObject({ name: 'Demo race', isDemo: true, language: 'en' });
    expect(open().participants()).toHaveLength(24);
    expect((await order('GET', '/race/control')).json()).toMatchObject({ race: { demo: true } });
    const stopped = await order('POST', '/demo/stop');
    expect([stopped.statusCode, stopped.json()]).toMatchObject([200, { state: 'stopped', refusal: null }]);
    const { revision } = open();
    await order('GET', '/health');
    expect(open().revision, 'nothing is under way any more').toBe(revision);
  });

  it('runs the event of a template in the language of the desk to its end', async () => {
    const { order, state, open } = await listening();
    const started = await order('POST', '/demo', { template: 'best-lap', speed: 60, minutes: 60, language: 'de-AT' });
    expect(started.json()).toMatchObject({ template: 'best-lap' });
    await vi.waitFor(async () => expect(await state()).toMatchObject({ state: 'finished', fault: null, refusal: null }), 20_000);
    expect(open().control).toMatchObject({ name: 'Demo: Rundstrecke oder Kart: beste Runde', language: 'de', gunSet: true });
    expect(
      open()
        .standings()
        .filter(({ laps }) => laps > 0).length,
    ).toBeGreaterThan(5);
  });

  it('comes to its end however fast it is wanted', async () => {
    const { order, state, open } = await listening();
    await order('POST', '/demo', { template: 'criterium', speed: 60, minutes: 60 });
    await vi.waitFor(async () => expect(await state()).toMatchObject({ state: 'finished' }), 40_000);
    const { rules } = open().control;
    const finished = open()
      .standings()
      .filter((standing) => standing.finished);
    expect(finished.length).toBeGreaterThan(10);
    expect(Math.max(...finished.map(({ laps }) => laps))).toBe(rules.totalLaps);
  });

  it('says which reads of real readers came meanwhile, and the race that is open afterwards gets them and no invented one', async () => {
    const { app, order, open, state, reads } = await listening();
    await order('POST', '/demo', { minutes: 1 });
    await reads(1);
    for (const tag of ['E2003016', 'E2003017']) {
      expect((await app.inject({ method: 'POST', url: '/events/tag/batch', payload: read(tag) })).statusCode).toBe(200);
    }
    expect((await state()).real_reads).toEqual([{ source: 'gate', reader: '10.0.0.9', reads: 2 }]);
    expect((await order('DELETE', '/demo?race=remove')).json()).toMatchObject({ removed: true, taken_reads: 2 });
    expect(open().control.isDemo).toBe(false);
    expect(open().senders()).toEqual([{ source: 'gate', reader: '10.0.0.9', reads: 2 }]);
  });

  it('gives reads of real readers to a race that is opened without ending it, but to none that is over', async () => {
    const { app, station, order, open, reads } = await listening();
    const before = open().path;
    const stopped = station.createRace(
      { name: 'Last year', rules: DEFAULT_RULES, startAt: Date.parse('2025-05-01T10:00:00Z') as EpochMs, language: 'en' },
      'timekeeper',
    );
    await order('POST', '/race/stop', { at: '2025-05-01T12:00:00Z' });
    station.openRace(before);
    for (const [path, got] of [
      [stopped.path, 0],
      [before, 1],
    ] as const) {
      await order('POST', '/demo', { minutes: 1 });
      await reads(1);
      await app.inject({ method: 'POST', url: '/events/tag/batch', payload: read('E2003016') });
      station.openRace(path);
      await vi.waitFor(() => expect(open().senders().length).toBe(got), 20_000);
      station.openRace(before);
    }
  });

  it('ends in the race that was open before, and its file stays', async () => {
    const { order, open, station, reads } = await listening();
    const before = open();
    await order('POST', '/demo', { minutes: 1 });
    await reads(1);
    const { path } = open();
    const ended = await order('DELETE', '/demo');
    expect([ended.statusCode, ended.json()]).toEqual([
      200,
      { race: before.control.name, file: expect.any(String), path, removed: false, taken_reads: 0 },
    ]);
    expect(open().path).toBe(before.path);
    expect(open().mostReads(), 'no read of the demo is in it').toBeNull();
    const health = (await order('GET', '/health')).json();
    expect([health.senders, health.intake.last_read_at], 'its readers are no readers of a race').toEqual([[], null]);
    expect(existsSync(path)).toBe(true);
    expect(station.keptRaces(), 'a demo race does not go on beside a race').toEqual([]);
    expect((await order('DELETE', '/demo')).json()).toMatchObject({ status: 409, code: 'no-demo-race' });
    expect((await order('POST', '/demo/stop')).json()).toMatchObject({ status: 409, code: 'no-demo-race' });
  });

  it('removes its file when that is wanted, also one that an earlier start of the station left open', async () => {
    const { order, open, station, state } = await listening();
    const before = open().path;
    const { path } = station.createRace({ name: 'Demo of yesterday', rules: DEFAULT_RULES, startAt: null, isDemo: true }, 'test');
    expect(await state()).toMatchObject({ state: 'stopped', refusal: null });
    const ended = (await order('DELETE', '/demo?race=remove')).json();
    expect(ended).toMatchObject({ removed: true });
    expect([existsSync(path), existsSync(ended.path)]).toEqual([false, true]);
    expect(open().path).toBe(before);
  });

  it('never begins beside a race that has started, has reads, or goes on', async () => {
    const { order, state, station, open } = await listening();
    await order('POST', '/events/tag/batch', read('E1'));
    const refused = await order('POST', '/demo', {});
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'demo-beside-race', params: { name: open().control.name } }]);
    expect((await state()).refusal).toMatchObject({ code: 'demo-beside-race' });
    const later = new Date(Date.now() + 3_600_000).toISOString();
    await order('POST', '/races', { name: 'Afternoon', start_at: later });
    expect((await order('POST', '/demo', {})).json()).toMatchObject({ code: 'demo-beside-race', params: { name: 'Afternoon' } });
    await order('POST', '/race/start', { at: new Date(Date.now() - 60_000).toISOString() });
    await order('POST', '/races', { name: 'Evening' });
    expect(station.keptRaces().map(({ name }) => name)).toEqual(['Afternoon']);
    expect((await order('POST', '/demo', {})).json()).toMatchObject({ code: 'demo-beside-race', params: { name: 'Afternoon' } });
    expect(open().control.name).toBe('Evening');
  });

  it('stops when a race is opened, which gets none of its reads and acts', async () => {
    const { order, open, reads, station, state } = await listening();
    const before = open().path;
    await order('POST', '/demo', { template: 'criterium', minutes: 2 });
    await reads(20);
    const demo = open();
    await order('POST', '/races', { name: 'The race' });
    const { revision } = open();
    expect(await state()).toMatchObject({ state: 'none', refusal: null });
    for (const [url, payload] of [
      [`/events/tag/batch?race_id=${demo.control.raceId}`, read('E1')],
      ['/race/start', { race_id: demo.control.raceId }],
      ['/participants', { bib: '1', race_id: demo.control.raceId }],
      ['/start-list', { starts: [{ participant: 'p1', at: new Date().toISOString() }], race_id: demo.control.raceId }],
    ] as const) {
      const late = await order('POST', url, payload);
      expect([url, late.statusCode, late.json().code]).toEqual([url, 409, 'other-race']);
    }
    expect(open().revision).toBe(revision);
    expect(open().control.gunSet).toBe(false);
    expect(station.keptRaces()).toEqual([]);
    expect(existsSync(before)).toBe(true);
  });

  it('takes the operator token and known fields alone', async () => {
    const { app, order } = await listening();
    for (const [method, url] of [
      ['GET', '/demo'],
      ['POST', '/demo'],
      ['DELETE', '/demo'],
      ['POST', '/demo/stop'],
    ] as const) {
      expect([url, (await app.inject({ method, url })).statusCode]).toEqual([url, 401]);
    }
    for (const body of [{ template: 'rodeo' }, { speed: 0 }, { minutes: 61 }, { seed: 1.5 }, { language: 'xx' }, { other: 1 }]) {
      expect([body, (await order('POST', '/demo', body)).statusCode]).toEqual([body, 422]);
    }
    expect((await order('DELETE', '/demo?race=burn')).statusCode).toBe(422);
  });
});
