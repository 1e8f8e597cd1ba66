// Machines that a hub may have beside it: dead, frozen, slow, full or busy ones.
import { execFileSync, spawn } from 'node:child_process';
import { statfsSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../harness.mjs';
import { spectatorClient } from './forked.mjs';
import { asked } from './large-field.mjs';
import { startStation, temporaryFolder } from './station.mjs';

const [SPECTATORS, SLOW_LINE, FULL_DISK_MB] = [300, 10_000, 16];
const NATS_SERVER = '/usr/sbin/nats-server';
const PASSWORD = 'password-of-the-bench-only';

/** @import { BenchStation } from './station.mjs' */
/** Processes beside a hub, what the hub says of them, and their end. @typedef {{ readonly pids: readonly number[]; seen(): Promise<string>; end(): Promise<void> }} Others */
/** `settings` are the hub's; `join` starts what needs a hub. @typedef {{ readonly title: string; prepare(): Promise<{ readonly settings: Readonly<Record<string, string>>; join(hub: BenchStation): Promise<Others> }> }} Company */

/** @type {readonly Company[]} */
export const COMPANIES = [
  { title: 'a dead broker', prepare: deadBroker },
  { title: 'a frozen broker', prepare: frozenBroker },
  { title: `a standby at ${SLOW_LINE / 1_000} kB/s`, prepare: async () => ({ settings: {}, join: slowStandby }) },
  { title: 'a relay on a full disk', prepare: async () => ({ settings: {}, join: fullRelay }) },
  { title: `a relay with ${SPECTATORS} spectators`, prepare: async () => ({ settings: {}, join: busyRelay }) },
];

/**
 * What the hub says of another machine.
 * @param {BenchStation} hub
 * @param {string} role
 */
async function stateOf(hub, role) {
  const { machines } = await asked(hub, 'GET', '/machines');
  const row = machines.find((/** @type {{ role: string }} */ each) => each.role === role);
  return row === undefined ? 'not heard' : `${row.state}, ${row.behind} behind`;
}

/** An address at which nobody is. */
async function deadBroker() {
  const settings = { RACETAG_NATS_URL: `nats://127.0.0.1:${await freePort()}` };
  /** @param {BenchStation} hub */
  const joined = async (hub) => ({ pids: [], seen: () => stateOf(hub, 'broker'), end: () => Promise.resolve() });
  return { settings, join: joined };
}

/** A broker that took a connection and entries, and does not answer any more. */
async function frozenBroker() {
  const [port, folder] = [await freePort(), temporaryFolder()];
  const config = join(folder, 'nats.conf');
  const users = `authorization { users = [ { user: hub, password: "${PASSWORD}" } ] }`;
  writeFileSync(config, `listen: "127.0.0.1:${port}"\njetstream { store_dir: "${join(folder, 'js')}" }\n${users}\n`, { mode: 0o600 });
  const child = spawn(NATS_SERVER, ['-c', config], { stdio: 'ignore' });
  await new Promise((resolve, reject) => child.once('spawn', () => resolve(null)).once('error', reject));
  process.once('exit', () => child.kill('SIGKILL'));
  const settings = { RACETAG_NATS_URL: `nats://127.0.0.1:${port}`, RACETAG_NATS_USER: 'hub', RACETAG_NATS_PASSWORD: PASSWORD };
  /** @param {BenchStation} hub */
  const joined = async (hub) => {
    while (!(await stateOf(hub, 'broker')).startsWith('live')) await pause(100);
    child.kill('SIGSTOP');
    return { pids: [], seen: () => stateOf(hub, 'broker'), end: async () => void child.kill('SIGKILL') };
  };
  return { settings, join: joined };
}

/**
 * A station that follows the hub. It would run on a computer of its own, so that here it gets what nobody else wants.
 * @param {BenchStation} hub
 * @param {'standby' | 'relay'} role
 * @param {{ readonly port?: number; readonly dataDir?: string }} [where]
 */
async function followerOf(hub, role, { port = hub.port, dataDir = temporaryFolder() } = {}) {
  const { key } = await asked(hub, 'POST', '/keys', { name: role, role });
  const settings = { RACETAG_ROLE: role, RACETAG_HUB: `http://127.0.0.1:${port}`, RACETAG_HUB_KEY: key };
  const station = await startStation(dataDir, settings);
  setPriority(station.pid, constants.priority.PRIORITY_LOW);
  return { station, seen: () => stateOf(hub, role) };
}

/** @param {BenchStation} hub */
async function slowStandby(hub) {
  const line = createServer((near) => {
    const far = connect(hub.port, '127.0.0.1');
    passSlowly(near, far);
    passSlowly(far, near);
  });
  await new Promise((resolve) => line.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (line.address());
  const { station, seen } = await followerOf(hub, 'standby', { port });
  const end = async () => {
    await station.stop();
    line.close();
  };
  return { pids: [station.pid], seen, end };
}

/**
 * @param {import('node:net').Socket} from
 * @param {import('node:net').Socket} to
 */
function passSlowly(from, to) {
  from.on('data', (bytes) => {
    to.write(bytes);
    from.pause();
    setTimeout(() => from.resume(), (bytes.length / SLOW_LINE) * 1_000);
  });
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
}

/** @param {BenchStation} hub */
async function fullRelay(hub) {
  const dataDir = temporaryFolder();
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${FULL_DISK_MB}m`, 'tmpfs', dataDir]);
  const { station, seen } = await followerOf(hub, 'relay', { dataDir });
  if (isRoot) fill(dataDir);
  const end = async () => {
    await station.stop();
    if (isRoot) execFileSync('umount', ['-l', dataDir]);
  };
  return { pids: [station.pid], end, seen: async () => `${await seen()}${isRoot ? '' : '; only root can fill its disk'}` };
}

/** @param {string} folder */
function fill(folder) {
  const { bavail, bsize } = statfsSync(folder);
  try {
    writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize));
  } catch {
    // As large as there was room.
  }
}

/** @param {BenchStation} hub */
async function busyRelay(hub) {
  const { station, seen } = await followerOf(hub, 'relay');
  const spectators = spectatorClient();
  setPriority(spectators.pid, constants.priority.PRIORITY_LOW);
  await spectators.ask('open', { port: station.port, path: '/stream?changes=1', count: SPECTATORS, laps: 0 });
  const end = async () => {
    spectators.end();
    await station.stop();
  };
  return { pids: [station.pid, spectators.pid], seen, end };
}
