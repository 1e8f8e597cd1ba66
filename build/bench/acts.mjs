// Acts that concern every rider of a large field, and what reads feel of them.
import { loadClient, streamClient } from './forked.mjs';
import { AS_OPERATOR, asked, TOKEN } from './large-field.mjs';
import { GUN, startStation } from './station.mjs';
import { printTable, quantile, rounded } from './table.mjs';

const RIDERS = 20_000;
/** Between two reads that are sent while an act is taken. */
const PAUSE_MS = 5;
/** Reads are sent on for so long after the answer: tables for screens follow it. */
const AFTERWARDS_MS = 2_000;

/** @import { BenchStation } from './station.mjs' */

/** How long a read waits for its answer while a list is imported, undone, redone and changed, and while the rules change. */
export async function acts() {
  const rows = [];
  for (const reads of [0, 100_000]) rows.push(...(await race(reads)));
  printTable(`Acts: ${RIDERS.toLocaleString('en')} riders, streams of both kinds, a read every ${PAUSE_MS} ms meanwhile`, rows);
}

/** @param {number} reads that are in the race before */
async function race(reads) {
  const station = await startStation(undefined, { RACETAG_OPERATOR_TOKEN: TOKEN });
  const [load, streams] = [loadClient(), streamClient()];
  if (reads > 0) await load.ask('flood', { port: station.port, gun: GUN, participants: RIDERS, connections: 2, batch: 1000, total: reads });
  for (const path of ['/stream', '/stream?changes=1']) await streams.ask('open', { port: station.port, path, count: 1 });
  const list = Array.from({ length: RIDERS }, (_, at) => `${at + 1},Rider ${at + 1},Category ${at % 7},Team ${at % 400},${tagOf(at)}`);
  const csv = ['bib,name,category,team,tag', ...list].join('\n');
  const { rules } = await asked(station, 'GET', '/race/control');
  /** @type {readonly (readonly [string, () => Promise<unknown>])[]} */
  const works = [
    ['nothing', () => new Promise((resolve) => setTimeout(resolve, 2000))],
    ['preview', () => imported(station, csv, '?preview=1')],
    ['import', () => imported(station, csv)],
    ['undo import', () => asked(station, 'POST', '/undo', {})],
    ['redo import', () => asked(station, 'POST', '/redo', {})],
    ['new names', () => imported(station, csv.replaceAll('Rider', 'Racer'))],
    ['rules', () => asked(station, 'PUT', '/race/rules', { rules: { ...rules, min_lap_ms: 7000 } })],
    ['undo rules', () => asked(station, 'POST', '/undo', {})],
    ['add rider', () => asked(station, 'POST', '/participants', { bib: 'new', name: 'New', team: '', category: '', tags: [] })],
  ];
  const rows = [];
  for (const [act, work] of works) rows.push({ reads, act, ...(await measured(station, work)) });
  load.end();
  streams.end();
  await station.stop();
  return rows;
}

/** @param {number} rider as the load client counts them */
function tagOf(rider) {
  return `E28011606000${(0x10000000 + rider).toString(16).toUpperCase()}`;
}

/**
 * @param {BenchStation} station
 * @param {() => Promise<unknown>} work
 */
async function measured(station, work) {
  const begun = performance.now();
  let took = Number.POSITIVE_INFINITY;
  const done = work().then(() => {
    took = performance.now() - begun;
  });
  const waits = [];
  while (performance.now() - begun < took + AFTERWARDS_MS) waits.push(await read(station));
  await done;
  return {
    'took ms': rounded(took, 0),
    'p50 ms': rounded(quantile(waits, 0.5)),
    'p99 ms': rounded(quantile(waits, 0.99)),
    'max ms': rounded(Math.max(...waits)),
  };
}

let sent = 0;

/**
 * Sends a read of a rider and returns how long its answer took.
 * @param {BenchStation} station
 */
async function read({ port }) {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  sent += 1;
  const event = {
    source: 'bench-acts',
    reader_ip: '10.0.0.1',
    timestamp: new Date(GUN + 100 * 60_000 + sent * 100).toISOString(),
    event_type: 'arrive',
    tag_id: tagOf((sent * 7919) % RIDERS),
    antenna: 1,
    rssi: -600,
  };
  const begun = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/events/tag/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events: [event] }),
  });
  await response.arrayBuffer();
  return performance.now() - begun;
}

/**
 * @param {BenchStation} station
 * @param {string} csv
 * @param {string} [query]
 */
async function imported({ port }, csv, query = '') {
  const response = await fetch(`http://127.0.0.1:${port}/participants/import${query}`, {
    method: 'POST',
    headers: { ...AS_OPERATOR, 'content-type': 'text/csv' },
    body: csv,
  });
  const bytes = await response.arrayBuffer();
  if (!response.ok) throw new Error(Buffer.from(bytes).toString().slice(0, 500));
}
