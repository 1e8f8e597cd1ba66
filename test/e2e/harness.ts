import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Browser, chromium, type ElectronApplication, type Page } from 'playwright-core';

export const PROJECT = resolve(import.meta.dirname, '../..');

// Root may not start Chromium's sandbox; the product itself never asks for this.
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const BROWSER_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WINDOW_MS = 30_000;

/** A folder and a port for one station, and the environment that leads it there. */
export interface Place {
  readonly folder: string;
  readonly port: number;
  readonly url: string;
  readonly operatorToken: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A new, empty place. The caller removes it with `removePlace`. */
export async function newPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-e2e-'));
  const port = await freePort();
  const operatorToken = 'token-for-these-tests-only';
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env as Record<string, string>;
  const environment = {
    ...inherited,
    PORT: String(port),
    HOST: '127.0.0.1',
    RACETAG_DATA_DIR: join(folder, 'races'),
    RACETAG_OPERATOR_TOKEN: operatorToken,
    RACE_MIN_LAP_S: '0',
    LOG_LEVEL: 'warn',
  };
  return { folder, port, url: `http://127.0.0.1:${port}`, operatorToken, environment };
}

export function removePlace(place: Place): void {
  rmSync(place.folder, { recursive: true, force: true });
}

/** The desktop, running. */
export interface RunningDesktop {
  readonly app: ElectronApplication;
  /** The desk's page; its URL is the station's. */
  readonly desk: Page;
  /** Errors and warnings of the desk's page, from its first line on. */
  readonly complaints: readonly string[];
}

/** What to start: the built project, or a packaged application. */
export interface Start {
  readonly executable?: string;
  readonly args?: readonly string[];
}

/** Starts the desktop in the place and waits for its window. The caller closes `app`. */
export async function startDesktop(place: Place, start: Start = {}): Promise<RunningDesktop> {
  const app = await _electron.launch({
    executablePath: start.executable ?? electronPath(),
    args: [...(start.args ?? []), ...desktopArgs(place), ...(start.executable === undefined ? [PROJECT] : [])],
    env: place.environment,
    timeout: WINDOW_MS,
  });
  const desk = await app.firstWindow({ timeout: WINDOW_MS });
  const complaints = listenForComplaints(desk);
  await desk.waitForLoadState('load');
  return { app, desk, complaints };
}

/** Starts the desktop as a double click does, on a file or on the program, with nobody at its window. */
export function doubleClick(place: Place, file?: string): ChildProcess {
  const args = [...desktopArgs(place), PROJECT, ...(file === undefined ? [] : [file])];
  return spawn(electronPath(), args, { env: place.environment, stdio: 'ignore' });
}

/** The exit code of a program once it has ended; null when a signal ended it. */
export async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Errors and warnings that the page prints from now on, and exceptions nobody caught. */
export function listenForComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  return complaints;
}

/** The headless station in the place, ready to answer. The caller ends it with `stopStation`, or kills it. */
export async function startStation(place: Place): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(PROJECT, 'out/main/cli.js')], {
    env: place.environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Its first words are its addresses, said once it listens.
  const outcome = await Promise.race([once(child.stdout, 'data').then(() => null), once(child, 'exit')]);
  if (outcome !== null) throw new Error(`the station ended with ${child.exitCode}`);
  child.stdout.resume();
  return child;
}

/** Ends the station in order, or at once with `SIGKILL`; resolves when it is gone. */
export async function stopStation(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** The browser of this machine. The caller closes it. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: [...SANDBOX, ...BROWSER_ARGS] });
}

/** The desk in a browser, signed in, with a headless station of its own. */
export interface BrowserDesk {
  readonly place: Place;
  readonly page: Page;
  /** Errors and warnings of the page, from its first line on. */
  readonly complaints: readonly string[];
  /** Ends the browser and the station, and removes the place. */
  close(): Promise<void>;
}

/** Starts a station, prepares its race, and opens the desk in a browser. The caller closes it. */
export async function openBrowserDesk(prepare: (place: Place) => Promise<unknown> = async () => undefined): Promise<BrowserDesk> {
  const place = await newPlace();
  const station = await startStation(place);
  await prepare(place);
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const complaints = listenForComplaints(page);
  await page.goto(`${place.url}/#token=${place.operatorToken}`);
  const close = async (): Promise<void> => {
    await browser.close();
    await stopStation(station);
    removePlace(place);
  };
  return { place, page, complaints, close };
}

/** Sends a request as the timekeeper and answers with the JSON body; throws on anything but success. */
export async function asOperator(
  place: Place,
  path: string,
  init: { readonly method?: string; readonly body?: unknown } = {},
): Promise<unknown> {
  const answer = await fetch(`${place.url}${path}`, {
    method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Bearer ${place.operatorToken}`, 'content-type': 'application/json' },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}

/** Sends one arrival of the tag as a reader service does. */
export async function read(place: Place, tag: string, at: number): Promise<void> {
  const event = {
    source: 'test',
    reader_ip: '10.0.0.9',
    timestamp: new Date(at).toISOString(),
    event_type: 'arrive',
    tag_id: tag,
    antenna: 1,
  };
  const answer = await fetch(`${place.url}/events/tag/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events: [event] }),
  });
  if (!answer.ok) throw new Error(`the read was answered with ${answer.status}: ${await answer.text()}`);
}

function desktopArgs(place: Place): readonly string[] {
  return [...SANDBOX, '--disable-gpu', `--user-data-dir=${join(place.folder, 'profile')}`];
}

function electronPath(): string {
  return createRequire(import.meta.url)('electron') as string;
}

/** A port of this machine at which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
