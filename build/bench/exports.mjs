// Results of a large field, and what reads feel of it.
import { setTimeout as pause } from 'node:timers/promises';
import { loadClient } from './forked.mjs';
import { GUN, residentMb, startStation } from './station.mjs';
import { printTable, quantile, rounded } from './table.mjs';

const [CATEGORIES, LAPS] = [7, 5];
const TOKEN = 'token-of-the-bench-only';
const AS_OPERATOR = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
/** What is made of each size of the field. */
const FILES = [
  { riders: 5000, files: ['csv', 'html', 'json', 'xlsx', 'pdf', 'laps.csv', 'laps.xlsx', 'laps.pdf', 'laps-long.xlsx', 'reads.csv'] },
  { riders: 20_000, files: ['csv', 'xlsx', 'pdf', 'laps.csv', 'laps.pdf', 'reads.csv'] },
];
/** Between two reads that are sent while a file is made. */
const PAUSE_MS = 5;

/** How long each file takes, how much memory the station takes with it, and how long a read waits for its answer meanwhile. */
export async function exporting() {
  for (const { riders, files } of FILES) {
    const station = await startStation(undefined, { RACETAG_OPERATOR_TOKEN: TOKEN });
    await registerField(station, riders);
    const rows = [await measured('none', station, () => pause(2000))];
    for (const file of files) rows.push(await measured(file, station, () => exported(file, station)));
    await station.stop();
    printTable(`Exports: ${riders.toLocaleString('en')} riders in ${CATEGORIES} categories, a read every ${PAUSE_MS} ms meanwhile`, rows);
  }
}

/** @import { BenchStation } from './station.mjs' */

/**
 * @param {BenchStation} station
 * @param {number} riders
 */
async function registerField({ port }, riders) {
  const load = loadClient();
  await load.ask('flood', { port, gun: GUN, participants: riders, connections: 2, batch: 1000, total: riders * LAPS });
  load.end();
  const { standings } = await (await fetch(`http://127.0.0.1:${port}/classification`)).json();
  const lines = ['Bib,Name,Team,Category,Tags'];
  for (const [at, { tag_id: tag }] of standings.entries()) {
    lines.push(`${at + 1},Rider ${at + 1},Team ${at % 400},Category ${at % CATEGORIES},${tag}`);
  }
  const headers = { ...AS_OPERATOR, 'content-type': 'text/csv' };
  await checked(await fetch(`http://127.0.0.1:${port}/participants/import`, { method: 'POST', headers, body: lines.join('\n') }));
}

/**
 * @param {string} file
 * @param {BenchStation} station
 * @param {() => Promise<number | void>} work resolves with the size of the file
 */
async function measured(file, station, work) {
  const begun = performance.now();
  /** @type {number | null} */
  let took = null;
  const done = work().then((bytes) => {
    took = performance.now() - begun;
    return bytes;
  });
  const waits = [];
  while (took === null) waits.push(await read(station));
  const bytes = await done;
  return {
    file,
    'made in ms': Math.round(took ?? Number.NaN),
    'size kB': typeof bytes === 'number' ? Math.round(bytes / 1000) : '–',
    'reads sent': waits.length,
    'answered p50 ms': rounded(quantile(waits, 0.5)),
    'p99 ms': rounded(quantile(waits, 0.99)),
    'max ms': rounded(Math.max(...waits)),
    'RSS MB at most': rounded(residentMb(station.pid).most, 0),
  };
}

/**
 * Sends one read of a tag of its own; returns how long the station took to confirm it, in ms.
 * @param {BenchStation} station
 */
async function read({ port }) {
  await pause(PAUSE_MS);
  const sent = performance.now();
  const event = { source: 'bench', reader_ip: '10.0.0.1', timestamp: new Date().toISOString(), event_type: 'arrive', tag_id: 'E2FFFF' };
  const headers = { 'content-type': 'application/json' };
  await checked(
    await fetch(`http://127.0.0.1:${port}/events/tag/batch`, { method: 'POST', headers, body: JSON.stringify({ events: [event] }) }),
  );
  return performance.now() - sent;
}

/**
 * @param {string} file
 * @param {BenchStation} station
 */
async function exported(file, { port }) {
  const answer = await fetch(`http://127.0.0.1:${port}/exports/${file}`, { headers: AS_OPERATOR });
  return (await checked(answer)).byteLength;
}

/** @param {Response} answer */
async function checked(answer) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return answer.arrayBuffer();
}
