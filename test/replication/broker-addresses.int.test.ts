import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { describe, expect, it } from 'vitest';
import { freePort } from '../publish/servers';
import { certificateOf } from './certificates';
import { expectSame, record } from './followed';
import { hasNatsServer, natsServer, PASSWORD, settingsOf, usersOf } from './nats-server';
import { ask, dataFolder, run, until } from './running';

type Row = { readonly role: string; readonly state: string };
const stateAt = async (url: string) => ((await ask(url, 'GET', '/machines')).body['machines'] as readonly Row[])[0]?.state;

/** A hub, its standby and a point that are given these addresses. */
async function stationsAt(address: string) {
  const settings = (user: string) => ({ broker: settingsOf(address, user) });
  const hub = await run(dataFolder(), settings('hub'));
  const standby = await run(dataFolder(), { role: 'standby', ...settings('standby') });
  const point = await run(dataFolder(), { role: 'point', ...settings('start') });
  return { hub, standby, point };
}

/** Sees that reads of hub and point come to both, each once. */
async function expectComplete({ hub, standby, point }: Awaited<ReturnType<typeof stationsAt>>): Promise<void> {
  await record(hub.url, 0, 30);
  await record(point.url, 1_000, 30);
  await until(() => hub.station.replica.page(0, 1_000).filter(({ type }) => type === 'read').length === 60);
  await expectSame(hub, standby);
  await until(async () => (await stateAt(hub.url)) === 'live');
}

const FIRST: Readonly<Record<string, () => Promise<string>>> = {
  'nobody is there': async () => `nats://127.0.0.1:${await freePort()}`,
  'the password is refused': async () => (await natsServer(usersOf('another-password'))).url,
  'the certificate is of an unknown issuer': async () => {
    const { key, cert } = certificateOf('127.0.0.1');
    return (await natsServer(usersOf(), undefined, `tls { cert_file: "${cert}", key_file: "${key}" }`)).url.replace('nats:', 'tls:');
  },
};

describe.runIf(hasNatsServer())('several addresses of a broker', () => {
  it.each(Object.keys(FIRST))('%s at the first one: all stations use the second one', async (why) => {
    const first = await FIRST[why]?.();
    const broker = await natsServer();
    await expectComplete(await stationsAt(`${first},${broker.url}`));
  });

  it('an address of IPv6 is used like any other one', async () => {
    const broker = await natsServer(usersOf(), undefined, '', '[::1]');
    await expectComplete(await stationsAt(`nats://127.0.0.1:${await freePort()},${broker.url}`));
  });

  it.each([
    { name: 'RACE', subjects: ['race.other'] },
    { name: 'SENSORS', subjects: ['race.*.book'] },
  ])('a store of another application is said ($name), recording goes on, and is complete once there is room', async (stream) => {
    const broker = await natsServer();
    const nats = await connect({ servers: broker.url, user: 'hub', pass: PASSWORD, inboxPrefix: '_INBOX.hub' });
    await (await jetstreamManager(nats)).streams.add(stream);
    const stations = await stationsAt(broker.url);
    await record(stations.hub.url, 500, 10);
    await until(async () => (await stateAt(stations.hub.url)) === 'foreign-stream');
    await nats.close();
    await broker.kill();
    broker.wipe();
    await broker.start();
    expect((await record(stations.hub.url, 600, 10)).status).toBe(200);
    await expectSame(stations.hub, stations.standby);
  });
});
