import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKey } from '../../src/domain/model/read';
import type { Station } from '../../src/station';
import { lineTo } from './cut-line';
import { expectSame, hasSame, record } from './followed';
import { hasNatsServer, natsServer, settingsOf, usersOf } from './nats-server';
import { ask, dataFolder, OWNER, run, until } from './running';

type Row = {
  readonly name: string;
  readonly role: string;
  readonly state: string;
  readonly behind: number | null;
  readonly waiting: number;
};
const rows = async (url: string) => (await ask(url, 'GET', '/machines')).body['machines'] as readonly Row[];
const brokerState = async (url: string) => (await rows(url)).find(({ role }) => role === 'broker')?.state;

/** The keys of all reads of a station, sorted. */
function keysOf(station: Station): readonly string[] {
  const entries = station.replica.page(0, 100_000);
  return entries.flatMap((entry) => (entry.type === 'read' ? [readKey(entry.read)] : [])).sort();
}

/** A hub at a broker and its standby, which has all of its race. */
async function pair() {
  const broker = await natsServer();
  const hubFolder = dataFolder();
  const hub = await run(hubFolder, { broker: settingsOf(broker.url, 'hub') });
  await record(hub.url, 0, 100);
  const standby = await run(dataFolder(), { role: 'standby', broker: settingsOf(broker.url, 'standby') });
  await until(() => hasSame(hub, standby));
  return { broker, hub, standby, hubFolder };
}

describe.runIf(hasNatsServer())('a broker that', () => {
  it('comes back with an older store is filled again', async () => {
    const { broker, hub, standby } = await pair();
    const copy = `${broker.store}-older`;
    broker.freeze(() => cpSync(broker.store, copy, { recursive: true }));
    await record(hub.url, 100, 300);
    await until(() => hasSame(hub, standby));
    await broker.kill();
    broker.wipe();
    cpSync(copy, broker.store, { recursive: true });
    rmSync(copy, { recursive: true });
    await broker.start();
    await record(hub.url, 400, 50);
    await expectSame(hub, standby);
    const late = await run(dataFolder(), { role: 'relay', broker: settingsOf(broker.url, 'relay') });
    await expectSame(hub, late);
  });

  it('refuses the password is shown, and is used as soon as it takes it', async () => {
    const broker = await natsServer(usersOf('another-password'));
    const hub = await run(dataFolder(), { broker: settingsOf(broker.url, 'hub') });
    expect((await record(hub.url, 0, 20)).status).toBe(200);
    await until(async () => (await brokerState(hub.url)) === 'broker-refused');
    const { machines } = (await ask(hub.url, 'GET', '/health')).body as { machines: readonly object[] };
    expect(JSON.stringify(machines)).toContain('RACETAG_NATS_');
    expect(JSON.stringify((await ask(hub.url, 'GET', '/health')).body)).not.toContain(settingsOf('', 'hub').password);
    await broker.kill();
    await broker.start(usersOf());
    await until(async () => (await brokerState(hub.url)) === 'live');
    // And once more, while it is connected.
    await broker.kill();
    await broker.start(usersOf('another-password'));
    await until(async () => (await brokerState(hub.url)) === 'broker-refused');
    await broker.kill();
    await broker.start(usersOf());
    await until(async () => (await brokerState(hub.url)) === 'live');
  });

  it('is replaced by an empty one, at its address and then at the second one that all were given, needs no touch at any station', async () => {
    const [broker, next] = [await natsServer(), await natsServer()];
    await next.kill();
    const settings = (user: string) => ({ broker: settingsOf(`${broker.url},${next.url}`, user) });
    const hub = await run(dataFolder(), settings('hub'));
    const standby = await run(dataFolder(), { role: 'standby', ...settings('standby') });
    const relay = await run(dataFolder(), { role: 'relay', ...settings('relay') });
    const point = await run(dataFolder(), { role: 'point', ...settings('start') });
    const complete = async (reads: number) => {
      await until(() => keysOf(hub.station).length === reads);
      for (const follower of [standby, relay]) await expectSame(hub, follower);
      await until(async () => (await brokerState(hub.url)) === 'live');
    };
    await record(hub.url, 0, 40);
    await record(point.url, 1_000, 30);
    await complete(70);
    await broker.kill();
    broker.wipe();
    await record(point.url, 1_030, 10);
    await broker.start();
    await record(hub.url, 40, 10);
    await complete(90);
    await broker.kill();
    await record(point.url, 1_040, 10);
    next.wipe();
    await next.start();
    await record(hub.url, 50, 10);
    await complete(110);
    expect(new Set(keysOf(hub.station)).size).toBe(110);
  });

  it('stops answering without a word is noticed, and nothing is lost when the line is mended', async () => {
    const broker = await natsServer();
    const line = await lineTo(broker.port);
    const hub = await run(dataFolder(), { broker: settingsOf(line.url.replace('http', 'nats'), 'hub') });
    const standby = await run(dataFolder(), { role: 'standby', broker: settingsOf(broker.url, 'standby') });
    await record(hub.url, 0, 50);
    await until(() => hasSame(hub, standby));
    line.cut();
    await record(hub.url, 50, 50);
    await until(async () => (await brokerState(hub.url)) === 'no-broker');
    line.mend();
    await expectSame(hub, standby);
  });

  it('has an act of 4 MB: it comes through', async () => {
    const { hub, standby } = await pair();
    const lines = Array.from({ length: 2_200 }, (_, index) => `${index + 1};Rider ${index};${'Ännchen von Tharau '.repeat(99)}`);
    const headers = { 'content-type': 'text/csv', authorization: `Bearer ${OWNER}` };
    const answer = await fetch(`${hub.url}/participants/import`, { method: 'POST', headers, body: ['bib;name;song', ...lines].join('\n') });
    expect(answer.status).toBe(200);
    await expectSame(hub, standby);
  });
});

describe.runIf(hasNatsServer())('a line to the broker that carries 10 kB in a second', () => {
  it('brings a relay the race, and the hub the reads of a point, over one connection each', async () => {
    const broker = await natsServer();
    const hub = await run(dataFolder(), { broker: settingsOf(broker.url, 'hub') });
    await record(hub.url, 0, 100);
    await until(async () => (await brokerState(hub.url)) === 'live');
    const lines = await Promise.all([lineTo(broker.port, 10_000), lineTo(broker.port, 10_000)]);
    const [toRelay, toPoint] = lines.map(({ url }) => url.replace('http', 'nats'));
    const relay = await run(dataFolder(), { role: 'relay', broker: settingsOf(toRelay ?? '', 'relay') });
    const point = await run(dataFolder(), { role: 'point', broker: settingsOf(toPoint ?? '', 'start') });
    await record(point.url, 1_000, 100);
    await until(() => keysOf(hub.station).length === 200);
    await expectSame(hub, relay);
    expect(lines.map(({ connections }) => connections)).toEqual([1, 1]);
  });
});

describe.runIf(hasNatsServer())('a point at a broker', () => {
  it('hands over each read once, also those from while broker or hub were away; the hub and its standby lose nothing either', async () => {
    const { broker, hub, hubFolder, standby } = await pair();
    const point = await run(dataFolder(), { role: 'point', broker: settingsOf(broker.url, 'start') });
    await record(point.url, 1_000, 30);
    await until(() => keysOf(hub.station).length === 130 && hasSame(hub, standby));
    await broker.kill();
    await record(point.url, 1_030, 30);
    for (let from = 100; from < 200; from += 20) expect((await record(hub.url, from, 20)).status).toBe(200);
    await until(async () => (await brokerState(hub.url)) === 'no-broker');
    expect((await rows(hub.url)).find(({ role }) => role === 'broker')?.behind).toBe(100);
    await broker.start();
    await until(() => keysOf(hub.station).length === 260);
    await expectSame(hub, standby);
    await until(async () => (await brokerState(hub.url)) === 'live');
    await hub.close();
    await record(point.url, 1_060, 40);
    await until(async () => (await rows(point.url))[0]?.waiting === 0);
    const back = await run(hubFolder, { broker: settingsOf(broker.url, 'hub') });
    await until(() => keysOf(back.station).length === 300);
    await expectSame(back, standby);
    const alone = await run(dataFolder());
    await record(alone.url, 0, 200);
    await record(alone.url, 1_000, 100);
    expect(keysOf(back.station)).toEqual(keysOf(alone.station));
  });

  it('with an older file of its race says what a point can do, and doing that brings all reads to the hub once', async () => {
    const { broker, hub } = await pair();
    const folder = dataFolder();
    const settings = { role: 'point' as const, broker: settingsOf(broker.url, 'start') };
    const point = await run(folder, settings);
    await record(point.url, 1_000, 30);
    const path = point.station.race()?.path ?? expect.unreachable('the point has no race');
    const older = join(dataFolder(), 'older.racetag');
    point.station.saveCopy(older);
    await record(point.url, 1_030, 30);
    await until(() => keysOf(hub.station).length === 160);
    await point.close();
    copyFileSync(older, path);
    const again = await run(folder, settings);
    await record(again.url, 1_060, 5);
    for (const url of [again.url, hub.url]) await until(async () => (await rows(url)).some(({ state }) => state === 'older-file'));
    expect(JSON.stringify((await ask(again.url, 'GET', '/health')).body)).toContain('begin a new race at the point');
    // The newer file is lost: a new race, and the old file is merged at the hub.
    again.station.saveCopy(join(dirname(hub.station.race()?.path ?? ''), 'of-the-point.racetag'));
    expect((await ask(again.url, 'POST', '/races', { name: 'Goes on' })).status).toBe(200);
    await record(again.url, 1_100, 5);
    await until(() => keysOf(hub.station).length === 165);
    await ask(hub.url, 'POST', '/races/merge', { file: 'of-the-point.racetag' });
    expect([keysOf(hub.station).length, new Set(keysOf(hub.station)).size]).toEqual([170, 170]);
  });

  it('under the name of another one sends nothing, says so, and keeps its reads', async () => {
    const { broker, hub } = await pair();
    const point = await run(dataFolder(), { role: 'point', broker: settingsOf(broker.url, 'start') });
    await record(point.url, 1_000, 30);
    await until(() => keysOf(hub.station).length === 130);
    const ghost = await run(dataFolder(), { role: 'point', broker: settingsOf(broker.url, 'start') });
    await record(ghost.url, 2_000, 50);
    await until(async () => (await rows(ghost.url))[0]?.state === 'two-machines');
    expect((await rows(ghost.url))[0]?.waiting).toBe(50);
    expect(keysOf(hub.station)).toHaveLength(130);
  });
});
