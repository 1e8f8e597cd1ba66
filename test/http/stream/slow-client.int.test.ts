import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_STREAM_LIMITS } from '../../../src/http/stream/stream-limits';
import { event, type Served, sendEvents, serve } from '../served';
import { listen } from './listener';

const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** Opens a stream and reads nothing from it. */
async function stall(served: Served): Promise<{ readonly isCutOff: () => boolean; readonly wakeUp: () => void }> {
  const socket = connect(await served.port(), '127.0.0.1');
  sockets.push(socket);
  let isCutOff = false;
  socket.on('close', () => {
    isCutOff = true;
  });
  socket.on('error', () => undefined);
  socket.pause();
  socket.write('GET /stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  return { isCutOff: () => isCutOff, wakeUp: () => socket.resume() };
}

async function connected(served: Served): Promise<number> {
  return (await served.order({ url: '/screens' })).json().connected;
}

const FIELD = 3000;

/** Every rider of a large field crosses once more: a message each, and a table of some hundred kilobytes. */
async function crossAll(served: Served, round: number): Promise<void> {
  await sendEvents(
    served,
    Array.from({ length: FIELD }, (_, index) => event(`TAG-OF-RIDER-${index}`, round * 60 + index / 1000)),
  );
}

describe('a client that does not read', () => {
  it('is disconnected when its queue is full, without effect on other clients', async () => {
    const served = await serve({
      streamLimits: { ...DEFAULT_STREAM_LIMITS, tableEveryMs: 1, changesEveryMs: 1, maxQueuedBytes: 64 * 1024 },
    });
    const listener = await listen(served);
    await stall(served);
    await expect.poll(() => connected(served)).toBe(2);
    let round = 0;
    while ((await connected(served)) === 2) {
      round += 1;
      await crossAll(served, round);
      await listener.until(
        () => listener.of('lap').length === round * FIELD && listener.of('standings').at(-1)?.items.at(-1)?.laps === round,
      );
    }
    expect(await connected(served)).toBe(1);
    expect(new Set(listener.of('lap').map(({ tag_id, laps }) => `${tag_id} ${laps}`)).size).toBe(round * FIELD);
  });

  it('gets every lap and the newest table once it reads again, without another change', async () => {
    const served = await serve({ streamLimits: { ...DEFAULT_STREAM_LIMITS, tableEveryMs: 1, maxQueuedBytes: 1e9 } });
    const listener = await listen(served);
    listener.response.pause();
    const rounds = 15;
    for (let round = 1; round <= rounds; round += 1) await crossAll(served, round);
    listener.response.resume();
    await listener.until(() => listener.of('standings').at(-1)?.items.at(-1)?.laps === rounds);
    expect(listener.of('lap').length).toBe(rounds * FIELD);
    // While it was busy tables were left out.
    expect(listener.of('standings').length).toBeLessThan(rounds);
  });

  it('is disconnected when it has not read a message for too long', async () => {
    const served = await serve({
      streamLimits: { ...DEFAULT_STREAM_LIMITS, tableEveryMs: 1, changesEveryMs: 1, keepAliveEveryMs: 20, maxBlockedMs: 40 },
    });
    await stall(served);
    let round = 0;
    await expect.poll(() => connected(served)).toBe(1);
    while ((await connected(served)) === 1) {
      round += 1;
      await crossAll(served, round);
    }
    expect(await connected(served)).toBe(0);
  });
});
