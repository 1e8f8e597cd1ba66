// What every script and test that drives the built product shares: the headless station as a child, the desktop, a browser, and
// requests to them. Used by test/e2e, the screenshots and the desktop bench.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { _electron, chromium } from 'playwright-core';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Root may not start Chromium's sandbox; the product itself never turns it off. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Keeps a browser from looking for hosts that a test machine does not reach. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The same engine without the windows of a browser, which cost as much again as the pages. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

export const CHROMIUM_PATH = process.env.CHROMIUM_PATH ?? (existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : '/usr/bin/chromium');

/**
 * Starts this machine's Chromium without a window. The caller closes it.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchBrowser() {
  return chromium.launch({ executablePath: CHROMIUM_PATH, args: [...SANDBOX, ...QUIET] });
}

/**
 * Arguments that start the desktop with a profile of its own.
 * @param {string} profile folder of the profile
 * @returns {string[]}
 */
export function desktopArgs(profile) {
  return [...SANDBOX, '--disable-gpu', `--user-data-dir=${profile}`];
}

/**
 * Starts a desktop. Resolves as soon as Electron answers, which is before there is a window. The caller closes it.
 * @param {{
 *   readonly executable: string;
 *   readonly profile: string;
 *   readonly environment: Readonly<Record<string, string>>;
 *   readonly args?: readonly string[];
 *   readonly project?: string | null;
 *   readonly timeoutMs?: number;
 * }} start `project` is the folder of the built project (default: this one), null for a packaged application
 * @returns {Promise<import('playwright-core').ElectronApplication>}
 */
export function launchDesktop({ executable, profile, environment, args = [], project = ROOT, timeoutMs = 30_000 }) {
  return _electron.launch({
    executablePath: executable,
    args: [...args, ...desktopArgs(profile), ...(project === null ? [] : [project])],
    env: { ...environment },
    timeout: timeoutMs,
  });
}

/**
 * This process's environment without what would turn Electron into plain Node, and with `added`.
 * @param {Readonly<Record<string, string>>} added
 * @returns {Record<string, string>}
 */
export function environmentWith(added) {
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  const defined = Object.entries(inherited).filter((entry) => entry[1] !== undefined);
  return { .../** @type {Record<string, string>} */ (Object.fromEntries(defined)), ...added };
}

/**
 * A headless station that runs as a child.
 * @typedef {{ readonly child: import('node:child_process').ChildProcess; readonly url: string }} HeadlessStation
 */

/**
 * Starts the built headless station and resolves when it listens. The caller ends it with `stopProcess`.
 * @param {Readonly<Record<string, string>>} environment
 * @param {readonly string[]} [args]
 * @returns {Promise<HeadlessStation>}
 */
export async function startHeadless(environment, args = []) {
  const child = spawn(process.execPath, [join(ROOT, 'out/main/cli.js'), ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return { child, url };
  }
  throw new Error(`The station ended before it listened (exit code ${child.exitCode}). Is it built? Run: npm run build`);
}

/**
 * Ends a process and resolves when it is gone.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export async function stopProcess(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/**
 * A port of this machine at which nothing listens.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  server.close();
  await once(server, 'close');
  return address.port;
}

/**
 * Sends a request as the timekeeper and returns the JSON of the answer, null for an answer without a body. Throws on any status but success.
 * @param {{ readonly url: string; readonly operatorToken: string }} station
 * @param {string} path
 * @param {{ readonly method?: string; readonly body?: unknown }} [request] GET without a body, else POST
 * @returns {Promise<unknown>}
 */
export function asOperator({ url, operatorToken }, path, { method, body } = {}) {
  return send(`${url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/**
 * Sends tag events as a reader service does; resolves when they are on the station's disk.
 * @param {string} url
 * @param {readonly TagEvent[]} events
 * @returns {Promise<unknown>}
 */
export function postEvents(url, events) {
  return send(`${url}/events/tag/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });
}

/** @typedef {Readonly<Record<string, string | number>>} TagEvent */

/**
 * One event of a reader service.
 * @param {{ readonly tag: string; readonly at: number; readonly type?: 'arrive' | 'depart'; readonly antenna?: number }} event `at` is in milliseconds since the epoch
 * @returns {TagEvent}
 */
export function tagEvent({ tag, at, type = 'arrive', antenna = 1 }) {
  return {
    source: 'harness',
    reader_ip: '10.0.0.1',
    timestamp: new Date(at).toISOString(),
    event_type: type,
    tag_id: tag,
    antenna,
  };
}

/**
 * @param {string} address
 * @param {RequestInit} request
 * @returns {Promise<unknown>}
 */
async function send(address, request) {
  const answer = await fetch(address, request);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text}`);
  return text === '' ? null : JSON.parse(text);
}
