import { cpSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RunningStation } from '../../src/app';
import { readKey } from '../../src/domain/model/read';
import { expectSame, hasSame } from '../replication/followed';
import { sendEvenly } from '../replication/machines-at';
import { hasNatsServer, natsServer, type RunningBroker, settingsOf } from '../replication/nats-server';
import { ask, dataFolder, run, until } from '../replication/running';

/** Of each of the two that record. */
const READS = 600;
const PACE = { reads: READS, batch: 5, every: 50 };
const FAULT_AT = 200;
const AWAY_MS = 3_000;
const OLDER_BY_MS = 2_000;

/** What is done to a broker that is ended for a while. */
const LOSSES: Readonly<Record<string, (broker: RunningBroker, older: string) => void>> = {
  stopped: () => undefined,
  emptied: (broker) => broker.wipe(),
  'rolled back': (broker, older) => {
    broker.wipe();
    cpSync(older, broker.store, { recursive: true });
  },
};

async function scene() {
  const broker = await natsServer();
  const settings = (user: string) => ({ broker: settingsOf(broker.url, user) });
  const hub = await run(dataFolder(), settings('hub'));
  const standby = await run(dataFolder(), { role: 'standby', ...settings('standby') });
  const relay = await run(dataFolder(), { role: 'relay', ...settings('relay') });
  const point = await run(dataFolder(), { role: 'point', ...settings('start') });
  return { broker, hub, standby, relay, point };
}

function keysOf({ station }: RunningStation): readonly string[] {
  return station.replica.page(0, 100_000).flatMap((entry) => (entry.type === 'read' ? [readKey(entry.read)] : []));
}

async function brokerHasAll({ url }: RunningStation): Promise<boolean> {
  const { machines } = (await ask(url, 'GET', '/machines')).body as {
    machines: readonly { role: string; behind: number | null; state: string }[];
  };
  return machines.some(({ role, behind, state }) => role === 'broker' && behind === 0 && state === 'live');
}

describe.runIf(hasNatsServer())(`a broker that is away for ${AWAY_MS / 1_000} s while hub and point record`, () => {
  const table: object[] = [];

  it.each(Object.keys(LOSSES))('and comes back %s: all are complete, each read once', async (loss) => {
    const { broker, hub, standby, relay, point } = await scene();
    let confirmed = 0;
    const sending = [
      sendEvenly(hub.url, { ...PACE, source: 'line' }, (count) => {
        confirmed = count;
      }),
      sendEvenly(point.url, { ...PACE, source: 'course' }),
    ];
    await until(() => confirmed >= FAULT_AT);
    const older = `${broker.store}-older`;
    broker.freeze(() => cpSync(broker.store, older, { recursive: true }));
    await pause(OLDER_BY_MS);
    await broker.kill();
    LOSSES[loss]?.(broker, older);
    await pause(AWAY_MS);
    await Promise.all(sending);
    await broker.start();
    const mended = performance.now();
    const after = async (isDone: () => boolean | Promise<boolean>) => {
      await until(isDone);
      return Math.round((performance.now() - mended) / 100) / 10;
    };
    const hasPoints = () => keysOf(hub).length === 2 * READS;
    const [hubS, standbyS, relayS, brokerS] = await Promise.all([
      after(hasPoints),
      after(() => hasPoints() && hasSame(hub, standby)),
      after(() => hasPoints() && hasSame(hub, relay)),
      after(async () => hasPoints() && (await brokerHasAll(hub))),
    ]);
    for (const follower of [standby, relay]) await expectSame(hub, follower);
    const keys = keysOf(hub);
    table.push({ loss, reads: keys.length, different: new Set(keys).size, hubS, brokerS, standbyS, relayS });
    expect([keys.length, new Set(keys).size]).toEqual([2 * READS, 2 * READS]);
  });

  it('is measured', () => {
    console.table(table);
    expect(table).toHaveLength(Object.keys(LOSSES).length);
  });
});
