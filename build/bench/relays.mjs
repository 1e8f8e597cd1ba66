// Thousands of spectators: relays that follow one hub over HTTP and serve the stream to them.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { loadClient, spectatorClient } from './forked.mjs';
import { asked, fieldOf, TOKEN } from './large-field.mjs';
import { cpuSeconds, GUN, residentMiB, startStation } from './station.mjs';
import { printTable, rounded } from './table.mjs';

const RIDERS = 1_000;
const LOAD = { rate: 5, seconds: 10, connections: 1 };
/** What a phone asks for that shows every lap. */
const PATH = '/stream?changes=1';
/** Spectators in one process: they must keep up with what they are sent. */
const SPECTATORS_EACH = 2_500;
/** What is meant to hold: the 99th percentile of the way of a lap from the hub to a spectator, and the memory of a relay for each of them. */
const [MOST_MS, MOST_KB] = [1_000, 20];
/** What a relay takes for its first spectators and laps it takes once, for any number of them: these come before its memory is looked at. */
const WARM_UP = { spectators: 50, rate: 5, seconds: 4, connections: 1 };
/** Of a process besides its spectators. */
const OTHER_FILES = 200;

/** Relays and spectators of each run; others with `BENCH_SPECTATORS=1x300,2x600`. */
const RUNS = (process.env['BENCH_SPECTATORS'] ?? '1x1000,4x10000').split(',').map((run) => run.split('x').map(Number));

/** What each lap costs relays with many spectators, and when it comes to them. Relays and spectators share the machine: on two computers it is less. */
export async function relays() {
  const rows = [];
  for (const [count = 1, spectators = 1] of RUNS) {
    needFiles(Math.ceil(spectators / count));
    rows.push(await withRelays(count, spectators));
  }
  printTable(
    `Relays over HTTP: ${RIDERS} riders, ${LOAD.rate} laps/s for ${LOAD.seconds} s, ${PATH}; meant: every one of them every lap, p99 at most ${MOST_MS} ms, ${MOST_KB} kB a spectator`,
    rows.map(({ generator: _generator, ...row }) => row),
  );
  for (const { generator } of rows) console.log(`  ${generator}`);
}

/**
 * Stops where the system does not let a process have so many connections: Node has raised its own limit as far as it may.
 * @param {number} connections
 */
function needFiles(connections) {
  const most = Number(/Max open files\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]);
  if (most >= Math.max(connections, SPECTATORS_EACH) + OTHER_FILES) return;
  throw new Error(
    `A process may have ${most} files open, which is too few for ${connections} spectators: ulimit -n ${connections + OTHER_FILES}`,
  );
}

/**
 * @param {number} count of relays
 * @param {number} number of spectators
 */
async function withRelays(count, number) {
  const hub = await startStation(undefined, { RACETAG_OPERATOR_TOKEN: TOKEN, RACETAG_ROLE: 'hub' });
  const load = loadClient();
  const field = await fieldOf(hub, load, RIDERS);
  /** @type {import('./station.mjs').BenchStation[]} */
  const stations = [];
  for (let relay = 0; relay < count; relay += 1) stations.push(await relayOf(hub, `Relay ${relay + 1}`));
  await warmUp({ hub, relays: stations, load, field });
  const clients = Array.from({ length: count * Math.ceil(number / count / SPECTATORS_EACH) }, spectatorClient);
  await pause(1_000);
  const before = stations.map(({ pid }) => residentMiB(pid));
  const laps = LOAD.rate * LOAD.seconds;
  const opening = performance.now();
  await Promise.all(
    clients.map((client, at) => client.ask('open', { port: stations[at % count]?.port, path: PATH, count: number / clients.length, laps })),
  );
  const openedIn = (performance.now() - opening) / 1_000;
  await pause(2_000);
  const opened = stations.map(({ pid }) => residentMiB(pid));
  const spent = stations.map(({ pid }) => cpuSeconds(pid));
  const begun = performance.now();
  const { sentAt } = await load.ask('steady', { port: hub.port, gun: GUN, ...field, lap: field.lap + 1, ...LOAD });
  const reports = await Promise.all(clients.map((client) => client.ask('report', { sentAt: sentAt.map(([, at]) => at), seconds: 20 })));
  const took = (performance.now() - begun) / 1_000;
  const cpu = stations.map(({ pid }, at) => cpuSeconds(pid) - (spent[at] ?? 0));
  const after = stations.map(({ pid }) => residentMiB(pid));
  for (const client of [load, ...clients]) client.end();
  for (const station of [...stations, hub]) await station.stop();
  const delays = reports.flatMap((report) => report.delays);
  return {
    relays: count,
    spectators: number,
    'opened in s': rounded(openedIn, 0),
    'got every lap': reports.reduce((sum, { all }) => sum + all, 0),
    'cut off': reports.reduce((sum, { cutOff }) => sum + cutOff, 0),
    'lap p50 ms': quantileOf(delays, 0.5),
    'p99 ms': quantileOf(delays, 0.99),
    'max ms': quantileOf(delays, 1),
    'kB a spectator, opened': rounded(kilobytesEach(before, opened, number)),
    'at the end': rounded(kilobytesEach(before, after, number)),
    'CPU µs a lap and spectator': rounded((sum(cpu) * 1e6) / (laps * number)),
    'CPU % of a relay': rounded((sum(cpu) / count / LOAD.seconds) * 100, 0),
    generator: aboutGenerator(reports, sum(cpu), took),
  };
}

/**
 * @param {{ readonly hub: import('./station.mjs').BenchStation; readonly relays: readonly import('./station.mjs').BenchStation[]; readonly load: ReturnType<typeof loadClient>; readonly field: { readonly participants: number; readonly lap: number } }} run
 */
async function warmUp({ hub, relays, load, field }) {
  const { spectators: count, ...pace } = WARM_UP;
  const laps = pace.rate * pace.seconds;
  const first = relays.map(({ port }) => ({ port, client: spectatorClient() }));
  await Promise.all(first.map(({ port, client }) => client.ask('open', { port, path: PATH, count, laps })));
  const { sentAt } = await load.ask('steady', { port: hub.port, gun: GUN, ...field, ...pace });
  await Promise.all(first.map(({ client }) => client.ask('report', { sentAt: sentAt.map(([, at]) => at), seconds: 20 })));
  for (const { client } of first) client.end();
}

/**
 * Whether delays are those of the relays, or of the processes that play the spectators, or of a machine that has no time left for either.
 * @param {readonly import('./forked.mjs').SpectatorReport[]} reports
 * @param {number} relaysCpu seconds
 * @param {number} seconds that it took
 */
function aboutGenerator(reports, relaysCpu, seconds) {
  const cores = cpus().length;
  const [own, theirs] = [reports.reduce((all, { cpu }) => all + cpu, 0) / seconds, relaysCpu / seconds];
  const late = Math.max(...reports.map((report) => report.late));
  const busiest = Math.max(...reports.map(({ cpu }) => cpu)) / seconds;
  const isLimit = busiest > 0.9 || late > 200 || own + theirs > cores * 0.9;
  return `The ${reports.length} processes that play the spectators used ${rounded(own, 2)} of ${cores} cores (the busiest ${rounded(busiest, 2)}), relays ${rounded(theirs, 2)}; they looked at what came up to ${rounded(late, 0)} ms late (p99): ${isLimit ? 'they or the machine are the limit, not the relays' : 'they are not the limit'}.`;
}

/**
 * A relay that has the whole race.
 * @param {import('./station.mjs').BenchStation} hub
 * @param {string} name
 */
async function relayOf(hub, name) {
  const { key } = await asked(hub, 'POST', '/keys', { name, role: 'relay' });
  const address = `http://127.0.0.1:${hub.port}`;
  const relay = await startStation(undefined, { RACETAG_ROLE: 'relay', RACETAG_HUB: address, RACETAG_HUB_KEY: key });
  const hasAll = async () => {
    const { machines } = await asked(hub, 'GET', '/machines');
    return machines.some((/** @type {{ name: string; behind: number | null }} */ row) => row.name === name && row.behind === 0);
  };
  while (!(await hasAll())) await pause(100);
  return relay;
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((all, value) => all + value, 0);
}

/**
 * @param {readonly number[]} before in MiB
 * @param {readonly number[]} after
 * @param {number} spectators
 */
function kilobytesEach(before, after, spectators) {
  return ((sum(after) - sum(before)) * 1024 * 1.024) / spectators;
}

/**
 * @param {readonly (readonly [number, number])[]} counts values, and how often each is there
 * @param {number} part from 0 to 1
 */
function quantileOf(counts, part) {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [value, count] of [...counts].sort(([one], [other]) => one - other)) {
    seen += count;
    if (seen >= all * part) return value;
  }
  return Number.NaN;
}
