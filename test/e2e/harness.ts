import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, ElectronApplication, Page } from 'playwright-core';
import {
  desktopArgs,
  environmentWith,
  freePort,
  launchBrowser,
  launchDesktop,
  postEvents,
  ROOT,
  asOperator as sendAsOperator,
  startHeadless,
  stopProcess,
  tagEvent,
} from '../../build/harness.mjs';
import { slowBrowser, slowContext } from './slow-pages';

export const PROJECT = ROOT;

const WINDOW_MS = 30_000;

/** A folder and a port for one station, and the environment that sets them. */
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
  const environment = environmentWith({
    PORT: String(port),
    HOST: '127.0.0.1',
    RACETAG_DATA_DIR: join(folder, 'races'),
    RACETAG_OPERATOR_TOKEN: operatorToken,
    RACE_MIN_LAP_S: '0',
    LOG_LEVEL: 'warn',
  });
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
  /** True: the page is never made slow, for a page whose requests are held up cannot be opened again after a crash. */
  readonly atOwnSpeed?: boolean;
}

/** Starts the desktop in the place and waits for its window. The caller closes `app`. */
export async function startDesktop(place: Place, { executable, args = [], atOwnSpeed = false }: Start = {}): Promise<RunningDesktop> {
  const app = await launchDesktop({
    executable: executable ?? electronPath(),
    profile: profileOf(place),
    environment: place.environment,
    args,
    project: executable === undefined ? PROJECT : null,
    timeoutMs: WINDOW_MS,
  });
  if (!atOwnSpeed) await slowContext(app.context());
  const desk = await app.firstWindow({ timeout: WINDOW_MS });
  const complaints = listenForComplaints(desk);
  await desk.waitForLoadState('load');
  return { app, desk, complaints };
}

/** Starts the desktop as a double click does, on a file or on the program, without automation of its window. */
export function doubleClick(place: Place, file?: string): ChildProcess {
  const args = [...desktopArgs(profileOf(place)), PROJECT, ...(file === undefined ? [] : [file])];
  return spawn(electronPath(), args, { env: place.environment, stdio: 'ignore' });
}

/** The exit code of a program once it has ended; null when a signal ended it. */
export async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Errors and warnings that the page prints from now on, and exceptions that nothing caught. */
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
  return (await startHeadless(place.environment)).child;
}

/** Ends the station in order, or at once with `SIGKILL`; resolves when it is gone. */
export function stopStation(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  return stopProcess(child, signal);
}

/** The browser of this machine. The caller closes it. */
export async function startBrowser(): Promise<Browser> {
  return slowBrowser(await launchBrowser());
}

/** A headless station of its own, and a browser for its pages. */
export interface Venue {
  readonly place: Place;
  readonly browser: Browser;
  /** Opens a page of the station by its path, in a profile of its own. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Kills the station, as a power cut does. */
  loseStation(): Promise<void>;
  startStation(): Promise<void>;
  /** Ends the browser and the station, and removes the place. */
  close(): Promise<void>;
}

/** Starts a station, prepares its race, and starts a browser. The caller closes it. */
export async function openVenue(prepare: (place: Place) => Promise<unknown> = async () => undefined): Promise<Venue> {
  const place = await newPlace();
  let station = await startStation(place);
  await prepare(place);
  const browser = await startBrowser();
  return {
    place,
    browser,
    open: async (path, options) => {
      const page = await browser.newPage(options);
      await page.goto(`${place.url}${path}`);
      return page;
    },
    loseStation: () => stopStation(station, 'SIGKILL'),
    startStation: async () => {
      station = await startStation(place);
    },
    close: async () => {
      await browser.close();
      await stopStation(station);
      removePlace(place);
    },
  };
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

/** Starts a station, prepares its race, and opens the desk in a browser that is set to a language. The caller closes it. */
export async function openBrowserDesk(prepare?: (place: Place) => Promise<unknown>, locale = 'en-US'): Promise<BrowserDesk> {
  const { place, browser, close } = await openVenue(prepare);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale });
  const complaints = listenForComplaints(page);
  await page.goto(`${place.url}/#token=${place.operatorToken}`);
  return { place, page, complaints, close };
}

/** Sends a request as the timekeeper and returns the JSON body; throws on any status but success. */
export function asOperator(place: Place, path: string, init: { readonly method?: string; readonly body?: unknown } = {}): Promise<unknown> {
  return sendAsOperator(place, path, init);
}

/** Removes all riders: what an earlier test left stands in the way of none after it. */
export async function removeRiders(place: Place): Promise<void> {
  const { participants } = (await asOperator(place, '/participants')) as { readonly participants: readonly { readonly id: string }[] };
  for (const { id } of participants) await asOperator(place, `/participants/${id}`, { method: 'DELETE' });
}

/** Sends one arrival of the tag as a reader service does. */
export async function read(place: Place, tag: string, at: number): Promise<void> {
  await postEvents(place.url, [tagEvent({ tag, at })]);
}

function profileOf(place: Place): string {
  return join(place.folder, 'profile');
}

function electronPath(): string {
  return createRequire(import.meta.url)('electron') as string;
}
