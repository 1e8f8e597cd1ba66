import { describe, expect, it } from 'vitest';
import type { RunningStation } from '../../src/app';
import { event } from '../http/served';
import { hasNatsServer, natsServer, settingsOf } from './nats-server';
import { ask, dataFolder, run, standingsOf, until } from './running';

const batch = (from: number, count: number) => ({
  events: Array.from({ length: count }, (_, index) => event(`E${(from + index) % 9}`, 10 + from + index)),
});
const record = (url: string, from: number, count: number) => ask(url, 'POST', '/events/tag/batch', batch(from, count), null);

function hasSame(one: RunningStation, other: RunningStation): boolean {
  const [first, second] = [one, other].map(({ station }) => station.replica.head());
  return first !== null && first?.identity.id === second?.identity.id && first?.seq === second?.seq;
}

/** That nothing is lost or doubled: the same entries, and the same standings byte for byte. */
async function expectSame(one: RunningStation, other: RunningStation): Promise<void> {
  await until(() => hasSame(one, other));
  expect(other.station.replica.page(0, 100_000)).toEqual(one.station.replica.page(0, 100_000));
  expect(await standingsOf(other.url)).toBe(await standingsOf(one.url));
}

describe.runIf(hasNatsServer())('a race over a broker', () => {
  it('is the same at a standby and a relay, entry for entry', async () => {
    const broker = await natsServer();
    const hub = await run(dataFolder(), { broker: settingsOf(broker.url, 'hub') });
    await record(hub.url, 0, 40);
    const standby = await run(dataFolder(), { role: 'standby', broker: settingsOf(broker.url, 'standby') });
    const relay = await run(dataFolder(), { role: 'relay', broker: settingsOf(broker.url, 'relay') });
    await expectSame(hub, standby);
    await record(hub.url, 40, 60);
    await ask(hub.url, 'PATCH', '/race', { name: 'Night race' });
    await expectSame(hub, standby);
    await expectSame(hub, relay);
    const { body } = await ask(hub.url, 'GET', '/machines');
    expect(body).toMatchObject({ machines: [{ name: broker.url, role: 'broker', state: 'live', behind: 0 }, { name: 'relay' }, { name: 'standby' }] });
  });
});
