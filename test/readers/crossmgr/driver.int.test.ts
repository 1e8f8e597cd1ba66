import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createCrossmgrDriver } from '../../../src/readers/crossmgr/driver';
import { systemTimers } from '../../../src/readers/kit/timers';
import { tcpServer } from '../../../src/readers/transport/tcp-server';
import { SessionLog } from '../yr9700/session-log';
import { FakeBridge } from './fake-bridge';

const HOST = '127.0.0.1';
const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function follow(port: number): SessionLog {
  const log = new SessionLog(createCrossmgrDriver({ host: HOST, port }), systemTimers);
  closers.push(() => log.stop());
  return log;
}

async function portOf(log: SessionLog): Promise<number> {
  await log.until(() => log.of('waiting').length > 0);
  const reason = log.of('waiting')[0]?.reason;
  return reason?.code === 'waiting-for-sender' ? reason.params.port : 0;
}

function call(port: number, name: string): { readonly bridge: FakeBridge; readonly socket: Socket } {
  const bridge = new FakeBridge(systemTimers, { name, zone: 5 * 3_600_000 });
  const socket = connect({ host: HOST, port });
  closers.push(async () => socket.destroy());
  bridge.attach({
    send: (bytes) => socket.write(bytes),
    onBytes: (listener) => socket.on('data', listener),
    onEnd: (listener) => socket.on('close', listener),
    end: () => socket.destroy(),
  });
  return { bridge, socket };
}

describe('a server on a TCP port', () => {
  it('accepts several bridges and reports the reads of all', async () => {
    const log = follow(0);
    const port = await portOf(log);
    expect(log.of('ready')).toEqual([]);
    const callers = ['gate1', 'gate2'].map((name) => call(port, name).bridge);
    await log.until(() => log.of('clock').length === 2);
    expect(log.of('ready')).toHaveLength(1);
    const at = systemTimers.now();
    for (const [index, bridge] of callers.entries()) bridge.read(`10${index}`, at);
    await log.until(() => log.arrivals.length === 2);
    expect(log.arrivals.map(({ tag }) => tag).sort()).toEqual(['100', '101']);
    for (const { readerAt } of log.arrivals) expect(Math.abs((readerAt ?? 0) - at)).toBeLessThan(1000);
  });

  it('closes every connection when the reader is closed', async () => {
    const log = follow(0);
    const { bridge, socket } = call(await portOf(log), 'gate1');
    await log.until(() => log.of('clock').length === 1);
    const gone = new Promise((resolve) => socket.once('close', resolve));
    expect(await log.stop()).toBeNull();
    await gone;
    expect(bridge.isOpen).toBe(false);
  });

  it.each([
    { host: HOST, code: 'busy', why: 'the port is taken' },
    { host: '192.0.2.1', code: 'missing', why: 'the address is not this computer’s' },
  ])('cannot be opened when $why', async ({ host, code }) => {
    const first = await tcpServer(HOST, 0).listen(() => undefined);
    closers.push(() => first.close());
    const log = new SessionLog(createCrossmgrDriver({ host, port: first.port }), systemTimers);
    expect(await log.ended).toMatchObject({ loss: { code } });
  });
});
