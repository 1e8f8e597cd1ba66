// Forked: posts events over connections that stay open, with a client that costs little itself. Every event is a lap of its tag.
import { connect } from 'node:net';

const LAP = 10_000;

/** Events of tags `first`, `first + step`, … lap after lap, each dated as if the field rode laps of ten seconds. */
class Riders {
  constructor({ gun, participants, first, step, lap = 1 }) {
    Object.assign(this, { gun, participants, first, step, lap, next: first });
  }

  event() {
    if (this.next >= this.participants) {
      this.next = this.first;
      this.lap += 1;
    }
    const tag = `E28011606000${(0x10000000 + this.next).toString(16).toUpperCase()}`;
    const timestamp = new Date(this.gun + this.lap * LAP + this.next).toISOString();
    this.next += this.step;
    const body = `{"source":"bench","reader_ip":"10.0.0.1","timestamp":"${timestamp}","event_type":"arrive","tag_id":"${tag}","antenna":1,"rssi":-600}`;
    return { body, key: `${tag}|${timestamp}` };
  }
}

/** One connection; one request at a time. */
class Connection {
  constructor(port) {
    this.port = port;
    this.answered = null;
    this.received = '';
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.setEncoding('latin1');
    this.socket.on('data', (text) => this.read(text));
    this.socket.on('error', (error) => this.answered?.reject(error));
  }

  post(events) {
    const body = `{"events":[${events.join(',')}]}`;
    this.socket.write(
      `POST /events/tag/batch HTTP/1.1\r\nHost: 127.0.0.1:${this.port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    return new Promise((resolve, reject) => {
      this.answered = { resolve, reject, expected: `{"events_processed":${events.length}}` };
    });
  }

  read(text) {
    this.received += text;
    const { resolve, reject, expected } = this.answered;
    if (this.received.endsWith(expected)) resolve();
    else if (!this.received.startsWith('HTTP/1.1 200')) reject(new Error(this.received));
    else return;
    this.received = '';
  }
}

/** As fast as it goes, for `seconds` or until `total` events, from so many connections. */
async function flood({ port, connections, batch, seconds = 600, total = Number.POSITIVE_INFINITY, ...field }) {
  const until = performance.now() + seconds * 1000;
  let sent = 0;
  let confirmed = 0;
  await Promise.all(
    Array.from({ length: connections }, async (_, number) => {
      const connection = new Connection(port);
      const riders = new Riders({ ...field, first: number, step: connections });
      while (performance.now() < until && sent < total) {
        const events = Array.from({ length: Math.min(batch, total - sent) }, () => riders.event().body);
        sent += events.length;
        await connection.post(events);
        confirmed += events.length;
      }
      connection.socket.destroy();
    }),
  );
  return { confirmed };
}

/** One event a request, evenly, `rate` a second; answers when each was sent, on the clock that all processes of a machine share. */
async function steady({ port, rate, seconds, connections = 4, ...field }) {
  const riders = new Riders({ ...field, first: 0, step: 1 });
  const idle = Array.from({ length: connections }, () => new Connection(port));
  const sentAt = [];
  const begun = performance.now();
  const answers = [];
  while (sentAt.length < rate * seconds) {
    while (sentAt.length < ((performance.now() - begun) / 1000) * rate && idle.length > 0) {
      const connection = idle.shift();
      const { body, key } = riders.event();
      sentAt.push([key, Number(process.hrtime.bigint()) / 1e6]);
      answers.push(connection.post([body]).then(() => idle.push(connection)));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(answers);
  for (const { socket } of idle) socket.destroy();
  return { confirmed: sentAt.length, sentAt };
}

process.on('message', async ({ id, type, ...options }) => {
  try {
    process.send({ id, answer: await (type === 'flood' ? flood(options) : steady(options)) });
  } catch (error) {
    process.send({ id, failure: String(error?.stack ?? error) });
  }
});
