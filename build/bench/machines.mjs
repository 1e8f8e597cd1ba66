// The intake of a hub beside machines of its race that are dead, frozen, slow, full or busy; and of the same station alone.
import { setTimeout as pause } from 'node:timers/promises';
import { loadClient } from './forked.mjs';
import { fieldOf, TOKEN } from './large-field.mjs';
import { COMPANIES } from './machine-companies.mjs';
import { cpuSeconds, GUN, startStation } from './station.mjs';
import { printTable, quantile, rounded } from './table.mjs';

const RIDERS = 500;
/** Loads are measured so often, in turns: alone, then beside. With these times it takes less than three minutes. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
/** Reads that come evenly, far more than any race has; then as many as the station takes. */
const EVENLY = { rate: 300, batch: 10, seconds: 2 };
const FLOOD = { connections: 8, batch: 10, seconds: 2 };
/** After it went on, until links are made again. */
const SETTLED_MS = 1_500;
const LIMIT = 0.95;

/** @import { BenchStation } from './station.mjs' */
/** @import { Client, LoadReport } from './forked.mjs' */
/** What each of them costs the intake. */
export async function machines() {
  const rows = [];
  for (const company of COMPANIES) {
    const begun = performance.now();
    const row = await withCompany(company);
    rows.push(row);
    const { beside, ratio, 'ratio of that': atMost, 'state at the end': state } = row;
    const took = rounded((performance.now() - begun) / 1_000, 0);
    console.log(`beside ${beside}: ratio ${ratio} evenly, ${atMost} at most; ${state} (measured in ${took} s)`);
  }
  printTable(
    `Intake of a hub beside other machines, in turns with a station alone: ${ROUNDS} rounds, ${RIDERS} riders, every read a lap; ratios of at least ${LIMIT} are meant`,
    rows,
  );
}

/** @param {import('./machine-companies.mjs').Company} company */
async function withCompany({ title, prepare }) {
  const { settings, join } = await prepare();
  const alone = await measurable({ RACETAG_ROLE: 'alone' });
  const hub = await measurable({ RACETAG_ROLE: 'hub', ...settings });
  const others = await join(hub.station);
  // They stand still while the other one is measured: then they cost nothing at all.
  const pids = [hub.station.pid, ...others.pids];
  /** @type {Readonly<Record<'alone' | 'beside', Measured[]>>} */
  const found = { alone: [], beside: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    found.alone.push(await measured(alone));
    for (const pid of pids) process.kill(pid, 'SIGCONT');
    await pause(SETTLED_MS);
    found.beside.push(await measured(hub));
  }
  const seen = await others.seen();
  for (const { load } of [alone, hub]) load.end();
  await others.end();
  for (const { station } of [alone, hub]) await station.stop();
  return rowOf(title, found, seen);
}

/** @typedef {{ readonly station: BenchStation; readonly load: Client<LoadReport>; readonly field: Awaited<ReturnType<typeof fieldOf>>; lap: number }} Measurable */
/** @typedef {{ readonly even: number; readonly waits: readonly number[]; readonly flood: number; readonly cpu: number }} Measured */

/**
 * A station that has a field of riders.
 * @param {Readonly<Record<string, string>>} settings
 * @returns {Promise<Measurable>}
 */
async function measurable(settings) {
  const station = await startStation(undefined, { RACETAG_OPERATOR_TOKEN: TOKEN, ...settings });
  const load = loadClient();
  return { station, load, field: await fieldOf(station, load, RIDERS), lap: 0 };
}

/** More than a load has. */
const LAPS_APART = 1_000;

/**
 * @param {Measurable} of
 * @returns {Promise<Measured>}
 */
async function measured(of) {
  const { load, field, station } = of;
  of.lap += LAPS_APART;
  await load.ask('begin', { port: station.port, gun: GUN, ...field, lap: of.lap, ...EVENLY });
  await pause(EVENLY.seconds * 1_000);
  const { confirmed, waits } = await load.ask('end');
  of.lap += LAPS_APART;
  const spent = cpuSeconds(station.pid);
  const flood = await load.ask('flood', { port: station.port, gun: GUN, ...field, lap: of.lap, ...FLOOD });
  const cpu = ((cpuSeconds(station.pid) - spent) / flood.confirmed) * 1e6;
  return { even: confirmed / EVENLY.seconds, waits, flood: flood.confirmed / FLOOD.seconds, cpu };
}

/**
 * @param {string} title
 * @param {Readonly<Record<'alone' | 'beside', readonly Measured[]>>} found
 * @param {string} seen what the hub says of it at the end
 */
function rowOf(title, { alone, beside }, seen) {
  /** @param {'even' | 'flood' | 'cpu'} what @param {readonly Measured[]} of */
  const mean = (what, of) => of.reduce((all, one) => all + one[what], 0) / of.length;
  /** @param {'even' | 'flood' | 'cpu'} what */
  const ratio = (what) => rounded(mean(what, beside) / mean(what, alone), 2);
  /** @param {readonly Measured[]} of */
  const p99 = (of) =>
    quantile(
      of.flatMap(({ waits }) => waits),
      0.99,
    );
  return {
    beside: title,
    [`confirmed/s of ${EVENLY.rate}`]: rounded(mean('even', beside), 0),
    ratio: ratio('even'),
    'answered p99 ms alone': rounded(p99(alone)),
    'p99 ms beside': rounded(p99(beside)),
    'at most events/s alone': rounded(mean('flood', alone), 0),
    'at most beside': rounded(mean('flood', beside), 0),
    'ratio of that': ratio('flood'),
    'station µs/event alone': rounded(mean('cpu', alone)),
    'µs beside': rounded(mean('cpu', beside)),
    'state at the end': seen,
  };
}
