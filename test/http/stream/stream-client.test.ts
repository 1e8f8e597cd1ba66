import { describe, expect, it } from 'vitest';
import { StreamClient } from '../../../src/http/stream/stream-client';
import { TableFeed } from '../../../src/http/stream/table-feed';
import { FakeResponse } from './fake-response';

const LIMITS = { maxQueuedBytes: 100, maxBlockedMs: 1000 };

function open(): { readonly client: StreamClient; readonly response: FakeResponse } {
  const response = new FakeResponse();
  const feed = new TableFeed({ top: null, changes: false, category: null });
  return { client: new StreamClient({ feed, laps: true, isStaff: false }, response.socket, LIMITS), response };
}

const bytes = (count: number): Buffer => Buffer.alloc(count, 'x');

describe('a client of the stream', () => {
  it('can be sent any amount at once while it keeps up', () => {
    const { client, response } = open();
    response.hasRoom = false;
    client.send([bytes(100_000), bytes(100_000)], 0);
    expect([response.chunks.length, response.destroyed, client.isReady]).toEqual([2, false, false]);
  });

  it('is disconnected when more waits for it than its queue holds, not before', () => {
    const { client, response } = open();
    response.hasRoom = false;
    client.send([bytes(1)], 0);
    client.send([bytes(60), bytes(40)], 1);
    expect(response.destroyed).toBe(false);
    client.send([bytes(1)], 2);
    expect(response.destroyed).toBe(true);
  });

  it('has an empty queue again each time it has caught up', () => {
    const { client, response } = open();
    for (let round = 0; round < 5; round += 1) {
      response.hasRoom = false;
      client.send([bytes(1)], round);
      client.send([bytes(90)], round);
      expect(response.destroyed).toBe(false);
      response.drain();
      client.drained();
      expect(client.isReady).toBe(true);
    }
  });

  it('is disconnected when a message stays unread for longer than the limit, counted from the first one', () => {
    const { client, response } = open();
    response.hasRoom = false;
    client.send([bytes(1)], 0);
    client.send([bytes(1)], 900);
    expect([client.isLost(1000), client.isLost(1001)]).toEqual([false, true]);
    client.drained();
    expect(client.isLost(9000)).toBe(false);
  });

  it('gets nothing after it has ended', () => {
    const { client, response } = open();
    client.end();
    client.send([bytes(1)], 0);
    expect([response.chunks, client.hasWritten]).toEqual([[], false]);
  });
});
