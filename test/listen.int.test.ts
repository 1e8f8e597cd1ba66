import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { answersItself, asListenError, ListenError } from '../src/listen';

const servers: Server[] = [];

async function listening(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a listening server has an address');
  return { server, port: address.port };
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('an address at which the station cannot listen is named with what to do', () => {
  test.each([
    { code: 'EADDRINUSE', port: 8600, problem: 'port-in-use' },
    { code: 'EACCES', port: 8600, problem: 'port-reserved' },
    { code: 'EACCES', port: 80, problem: 'port-privileged' },
    { code: 'EADDRNOTAVAIL', port: 8600, problem: 'host-not-here' },
    { code: 'ENOTFOUND', port: 8600, problem: 'host-not-here' },
  ])('$code at port $port: $problem', ({ code, port, problem }) => {
    const error = asListenError(Object.assign(new Error(`listen ${code}`), { code }), { port, host: 'x86_64-conda-linux-gnu' });
    expect(error).toMatchObject({ name: 'ListenError', problem: { code: problem } });
  });

  test('the system names the cause in a cause, too', () => {
    const busy = Object.assign(new Error('listen'), { code: 'EADDRINUSE' });
    expect(asListenError(new Error('not started', { cause: busy }), { port: 1, host: '' })).toBeInstanceOf(ListenError);
  });

  test('any other error stays as it is', () => {
    const bug = new TypeError('a bug');
    expect(asListenError(bug, { port: 8600, host: '' })).toBe(bug);
  });
});

describe('the address of a server', () => {
  test('is its own when a connection to it arrives there, also among others', async () => {
    const { server, port } = await listening();
    const other = connect({ port, host: '127.0.0.1' });
    expect(await answersItself(server, { port, host: '127.0.0.1' })).toBe(true);
    other.destroy();
  });

  test('is not its own when another program answers there', async () => {
    const [own, other] = [await listening(), await listening()];
    const answered = answersItself(own.server, { port: other.port, host: '127.0.0.1' });
    other.server.once('connection', (socket) => socket.destroy());
    expect(await answered).toBe(false);
  });

  test('is not its own when nobody answers there', async () => {
    const [own, other] = [await listening(), await listening()];
    await new Promise((resolve) => other.server.close(resolve));
    expect(await answersItself(own.server, { port: other.port, host: '127.0.0.1' })).toBe(false);
  });
});
