import { connect, type Socket } from 'node:net';
import type { Random } from '../../src/simulation/random';

/** Attacks of unknown and broken programs on a port. Each opens one connection and leaves it in the state of the attack. */
export type Abuse = (port: number, random: Random) => Socket;

/** Asks for the stream and never reads it: a phone whose screen went dark. */
const stalledSubscriber: Abuse = (port) => {
  const socket = opened(port);
  socket.write('GET /stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  socket.pause();
  return socket;
};

/** Reads the stream for a moment, then resets the connection. */
const fleetingSubscriber: Abuse = (port) => {
  const socket = opened(port);
  socket.write('GET /stream?changes=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  socket.once('data', () => socket.resetAndDestroy());
  return socket;
};

/** Sends bytes of another protocol. */
const garbage: Abuse = (port, random) => {
  const socket = opened(port);
  socket.write(Buffer.from(Array.from({ length: random.whole(1, 2000) }, () => random.whole(0, 255))));
  return socket;
};

/** Announces a body and sends a part of it. */
const halfRequest: Abuse = (port) => {
  const socket = opened(port);
  socket.write(
    'POST /events/tag/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"events":[',
  );
  return socket;
};

/** Sends a body far above the limit. */
const hugeBody: Abuse = (port) => {
  const socket = opened(port);
  socket.write('POST /events/tag/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 200000000\r\n\r\n');
  const chunk = Buffer.alloc(1 << 20, ' ');
  const more = (): void => {
    for (let count = 0; count < 20 && socket.writable; count += 1) if (!socket.write(chunk)) return;
  };
  socket.on('drain', more);
  more();
  return socket;
};

/** Sends valid JSON that breaks the contract and is very deeply nested. */
const wrongBody: Abuse = (port, random) => {
  const socket = opened(port);
  const body = random.pick(['{"events":[{}]}', '{"events":7}', '['.repeat(50_000), '{"events":[{"tag_id":{"__proto__":1}}]}']);
  socket.write(
    `POST /events/tag/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  return socket;
};

export const ABUSES: readonly [Abuse, ...Abuse[]] = [stalledSubscriber, fleetingSubscriber, garbage, halfRequest, hugeBody, wrongBody];

function opened(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1' });
  // The station may close such a connection in any way.
  socket.on('error', () => socket.destroy());
  return socket;
}
