// The built headless station as a child, in a folder of its own, and what the system says about it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

/** Every simulated race begins here. */
export const GUN = Date.UTC(2026, 0, 1, 12);
const TICKS_PER_SECOND = 100;

const folders = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed when the process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-bench-'));
  folders.push(folder);
  return folder;
}

/** Starts a station and resolves when it listens and answers; `startedIn` is how long that took in ms. `environment` wins over what is usual here. */
export async function startStation(dataDir = temporaryFolder(), environment = {}) {
  const begun = performance.now();
  const child = spawn(process.execPath, [CLI], {
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
  const port = await portOf(child);
  const health = await healthOf(port);
  const startedIn = performance.now() - begun;
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    process.off('exit', endWithUs);
  };
  return { port, pid: child.pid, dataDir, startedIn, health, stop };
}

/** Seconds of processor time that a process has had. */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Memory of a process that is in RAM now, in MiB. */
export function residentMiB(pid) {
  return statusKiB(pid, 'VmRSS') / 1024;
}

/** Memory of a process that is in RAM now, and the most that ever was, in megabytes of a million bytes. */
export function residentMb(pid) {
  return { now: (statusKiB(pid, 'VmRSS') * 1024) / 1e6, most: (statusKiB(pid, 'VmHWM') * 1024) / 1e6 };
}

function statusKiB(pid, field) {
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
}

async function portOf(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return Number(port);
  }
  throw new Error('The station ended before it listened: npm run build?');
}

async function healthOf(port) {
  for (let tries = 0; tries < 600; tries += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (response?.ok) return response.json();
    await pause(100);
  }
  throw new Error('The station did not become healthy within a minute.');
}
