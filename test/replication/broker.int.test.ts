import { nkeys } from '@nats-io/transport-node';
import { describe, expect, it } from 'vitest';
import type { StoredEntry } from '../../src/domain/model/stored-entry';
import type { Broker } from '../../src/replication/broker/broker';
import { BrokerPort } from '../../src/replication/broker/broker-port';
import type { Batch } from '../../src/replication/port';
import { certificateOf } from './certificates';
import { expectSame, record } from './followed';
import { brokerOf, hasNatsServer, natsServer, RELAYS, settingsOf } from './nats-server';
import { ask, dataFolder, run, until } from './running';

/** What comes to one who follows, until it has so many entries. */
async function copyOf(broker: Broker, count: number): Promise<readonly StoredEntry[]> {
  const port = new BrokerPort(broker, broker.name, () => performance.now());
  await until(() => port.head().catch(() => null));
  const entries: StoredEntry[] = [];
  let journal: string | null = null;
  while (entries.length < count) {
    const batch: Batch = await port.follow({ journal, after: entries.at(-1)?.seq ?? 0, digest: null }, new AbortController().signal);
    journal = batch.head.identity.id;
    entries.push(...batch.entries);
  }
  return entries;
}

describe.runIf(hasNatsServer())('a race over a broker', () => {
  it('is the same at a standby and a relay, entry for entry, and comes to eight others who follow it at once', async () => {
    const broker = await natsServer();
    const hub = await run(dataFolder(), { broker: settingsOf(broker.url, 'hub') });
    await record(hub.url, 0, 40);
    const standby = await run(dataFolder(), { role: 'standby', broker: settingsOf(broker.url, 'standby') });
    const relay = await run(dataFolder(), { role: 'relay', broker: settingsOf(broker.url, 'relay') });
    await expectSame(hub, standby);
    const copies = RELAYS.map((user) => copyOf(brokerOf(broker.url, user), 243));
    for (let from = 40; from < 240; from += 20) await record(hub.url, from, 20);
    await ask(hub.url, 'PATCH', '/race', { name: 'Night race' });
    for (const follower of [standby, relay]) await expectSame(hub, follower);
    const entries = hub.station.replica.page(0, 1_000);
    for (const copy of copies) expect(await copy).toEqual(entries);
    // Each machine says how it is every other second.
    const machines = async () => (await ask(hub.url, 'GET', '/machines')).body['machines'];
    await expect
      .poll(machines)
      .toMatchObject([{ name: broker.url, role: 'broker', state: 'live', behind: 0 }, { name: 'relay' }, { name: 'standby' }]);
  });

  it('needs an nkey and an encrypted line where the broker wants them, and says what is wrong with a certificate', async () => {
    const { key, cert } = certificateOf('127.0.0.1');
    const user = nkeys.createUser();
    const tls = `tls { cert_file: "${cert}", key_file: "${key}" }`;
    const broker = await natsServer(`{ nkey: ${user.getPublicKey()} }`, undefined, tls);
    const seed = new TextDecoder().decode(user.getSeed());
    const settings = { address: broker.url.replace('nats:', 'tls:'), name: 'hub', user: null, password: null, seed, key: null };
    const hub = await run(dataFolder(), { broker: { ...settings, ca: cert } });
    const stranger = await run(dataFolder(), { broker: { ...settings, name: 'other', ca: null } });
    const stateOf = async (url: string) =>
      ((await ask(url, 'GET', '/machines')).body['machines'] as readonly { state: string }[])[0]?.state;
    await until(async () => (await stateOf(hub.url)) === 'live');
    // Nobody vouches for the certificate: nothing is sent there.
    expect(await stateOf(stranger.url)).toBe('certificate-unknown');
    for (const [bad, state] of [
      [certificateOf('127.0.0.9'), 'certificate-name'],
      [certificateOf('127.0.0.1', false), 'certificate-expired'],
    ] as const) {
      const other = await natsServer(undefined, undefined, `tls { cert_file: "${bad.cert}", key_file: "${bad.key}" }`);
      const address = other.url.replace('nats:', 'tls:');
      const station = await run(dataFolder(), { broker: { ...settings, address, ca: bad.cert } });
      await until(async () => (await stateOf(station.url)) === state);
    }
  });
});
