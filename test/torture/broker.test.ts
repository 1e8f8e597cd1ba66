import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { event } from '../http/served';
import { killable } from '../replication/killable';
import { hasNatsServer, natsServer, PASSWORD, settingsOf } from '../replication/nats-server';
import { ask, dataFolder, run, standingsOf, until } from '../replication/running';

/** So long things are killed, in s. */
const SECONDS = Number(process.env['TORTURE_SECONDS'] ?? 24);
const READS = 1_000;

const login = (user: string) => ({ RACETAG_DATA_DIR: dataFolder(), RACETAG_NATS_USER: user, RACETAG_NATS_PASSWORD: PASSWORD });

async function linesOf(url: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (;;) {
    const { body } = await ask(url, 'GET', `/entries?limit=1000&after=${lines.length}`);
    const page = String(body['text'] ?? '')
      .split('\n')
      .filter((line) => line !== '');
    if (page.length === 0) return lines;
    lines.push(...page);
  }
}

/** What makes a read of the test one of its kind: source and time. */
const keyOf = (line: string) => {
  const { type, source, timestamp_ms: at } = JSON.parse(line) as { type: string; source: string; timestamp_ms: number };
  return type === 'read' ? [`${source} ${at}`] : [];
};

describe.runIf(hasNatsServer())('stations at a broker that are killed at random, and the broker with them', () => {
  it('lose nothing and double nothing: hub, standby and relay have each read of hub and points once, in the same order', async () => {
    const broker = await natsServer();
    const hub = await killable({ ...login('hub'), RACETAG_ROLE: 'hub', RACETAG_NATS_URL: broker.url });
    const of = (user: string, role: string) => killable({ ...login(user), RACETAG_ROLE: role, RACETAG_HUB: broker.url });
    const points = [await of('start', 'point'), await of('finish', 'point')];
    const followers = [await of('standby', 'standby'), await of('relay', 'relay')];
    const sources = [hub, ...points];
    const stations = [...sources, ...followers];
    for (const station of stations) await station.start();
    const send = async (station: (typeof stations)[number], source: string) => {
      for (let sent = 0; sent < READS; sent += 10) {
        const events = Array.from({ length: 10 }, (_, index) => ({ ...event(`E${index}`, sent + index + 1), source }));
        await until(async () => (await ask(station.url, 'POST', '/events/tag/batch', { events }, null).catch(() => null))?.status === 200);
        await pause((SECONDS * 10_000) / READS);
      }
    };
    const sending = Promise.all(sources.map((station, index) => send(station, `source-${index}`)));
    const victims = [...stations, { kill: () => broker.kill(), start: () => broker.start() }];
    const end = Date.now() + SECONDS * 1_000;
    let kills = 0;
    while (Date.now() < end) {
      const victim = victims[Math.floor(Math.random() * victims.length)];
      await victim?.kill();
      await pause(Math.random() * 1_000);
      await victim?.start();
      kills += 1;
    }
    await sending;
    const wanted = sources.length * READS;
    const since = Date.now();
    await until(async () => (await linesOf(hub.url)).flatMap(keyOf).length >= wanted);
    const lines = await linesOf(hub.url);
    for (const follower of followers) await until(async () => (await linesOf(follower.url)).length >= lines.length);
    const keys = lines.flatMap(keyOf);
    console.log({ kills, wanted, stored: keys.length, different: new Set(keys).size, completeAfterMs: Date.now() - since });
    expect([keys.length, new Set(keys).size]).toEqual([wanted, wanted]);
    for (const follower of followers) {
      expect(await linesOf(follower.url)).toEqual(lines);
      await until(async () => (await standingsOf(follower.url)) === (await standingsOf(hub.url)));
    }
  });
});

describe.runIf(hasNatsServer())('a broker that comes back with an older store, or with none, while a follower stands still', () => {
  it.each(['older', 'empty'])('loses nothing: %s', async (kind) => {
    const broker = await natsServer();
    const hub = await run(dataFolder(), { broker: settingsOf(broker.url, 'hub') });
    const standby = await killable({ ...login('standby'), RACETAG_ROLE: 'standby', RACETAG_HUB: broker.url });
    await standby.start();
    const send = async (from: number, batches: number) => {
      for (let batch = 0; batch < batches; batch += 1) {
        const events = Array.from({ length: 10 }, (_, index) => event(`E${index % 9}`, from + batch * 10 + index));
        await ask(hub.url, 'POST', '/events/tag/batch', { events }, null);
        await pause(25);
      }
    };
    const copy = `${broker.store}-older`;
    await send(1, 20);
    broker.freeze(() => cpSync(broker.store, copy, { recursive: true }));
    await send(201, 40);
    await until(async () => (await linesOf(standby.url)).length >= 601);
    standby.freeze();
    await broker.kill();
    broker.wipe();
    if (kind === 'older') cpSync(copy, broker.store, { recursive: true });
    await broker.start();
    await send(601, 40);
    const rows = async () =>
      (await ask(hub.url, 'GET', '/machines')).body['machines'] as readonly { role: string; behind: number | null }[];
    await until(async () => (await rows()).some(({ role, behind }) => role === 'broker' && behind === 0));
    standby.goOn();
    await until(async () => (await linesOf(standby.url)).length >= (await linesOf(hub.url)).length);
    expect(await linesOf(standby.url)).toEqual(await linesOf(hub.url));
    expect((await linesOf(hub.url)).flatMap(keyOf)).toHaveLength(1_000);
    await until(async () => (await standingsOf(standby.url)) === (await standingsOf(hub.url)));
  });
});

describe.runIf(hasNatsServer() && userInfo().uid === 0)('a broker whose disk is full', () => {
  it('is said, recording goes on, and everything is there when there is room and it was restarted', async () => {
    const store = dataFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', store]);
    onTestFinished(() => void execFileSync('umount', ['-l', store]));
    const broker = await natsServer(undefined, store);
    const hub = await run(dataFolder(), { broker: settingsOf(broker.url, 'hub') });
    const standby = await run(dataFolder(), { role: 'standby', broker: settingsOf(broker.url, 'standby') });
    const batch = (from: number) => ({ events: Array.from({ length: 500 }, (_, index) => event(`E${index % 9}`, from + index)) });
    await ask(hub.url, 'POST', '/events/tag/batch', batch(1), null);
    await until(() => standby.station.replica.head()?.seq === hub.station.replica.head()?.seq);
    const filler = join(store, 'filler');
    try {
      writeFileSync(filler, Buffer.alloc(3 * 1024 * 1024));
    } catch {
      // As large as there was room.
    }
    const state = async () => {
      const { machines } = (await ask(hub.url, 'GET', '/machines')).body as { machines: readonly { role: string; state: string }[] };
      return machines.find(({ role }) => role === 'broker')?.state;
    };
    let from = 1_000;
    await until(async () => {
      expect((await ask(hub.url, 'POST', '/events/tag/batch', batch(from), null)).status).toBe(200);
      from += 500;
      return (await state()) === 'broker-full';
    });
    await broker.kill();
    execFileSync('rm', [filler]);
    execFileSync('mount', ['-o', 'remount,size=200m', store]);
    await broker.start();
    await until(() => standby.station.replica.head()?.seq === hub.station.replica.head()?.seq);
    await until(async () => (await standingsOf(standby.url)) === (await standingsOf(hub.url)));
    expect(standby.station.replica.page(0, 1_000_000)).toEqual(hub.station.replica.page(0, 1_000_000));
  });
});
