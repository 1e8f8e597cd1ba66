import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Ms } from '../domain/model/time';

/** Notes when connections are opened from now on. Returns for how long one has been open; 0 for one that was not seen. */
export function connectionAges(server: Pick<Server, 'on'>): (socket: Socket) => Ms {
  const opened = new WeakMap<Socket, number>();
  server.on('connection', (socket: Socket) => opened.set(socket, performance.now()));
  return (socket) => {
    const now = performance.now();
    return Math.round(now - (opened.get(socket) ?? now)) as Ms;
  };
}
