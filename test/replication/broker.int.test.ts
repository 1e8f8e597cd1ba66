import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { nkeys } from '@nats-io/transport-node';
import { describe, expect, it } from 'vitest';
import { expectSame, record } from './followed';
import { hasNatsServer, natsServer, settingsOf } from './nats-server';
import { ask, dataFolder, run, until } from './running';

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
    // Each machine says how it is every other second.
    const machines = async () => (await ask(hub.url, 'GET', '/machines')).body['machines'];
    await expect
      .poll(machines)
      .toMatchObject([{ name: broker.url, role: 'broker', state: 'live', behind: 0 }, { name: 'relay' }, { name: 'standby' }]);
  });

  it('needs an nkey and an encrypted line where the broker wants them', async () => {
    const folder = dataFolder();
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-subj', '/CN=broker'];
    execFileSync('openssl', [...made, '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' });
    const user = nkeys.createUser();
    const tls = `tls { cert_file: "${cert}", key_file: "${key}" }`;
    const broker = await natsServer(`{ nkey: ${user.getPublicKey()} }`, undefined, tls);
    const seed = new TextDecoder().decode(user.getSeed());
    const settings = { address: broker.url.replace('nats:', 'tls:'), name: 'hub', user: null, password: null, seed };
    const hub = await run(dataFolder(), { broker: { ...settings, ca: cert } });
    const stranger = await run(dataFolder(), { broker: { ...settings, name: 'other', ca: null } });
    const stateOf = async (url: string) =>
      ((await ask(url, 'GET', '/machines')).body['machines'] as readonly { state: string }[])[0]?.state;
    await until(async () => (await stateOf(hub.url)) === 'live');
    // Nobody vouches for the certificate: nothing is sent there.
    expect(await stateOf(stranger.url)).toBe('no-broker');
  });
});
