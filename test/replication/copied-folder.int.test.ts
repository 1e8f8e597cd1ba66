import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readKey } from '../../src/domain/model/read';
import type { EpochMs } from '../../src/domain/model/time';
import { BrokerPort } from '../../src/replication/broker/broker-port';
import { idOfStart } from '../../src/replication/machine-id';
import type { Station } from '../../src/station';
import { freePort } from '../publish/servers';
import { record } from './followed';
import { brokerOf, hasNatsServer, natsServer, settingsOf } from './nats-server';
import { ask, dataFolder, keyOf, run, until } from './running';

type Row = { readonly state: string; readonly waiting: number };
const rows = async (url: string) => (await ask(url, 'GET', '/machines')).body['machines'] as readonly Row[];
const says = (url: string, state: string) => until(async () => (await rows(url)).some((row) => row.state === state));

/** A copy of the data folder of a station that is not running. */
function copyOf(folder: string): string {
  const copy = dataFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

const readsOf = (station: Station) =>
  station.replica.page(0, 10_000).flatMap((entry) => (entry.type === 'read' ? [readKey(entry.read)] : []));

describe('two points with copies of one data folder', () => {
  it('that send to each other say so, and have all reads, each once', async () => {
    const folder = dataFolder();
    const first = await run(folder, { role: 'point' });
    await record(first.url, 0, 10);
    const key = await keyOf(first.url, 'Course', 'point');
    await first.close();
    const copy = copyOf(folder);
    const ports = [await freePort(), await freePort()] as const;
    const to = (port: number) => ({ role: 'point' as const, hub: { url: `http://127.0.0.1:${port}`, key } });
    const one = await run(folder, { ...to(ports[1]), port: ports[0] });
    const twin = await run(copy, { ...to(ports[0]), port: ports[1] });
    await record(one.url, 100, 10);
    await record(twin.url, 200, 10);
    for (const { url } of [one, twin]) await says(url, 'copied-folder');
    for (const { station } of [one, twin]) {
      await until(() => readsOf(station).length === 30);
      expect(new Set(readsOf(station)).size).toBe(30);
    }
  });
});

describe.runIf(hasNatsServer())('at a broker', () => {
  it('a point with a copy of the folder of one that has ended does not take the reads of that one for its own', async () => {
    const broker = await natsServer();
    const hub = await run(dataFolder(), { broker: settingsOf(broker.url, 'hub') });
    await record(hub.url, 0, 10);
    const folder = dataFolder();
    const start = (dataDir: string) => run(dataDir, { role: 'point', broker: settingsOf(broker.url, 'start') });
    const before = await start(folder);
    await record(before.url, 1_000, 20);
    await until(() => readsOf(hub.station).length === 30);
    await before.close();
    const copy = copyOf(folder);
    const one = await start(folder);
    await record(one.url, 1_100, 10);
    await until(() => readsOf(hub.station).length === 40);
    await one.close();
    const twin = await start(copy);
    // So that its entry of the same number is none that is sent.
    await record(twin.url, 2_000, 5);
    for (let act = 0; act < 10; act += 1) await ask(twin.url, 'PATCH', '/race', { name: `Name ${act}` });
    await says(twin.url, 'older-file');
    // Nothing of its file is known to be at the broker.
    expect((await rows(twin.url))[0]?.waiting).toBe(25);
    expect(readsOf(hub.station)).toHaveLength(40);
  });

  it('of two standbys with copies of one folder one takes the race over, and the same one may ask again', async () => {
    const { url } = await natsServer();
    const hub = await run(dataFolder(), { broker: settingsOf(url, 'hub') });
    await record(hub.url, 0, 50);
    const broker = brokerOf(url, 'standby');
    await says(hub.url, 'live');
    const { identity, seq } = hub.station.replica.head() ?? expect.unreachable('no race');
    await until(() => broker.problem === null);
    const claim = { journal: identity.id, epoch: identity.epoch + 1, after: seq, at: 0 as EpochMs };
    const [one, twin] = [1, 2].map(() => new BrokerPort(broker, idOfStart('folder'), () => performance.now()));
    expect([await one?.claim(claim), await twin?.claim(claim), await one?.claim(claim)]).toEqual(['claimed', 'lost', 'claimed']);
  });
});
