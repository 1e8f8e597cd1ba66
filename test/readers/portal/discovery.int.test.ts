import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { systemTimers } from '../../../src/readers/kit/timers';
import { findReaders } from '../../../src/readers/manager/find-readers';
import { discoverPortals, portalTransport } from '../../../src/readers/portal/discovery';
import { createPortalDriver } from '../../../src/readers/portal/driver';
import { Listener } from '../../../src/readers/simulator/listener';
import { PortalSimulator } from '../../../src/readers/simulator/portal';
import { familyOf } from '../families';
import { SessionLog } from '../yr9700/session-log';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A UDP port that gives `replies` to each question. */
async function answering(...replies: readonly string[]): Promise<{ port: number; questions: string[] }> {
  const socket: Socket = createSocket('udp4');
  const questions: string[] = [];
  socket.on('message', (bytes, { port, address }) => {
    questions.push(bytes.toString());
    for (const reply of replies) socket.send(reply, port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  closing.push(() => socket.close());
  return { port: socket.address().port, questions };
}

const signal = (): AbortSignal => new AbortController().signal;

describe('a question for portals', () => {
  it('finds each portal that replies, once', async () => {
    const { port, questions } = await answering('[Portal 1|a|4489]', '[Portal 1|a|4489]', '[Portal 2|b|4488]', 'x');
    expect(await discoverPortals(signal(), { host: '127.0.0.1', port, from: ['127.0.0.1'] })).toEqual([
      { host: '127.0.0.1', port: 4488, identity: { serial: 'Portal 1', model: 'Chronokeep Portal', firmware: '' } },
      { host: '127.0.0.1', port: 4488, identity: { serial: 'Portal 2', model: 'Chronokeep Portal', firmware: '' } },
    ]);
    expect(questions).toEqual(['[DISCOVER_CHRONO_SERVER_REQUEST]']);
  });

  it('ends without a portal where nothing replies, where it cannot be sent, and when it is aborted', async () => {
    const { port } = await answering();
    const place = { host: '127.0.0.1', port };
    expect(await discoverPortals(AbortSignal.abort(), place)).toEqual([]);
    expect(await discoverPortals(signal(), { ...place, from: ['203.0.113.1'] })).toEqual([]);
    expect(await discoverPortals(signal(), place)).toEqual([]);
  });

  it('is part of the search for readers, which leaves out those that are linked', async () => {
    const identity = { serial: 'Portal 1', model: 'Chronokeep Portal', firmware: '' };
    const families = [{ ...familyOf('portal'), discover: async () => [{ host: '10.0.0.9', port: 4488, identity }] }];
    const search = { signal: signal(), ports: [], neighbours: [], families };
    expect(await findReaders({ ...search, isLinked: () => false })).toEqual([
      { address: 'portal+tcp://10.0.0.9:4488', label: 'Chronokeep Portal, Portal 1, 10.0.0.9', identity },
    ]);
    expect(await findReaders({ ...search, isLinked: () => true })).toEqual([]);
  });
});

describe('the link to a portal', () => {
  it('leads to the port that the portal names', async () => {
    const portal = new PortalSimulator({ timers: systemTimers });
    const listener = new Listener('127.0.0.1', 0, (port) => portal.attach(port));
    await listener.open();
    closing.push(() => listener.close());
    const { port } = await answering(`[Portal 1|a|${listener.port}]`);
    const log = new SessionLog(createPortalDriver(portalTransport('127.0.0.1', port)), systemTimers);
    await log.until(() => log.of('ready').length > 0);
    portal.pass('A1');
    await log.until(() => log.arrivals.length > 0);
    expect(await log.stop()).toBeNull();
  });

  it('leads to the port of the question when the portal does not reply', async () => {
    const { port } = await answering();
    await expect(portalTransport('127.0.0.1', port).open(signal())).rejects.toMatchObject({
      loss: { code: 'refused', message: { code: 'tcp-refused', params: { link: `127.0.0.1:${port}` } } },
    });
  });
});
