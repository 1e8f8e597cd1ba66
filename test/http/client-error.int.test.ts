import { once } from 'node:events';
import { connect } from 'node:net';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { serve } from './served';

/** Sends bytes and returns all received bytes until the station closes the connection. */
function exchange(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      received += chunk.toString();
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(received));
  });
}

test.each([
  { why: 'bytes that are not HTTP', bytes: 'READ TAGS\r\n\r\n', status: 400, code: 'not-http' },
  {
    why: 'headers that are too large',
    bytes: `GET /race HTTP/1.1\r\nhost: x\r\nx-filler: ${'x'.repeat(100_000)}\r\n\r\n`,
    status: 431,
    code: 'headers-too-large',
  },
])('$why are answered with $code as JSON, open to pages of other sites', async ({ bytes, status, code }) => {
  const port = await (await serve()).port();
  const [head = '', body = ''] = (await exchange(port, bytes)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toContain('access-control-allow-origin: *');
  expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
  expect(JSON.parse(body)).toMatchObject({ status, code, params: {}, detail: expect.stringMatching(/\.$/) });
});

const BODY = '{"name":"Twice"}';
const POST = ['content-type: application/json', `content-length: ${BODY.length}`];

test.each([
  { name: 'Host', headers: ['host: 127.0.0.1', 'host: 127.0.0.1'] },
  { name: 'Host', headers: ['Host: 127.0.0.1', 'x-other: 1', 'hOST: results.example'] },
  { name: 'Authorization', headers: ['host: 127.0.0.1', 'authorization: Bearer one', 'Authorization: Bearer two'] },
  { name: 'Origin', headers: ['host: 127.0.0.1', 'origin: http://127.0.0.1', 'origin: http://results.example'] },
  { name: 'Content-Type', headers: ['host: 127.0.0.1', ...POST, 'content-type: text/csv'], body: BODY },
  { name: 'X-API-Key', headers: ['host: 127.0.0.1', 'x-api-key: one', 'x-api-key: one'] },
])(
  'a request with $name given twice is answered with 400, and its connection is closed: $headers',
  async ({ name, headers, body = '' }) => {
    const port = await (await serve()).port();
    const answer = await exchange(port, [`${body === '' ? 'GET /race' : 'POST /race'} HTTP/1.1`, ...headers, '', body].join('\r\n'));
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'repeated-header', params: { name } });
  },
);

test.each(['GET /race', 'GET /board', 'GET /nothing-here', 'POST /events/tag/batch'])(
  'a request without a host is answered with 400 and a sentence: %s',
  async (line) => {
    const port = await (await serve()).port();
    const answer = await exchange(port, `${line} HTTP/1.1\r\nx-other: 1\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'no-host' });
  },
);

test.each([
  { what: 'two lengths', headers: ['content-length: 16', 'content-length: 16'], body: BODY },
  { what: 'two lengths in one header', headers: ['content-length: 16, 16'], body: BODY },
  { what: 'a length with a sign', headers: ['content-length: +16'], body: BODY },
  { what: 'a length and pieces', headers: ['content-length: 16', 'transfer-encoding: chunked'], body: `10\r\n${BODY}\r\n0\r\n\r\n` },
  { what: 'pieces twice', headers: ['transfer-encoding: chunked', 'transfer-encoding: chunked'], body: `10\r\n${BODY}\r\n0\r\n\r\n` },
])('a body whose end is said in two ways is no request: $what', async ({ headers, body }) => {
  const port = await (await serve()).port();
  const answer = await exchange(
    port,
    ['POST /race HTTP/1.1', 'host: x', 'content-type: application/json', ...headers, '', body].join('\r\n'),
  );
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'not-http' });
});

test('a sender that breaks off within a body is no bug of the station', async () => {
  const lines: { readonly level: number; readonly msg: string }[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const served = await serve({ logger });
  const socket = connect(await served.port(), '127.0.0.1');
  const began = once(served.app.server, 'request');
  socket.write('POST /events/tag/batch HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"events":[');
  await began;
  socket.destroy();
  await vi.waitFor(() => expect(lines.map(({ msg }) => msg)).toContain('a request broke off before its body was whole'));
  expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
});
