// Forked: posts events over connections that stay open, with a client that costs little itself. Every event is a lap of its tag.
import { connect } from 'node:net';

const LAP = 10_000;

/** @typedef {{ readonly gun: number; readonly participants: number; readonly lap?: number; readonly points?: number }} Field `gun` in milliseconds since the epoch; `lap` is the first one; with `points` one lap of each tag after the other is read at another reader, in turn */

/** Events of tags `first`, `first + step`, … lap after lap, each dated as if the field rode laps of ten seconds. */
class Riders {
  /** @param {Field & { readonly first: number; readonly step: number }} options */
  constructor({ gun, participants, first, step, lap = 1, points = 1 }) {
    this.points = points;
    this.gun = gun;
    this.participants = participants;
    this.first = first;
    this.step = step;
    this.lap = lap;
    this.next = first;
  }

  event() {
    if (this.next >= this.participants) {
      this.next = this.first;
      this.lap += 1;
    }
    const tag = `E28011606000${(0x10000000 + this.next).toString(16).toUpperCase()}`;
    const timestamp = new Date(this.gun + this.lap * LAP + this.next).toISOString();
    this.next += this.step;
    const body = `{"source":"bench","reader_ip":"10.0.0.${1 + ((this.lap - 1) % this.points)}","timestamp":"${timestamp}","event_type":"arrive","tag_id":"${tag}","antenna":1,"rssi":-600}`;
    return { body, key: `${tag}|${timestamp}` };
  }
}

/** One connection; one request at a time. */
class Connection {
  /** @param {number} port */
  constructor(port) {
    this.port = port;
    /** @type {{ resolve(): void; reject(error: Error): void; readonly expected: string } | null} */
    this.answered = null;
    this.received = '';
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.setEncoding('latin1');
    this.socket.on('data', (text) => this.read(String(text)));
    this.socket.on('error', (error) => this.answered?.reject(error));
  }

  /**
   * Resolves when the station has confirmed all of them.
   * @param {readonly string[]} events
   * @returns {Promise<void>}
   */
  post(events) {
    const body = `{"events":[${events.join(',')}]}`;
    this.socket.write(
      `POST /events/tag/batch HTTP/1.1\r\nHost: 127.0.0.1:${this.port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    return new Promise((resolve, reject) => {
      this.answered = { resolve, reject, expected: `{"events_processed":${events.length}}` };
    });
  }

  /** @param {string} text */
  read(text) {
    this.received += text;
    if (this.answered === null) return;
    const { resolve, reject, expected } = this.answered;
    if (this.received.endsWith(expected)) resolve();
    else if (!this.received.startsWith('HTTP/1.1 200')) reject(new Error(this.received));
    else return;
    this.received = '';
  }
}

/** @typedef {Field & { readonly port: number; readonly connections?: number }} Load */

/**
 * Sends as fast as the station answers, for `seconds` or until `total` events.
 * @param {Load & { readonly batch: number; readonly seconds?: number; readonly total?: number }} options
 */
async function flood({ port, connections = 1, batch, seconds = 600, total = Number.POSITIVE_INFINITY, ...field }) {
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

/**
 * Sends one event a request, evenly, `rate` a second; returns when each was sent, on the clock that all processes of a machine share.
 * @param {Load & { readonly rate: number; readonly seconds: number }} options
 */
async function steady({ port, rate, seconds, connections = 4, ...field }) {
  const riders = new Riders({ ...field, first: 0, step: 1 });
  const idle = Array.from({ length: connections }, () => new Connection(port));
  /** @type {[string, number][]} */
  const sentAt = [];
  const begun = performance.now();
  const answers = [];
  while (sentAt.length < rate * seconds) {
    while (sentAt.length < ((performance.now() - begun) / 1000) * rate) {
      const connection = idle.shift();
      if (connection === undefined) break;
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

/** @type {{ readonly riders: Riders; readonly idle: Connection[]; isOver: boolean } | null} The batches of `begin` */
let pace = null;
/** @type {ReturnType<typeof sendEvenly>} */
let paced = Promise.resolve({ confirmed: 0, waits: [], sentAt: [] });

/**
 * Sends batches evenly, `rate` events a second, until `end`; the riders go on where an earlier `begin` ended, unless that was before `lap`.
 * @param {Load & { readonly rate: number; readonly batch: number }} options
 */
async function begin({ port, rate, batch, connections = 8, ...field }) {
  const known = pace !== null && pace.riders.lap >= (field.lap ?? 1) ? pace.riders : null;
  pace = {
    riders: known ?? new Riders({ ...field, first: 0, step: 1 }),
    idle: pace?.idle ?? Array.from({ length: connections }, () => new Connection(port)),
    isOver: false,
  };
  paced = sendEvenly(pace, { rate, batch });
  return { confirmed: 0 };
}

/** Ends `begin`: how many events were confirmed, when each was sent, and how long after it was due each batch had its answer, in ms: one that was sent late waited, too. */
function end() {
  if (pace !== null) pace.isOver = true;
  return paced;
}

/**
 * @param {NonNullable<typeof pace>} batches
 * @param {{ readonly rate: number; readonly batch: number }} options
 */
async function sendEvenly(batches, { rate, batch }) {
  const { riders, idle } = batches;
  const [begun, every] = [performance.now(), (batch / rate) * 1000];
  /** @type {number[]} */
  const waits = [];
  /** @type {[string, number][]} */
  const sentAt = [];
  const answers = [];
  for (let sent = 0; !batches.isOver; await new Promise((resolve) => setTimeout(resolve, 1))) {
    for (let due = begun + sent * every; due <= performance.now(); due = begun + sent * every) {
      const connection = idle.shift();
      if (connection === undefined) break;
      const [dueAt, events] = [due, Array.from({ length: batch }, () => riders.event())];
      sent += 1;
      const now = Number(process.hrtime.bigint()) / 1e6;
      for (const { key } of events) sentAt.push([key, now]);
      answers.push(
        connection.post(events.map(({ body }) => body)).then(() => {
          waits.push(performance.now() - dueAt);
          idle.push(connection);
        }),
      );
    }
  }
  await Promise.all(answers);
  return { confirmed: waits.length * batch, waits, sentAt };
}

/** @typedef {Parameters<typeof flood>[0] & Parameters<typeof steady>[0]} Question */

process.on('message', async (message) => {
  const { id, type, ...options } = /** @type {{ id: number; type: 'flood' | 'steady' | 'begin' | 'end' } & Question} */ (message);
  try {
    const answer = await { flood, steady, begin, end }[type](options);
    process.send?.({ id, answer });
  } catch (error) {
    process.send?.({ id, failure: String(error instanceof Error ? error.stack : error) });
  }
});
