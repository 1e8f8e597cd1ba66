// Everything that goes on at an event at once: spectators, boards and publishers beside the intake.
import { setTimeout as pause } from 'node:timers/promises';
import { loadClient, putTarget, streamClient } from './forked.mjs';
import { asked, fieldOf, TOKEN } from './large-field.mjs';
import { cpuSeconds, GUN, startStation, temporaryFolder } from './station.mjs';
import { printTable, quantile, rounded } from './table.mjs';

const [RIDERS, PHONES, BOARDS] = [500, 500, 20];
/** What phones ask for, and boards that show every lap. */
const [PHONE_STREAM, BOARD_STREAM] = ['/stream?changes=1&laps=0', '/stream?changes=1'];
/** Loads are measured so often, in turns: alone, then with everything. */
const ROUNDS = 3;
/** Reads that come evenly, each of them a lap: far more than any race has; then as many as the station takes. */
const EVENLY = { rate: 300, batch: 10, seconds: 5 };
const FLOOD = { connections: 16, batch: 10, seconds: 3 };
/** The shortest interval of a publisher. */
const INTERVAL_S = 5;

/** The intake with 500 phones, 20 boards and two publishers, and without them; in turns on one station, so that both are of the same machine. */
export async function eventDay() {
  const station = await startStation(undefined, { RACETAG_OPERATOR_TOKEN: TOKEN });
  const clients = { load: loadClient(), boards: streamClient(), phones: [streamClient(), streamClient()], target: putTarget() };
  const field = await fieldOf(station, clients.load, RIDERS);
  const { port } = await clients.target.ask('listen');
  /** @type {Readonly<Record<'alone' | 'with everything', Measured[]>>} */
  const found = { alone: [], 'with everything': [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await publish(station, port, true);
    found.alone.push(await measured(station, clients, field));
    await publish(station, port, false);
    await openStreams(station, clients);
    found['with everything'].push(await measured(station, clients, field));
    for (const client of [clients.boards, ...clients.phones]) await client.ask('close');
  }
  const { publishers } = await asked(station, 'GET', '/publishers');
  for (const client of [clients.load, clients.boards, ...clients.phones, clients.target]) client.end();
  await station.stop();
  const title = `An event: ${PHONES} phones, ${BOARDS} boards, ${publishers.length} publishers (every ${INTERVAL_S} s), ${RIDERS} riders, every read a lap`;
  printTable(title, [row('alone', found.alone, found.alone), row('with everything', found['with everything'], found.alone)]);
}

/** @import { BenchStation } from './station.mjs' */
/** @import { Client, LoadReport, StreamReport } from './forked.mjs' */
/** @typedef {{ readonly load: Client<LoadReport>; readonly boards: Client<StreamReport>; readonly phones: readonly Client<StreamReport>[]; readonly target: Client<{ readonly port: number }> }} Clients */
/** @typedef {{ readonly even: number; readonly waits: readonly number[]; readonly delays: readonly number[]; readonly cpu: number; readonly flood: number }} Measured */

/**
 * @param {BenchStation} station
 * @param {number} port of the web space
 * @param {boolean} paused
 */
async function publish(station, port, paused) {
  const settings = { interval_s: INTERVAL_S, paused };
  await asked(station, 'PUT', '/publishers/folder', { target: 'folder', path: temporaryFolder(), ...settings });
  await asked(station, 'PUT', '/publishers/web', { target: 'put', url: `http://127.0.0.1:${port}/`, ...settings });
}

/**
 * @param {BenchStation} station
 * @param {Clients} clients
 */
async function openStreams({ port }, { boards, phones }) {
  await boards.ask('open', { port, path: BOARD_STREAM, count: BOARDS, timedEvery: 1 });
  await Promise.all(phones.map((client) => client.ask('open', { port, path: PHONE_STREAM, count: PHONES / phones.length, isBlind: true })));
}

/** More than a load has. */
const LAPS_APART = 1_000;
let lap = 0;

/**
 * @param {BenchStation} station
 * @param {Clients} clients
 * @param {{ readonly participants: number; readonly lap: number }} field
 * @returns {Promise<Measured>}
 */
async function measured({ port, pid }, { load, boards }, field) {
  const spent = cpuSeconds(pid);
  // Later than all before.
  lap += LAPS_APART;
  await load.ask('begin', { port, gun: GUN, ...field, lap, ...EVENLY });
  await pause(EVENLY.seconds * 1000);
  const { confirmed, waits, sentAt } = await load.ask('end');
  const cpu = cpuSeconds(pid) - spent;
  await pause(300);
  const { times } = await boards.ask('endTimes');
  const sent = new Map(sentAt);
  const delays = times.flatMap(([key, at]) => (sent.has(key) ? [at - (sent.get(key) ?? at)] : []));
  lap += LAPS_APART;
  const flood = await load.ask('flood', { port, gun: GUN, ...field, lap, ...FLOOD });
  return { even: confirmed / EVENLY.seconds, waits, delays, cpu: cpu / EVENLY.seconds, flood: flood.confirmed / FLOOD.seconds };
}

/**
 * @param {string} name
 * @param {readonly Measured[]} found
 * @param {readonly Measured[]} alone
 */
function row(name, found, alone) {
  const [waits, delays] = [found.flatMap(({ waits }) => waits), found.flatMap(({ delays }) => delays)];
  /** @param {'even' | 'flood'} load @param {readonly Measured[]} of */
  const sum = (load, of) => of.reduce((all, one) => all + one[load], 0);
  return {
    intake: name,
    [`confirmed/s of ${EVENLY.rate}`]: rounded(sum('even', found) / ROUNDS, 0),
    ratio: rounded(sum('even', found) / sum('even', alone), 2),
    'answered p50 ms': rounded(quantile(waits, 0.5)),
    'p99 ms': rounded(quantile(waits, 0.99)),
    'lap at boards p50 ms': rounded(quantile(delays, 0.5)),
    'lap p99 ms': rounded(quantile(delays, 0.99)),
    'lap max ms': rounded(Math.max(...delays)),
    'station CPU %': rounded((found.reduce((all, { cpu }) => all + cpu, 0) / ROUNDS) * 100, 0),
    'at most events/s': Math.round(sum('flood', found) / ROUNDS),
    'ratio of that': rounded(sum('flood', found) / sum('flood', alone), 2),
  };
}
