// Forked: holds the streams of many spectators open and notes when each lap came to each of them. It looks at bytes only, because it shares
// the processor with the stations that are measured.
import { connect } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const LAP = Buffer.from('"type":"lap"');

/** @type {Spectator[]} */
const spectators = [];
let isOver = false;
/** How late this process itself is: what came waits so long before it is looked at. */
const lateness = monitorEventLoopDelay({ resolution: 5 });
let spentBefore = process.cpuUsage();

class Spectator {
  /** @param {{ readonly port: number; readonly path: string; readonly laps: number }} options `laps`: as many as will come */
  constructor({ port, path, laps }) {
    this.laps = 0;
    /** When each lap came, on the clock that all processes of a machine share, in ms. */
    this.times = new Float64Array(laps);
    this.cutOff = false;
    /** The end of the last chunk, while that may be a part of the marker. @type {Buffer} */
    this.rest = Buffer.alloc(0);
    this.socket = connect({ port, host: '127.0.0.1' });
    this.socket.on('error', () => {});
    this.socket.on('close', () => {
      this.cutOff = !isOver;
    });
    this.socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\n\r\n`);
    /** @type {Promise<void>} */
    this.opened = new Promise((resolve) => {
      this.socket.on('data', (chunk) => {
        this.read(/** @type {Buffer} */ (chunk));
        resolve();
      });
    });
  }

  /** @param {Buffer} chunk */
  read(chunk) {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const now = Number(process.hrtime.bigint()) / 1e6;
    let from = 0;
    for (let at = bytes.indexOf(LAP); at !== -1; at = bytes.indexOf(LAP, from)) {
      this.times[this.laps] = now;
      this.laps += 1;
      from = at + LAP.length;
    }
    // Nearly every chunk ends with a message.
    const isWhole = bytes[bytes.length - 1] === 10;
    this.rest = isWhole ? bytes.subarray(0, 0) : Buffer.from(bytes.subarray(Math.max(from, bytes.length - LAP.length + 1)));
  }
}

/** So many open at once: more would wait for each other's first table. */
const AT_ONCE = 25;

/**
 * Opens `count` streams; resolves when each has had its first bytes.
 * @param {{ readonly port: number; readonly path: string; readonly count: number; readonly laps: number }} options
 */
async function open({ port, path, count, laps }) {
  for (let opened = 0; opened < count; opened += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - opened) }, () => new Spectator({ port, path, laps }));
    spectators.push(...some);
    await Promise.all(some.map((one) => one.opened));
  }
  spentBefore = process.cpuUsage();
  lateness.reset();
  lateness.enable();
  return {};
}

/**
 * Waits until everybody has all laps, at most `seconds`; then how many have, the processor time of this process since all were open,
 * how late it was itself (p99, ms), and a count of delays by whole milliseconds. Laps come in the
 * order in which they were sent.
 * @param {{ readonly sentAt: readonly number[]; readonly seconds: number }} options
 */
async function report({ sentAt, seconds }) {
  const until = performance.now() + seconds * 1000;
  const hasAll = (/** @type {Spectator} */ { laps }) => laps === sentAt.length;
  while (!spectators.every(hasAll) && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  lateness.disable();
  const { user, system } = process.cpuUsage(spentBefore);
  /** @type {number[]} */
  const delays = [];
  for (const { laps, times } of spectators) {
    for (let lap = 0; lap < Math.min(laps, sentAt.length); lap += 1) {
      const delay = Math.max(0, Math.round((times[lap] ?? 0) - (sentAt[lap] ?? 0)));
      delays[delay] = (delays[delay] ?? 0) + 1;
    }
  }
  return {
    all: spectators.filter(hasAll).length,
    fewest: Math.min(...spectators.map(({ laps }) => laps)),
    most: Math.max(...spectators.map(({ laps }) => laps)),
    cutOff: spectators.filter(({ cutOff }) => cutOff).length,
    cpu: (user + system) / 1e6,
    late: lateness.percentile(99) / 1e6,
    delays: Array.from(delays, (count, delay) => /** @type {const} */ ([delay, count ?? 0])).filter(([, count]) => count > 0),
  };
}

function close() {
  isOver = true;
  for (const { socket } of spectators.splice(0)) socket.destroy();
  return {};
}

/** @typedef {Parameters<typeof open>[0] & Parameters<typeof report>[0]} Question */

process.on('message', async (message) => {
  const { id, type, ...options } = /** @type {{ id: number; type: 'open' | 'report' | 'close' } & Question} */ (message);
  const answer = await { open, report, close }[type](options);
  process.send?.({ id, answer });
});
