// Everything that goes on at an event at once: spectators, boards and publishers beside the intake.
import { setTimeout as pause } from 'node:timers/promises';
import { loadClient, putTarget, streamClient } from './forked.mjs';
import { asked, fieldOf, TOKEN } from './large-field.mjs';
import { cpuSeconds, GUN, startStation, temporaryFolder } from './station.mjs';
import { printTable, quantile, rounded } from './table.mjs';

const [RIDERS, PHONES, BOARDS] = [500, 500, 20];
/** What phones ask for, and boards that show every lap. */
const [PHONE_STREAM, BOARD_STREAM] = ['/stream?changes=1&laps=0', '/stream?changes=1'];
/** Each load is measured so often, in turns: alone, then with everything. */
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
  const even = await inTurns(station, clients, port, () => evenLoad(station, clients, field));
  // After all of the even loads: it leaves more laps than any event has.
  const flood = await inTurns(station, clients, port, () => floodLoad(station, clients, field));
  const { publishers } = await asked(station, 'GET', '/publishers');
  for (const client of [clients.load, clients.boards, ...clients.phones, clients.target]) client.end();
  await station.stop();
  const title = `An event: ${PHONES} phones, ${BOARDS} boards, ${publishers.length} publishers (every ${INTERVAL_S} s), ${RIDERS} riders, every read a lap`;
  printTable(title, [
    row('alone', even.alone, flood.alone, even.alone, flood.alone),
    row('with everything', even.withEverything, flood.withEverything, even.alone, flood.alone),
  ]);
}

/** @import { BenchStation } from './station.mjs' */
/** @import { Client, LoadReport, StreamReport } from './forked.mjs' */
/** @typedef {{ readonly load: Client<LoadReport>; readonly boards: Client<StreamReport>; readonly phones: readonly Client<StreamReport>[]; readonly target: Client<{ readonly port: number }> }} Clients */
/** @typedef {{ readonly rate: number; readonly waits: readonly number[]; readonly delays: readonly number[]; readonly cpu: number }} EvenLoad */
/**
 * @template Measured
 * @typedef {{ readonly alone: readonly Measured[]; readonly withEverything: readonly Measured[] }} InTurns
 */

/**
 * Measures a load, in turns alone and with everything.
 *
 * @template Measured
 * @param {BenchStation} station
 * @param {Clients} clients
 * @param {number} port of the web space
 * @param {() => Promise<Measured>} measure
 * @returns {Promise<InTurns<Measured>>}
 */
async function inTurns(station, clients, port, measure) {
  /** @type {Record<keyof InTurns<Measured>, Measured[]>} */
  const { alone, withEverything } = { alone: [], withEverything: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await publish(station, port, true);
    alone.push(await measure());
    await publish(station, port, false);
    await openStreams(station, clients);
    withEverything.push(await measure());
    for (const client of [clients.boards, ...clients.phones]) await client.ask('close');
  }
  return { alone, withEverything };
}

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
 * @returns {Promise<EvenLoad>}
 */
async function evenLoad({ port, pid }, { load, boards }, field) {
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
  return { rate: confirmed / EVENLY.seconds, waits, delays, cpu: cpu / EVENLY.seconds };
}

/**
 * How many events a second the station takes at most.
 *
 * @param {BenchStation} station
 * @param {Clients} clients
 * @param {{ readonly participants: number; readonly lap: number }} field
 */
async function floodLoad({ port }, { load, boards }, field) {
  lap += LAPS_APART;
  // Boards that note the time of each lap would take more of the processor than the station.
  await boards.ask('endTimes');
  const { confirmed } = await load.ask('flood', { port, gun: GUN, ...field, lap, ...FLOOD });
  return confirmed / FLOOD.seconds;
}

/**
 * @param {string} name
 * @param {readonly EvenLoad[]} even
 * @param {readonly number[]} flood
 * @param {readonly EvenLoad[]} evenAlone
 * @param {readonly number[]} floodAlone
 */
function row(name, even, flood, evenAlone, floodAlone) {
  const [waits, delays] = [even.flatMap((one) => one.waits), even.flatMap((one) => one.delays)];
  /** @param {readonly number[]} values */
  const sum = (values) => values.reduce((all, value) => all + value, 0);
  const [rate, rateAlone] = [sum(even.map((one) => one.rate)), sum(evenAlone.map((one) => one.rate))];
  return {
    intake: name,
    [`confirmed/s of ${EVENLY.rate}`]: rounded(rate / ROUNDS, 0),
    ratio: rounded(rate / rateAlone, 2),
    'answered p50 ms': rounded(quantile(waits, 0.5)),
    'p99 ms': rounded(quantile(waits, 0.99)),
    'lap at boards p50 ms': rounded(quantile(delays, 0.5)),
    'lap p99 ms': rounded(quantile(delays, 0.99)),
    'lap max ms': rounded(Math.max(...delays)),
    'station CPU %': rounded((sum(even.map(({ cpu }) => cpu)) / ROUNDS) * 100, 0),
    'at most events/s': Math.round(sum(flood) / ROUNDS),
    'ratio of that': rounded(sum(flood) / sum(floodAlone), 2),
  };
}
