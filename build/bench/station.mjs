// The built headless station as a child, in a folder of its own, and what the system says about it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

/** Of every station, to look into it: `BENCH_NODE_ARGUMENTS="--cpu-prof --cpu-prof-dir=/tmp/profiles"`. */
const NODE_ARGUMENTS = (process.env['BENCH_NODE_ARGUMENTS'] ?? '').split(' ').filter((text) => text !== '');

/** Every simulated race begins here. */
export const GUN = Date.UTC(2026, 0, 1, 12);
const TICKS_PER_SECOND = 100;

/** @type {string[]} */
const folders = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/**
 * A folder that is removed when the process ends.
 * @returns {string}
 */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-bench-'));
  folders.push(folder);
  return folder;
}

/**
 * The parts of `GET /health` that benches read.
 * @typedef {{ readonly journal: { readonly entries: number }; readonly intake: { readonly reads: number }; readonly screens: number }} Health
 */

/**
 * A station that runs as a child. `startedIn` is how long it took to listen and answer, in ms.
 * @typedef {{ readonly port: number; readonly pid: number; readonly dataDir: string; readonly startedIn: number; readonly health: Health; stop(): Promise<void> }} BenchStation
 */

/**
 * Starts a station and resolves when it listens and answers. `environment` wins over the defaults of a bench.
 * @param {string} [dataDir]
 * @param {Readonly<Record<string, string>>} [environment]
 * @returns {Promise<BenchStation>}
 */
export async function startStation(dataDir = temporaryFolder(), environment = {}) {
  const begun = performance.now();
  const child = spawn(process.execPath, [...NODE_ARGUMENTS, CLI], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      RACETAG_DATA_DIR: dataDir,
      RACE_START: new Date(GUN).toISOString(),
      RACE_TOTAL_LAPS: '10000',
      RACE_MIN_LAP_S: '8',
      ...environment,
    },
  });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const { pid } = child;
  if (pid === undefined) throw new Error('The station could not be started.');
  const port = await portOf(child.stdout);
  const health = await healthOf(port);
  const startedIn = performance.now() - begun;
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    process.off('exit', endWithUs);
  };
  return { port, pid, dataDir, startedIn, health, stop };
}

/**
 * Seconds of processor time that a process has used.
 * @param {number} pid
 */
export function cpuSeconds(pid) {
  const fields = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/**
 * Memory of a process that is in RAM now, in MiB.
 * @param {number} pid
 */
export function residentMiB(pid) {
  return statusKiB(pid, 'VmRSS') / 1024;
}

/**
 * Memory of a process that is in RAM now, and the most that ever was, in megabytes of a million bytes.
 * @param {number} pid
 */
export function residentMb(pid) {
  return { now: (statusKiB(pid, 'VmRSS') * 1024) / 1e6, most: (statusKiB(pid, 'VmHWM') * 1024) / 1e6 };
}

/**
 * @param {number} pid
 * @param {string} field
 */
function statusKiB(pid, field) {
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

/**
 * @param {import('node:stream').Readable} output
 * @returns {Promise<number>}
 */
async function portOf(output) {
  for await (const line of createInterface({ input: output })) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    output.resume();
    return Number(port);
  }
  throw new Error('The station ended before it listened: npm run build?');
}

/**
 * @param {number} port
 * @returns {Promise<Health>}
 */
async function healthOf(port) {
  for (let tries = 0; tries < 600; tries += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (response?.ok) return response.json();
    await pause(100);
  }
  throw new Error('The station did not become healthy within a minute.');
}
