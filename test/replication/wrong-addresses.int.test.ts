import { readFileSync } from 'node:fs';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { connect, type Server } from 'node:net';
import { connect as connectEncrypted, createServer as createEncrypted } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunningStation } from '../../src/app';
import { connectionProblem } from '../../src/replication/connection-problem';
import { certificateOf } from './certificates';
import { expectSame, record } from './followed';
import { killable } from './killable';
import { ask, dataFolder, keyOf, run, until } from './running';

type Row = { readonly name: string; readonly state: string };

/** The state of the hub at a station, and the sentence for people; null while there is none. */
async function toldAt(url: string): Promise<{ readonly state: string | undefined; readonly sentence: string }> {
  const { machines } = (await ask(url, 'GET', '/machines')).body as { machines: readonly Row[] };
  const { machines: troubles = [] } = (await ask(url, 'GET', '/health')).body as { machines?: readonly { sentence: string }[] };
  return { state: machines[0]?.state, sentence: troubles[0]?.sentence ?? '' };
}

async function portOf(server: Server): Promise<number> {
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return address === null || typeof address === 'string' ? expect.unreachable('no port') : address.port;
}

/** A port that encrypts, and passes on to another one. */
function encrypted({ port }: RunningStation, { key, cert }: { readonly key: string; readonly cert: string }): Promise<number> {
  const options = { key: readFileSync(key), cert: readFileSync(cert) };
  const server = createEncrypted(options, (socket) => {
    const inner = connect(port, '127.0.0.1');
    socket.on('error', () => inner.destroy()).on('close', () => inner.destroy());
    inner.on('error', () => socket.destroy());
    socket.pipe(inner).pipe(socket);
  });
  return portOf(server.on('tlsClientError', () => undefined));
}

const plain = (answer: RequestListener) => portOf(createHttp(answer));

/** What answers at the address of the hub, and what is said of it. */
const ADDRESSES: readonly {
  readonly address: (hub: RunningStation) => Promise<string>;
  readonly state: string;
  readonly advice: RegExp;
}[] = [
  {
    address: async (hub) => `https://127.0.0.1:${await encrypted(hub, certificateOf('127.0.0.1'))}`,
    state: 'certificate-unknown',
    advice: /NODE_EXTRA_CA_CERTS/,
  },
  {
    address: (hub) => Promise.resolve(`https://127.0.0.1:${hub.port}`),
    state: 'needs-http',
    advice: /http:\/\//,
  },
  {
    address: async (hub) => `http://127.0.0.1:${await encrypted(hub, certificateOf('127.0.0.1'))}`,
    state: 'needs-https',
    advice: /https:\/\//,
  },
  {
    address: async () =>
      `http://127.0.0.1:${await plain((_, answer) => answer.writeHead(308, { location: 'https://hub.example/' }).end())}`,
    state: 'needs-https',
    advice: /https:\/\//,
  },
  {
    address: async () => `http://127.0.0.1:${await plain((_, answer) => answer.end('<h1>Log in to the network</h1>'))}`,
    state: 'no-station',
    advice: /login page/,
  },
  {
    address: async () => `http://127.0.0.1:${await plain((_, answer) => answer.writeHead(404).end('<h1>Not found</h1>'))}`,
    state: 'no-station',
    advice: /address/,
  },
];

describe('a machine whose hub cannot be used as it was told', () => {
  it('says so for each kind of wrong address, and what to do, whatever its role is', async () => {
    const hub = await run(dataFolder());
    await Promise.all(
      ADDRESSES.map(async ({ address, state, advice }, index) => {
        const role = (['point', 'standby', 'relay'] as const)[index % 3] ?? 'point';
        const [url, key] = [await address(hub), await keyOf(hub.url, `${role} ${index}`, role)];
        const machine = await run(dataFolder(), { role, hub: { url, key } });
        await until(async () => (await toldAt(machine.url)).state === state);
        expect((await toldAt(machine.url)).sentence).toMatch(advice);
      }),
    );
  });

  it.each([
    ['127.0.0.9', true, 'certificate-name'],
    ['127.0.0.1', false, 'certificate-expired'],
  ] as const)('tells a certificate for %s (valid: %s) apart from one that nobody vouches for', async (ip, isValid, kind) => {
    const hub = await run(dataFolder());
    const certificate = certificateOf(ip, isValid);
    const port = await encrypted(hub, certificate);
    const error = await new Promise((resolve) => {
      connectEncrypted({ host: '127.0.0.1', port, ca: readFileSync(certificate.cert) }).on('error', resolve);
    });
    expect(await connectionProblem(new URL(`https://127.0.0.1:${port}`), new TypeError('fetch failed', { cause: error }))).toBe(kind);
  });

  it('follows where the environment names who vouches for the certificate', async () => {
    const hub = await run(dataFolder());
    const certificate = certificateOf('127.0.0.1');
    const machine = await killable({
      RACETAG_DATA_DIR: dataFolder(),
      RACETAG_ROLE: 'relay',
      RACETAG_HUB: `https://127.0.0.1:${await encrypted(hub, certificate)}`,
      RACETAG_HUB_KEY: await keyOf(hub.url, 'Tent', 'relay'),
      NODE_EXTRA_CA_CERTS: certificate.cert,
    });
    await machine.start();
    await until(async () => (await toldAt(machine.url)).state === 'live');
  });

  it.each(['relay', 'point', 'standby'] as const)(
    'a %s at the address of a relay is told that this is not the hub, and not that its key is wrong',
    async (role) => {
      const hub = await run(dataFolder());
      const relay = await run(dataFolder(), { role: 'relay', hub: { url: hub.url, key: await keyOf(hub.url, 'Tent', 'relay') } });
      const key = await keyOf(hub.url, 'Other', role);
      const machine = await run(dataFolder(), { role, hub: { url: relay.url, key } });
      await until(async () => (await toldAt(machine.url)).state === 'read-only');
      expect((await toldAt(machine.url)).sentence).toMatch(/not the hub/);
    },
  );

  it('a hub that is to step down says of the address of the new one what is wrong with it', async () => {
    const [hubFolder, folder] = [dataFolder(), dataFolder()];
    const hub = await run(hubFolder);
    const standby = await run(folder, { role: 'standby', hub: { url: hub.url, key: await keyOf(hub.url, 'Second', 'standby') } });
    await record(hub.url, 0, 5);
    await expectSame(hub, standby);
    await ask(standby.url, 'POST', '/race/promote', {});
    await until(async () => (await ask(hub.url, 'GET', '/machines')).body['left_behind'] !== null);
    const body = { hub: `https://127.0.0.1:${standby.port}`, key: 'key-of-nobody' };
    expect(await ask(hub.url, 'POST', '/race/step-down', body)).toMatchObject({
      status: 409,
      body: { code: 'hub-not-usable', params: { state: 'needs-http' } },
    });
  });
});
