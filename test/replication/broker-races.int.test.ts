import { describe, expect, it } from 'vitest';
import type { RunningStation } from '../../src/app';
import { record } from './followed';
import { hasNatsServer, natsServer, settingsOf } from './nats-server';
import { ask, dataFolder, run, until } from './running';

const NEXT = { name: 'Next', start_at: '2026-06-06T08:00:00.000Z' };

const readsAt = ({ station }: RunningStation) => station.replica.page(0, 1_000).filter(({ type }) => type === 'read').length;

describe.runIf(hasNatsServer())('reads of a point that are at the broker when the hub opens another race', () => {
  it('come to that one, as over HTTP, and those of the race before do not come again', async () => {
    const broker = await natsServer();
    const folder = dataFolder();
    const first = await run(folder, { broker: settingsOf(broker.url, 'hub') });
    const point = await run(dataFolder(), { role: 'point', broker: settingsOf(broker.url, 'start') });
    await record(point.url, 0, 40);
    await until(() => readsAt(first) === 40);
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
});
