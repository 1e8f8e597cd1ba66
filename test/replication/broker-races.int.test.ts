import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunningStation } from '../../src/app';
import { record } from './followed';
import { hasNatsServer, natsServer, settingsOf } from './nats-server';
import { ask, dataFolder, run, until } from './running';

const NEXT = { name: 'Next', start_at: '2026-06-06T08:00:00.000Z' };

const readsAt = ({ station }: RunningStation) => station.replica.page(0, 1_000).filter(({ type }) => type === 'read').length;

const fileOf = ({ station }: RunningStation) => basename(station.race()?.path ?? expect.unreachable('there is no race'));

const machinesAt = async ({ url }: RunningStation) =>
  (await ask(url, 'GET', '/machines')).body['machines'] as readonly {
    role: string;
    waiting: number;
    state: string;
    heard_at: string | null;
  }[];

const waitingAt = async (point: RunningStation) => (await machinesAt(point))[0]?.waiting;

/** When the hub heard the point last. */
const heardAt = async (hub: RunningStation) => (await machinesAt(hub)).find(({ role }) => role === 'point')?.heard_at;

/** Whether the point has told the hub since it was started. */
const hasHeard = async (hub: RunningStation) => (await machinesAt(hub)).some(({ role, state }) => role === 'point' && state === 'live');

/** A hub and a point at a broker, of which the hub has 40 reads. */
async function hubAndPoint() {
  const broker = await natsServer();
  const folder = dataFolder();
  const first = await run(folder, { broker: settingsOf(broker.url, 'hub') });
  const point = await run(dataFolder(), { role: 'point', broker: settingsOf(broker.url, 'start') });
  await record(point.url, 0, 40);
  await until(() => readsAt(first) === 40);
  return { broker, folder, first, point };
}

describe.runIf(hasNatsServer())('reads of a point that are at the broker when the hub opens another race', () => {
  it('come to that one, as over HTTP, and those of the race before do not come again', async () => {
    const { broker, folder, first, point } = await hubAndPoint();
    await first.close();
    const hub = await run(folder, { broker: settingsOf(broker.url, 'hub') });
    await record(point.url, 100, 20);
    await until(() => readsAt(hub) === 60);
    expect((await ask(hub.url, 'POST', '/races', NEXT)).status).toBe(200);
    // The point does not know of the other race yet.
    await record(point.url, 200, 20);
    await until(() => readsAt(hub) >= 20);
    await record(point.url, 300, 20);
    await until(() => readsAt(hub) >= 40);
    expect(readsAt(hub)).toBe(40);
  });

  it('are in the open race alone when the hub is started again before the point knows of it', async () => {
    const { broker, folder, first, point } = await hubAndPoint();
    const earlier = fileOf(first);
    await ask(first.url, 'POST', '/races', NEXT);
    // In the race that the point knows, before the restart and after it was begun.
    await record(point.url, 100, 20);
    await until(() => readsAt(first) === 20);
    await first.close();
    await record(point.url, 200, 20);
    await until(() => waitingAt(point).then((waiting) => waiting === 0));
    const hub = await run(folder, { broker: settingsOf(broker.url, 'hub') });
    await until(() => readsAt(hub) === 40);
    await hub.close();
    const again = await run(folder, { broker: settingsOf(broker.url, 'hub') });
    await record(point.url, 300, 20);
    await until(() => readsAt(again) >= 60);
    expect(readsAt(again)).toBe(60);
    // The race before has none of them when it is opened again.
    expect((await ask(again.url, 'POST', '/races/open', { file: earlier })).status).toBe(200);
    await record(point.url, 400, 20);
    await until(() => readsAt(again) >= 60);
    expect(readsAt(again)).toBe(60);
  });

  it('come to one race alone when the one before is opened again', async () => {
    const { broker, folder, first, point } = await hubAndPoint();
    const earlier = fileOf(first);
    await ask(first.url, 'POST', '/races', NEXT);
    await until(() => hasHeard(first));
    await record(point.url, 100, 20);
    await until(() => readsAt(first) === 20);
    const next = fileOf(first);
    await ask(first.url, 'POST', '/races/open', { file: earlier });
    await record(point.url, 200, 20);
    await until(() => readsAt(first) >= 60);
    const heard = await heardAt(first);
    await until(async () => (await heardAt(first)) !== heard);
    await record(point.url, 300, 20);
    await until(() => readsAt(first) >= 80);
    expect(readsAt(first)).toBe(80);
    await first.close();
    const again = await run(folder, { broker: settingsOf(broker.url, 'hub') });
    await record(point.url, 400, 20);
    await until(() => readsAt(again) >= 100);
    expect(readsAt(again)).toBe(100);
    await ask(again.url, 'POST', '/races/open', { file: next });
    await record(point.url, 500, 20);
    await until(() => readsAt(again) >= 40);
    expect(readsAt(again)).toBe(40);
  });
});
