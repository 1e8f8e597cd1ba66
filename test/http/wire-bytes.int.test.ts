import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { event, type Served, sendEvents, serve } from './served';

/** Sends bytes and returns the answer of the server until it closes the connection, or until the answer contains `enough`. */
async function exchange(served: Served, pieces: readonly (string | Buffer)[], enough = /$^/): Promise<string> {
  const socket = connect(await served.port(), '127.0.0.1');
  socket.on('error', () => undefined);
  let heard = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    if (enough.test(heard)) socket.destroy();
  });
  const closed = once(socket, 'close');
  for (const piece of pieces) if (!socket.destroyed && !socket.write(piece)) await Promise.race([once(socket, 'drain'), closed]);
  await closed;
  return heard;
}

describe('on the wire', () => {
  it('a body of 50 MB is refused while it is sent, and the sender gets the reason', async () => {
    const served = await serve();
    const size = 50 * 1024 * 1024;
    const head = `POST /events/tag/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${size}\r\n\r\n`;
    const chunk = Buffer.alloc(1024 * 1024, 32);
    const answer = await exchange(served, [head, ...Array.from({ length: 50 }, () => chunk)], /"code":"too-large"/);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"too-large"');
  });

  it('a body without a length is refused as soon as it is too large', async () => {
    const served = await serve();
    const head = 'POST /events/tag/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000, 32), Buffer.from('\r\n')]);
    const answer = await exchange(served, [head, ...Array.from({ length: 20 }, () => chunk)], /"code":"too-large"/);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each([17, 30])('a body of %d MB is refused so that also who reads nothing before all is sent gets the reason', async (megabytes) => {
    const served = await serve();
    const socket = connect(await served.port(), '127.0.0.1');
    const failed = once(socket, 'error').then(([error]) => error);
    const size = megabytes * 1024 * 1024;
    socket.write(`POST /events/tag/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${size}\r\n\r\n`);
    // Nothing is read while the socket is paused.
    const sent = new Promise<void>((resolve) => socket.write(Buffer.alloc(size, 32), () => resolve()));
    expect(await Promise.race([sent, failed])).toBeUndefined();
    const [answer] = await once(socket.setEncoding('utf8'), 'data');
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"too-large"/);
    socket.destroy();
  });

  it('a body of nothing but brackets is refused before it is parsed, and the next batch is taken at once', async () => {
    const served = await serve();
    const body = `{"note":[${'[],'.repeat(4_000_000)}[]],"events":[]}`;
    const head = `POST /events/tag/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const answer = await exchange(served, [head, body], /too-many-values/);
    expect(answer).toMatch(/^HTTP\/1\.1 422 /);
    expect((await sendEvents(served, [event('E1', 60)])).statusCode).toBe(200);
  });

  it('an upload without the token is answered, and cut off when it goes on', async () => {
    const served = await serve();
    const socket = connect(await served.port(), '127.0.0.1');
    socket.on('error', () => undefined);
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
    // Cut off in the middle of sending, the socket reports an error first; `once` would take that for the end.
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write('POST /participants/import HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n');
    const chunk = `10000\r\n${'1'.repeat(0x10000)}\r\n`;
    const sending = setInterval(() => socket.write(chunk), 5);
    await closed;
    clearInterval(sending);
    expect(heard).toMatch(/^HTTP\/1\.1 401 /);
  });

  it.each([
    ['no HTTP', '\u0000\u0001\u0002\r\n\r\n', 400],
    ['a header without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
    ['no host', 'GET /race HTTP/1.1\r\n\r\n', 400],
  ])('%s is answered and closed', async (_why, bytes, status) => {
    const answer = await exchange(await serve(), [bytes]);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('an old client without a host still sends reads', async () => {
    const body = JSON.stringify({ events: [event('E1', 60)] });
    const head = `POST /events/tag/batch HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    expect(await exchange(await serve(), [head + body])).toContain('{"events_processed":1}');
  });

  it('a reader service sends batch after batch on one connection, after a refused one too', async () => {
    const served = await serve();
    const request = (body: string) =>
      `POST /events/tag/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const batches = [event('E1', 60), { nothing: true }, event('E1', 90)].map((each) => request(JSON.stringify({ events: [each] })));
    const answer = await exchange(served, batches, /(events_processed[\s\S]*){2}/);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 422', 'HTTP/1.1 200']);
  });
});
