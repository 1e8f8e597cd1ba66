import { connect } from 'node:net';
import { expect, test } from 'vitest';
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
