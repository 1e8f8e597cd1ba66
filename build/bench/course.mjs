// A large race with mats on the course: feeding it, opening it again, and changing a rule that judges every read again.
import { loadClient } from './forked.mjs';
import { cpuSeconds, GUN, residentMb, startStation } from './station.mjs';
import { printTable, rounded } from './table.mjs';

const [RIDERS, POINTS, READS] = [10_000, 6, 1_000_000];
const TOKEN = 'token-of-the-bench-only';
const AS_OPERATOR = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
/** Between two points of a rider that the load client simulates. */
const WAY_MS = 10_000;

/** Opening, intake and change of rules of 10,000 riders who are read at 6 points, a million times together; with the same reads at one line beside it. */
export async function course() {
  printTable(`A course: ${RIDERS.toLocaleString('en')} riders, ${READS.toLocaleString('en')} reads in batches of 100`, [
    await measured('one line', 1),
    await measured(`${POINTS} points`, POINTS),
  ]);
}

/**
 * @param {string} race
 * @param {number} points
 */
async function measured(race, points) {
  const station = await startStation(undefined, { RACETAG_OPERATOR_TOKEN: TOKEN });
  if (points > 1) await changeRules(station, courseOf(points));
  const load = loadClient();
  const field = { port: station.port, gun: GUN, participants: RIDERS, connections: 4, batch: 100, points };
  const spentBefore = cpuSeconds(station.pid);
  const { confirmed } = await load.ask('flood', { ...field, total: READS });
  const spent = cpuSeconds(station.pid) - spentBefore;
  load.end();
  await station.stop();
  const again = await startStation(station.dataDir, { RACETAG_OPERATOR_TOKEN: TOKEN });
  const [openCpu, opened] = [cpuSeconds(again.pid), residentMb(again.pid)];
  const table = await timed(again, () => fetch(`http://127.0.0.1:${again.port}/standings`).then((answer) => answer.arrayBuffer()));
  const forecast = await timed(again, () => forecastRules(again, { min_lap_ms: 7000 }));
  const change = await timed(again, () => changeRules(again, { min_lap_ms: 7000 }));
  const memory = residentMb(again.pid);
  await again.stop();
  return {
    race,
    'station µs/event': rounded((spent / confirmed) * 1e6),
    'open ms': Math.round(again.startedIn),
    'of it CPU': Math.round(openCpu * 1000),
    'open RSS MB': rounded(opened.most, 0),
    'first table ms (CPU)': table,
    'forecast ms (CPU)': forecast,
    'rule change ms (CPU)': change,
    'RSS MB after all': rounded(memory.now, 0),
  };
}

/** @param {number} points */
function courseOf(points) {
  const places = Array.from({ length: points }, (_, point) => ({
    id: `p${point}`,
    name: `Point ${point}`,
    role: point === points - 1 ? 'line' : 'split',
    readers: [`10.0.0.${point + 1}`],
  }));
  return { points: places, course: places.map(({ id }, point) => ({ point: id, not_before_ms: (point + 1) * (WAY_MS - 2000) })) };
}

/** @import { BenchStation } from './station.mjs' */

/**
 * @param {BenchStation} station
 * @param {object} changes
 */
async function changeRules(station, changes) {
  await ordered(station, 'PUT', '/race/rules', { rules: { ...(await rulesNow(station)), ...changes } });
}

/**
 * @param {BenchStation} station
 * @param {object} changes
 */
async function forecastRules(station, changes) {
  await ordered(station, 'POST', '/race/forecast', { rules: { ...(await rulesNow(station)), ...changes } });
}

/** @param {BenchStation} station */
async function rulesNow({ port }) {
  const answer = await fetch(`http://127.0.0.1:${port}/race/control`, { headers: AS_OPERATOR });
  return (await answer.json()).rules;
}

/**
 * @param {BenchStation} station
 * @param {string} method
 * @param {string} path
 * @param {object} body
 */
async function ordered({ port }, method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: AS_OPERATOR, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
}

/**
 * How long something took, and the processor time that the station spent meanwhile.
 * @param {BenchStation} station
 * @param {() => Promise<unknown>} work
 */
async function timed({ pid }, work) {
  const [begun, spent] = [performance.now(), cpuSeconds(pid)];
  await work();
  return `${Math.round(performance.now() - begun)} (${Math.round((cpuSeconds(pid) - spent) * 1000)})`;
}
