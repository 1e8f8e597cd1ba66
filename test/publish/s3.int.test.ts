import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { PUBLISHED_FIELDS } from '../../src/exports/site/published-results';
import { temporaryFolder } from '../journal/race-folder';
import { publishing, register } from './publishing';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** The signature of a request as the description of Signature Version 4 says it, computed apart from the product. */
function signatureOf({ method, url, headers }: IncomingMessage, signed: readonly string[], scope: string): string {
  const [day = '', region = '', service = ''] = scope.split('/');
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const canonical = [method, url, '', lines, signed.join(';'), headers['x-amz-content-sha256']].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${SECRET}`, day), region), service), 'aws4_request');
  return createHmac('sha256', key).update(text).digest('hex');
}

/** Storage that takes what is signed with SECRET: a stand-in, because Debian has no S3 server. */
async function startStorage() {
  const objects = new Map<string, Buffer>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    const said = /Credential=AKID\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)/.exec(request.headers.authorization ?? '');
    const isSigned = said !== null && signatureOf(request, said[2]?.split(';') ?? [], said[1] ?? '') === said[3];
    const isWhole = createHash('sha256').update(body).digest('hex') === request.headers['x-amz-content-sha256'];
    if (!isSigned || !isWhole) return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    const path = request.url ?? '';
    if (request.method === 'DELETE') objects.delete(path);
    else objects.set(path, body);
    return response.writeHead(request.method === 'DELETE' ? 204 : 200).end();
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, objects };
}

it('S3 gets every page under its prefix, signed; a wrong key is refused and in no answer', async () => {
  const { endpoint, objects } = await startStorage();
  const setup = await publishing(temporaryFolder());
  register(setup, 4);
  const target = { kind: 's3', endpoint, region: 'eu-central-1', bucket: 'club', path: 'Rennen 2026', accessKeyId: 'AKID' } as const;
  const settings = { name: 'web', target, intervalS: 10, isPaused: false, fields: [...PUBLISHED_FIELDS] };
  await setup.publishers.save(settings, { password: 'another-secret-key-4711' });
  setup.clock.forward(10_000);
  expect(await setup.settled('web')).toMatchObject({
    fault: { code: 'login-refused', params: { cause: 'HTTP 403 SignatureDoesNotMatch' } },
  });
  expect(JSON.stringify([setup.publishers.list(), setup.log.lines])).not.toContain('another-secret-key-4711');
  await setup.publishers.save(settings, { password: SECRET });
  setup.clock.forward(20_000);
  expect(await setup.settled('web')).toMatchObject({ fault: null, state: 'up-to-date' });
  const { revision, files } = JSON.parse(objects.get('/club/Rennen%202026/revision.json')?.toString() ?? '{}');
  expect(revision).toBe(setup.station.race()?.revision);
  expect([...objects.keys()].sort()).toEqual([...Object.keys(files), 'revision.json'].map((name) => `/club/Rennen%202026/${name}`).sort());
  register(setup, 0);
  setup.clock.forward(20_000);
  await setup.settled('web');
  expect([...objects.keys()].length).toBe(4);
});
