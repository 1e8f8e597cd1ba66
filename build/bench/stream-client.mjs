// Forked: holds streams open. They count laps, and some also note when each lap came; others read and do not look; stalled ones never read.
import { connect } from 'node:net';

const LAP = '"type":"lap"';
/** Laps are whole frames: an end that may be half of one is kept for the next chunk. */
const KEPT = 400;

/** @type {Stream[]} */
const streams = [];

/** @typedef {{ readonly port: number; readonly path: string; readonly isStalled: boolean; readonly isTimed: boolean; readonly isBlind: boolean }} StreamOptions */

class Stream {
  /** @param {StreamOptions} options */
  constructor({ port, path, isStalled, isTimed, isBlind }) {
    this.isBlind = isBlind;
    this.laps = 0;
    this.bytes = 0;
    this.cutOff = false;
    /** @type {[string, number][] | null} */
    this.times = isTimed ? [] : null;
    this.rest = '';
    this.socket = connect({ port, host: '127.0.0.1' });
    this.socket.on('error', () => {});
    this.socket.on('close', () => {
      this.cutOff = true;
    });
    this.socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\n\r\n`);
    // Stalled from the first byte on: the head of the answer waits in the system's buffers like everything else.
    /** @type {Promise<unknown>} */
    this.opened = isStalled ? Promise.resolve(this.socket.pause()) : this.firstFrame();
  }

  /** @returns {Promise<void>} */
  firstFrame() {
    return new Promise((resolve) => {
      this.socket.on('data', (chunk) => {
        this.read(/** @type {Buffer} */ (chunk));
        resolve();
      });
    });
  }

  /** @param {Buffer} chunk */
  read(chunk) {
    const now = Number(process.hrtime.bigint()) / 1e6;
    this.bytes += chunk.length;
    // A thousand streams are in one process here: looking into all of them would take the time of the station.
    if (this.isBlind) return;
    const text = this.rest + chunk.toString('latin1');
    let from = 0;
    for (let at = text.indexOf(LAP); at !== -1; at = text.indexOf(LAP, from)) {
      const end = text.indexOf('}', at);
      if (end === -1) break;
      this.laps += 1;
      if (this.times !== null) this.times.push([keyOf(text.slice(at, end)), now]);
      from = end;
    }
    const start = Math.max(from, text.length - KEPT);
    this.rest = text.slice(start);
  }
}

/**
 * A text of its own: a part of a chunk would keep all of the chunk, and clearing up hundreds of megabytes would take longer than what is measured.
 * @param {string} lap
 */
function keyOf(lap) {
  const key = `${/"tag_id":"([^"]*)"/.exec(lap)?.[1]}|${/"last_pass_time":"([^"]*)"/.exec(lap)?.[1]}`;
  return Buffer.from(key, 'latin1').toString('latin1');
}

/**
 * Opens `count` streams, of which every `timedEvery`-th notes times; resolves when each has had its first bytes.
 * @param {{ readonly port: number; readonly path?: string; readonly count: number; readonly timedEvery?: number; readonly isStalled?: boolean; readonly isBlind?: boolean }} options
 */
async function open({ port, path = '/stream', count, timedEvery = 0, isStalled = false, isBlind = false }) {
  const opened = Array.from(
    { length: count },
    (_, at) => new Stream({ port, path, isStalled, isBlind, isTimed: timedEvery > 0 && at % timedEvery === 0 }),
  );
  streams.push(...opened);
  await Promise.all(opened.map((stream) => stream.opened));
  return { count };
}

function report() {
  const reading = streams.filter(({ socket }) => !socket.isPaused());
  return {
    laps: reading.map(({ laps }) => laps),
    bytes: streams.reduce((sum, { bytes }) => sum + bytes, 0),
    cutOff: streams.filter(({ cutOff }) => cutOff).length,
    times: streams.flatMap(({ times }) => times ?? []),
  };
}

/** Reports the times so far; from now on none is noted. */
function endTimes() {
  const found = report();
  for (const stream of streams) stream.times = null;
  return found;
}

/** Closes all streams, and forgets what they got. */
function close() {
  for (const { socket } of streams.splice(0)) socket.destroy();
  return report();
}

/**
 * Waits until every stream that reads has `laps` laps, at most ten seconds.
 * @param {{ readonly laps: number }} expected
 */
async function settle({ laps }) {
  const until = performance.now() + 10_000;
  while (report().laps.some((count) => count < laps) && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  return report();
}

process.on('message', async (message) => {
  const { id, type, ...options } =
    /** @type {{ id: number; type: 'open' | 'close' | 'endTimes' | 'settle' | 'report' } & Parameters<typeof open>[0] & Parameters<typeof settle>[0]} */ (
      message
    );
  const answer = await { open, close, endTimes, settle, report }[type](options);
  process.send?.({ id, answer });
});
