import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readKey } from '../../src/domain/model/read';
import { HttpHub } from '../../src/replication/http-hub';
import { ReadsSender } from '../../src/replication/reads-sender';
import type { Station } from '../../src/station';
import { KeptLog } from '../core/stations';
import { event } from '../http/served';
import { lineTo } from './cut-line';
import { ask, dataFolder, keyOf, run, standingsOf, until } from './running';

const batch = (from: number, count: number) => ({
  events: Array.from({ length: count }, (_, index) => event(`E${(from + index) % 9}`, 10 + from + index)),
});
const record = (url: string, from: number, count: number, key: string | null = null) =>
  ask(url, 'POST', '/events/tag/batch', batch(from, count), key);

/** The keys of all reads of a station, sorted. */
function keysOf(station: Station): readonly string[] {
  const entries = station.replica.page(0, 100_000);
  return entries.flatMap((entry) => (entry.type === 'read' ? [readKey(entry.read)] : [])).sort();
}

/** Standings without what two journals number differently. */
async function tableOf(url: string): Promise<unknown> {
  const { standings } = JSON.parse(await standingsOf(url)) as { standings: readonly object[] };
  return standings;
}

describe('a point', () => {
  it('records by itself and sends everything to the hub, also what came before the hub answered, each read once', async () => {
    const hubFolder = dataFolder();
    const hub = await run(hubFolder);
    const key = await keyOf(hub.url, 'Course', 'point');
    const point = await run(dataFolder(), { role: 'point', hub: { url: hub.url, key } });
    await record(point.url, 0, 20);
    await until(() => keysOf(hub.station).length === 20);
    await hub.close();
    // Twenty minutes of the race, by its own clock: nine riders a minute.
    const minutes = (minute: number) => ({ events: Array.from({ length: 9 }, (_, rider) => event(`E${rider}`, 60 * minute + 6 * rider)) });
    const away = Array.from({ length: 20 }, (_, minute) => minutes(minute + 2));
    for (const reads of away) expect((await ask(point.url, 'POST', '/events/tag/batch', reads, null)).status).toBe(200);
    expect((await ask(point.url, 'GET', '/standings')).status).toBe(200);
    await until(async () => JSON.stringify((await ask(point.url, 'GET', '/machines')).body['machines']).includes('"waiting":180'));
    const back = await run(hubFolder, { port: hub.port });
    await until(() => keysOf(back.station).length === 200);
    const alone = await run(dataFolder());
    await record(alone.url, 0, 20);
    for (const reads of away) await ask(alone.url, 'POST', '/events/tag/batch', reads, null);
    expect(keysOf(back.station)).toEqual(keysOf(alone.station));
    expect(await tableOf(back.url)).toEqual(await tableOf(alone.url));
    await until(async () => JSON.stringify((await ask(back.url, 'GET', '/machines')).body['machines']).includes('"state":"live"'));
  });

  it('with an older copy of its race file sends what it records since, also under numbers that were sent before', async () => {
    const hub = await run(dataFolder());
    const settings = { role: 'point' as const, hub: { url: hub.url, key: await keyOf(hub.url, 'Course', 'point') } };
    const [folder, older] = [dataFolder(), join(dataFolder(), 'older.racetag')];
    const point = await run(folder, settings);
    await record(point.url, 0, 30);
    const path = point.station.race()?.path ?? expect.unreachable('the point has no race');
    point.station.saveCopy(older);
    await record(point.url, 30, 30);
    await until(() => keysOf(hub.station).length === 60);
    await point.close();
    copyFileSync(older, path);
    const again = await run(folder, settings);
    for (const [from, count] of [
      [100, 10],
      [200, 40],
    ] as const) {
      await record(again.url, from, count);
      await until(() => keysOf(hub.station).length === 60 + (from === 100 ? 10 : 50));
    }
  });

  it('goes on where it was after it was stopped, and sends nothing twice', async () => {
    const hub = await run(dataFolder());
    const settings = { role: 'point' as const, hub: { url: hub.url, key: await keyOf(hub.url, 'Course', 'point') } };
    const folder = dataFolder();
    const point = await run(folder, settings);
    await record(point.url, 0, 30);
    await until(() => keysOf(hub.station).length === 30);
    await until(async () => JSON.stringify((await ask(point.url, 'GET', '/machines')).body['machines']).includes('"waiting":0'));
    await point.close();
    const again = await run(folder, settings);
    await record(again.url, 30, 5);
    await until(() => keysOf(hub.station).length === 35);
    expect(hub.station.health().intake.known).toBe(0);
  });

  it('loses and doubles nothing when the line is cut without a word', async () => {
    const hub = await run(dataFolder());
    const line = await lineTo(hub.port);
    const key = await keyOf(hub.url, 'Course', 'point');
    const point = await run(dataFolder(), { role: 'point', hub: { url: line.url, key } });
    await record(point.url, 0, 10);
    await until(() => keysOf(hub.station).length === 10);
    line.cut();
    await record(point.url, 10, 40);
    const row = async () => (await ask(point.url, 'GET', '/machines')).body['machines'] as readonly { state: string }[];
    await until(async () => (await row())[0]?.state === 'cut-off');
    line.mend();
    await until(() => keysOf(hub.station).length === 50);
    expect(keysOf(hub.station)).toEqual(keysOf(point.station));
  });

  it('with a wrong key sends nothing, says so, and records all the same', async () => {
    const hub = await run(dataFolder());
    const point = await run(dataFolder(), { role: 'point', hub: { url: hub.url, key: 'key-of-nobody' } });
    await record(point.url, 0, 10);
    const { body } = await until(async () => {
      const answer = await ask(point.url, 'GET', '/machines');
      return JSON.stringify(answer.body['machines']).includes('refused') ? answer : null;
    });
    expect(body).toMatchObject({ role: 'point', machines: [{ name: hub.url, state: 'refused', waiting: 10 }] });
    expect([keysOf(hub.station).length, keysOf(point.station).length]).toEqual([0, 10]);
  });
});

describe('GET /machines at the hub', () => {
  const pulse = (more: object) => ({
    ...{ machine: 'one', role: 'point', epoch: 1, journal: null, seq: 0, waiting: 0, problem: null, sent_at_ms: Date.now() },
    ...more,
  });

  it('says of a clock that is 3 s off by how much, ahead or behind', async () => {
    const hub = await run(dataFolder());
    for (const [name, off] of [
      ['Ahead', 3_000],
      ['Behind', -3_000],
    ] as const) {
      const key = await keyOf(hub.url, name, 'point');
      await ask(hub.url, 'POST', '/machines/pulse', pulse({ sent_at_ms: hub.station.now() + off }), key);
    }
    const { machines } = (await ask(hub.url, 'GET', '/machines')).body as { machines: readonly { name: string; clock_ms: number }[] };
    expect(machines.map(({ name, clock_ms: clock }) => [name, Math.round(clock / 1_000)])).toEqual([
      ['Ahead', 3],
      ['Behind', -3],
    ]);
    const { machines: troubles } = (await ask(hub.url, 'GET', '/health')).body as { machines: readonly { sentence_code: string }[] };
    expect(troubles.map(({ sentence_code: code }) => code)).toEqual(['machine-clock', 'machine-clock']);
    const { checks } = (await ask(hub.url, 'GET', '/preflight')).body as { checks: readonly { verdict: string }[] };
    expect(checks.filter((check) => JSON.stringify(check).includes('machine-clock')).map(({ verdict }) => verdict)).toEqual([
      'warning',
      'warning',
    ]);
  });

  it('shouts when two machines use one key', async () => {
    const hub = await run(dataFolder());
    const key = await keyOf(hub.url, 'Course', 'point');
    await ask(hub.url, 'POST', '/machines/pulse', pulse({}), key);
    expect((await ask(hub.url, 'GET', '/machines')).body).toMatchObject({
      role: 'hub',
      epoch: 1,
      machines: [{ name: 'Course', state: 'live' }],
    });
    await ask(hub.url, 'POST', '/machines/pulse', pulse({ machine: 'two' }), key);
    expect((await ask(hub.url, 'GET', '/machines')).body).toMatchObject({
      machines: [{ name: 'Course', role: 'point', state: 'two-machines' }],
    });
  });

  it('says how many entries a follower lacks, and that one has more than the hub', async () => {
    const hub = await run(dataFolder());
    await record(hub.url, 0, 10);
    const { identity } = hub.station.replica.head() ?? expect.unreachable('no race');
    const key = await keyOf(hub.url, 'Second', 'standby');
    const row = async (seq: number) => {
      await ask(hub.url, 'POST', '/machines/pulse', pulse({ role: 'standby', journal: identity.id, seq }), key);
      return (await ask(hub.url, 'GET', '/machines')).body['machines'];
    };
    expect(await row(4)).toMatchObject([{ behind: 8, state: 'catching-up' }]);
    expect(await row(12)).toMatchObject([{ behind: 0, state: 'live' }]);
    expect(await row(13)).toMatchObject([{ state: 'differs' }]);
  });
});

describe('over a line that takes longer for a page of entries than it may be silent', () => {
  it('who follows gets the page', async () => {
    const hub = await run(dataFolder());
    await record(hub.url, 0, 200);
    const line = await lineTo(hub.port, 20_000);
    const port = new HttpHub(line.url, await keyOf(hub.url, 'Far away', 'standby'), 1_500);
    const { entries } = await port.follow({ journal: null, after: 0, digest: null }, new AbortController().signal);
    expect(entries).toHaveLength(202);
  });

  it('a point sends fewer reads at once, until they arrive', async () => {
    const hub = await run(dataFolder());
    const point = await run(dataFolder(), { role: 'alone' });
    await record(point.url, 0, 200);
    const log = new KeptLog();
    const { replica } = point.station;
    const line = await lineTo(hub.port, 40_000);
    const port = new HttpHub(line.url, await keyOf(hub.url, 'Far away', 'point'), 400);
    const sender = new ReadsSender({ port, replica, log, isAdmitted: () => true, load: () => null, save: () => undefined });
    onTestFinished(() => sender.stop());
    sender.start();
    await until(() => hub.station.replica.head()?.seq === 202);
    await until(() => sender.waiting() === 0 && sender.problem === null);
    expect(log.lines).toContainEqual(expect.stringContaining('reads wait'));
  });
});

describe('a machine that was set up wrong says so', () => {
  const stateOf = async (url: string) => ((await ask(url, 'GET', '/machines')).body['machines'] as readonly { state: string }[])[0]?.state;

  it('a point with the address of a standby, before it has a read to send', async () => {
    const hub = await run(dataFolder());
    const key = await keyOf(hub.url, 'Second', 'standby');
    const standby = await run(dataFolder(), { role: 'standby', hub: { url: hub.url, key } });
    const course = await keyOf(hub.url, 'Course', 'point');
    await until(async () => (await stateOf(standby.url)) === 'live');
    const point = await run(dataFolder(), { role: 'point', hub: { url: standby.url, key: course } });
    await until(async () => (await stateOf(point.url)) === 'read-only');
  });

  it.each([
    ['standby', 'relay'],
    ['standby', 'point'],
    ['relay', 'standby'],
    ['point', 'relay'],
  ] as const)('a %s with the key of a %s', async (role, of) => {
    const hub = await run(dataFolder());
    const other = await run(dataFolder(), { role, hub: { url: hub.url, key: await keyOf(hub.url, 'Tent', of) } });
    await until(async () => (await stateOf(other.url)) === 'wrong-key');
    await until(async () => (await stateOf(hub.url)) === 'wrong-key');
  });
});
