// Everything that is made of the results of a large field, and what reads feel of it.
import { setTimeout as pause } from 'node:timers/promises';
import { loadClient } from './forked.mjs';
import { AS_OPERATOR, asked, fieldOf, TOKEN } from './large-field.mjs';
import { cpuSeconds, GUN, residentMb, startStation, temporaryFolder } from './station.mjs';
import { printTable, quantile, rounded } from './table.mjs';

/** Reads that come while something is made: batches of ten, thirty a second. */
const READS = { rate: 300, batch: 10 };
/** So much longer reads are sent: what waits for the end of the work is seen as well. */
const AFTERWARDS_MS = 500;

const PLAIN = ['/exports/csv', '/exports/json', '/exports/html', '/exports/xlsx', '/exports/pdf', '/exports/finishlynx.lif'];
const SHEETS = [
  ...['podium.pdf', 'laps.csv', 'laps.xlsx', 'laps.pdf', 'laps-long.xlsx', 'lap-chart.html', 'certificates.pdf', 'start-list.pdf'],
  ...['participants.xlsx', 'passings.csv', 'reads.csv', 'audit.csv', 'changes.html?since=1', 'uci-dataride.csv', 'usa-cycling.csv'],
  ...['crossresults.csv', 'webscorer.csv', 'runsignup.csv', 'ultrasignup.csv'],
].map((name) => `/exports/${name}`);
const ANSWERS = [
  ...['/standings', '/classification', '/participants', '/participants/export', '/health', '/preflight', '/support-bundle', '/expected'],
  ...['/race', '/suspected-laps', '/exports/results/columns', '/exports/uci-dataride/check', '/sheets', '/audit', '/tags/unknown'],
];

/** How long each file and answer takes, how much memory the station takes with it, and how long reads wait for their answers meanwhile. */
export async function exporting() {
  for (const riders of [5000, 20_000]) {
    const station = await startStation(undefined, { RACETAG_OPERATOR_TOKEN: TOKEN });
    const load = loadClient();
    const field = await fieldOf(station, load, riders);
    /** @param {string} name @param {() => Promise<number | void>} work */
    const measured = (name, work) => measuredWith({ station, load, field }, name, work);
    const rows = [await measured('nothing', () => pause(2000))];
    for (const path of [...PLAIN, ...SHEETS, ...ANSWERS]) rows.push(await measured(path, () => got(path, station)));
    rows.push(await measured('pages in a folder', () => published(station)));
    load.end();
    await station.stop();
    printTable(
      `Files and answers: ${riders.toLocaleString('en')} riders, ${READS.rate} reads/s in batches of ${READS.batch} meanwhile`,
      rows,
    );
  }
}

/** @import { BenchStation } from './station.mjs' */
/** @import { Client, LoadReport } from './forked.mjs' */

/**
 * @param {{ readonly station: BenchStation; readonly load: Client<LoadReport>; readonly field: object }} measuring
 * @param {string} name
 * @param {() => Promise<number | void>} work resolves with the size of what was made
 */
async function measuredWith({ station, load, field }, name, work) {
  await load.ask('begin', { port: station.port, gun: GUN, ...field, ...READS });
  const [begun, spent] = [performance.now(), cpuSeconds(station.pid)];
  const bytes = await work();
  const [took, cpu] = [performance.now() - begun, cpuSeconds(station.pid) - spent];
  await pause(AFTERWARDS_MS);
  const { waits } = await load.ask('end');
  return {
    made: name,
    'in ms': Math.round(took),
    'station CPU ms': Math.round(cpu * 1000),
    'size kB': typeof bytes === 'number' ? Math.round(bytes / 1000) : '–',
    batches: waits.length,
    'answered p50 ms': rounded(quantile(waits, 0.5)),
    'p99 ms': rounded(quantile(waits, 0.99)),
    'max ms': rounded(Math.max(...waits)),
    'RSS MB at most': rounded(residentMb(station.pid).most, 0),
  };
}

/**
 * @param {string} path
 * @param {BenchStation} station
 */
async function got(path, { port }) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: AS_OPERATOR });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${Buffer.from(bytes).toString().slice(0, 500)}`);
  return bytes.byteLength;
}

/**
 * Resolves with the size of the pages when they are in the folder.
 * @param {BenchStation} station
 */
async function published(station) {
  const settings = { target: 'folder', path: temporaryFolder(), interval_s: 3600 };
  await asked(station, 'PUT', '/publishers/bench', settings);
  for (;;) {
    const { publishers } = await asked(station, 'GET', '/publishers');
    const [{ uploaded_at: uploadedAt, fault, bytes }] = publishers;
    if (fault !== null) throw new Error(fault.text);
    if (uploadedAt !== null) return bytes;
    await pause(50);
  }
}
