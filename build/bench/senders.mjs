import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../harness.mjs';
import { cpuSeconds, residentMiB, startStation } from './station.mjs';
import { printTable, rounded } from './table.mjs';

/** `SENDER_SECONDS=600 npm run bench -- senders` is the whole measurement. */
const SECONDS = Number(process.env.SENDER_SECONDS ?? 20);
/** A program may take so much of a core. */
const LIMIT_PERCENT = 5;
const KEY = 'key-of-the-bench';
const READS_A_SECOND = 300;
/** Each comes round every ten seconds. */
const RIDERS = 3000;
/** Programs send what came since the last message. */
const EVERY_MS = 100;
/** For the first reads. */
const WARM_UP_MS = 5000;
const TOKEN = 'token-of-the-bench-only';

/**
 * @typedef {object} Sender
 * @property {string} title
 * @property {string} kind
 * @property {string} greeting
 * @property {(tags: readonly string[], at: Date, number: number) => string} message
 * @property {RegExp} begins what the station says before it is sent reads
 */

/** @type {readonly Sender[]} */
const SENDERS = [
  {
    title: 'MYLAPS Timing & Scoring',
    kind: 'mylaps',
    greeting: 'Finish@Pong@$',
    begins: /AckPong/,
    message: (tags, at, number) => {
      const { date, time } = wallOf(at);
      const records = tags.map(
        (tag) => `t=${time}|c=${tag}|d=${date.replaceAll('-', '').slice(2)}|l=1|dv=4|re=0|an=00001111|ans=2|amd=-61.5|h=12`,
      );
      return `Finish@Passing@${records.join('@')}@${number}@$`;
    },
  },
  {
    title: 'ChronoTrack CTP01',
    kind: 'chronotrack',
    greeting: 'SimpleClient~0.6.0~CTP01\r\nack~getconnectionid~bench\r\nack~getlocations~Finish\r\n',
    begins: /start~Finish/,
    message: (tags, at, number) => {
      const { date, time } = wallOf(at);
      return tags.map((tag, index) => `CT01_33~${number * 1000 + index}~Finish~${tag}~${date}T${time}~1~117F37~2\r\n`).join('');
    },
  },
];

/** What a program that connects to the station costs it, or a reader that posts to it. */
export async function senders() {
  const rows = [];
  for (const sender of SENDERS) rows.push(await measured(sender.title, () => connected(sender)));
  rows.push(await measured('Impinj R700, webhook', posted));
  printTable(
    `One program that sends ${READS_A_SECOND} reads/s for ${SECONDS} s (SENDER_SECONDS sets how long); at most ${LIMIT_PERCENT} % of a core`,
    rows,
  );
}

/**
 * A station and the way to it.
 * @typedef {object} Way
 * @property {import('./station.mjs').BenchStation} station
 * @property {(tags: readonly string[], at: Date, number: number) => void} send
 * @property {() => void} close
 * @property {number} stored entries of a read: 2 where the station notes that its tag has left, too
 */

/**
 * @param {string} address
 * @returns {Promise<import('./station.mjs').BenchStation>}
 */
function stationWith(address) {
  return startStation(undefined, { RACETAG_READERS: address, RACE_START: new Date().toISOString(), RACETAG_OPERATOR_TOKEN: TOKEN });
}

/**
 * @param {Sender} sender
 * @returns {Promise<Way>}
 */
async function connected({ kind, greeting, message, begins }) {
  const port = await freePort();
  const station = await stationWith(`${kind}+tcp://127.0.0.1:${port}`);
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('latin1').write(greeting);
  for await (const said of socket.iterator({ destroyOnReturn: false })) if (begins.test(said)) break;
  socket.resume();
  return { station, send: (...reads) => void socket.write(message(...reads)), close: () => socket.destroy(), stored: 1 };
}

/** @returns {Promise<Way>} */
async function posted() {
  const station = await stationWith(`push+post:finish?key=${KEY}`);
  let isOver = false;
  /** @type {Way['send']} */
  const send = (tags, at) => {
    const events = tags.map((tag) => ({
      timestamp: at.toISOString(),
      eventType: 'tagInventory',
      tagInventoryEvent: { epcHex: tag, antennaPort: 1, peakRssiCdbm: -5234 },
    }));
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}` };
    fetch(`http://127.0.0.1:${station.port}/push/finish`, { method: 'POST', headers, body: JSON.stringify(events) })
      .then((answer) => answer.text())
      .catch((fault) => {
        if (!isOver) throw fault;
      });
  };
  const close = () => {
    isOver = true;
  };
  return { station, send, close, stored: 2 };
}

/**
 * @param {string} title
 * @param {() => Promise<Way>} open
 */
async function measured(title, open) {
  const { station, send, close, stored: entries } = await open();
  let sent = 0;
  const sending = setInterval(() => {
    const length = (READS_A_SECOND * EVERY_MS) / 1000;
    const tags = Array.from({ length }, (_, index) => `E28011600000${String((sent + index) % RIDERS).padStart(4, '0')}`);
    send(tags, new Date(), sent + 1);
    sent += tags.length;
  }, EVERY_MS);
  // The first question compiles the form of the answer; it is asked before the time counts.
  await readsOf(station);
  await pause(WARM_UP_MS);
  const before = { cpu: cpuSeconds(station.pid), reads: await readsOf(station) };
  await pause(SECONDS * 1000);
  const after = { cpu: cpuSeconds(station.pid), reads: await readsOf(station) };
  const memory = residentMiB(station.pid);
  clearInterval(sending);
  // Tags have left after a second.
  await pause(3000);
  const stored = await readsOf(station);
  close();
  await station.stop();
  return {
    sender: title,
    'reads/s journalled': rounded((after.reads - before.reads) / SECONDS),
    'reads lost': sent - stored / entries,
    'CPU % of one core': rounded(((after.cpu - before.cpu) / SECONDS) * 100),
    within: (after.cpu - before.cpu) / SECONDS <= LIMIT_PERCENT / 100 ? 'yes' : 'NO',
    'RSS MiB': rounded(memory, 0),
  };
}

/**
 * @param {import('./station.mjs').BenchStation} station
 * @returns {Promise<number>}
 */
async function readsOf({ port }) {
  const health = await fetch(`http://127.0.0.1:${port}/health`);
  return (await health.json()).intake.reads;
}

/**
 * In local time, as the programs send it.
 * @param {Date} at
 */
function wallOf(at) {
  const [date = '', time = ''] = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, -1).split('T');
  return { date, time };
}
