import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A line between two stations that can be cut: then nothing goes through, and neither end is told. */
export interface CutLine {
  readonly url: string;
  /** How many connections there were. */
  readonly connections: number;
  /** `answers`: what is sent arrives, and only what comes back is lost. */
  cut(what?: 'all' | 'answers'): void;
  /** Both ends are told: connections end, and nobody answers until it is mended. */
  hangUp(): void;
  mend(): void;
}

/** Begins to pass on what comes to a port of this computer, in each direction at most so many bytes in a second. Ends with the test. */
export async function lineTo(port: number, bytesPerSecond = Number.POSITIVE_INFINITY): Promise<CutLine> {
  const sockets = new Set<Socket>();
  let lost: 'none' | 'all' | 'answers' = 'none';
  let isUp = true;
  let connections = 0;
  const server: Server = createServer((near) => {
    connections += 1;
    if (!isUp) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => {
        if (lost === 'all' || (lost === 'answers' && from === far)) return;
        if (bytesPerSecond === Number.POSITIVE_INFINITY) {
          to.write(bytes);
          return;
        }
        from.pause();
        void inPieces(bytes, to, bytesPerSecond).then(() => from.resume());
      });
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on('error', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    get connections() {
      return connections;
    },
    cut: (what = 'all') => {
      lost = what;
    },
    hangUp: () => {
      isUp = false;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      lost = 'none';
      isUp = true;
    },
  };
}

const PIECE_MS = 20;

async function inPieces(bytes: Buffer, to: Socket, bytesPerSecond: number): Promise<void> {
  const size = Math.ceil((bytesPerSecond * PIECE_MS) / 1_000);
  for (let from = 0; from < bytes.length && !to.destroyed; from += size) {
    to.write(bytes.subarray(from, from + size));
    await pause(PIECE_MS);
  }
}
