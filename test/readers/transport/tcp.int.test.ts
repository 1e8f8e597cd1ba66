import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Link, LinkError, type LinkLoss } from '../../../src/readers/kit/link';
import { tcpLoss, tcpTransport } from '../../../src/readers/transport/tcp';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const never = new AbortController().signal;

describe('a TCP link', () => {
  let server: Server;
  let port: number;
  const links: Link[] = [];
  const accepted: Socket[] = [];

  beforeEach(async () => {
    server = createServer((socket) => accepted.push(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });

  afterEach(async () => {
    for (const link of links.splice(0)) await link.close();
    for (const socket of accepted.splice(0)) socket.destroy();
    server.close();
  });

  async function open(extra: { writeTimeoutMs?: number } = {}): Promise<{ link: Link; peer: Socket }> {
    const arrived = once(server, 'connection');
    const link = await tcpTransport({ host: '127.0.0.1', port, ...extra }).open(never);
    links.push(link);
    await arrived;
    const peer = accepted.at(-1);
    if (peer === undefined) throw new Error('no peer connected');
    return { link, peer };
  }

  it('carries bytes both ways', async () => {
    const { link, peer } = await open();
    const heard = new Promise<string>((resolve) => link.onBytes((chunk) => resolve(Buffer.from(chunk).toString())));
    peer.write('ok\r\n\r\n');
    const received = once(peer, 'data');
    await link.write(bytes('info.time\r\n'));
    expect(await heard).toBe('ok\r\n\r\n');
    expect(String((await received)[0])).toBe('info.time\r\n');
  });

  it('does not change a chunk when the next one comes', async () => {
    const { link, peer } = await open();
    const chunks: Uint8Array[] = [];
    const heard = (count: number): Promise<void> =>
      new Promise((resolve) => {
        link.onBytes((chunk) => {
          chunks.push(chunk);
          if (chunks.length === count) resolve();
        });
      });
    const first = heard(1);
    peer.write('first');
    await first;
    const second = heard(2);
    peer.write('other');
    await second;
    expect(chunks.map((chunk) => Buffer.from(chunk).toString())).toEqual(['first', 'other']);
  });

  it('holds bytes back until a listener is added', async () => {
    const { link, peer } = await open();
    const second = once(peer, 'data');
    peer.write('early');
    await link.write(bytes('x'));
    await second;
    let text = '';
    await new Promise<void>((resolve) => {
      link.onBytes((chunk, at) => {
        expect(at).toBeGreaterThan(0);
        text += Buffer.from(chunk).toString();
        if (text === 'early') resolve();
      });
    });
    expect(text).toBe('early');
  });

  it.each([
    { how: 'ends the connection', act: (peer: Socket) => peer.end() },
    { how: 'resets the connection', act: (peer: Socket) => peer.resetAndDestroy() },
  ])('is lost with a message when the reader $how', async ({ act }) => {
    const { link, peer } = await open();
    act(peer);
    const loss = await link.closed;
    expect(loss.code).toBe('io');
    expect(loss.message.params).toMatchObject({ link: `127.0.0.1:${port}` });
    await expect(link.write(bytes('x'))).rejects.toMatchObject({ loss });
  });

  it('is lost with code closed after its own close, which may be called twice', async () => {
    const { link, peer } = await open();
    const gone = once(peer, 'close');
    peer.resume();
    await link.close();
    await link.close();
    expect((await link.closed).code).toBe('closed');
    await gone;
  });

  it('rejects a write that the peer does not take in time, and ends', async () => {
    const { link, peer } = await open({ writeTimeoutMs: 100 });
    peer.pause();
    const fault = await link.write(new Uint8Array(32 * 1024 * 1024)).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(LinkError);
    expect((await link.closed).code).toBe('timeout');
  });

  it('is refused where no program listens', async () => {
    server.close();
    await once(server, 'close');
    await expect(tcpTransport({ host: '127.0.0.1', port }).open(never)).rejects.toMatchObject({ loss: { code: 'refused' } });
  });

  it('stops opening after an abort, before and during it', async () => {
    const stopped = { loss: { code: 'closed' } };
    await expect(tcpTransport({ host: '127.0.0.1', port }).open(AbortSignal.abort())).rejects.toMatchObject(stopped);
    const control = new AbortController();
    const opening = tcpTransport({ host: '127.0.0.1', port }).open(control.signal);
    control.abort();
    await expect(opening).rejects.toMatchObject(stopped);
  });
});

describe('a network fault', () => {
  it.each<{ code: string; expected: LinkLoss['code']; message: LinkLoss['message']['code'] }>([
    { code: 'ECONNREFUSED', expected: 'refused', message: 'tcp-refused' },
    { code: 'ENOTFOUND', expected: 'missing', message: 'tcp-unknown-host' },
    { code: 'EHOSTUNREACH', expected: 'missing', message: 'tcp-unreachable' },
    { code: 'ENETUNREACH', expected: 'missing', message: 'tcp-unreachable' },
    { code: 'ETIMEDOUT', expected: 'timeout', message: 'tcp-not-answering' },
    { code: 'EACCES', expected: 'permission', message: 'tcp-forbidden' },
    { code: 'ECONNRESET', expected: 'io', message: 'tcp-broke' },
  ])('$code is $expected and names the address', ({ code, expected, message }) => {
    const loss = tcpLoss('10.0.0.5:50007', Object.assign(new Error('fault'), { code }));
    expect(loss.code).toBe(expected);
    expect(loss.message).toMatchObject({ code: message, params: { link: '10.0.0.5:50007' } });
  });

  it.each([
    { platform: 'darwin', system: 'mac' },
    { platform: 'linux', system: 'other' },
    { platform: 'win32', system: 'other' },
  ] as const)('that hides a missing permission is told with that on macOS: $platform', ({ platform, system }) => {
    const fault = Object.assign(new Error('fault'), { code: 'EHOSTUNREACH' });
    expect(tcpLoss('10.0.0.5:50007', fault, platform).message.params).toEqual({ link: '10.0.0.5:50007', system });
  });
});
