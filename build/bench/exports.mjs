// Results of a large field, and what reads feel of it.
import { setTimeout as pause } from 'node:timers/promises';
import { loadClient } from './forked.mjs';
import { GUN, startStation } from './station.mjs';
import { printTable, quantile, rounded } from './table.mjs';

const [RIDERS, CATEGORIES, LAPS] = [5000, 7, 5];
const TOKEN = 'token-of-the-bench-only';
const AS_OPERATOR = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
const FORMATS = ['csv', 'html', 'json', 'xlsx', 'pdf'];
/** Between two reads that are sent while a file is made. */
const PAUSE_MS = 5;

/** How long each file takes, and how long a read waits for its answer meanwhile. */
export async function exporting() {
  const station = await startStation(undefined, { RACETAG_OPERATOR_TOKEN: TOKEN });
  await registerField(station);
  const rows = [await measured('none', station, () => pause(2000))];
  for (const format of FORMATS) rows.push(await measured(format, station, () => exported(format, station)));
  await station.stop();
  printTable(`Exports: ${RIDERS.toLocaleString('en')} riders in ${CATEGORIES} categories, a read every ${PAUSE_MS} ms meanwhile`, rows);
}

/** @import { BenchStation } from './station.mjs' */

/** @param {BenchStation} station */
async function registerField({ port }) {
  const load = loadClient();
  await load.ask('flood', { port, gun: GUN, participants: RIDERS, connections: 2, batch: 1000, total: RIDERS * LAPS });
  load.end();
  const { standings } = await (await fetch(`http://127.0.0.1:${port}/classification`)).json();
  for (const [at, { tag_id: tag }] of standings.entries()) {
    const participant = {
      bib: String(at + 1),
      name: `Rider ${at + 1}`,
      team: `Team ${at % 400}`,
      category: `Category ${at % CATEGORIES}`,
      tags: [tag],
    };
    await checked(
      await fetch(`http://127.0.0.1:${port}/participants`, { method: 'POST', headers: AS_OPERATOR, body: JSON.stringify(participant) }),
    );
  }
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
    'max ms': rounded(Math.max(...waits)),
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
 * @param {string} format
 * @param {BenchStation} station
 */
async function exported(format, { port }) {
  const answer = await fetch(`http://127.0.0.1:${port}/exports/${format}`, { headers: AS_OPERATOR });
  return (await checked(answer)).byteLength;
}

/** @param {Response} answer */
async function checked(answer) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return answer.arrayBuffer();
}
