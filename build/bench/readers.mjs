import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { CLI, cpuSeconds, residentMiB, startStation } from './station.mjs';
import { printTable, rounded } from './table.mjs';

/** `READER_SECONDS=600 npm run bench -- readers` is the whole measurement. */
const SECONDS = Number(process.env.READER_SECONDS ?? 20);
/** Kinds to measure, with commas; all when left out. */
const ONLY = process.env.READER_KINDS?.split(',') ?? null;
/** A reader may take so much of a core. */
const LIMIT_PERCENT = 5;
/** For links to open and the first riders to come round. */
const WARM_UP_MS = 10_000;
const TOKEN = 'token-of-the-bench-only';

/** Each plays about 300 reads a second: events of a Sirit, tag packets of a YR9700, lines of an Ultra. */
/**
 * @typedef {object} SimulatedReader
 * @property {string} title
 * @property {readonly string[]} play arguments of the simulator
 * @property {(trace: string) => number} count reports in what the reader sent
 * @property {(ports: readonly string[]) => string} address
 */

/** @type {readonly SimulatedReader[]} */
const READERS = [
  {
    title: 'sirit510 over TCP',
    play: ['sirit510', '--event-port', '0', '--policy', 'per_antenna', '--riders', '300', '--lap', '4'],
    count: (trace) => trace.split('event.tag.').length - 1,
    address: ([control, event]) => `sirit510+tcp://127.0.0.1?control=${control}&event=${event}`,
  },
  {
    title: 'yr9700 over TCP',
    play: ['yr9700', '--riders', '80', '--lap', '4'],
    count: tagFrames,
    address: ([port]) => `yr9700+tcp://127.0.0.1:${port}`,
  },
  {
    title: 'raceresult over TCP',
    play: ['raceresult', '--riders', '600', '--lap', '4'],
    count: (trace) => trace.split('#P;').length - 1,
    address: ([port]) => `raceresult+tcp://127.0.0.1:${port}`,
  },
  {
    title: 'ultra over TCP',
    play: ['ultra', '--riders', '600', '--lap', '4'],
    count: (trace) => trace.split('"0,').length - 1,
    address: ([port]) => `ultra+tcp://127.0.0.1:${port}`,
  },
  {
    title: 'ipico over TCP',
    play: ['ipico', '--riders', '600', '--lap', '4'],
    count: (trace) => trace.split('aa00').length - 1,
    address: ([port]) => `ipico+tcp://127.0.0.1:${port}`,
  },
  {
    title: 'portal over TCP',
    play: ['portal', '--riders', '600', '--lap', '4'],
    count: (trace) => trace.split('identifier').length - 1,
    address: ([port]) => `portal+tcp://127.0.0.1:${port}`,
  },
  {
    title: 'p3 over TCP',
    play: ['p3', '--riders', '600', '--lap', '4'],
    count: (trace) => trace.split('8E 02').length - 1,
    address: ([port]) => `p3+tcp://127.0.0.1:${port}`,
  },
  {
    title: 'chafon over TCP',
    play: ['chafon', '--riders', '32', '--lap', '4'],
    // Reply to an inventory that more follows: length, address, 01, 03, antenna, number of tags.
    count: (trace) =>
      [...trace.matchAll(/(?:^| )[\dA-F]{2} 00 01 03 [\dA-F]{2} ([\dA-F]{2}) /g)].reduce((sum, [, tags]) => sum + Number(`0x${tags}`), 0),
    address: ([port]) => `chafon+tcp://127.0.0.1:${port}`,
  },
  {
    title: 'cl7206 over TCP',
    play: ['cl7206', '--riders', '75', '--lap', '4'],
    count: (trace) => trace.split(/AA 12 [023]0 00 [1-9A-F]/).length - 1,
    address: ([port]) => `cl7206+tcp://127.0.0.1:${port}`,
  },
  {
    title: 'm6e over TCP',
    play: ['m6e', '--riders', '38', '--lap', '4'],
    // Records of the stream are longer than what else has the same code.
    count: (trace) => trace.split(/FF [1-9A-F][\dA-F] 22 00 00/).length - 1,
    address: ([port]) => `m6e+tcp://127.0.0.1:${port}`,
  },
];

/** What a reader on a cable costs the station. */
export async function readers() {
  const rows = [];
  const asked = READERS.filter(({ play }) => ONLY === null || ONLY.includes(play[0] ?? ''));
  for (const reader of asked) rows.push(await measured(reader));
  printTable(
    `One reader on a cable for ${SECONDS} s (READER_SECONDS sets how long, READER_KINDS which); at most ${LIMIT_PERCENT} % of a core`,
    rows,
  );
}

/** @param {SimulatedReader} reader */
async function measured({ title, play, count, address }) {
  const simulator = spawn(process.execPath, [CLI, 'simulate-reader', ...play, '--control-port', '0', '--seed', '1', '--trace'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // What the reader puts on the wire, message by message, is what it reports.
  const reports = countReports(simulator.stderr, count);
  const place = address(await portsOf(simulator.stdout));
  const station = await startStation(undefined, {
    RACETAG_READERS: place,
    RACE_START: new Date().toISOString(),
    RACETAG_OPERATOR_TOKEN: TOKEN,
  });
  // The first question compiles the form of the answer; it is asked before the time counts.
  await readsOf(station);
  await pause(WARM_UP_MS);
  const before = { cpu: cpuSeconds(station.pid), reads: await readsOf(station), reports: reports() };
  await pause(SECONDS * 1000);
  const after = { cpu: cpuSeconds(station.pid), reads: await readsOf(station), reports: reports() };
  const memory = residentMiB(station.pid);
  await station.stop();
  simulator.kill('SIGTERM');
  await once(simulator, 'exit');
  return {
    reader: title,
    'tag reports/s on the wire': rounded((after.reports - before.reports) / SECONDS),
    'reads/s journalled': rounded((after.reads - before.reads) / SECONDS),
    'CPU % of one core': rounded(((after.cpu - before.cpu) / SECONDS) * 100),
    within: (after.cpu - before.cpu) / SECONDS <= LIMIT_PERCENT / 100 ? 'yes' : 'NO',
    'RSS MiB': rounded(memory, 0),
  };
}

/**
 * @param {import('node:stream').Readable} output
 * @returns {Promise<readonly string[]>}
 */
async function portsOf(output) {
  for await (const line of createInterface({ input: output })) {
    if (!line.includes('listens')) continue;
    output.resume();
    return line.slice(line.indexOf('listens')).match(/\d{4,5}(?=[,.])/g) ?? [];
  }
  throw new Error('the simulated reader ended before it listened');
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
 * Reads the trace of a simulated reader; the returned function gives the number of reports that it has sent so far.
 * @param {import('node:stream').Readable} trace
 * @param {(sent: string) => number} count
 */
function countReports(trace, count) {
  let reports = 0;
  createInterface({ input: trace }).on('line', (line) => {
    const sent = / > (.+)$/.exec(line)?.[1];
    if (sent !== undefined) reports += count(sent);
  });
  return () => reports;
}

/**
 * Counts tag packets among 0xA0 frames in hex: they are longer than end packets and errors, which have at most 12 bytes.
 * @param {string} trace
 */
function tagFrames(trace) {
  const bytes = Buffer.from(trace.replaceAll(' ', ''), 'hex');
  let frames = 0;
  for (let at = 0; at + 1 < bytes.length; at += (bytes[at + 1] ?? 0) + 2) if ((bytes[at + 1] ?? 0) > 10) frames += 1;
  return frames;
}
