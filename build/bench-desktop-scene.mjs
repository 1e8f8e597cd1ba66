// The real desktop in a folder of its own, boards beside it, and a reader service that feeds them.
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, chromium } from 'playwright-core';
import { temporaryFolder } from './bench/station.mjs';
import { electronBinary } from './electron-binary.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TOKEN = 'token-for-the-bench-only';
// Root may not start Chromium's sandbox; the product itself never asks for this.
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

const folders = temporaryFolder();

/** A new, empty folder; gone when this process ends. */
export function newFolder() {
  return mkdtempSync(join(folders, 'place-'));
}

/** Electron's executable; says what is wrong, and ends, where there is none. */
export async function electronPath() {
  const { path, problem } = await electronBinary(ROOT);
  if (path !== undefined) return path;
  console.error(`There is no window to measure: ${problem}.`);
  process.exit(1);
}

/** Milliseconds since the epoch, finer than a millisecond. */
export function clock() {
  return performance.timeOrigin + performance.now();
}

/**
 * Starts the desktop with a new profile. `dataDir` is where its races are, `startAt` the gun of a race that it creates. Resolves as
 * soon as Electron can be talked to, which is before there is a window; `spawnedAt` is the moment before the process was made.
 */
export async function openDesktop({ dataDir = newFolder(), startAt = Date.now() } = {}) {
  const [port, executablePath] = [await freePort(), await electronPath()];
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  const spawnedAt = clock();
  const app = await _electron.launch({
    executablePath,
    args: [...SANDBOX, '--disable-gpu', '--js-flags=--expose-gc', `--user-data-dir=${newFolder()}`, ROOT],
    env: {
      ...inherited,
      PORT: String(port),
      HOST: '127.0.0.1',
      RACETAG_DATA_DIR: dataDir,
      RACETAG_OPERATOR_TOKEN: TOKEN,
      RACE_START: new Date(startAt).toISOString(),
      RACE_TOTAL_LAPS: '10000',
      RACE_MIN_LAP_S: '0.5',
    },
  });
  const endWithUs = () => app.process().kill('SIGKILL');
  process.once('exit', endWithUs);
  const close = async () => {
    await app.close();
    process.off('exit', endWithUs);
  };
  return { app, url: `http://127.0.0.1:${port}`, spawnedAt, close };
}

/** The desk's page, once its table stands there, with rows or with the sentence that there are none; `usableAt` is when that was seen. */
export async function tableOnDesk(app) {
  const page = await app.firstWindow();
  const seen = await page.waitForFunction(
    () =>
      document.querySelector('[data-standings] [data-index], [data-standings] caption a') !== null &&
      performance.timeOrigin + performance.now(),
    undefined,
    { polling: 'raf' },
  );
  return { page, usableAt: await seen.jsonValue() };
}

/** A browser of its own, without a window, and a board in it at full HD for every path. */
export async function openBoards(url, paths) {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: [...SANDBOX, ...QUIET] });
  const boards = [];
  for (const path of paths) {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(url + path);
    await page.waitForSelector('.board-line');
    boards.push(page);
  }
  return { boards, close: () => browser.close() };
}

/** Sends a request as the timekeeper. */
export function asOperator(url, path, body) {
  return post(`${url}${path}`, body, { authorization: `Bearer ${TOKEN}` });
}

export function tagOf(bib) {
  return `E28011606000${(0x20000000 + bib).toString(16).toUpperCase()}`;
}

/** Participants with the bibs 1 to `count`, each with a tag. */
export async function register(url, count) {
  for (let bib = 1; bib <= count; bib += 1) {
    const category = ['Women', 'Men', 'Juniors'][bib % 3];
    await asOperator(url, '/participants', { bib: String(bib), name: `Rider of bib ${bib}`, category, tags: [tagOf(bib)] });
  }
}

/** A tag event of the reader service; `at` is in milliseconds since the epoch. */
export function tagEvent({ tag, at, type = 'arrive', antenna = 1 }) {
  const timestamp = new Date(at).toISOString();
  return { source: 'bench', reader_ip: '10.0.0.1', timestamp, event_type: type, tag_id: tag, antenna };
}

/** Resolves when the events are on the station's disk. */
export function postEvents(url, events) {
  return post(`${url}/events/tag/batch`, { events }, {});
}

async function post(address, body, headers) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
