import { connect, type Socket } from 'node:net';
import type { Random } from '../../src/simulation/random';

/** What strangers and broken programs do to a port. Each opens one connection and leaves it as it would be left. */
export type Abuse = (port: number, random: Random) => Socket;

/** Asks for the stream and never reads it: a phone whose screen went dark. */
const deafSubscriber: Abuse = (port) => {
  const socket = opened(port);
  socket.write('GET /stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  socket.pause();
  return socket;
};

/** Reads the stream for a moment and is gone without a word. */
const fleetingSubscriber: Abuse = (port) => {
  const socket = opened(port);
  socket.write('GET /stream?changes=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  socket.once('data', () => socket.resetAndDestroy());
  return socket;
};

/** Speaks another protocol. */
const garbage: Abuse = (port, random) => {
  const socket = opened(port);
  socket.write(Buffer.from(Array.from({ length: random.whole(1, 2000) }, () => random.whole(0, 255))));
  return socket;
};

/** Promises a body and sends half of it. */
const halfRequest: Abuse = (port) => {
  const socket = opened(port);
  socket.write(
    'POST /events/tag/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"events":[',
  );
  return socket;
};

/** Sends far more than anybody may. */
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

/** Valid JSON, but not as the contract says, and nested without end. */
const wrongBody: Abuse = (port, random) => {
  const socket = opened(port);
  const body = random.pick(['{"events":[{}]}', '{"events":7}', '['.repeat(50_000), '{"events":[{"tag_id":{"__proto__":1}}]}']);
  socket.write(
    `POST /events/tag/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  return socket;
};

export const ABUSES: readonly [Abuse, ...Abuse[]] = [deafSubscriber, fleetingSubscriber, garbage, halfRequest, hugeBody, wrongBody];

function opened(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1' });
  // The station may end such a connection as it likes.
  socket.on('error', () => socket.destroy());
  return socket;
}
