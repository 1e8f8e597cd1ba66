import { cpSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { headOf as headOfMessage } from '../../src/replication/broker/log-message';
import { expectCopies, headOf } from '../replication/copies';
import { behindLines, overBroker, sendEvenly } from '../replication/machines-at';
import { brokerOf, hasNatsServer, type RunningBroker } from '../replication/nats-server';
import { ask, until } from '../replication/running';

const READS = 2_000;
/** In the middle of them. */
const FAULT_AT = 800;
const AWAY_MS = 3_000;
/** So much the older store lacks. */
const OLDER_BY_MS = 4_000;

async function scene() {
  const site = behindLines();
  const { hub, broker, add } = await overBroker(site);
  return { site, hub, broker, standby: await add('standby', 'standby') };
}
type Scene = Awaited<ReturnType<typeof scene>>;

/** The broker has all entries of the hub again. */
async function isRefilled({ hub }: Scene): Promise<void> {
  await until(async () => {
    const { machines } = (await ask(hub.url, 'GET', '/machines')).body as {
      readonly machines: readonly { readonly role: string; readonly behind: number | null }[];
    };
    return machines.some(({ role, behind }) => role === 'broker' && behind === 0);
  });
}

/** Does what is done to a store while the broker is away. `isStill`: the standby stands still until the broker has everything again. */
async function storeLost(scene: Scene, isStill: boolean, lose: (broker: RunningBroker) => void): Promise<void> {
  const { broker, standby } = scene;
  if (isStill) standby.freeze();
  await broker.kill();
  broker.wipe();
  lose(broker);
  await broker.start();
  if (!isStill) return;
  await isRefilled(scene);
  standby.goOn();
}

async function rolledBack(scene: Scene, isStill: boolean): Promise<void> {
  const copy = `${scene.broker.store}-older`;
  scene.broker.freeze(() => cpSync(scene.broker.store, copy, { recursive: true }));
  await pause(OLDER_BY_MS);
  await storeLost(scene, isStill, ({ store }) => cpSync(copy, store, { recursive: true }));
}

const killed = async (victim: { kill(): Promise<void>; start(): Promise<void> }) => {
  await victim.kill();
  await pause(AWAY_MS);
  await victim.start();
};

const FAULTS: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  'the broker is killed': ({ broker }) => killed(broker),
  'the hub is killed': ({ hub }) => killed(hub),
  'the standby is killed': ({ standby }) => killed(standby),
  'broker, hub and standby are killed at once, three times': async ({ broker, hub, standby }) => {
    for (let time = 0; time < 3; time += 1) await Promise.all([broker, hub, standby].map(killed));
  },
  'the store is rolled back': (scene) => rolledBack(scene, false),
  'the store is rolled back while the standby stands still': (scene) => rolledBack(scene, true),
  'the store is lost': (scene) => storeLost(scene, false, () => undefined),
  'the store is lost while the standby stands still': (scene) => storeLost(scene, true, () => undefined),
  'answers of the broker are lost': async ({ site }) => {
    for (let time = 0; time < 3; time += 1) {
      site.cut('answers');
      await pause(500);
      site.mend();
      await pause(1_500);
    }
  },
};

describe.runIf(hasNatsServer())(`${READS} reads at 200 a second, while`, () => {
  it.each(Object.keys(FAULTS))('%s: nothing is lost or doubled at the standby, and the broker has each entry once', async (fault) => {
    const at = await scene();
    const { hub, standby, broker } = at;
    let confirmed = 0;
    const sending = sendEvenly(hub.url, { reads: READS, batch: 10, every: 50, source: 'line' }, (count) => {
      confirmed = count;
    });
    await until(() => confirmed >= FAULT_AT);
    await FAULTS[fault]?.(at);
    const mended = performance.now();
    await sending;
    const sentAfterMendMs = Math.round(performance.now() - mended);
    const completeAfterMs = await expectCopies(hub.url, [standby.url], READS);
    await isRefilled(at);
    expect(await rangesIn(broker)).toEqual({ entries: await headOf(hub.url), isEachOnce: true });
    console.log({ fault, reads: READS, sentAfterMendMs, completeAfterMs });
  });
});

/** How many entries the messages of the book have, and whether each message begins behind the one before. */
async function rangesIn({ url }: RunningBroker): Promise<object> {
  const broker = brokerOf(url, 'relay');
  const source = await until(() => broker.read('race.*.book').catch(() => null));
  let [entries, isEachOnce] = [0, true];
  for (let message = await source.next(2_000); message !== null; message = await source.next(2_000)) {
    const { from, to } = headOfMessage(message);
    isEachOnce &&= from === entries + 1;
    entries = to;
  }
  return { entries, isEachOnce };
}
