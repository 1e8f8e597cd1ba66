import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { keepHearing } from '../../src/replication/broker/nats-transport';

it('an error of a socket ends no process, also after the library has taken its listeners away', () => {
  const socket = new Socket();
  keepHearing(socket);
  expect(socket.listenerCount('error')).toBe(1);
  for (const events of [[], ['error'], ['data']] as const) {
    socket.on('data', () => undefined);
    socket.removeAllListeners(...events);
    expect([socket.listenerCount('error'), socket.listenerCount('data')]).toEqual([1, events[0] === 'error' ? 1 : 0]);
    expect(socket.emit('error', new Error('write after end'))).toBe(true);
  }
});
