import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { event } from '../http/served';
import { foldOf } from '../replication/copies';
import { hasNatsServer, natsServer, settingsOf } from '../replication/nats-server';
import { ask, dataFolder, run, until } from '../replication/running';

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
    const full = performance.now();
    await until(async () => {
      expect((await ask(hub.url, 'POST', '/events/tag/batch', batch(from), null)).status).toBe(200);
      from += 500;
      return (await state()) === 'broker-full';
    });
    console.log({ saidAfterMs: Math.round(performance.now() - full), reads: from });
    await broker.kill();
    execFileSync('rm', [filler]);
    execFileSync('mount', ['-o', 'remount,size=200m', store]);
    await broker.start();
    await until(() => standby.station.replica.head()?.seq === hub.station.replica.head()?.seq);
    await until(async () => (await foldOf(standby.url)) === (await foldOf(hub.url)));
    expect(standby.station.replica.page(0, 1_000_000)).toEqual(hub.station.replica.page(0, 1_000_000));
  });
});
