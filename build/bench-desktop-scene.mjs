// The real desktop in a folder of its own, boards beside it, and a reader service that feeds them.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './bench/station.mjs';
import { electronBinary } from './electron-binary.mjs';
import { environmentWith, freePort, launchBrowser, launchDesktop, ROOT, asOperator as sendAsOperator, stopProcess } from './harness.mjs';

/** @import { ElectronApplication, Page } from 'playwright-core' */

const TOKEN = 'token-for-the-bench-only';

const folders = temporaryFolder();

/**
 * A new, empty folder; removed when this process ends.
 * @returns {string}
 */
export function newFolder() {
  return mkdtempSync(join(folders, 'place-'));
}

/**
 * Electron's executable; prints what is wrong and exits where there is none.
 * @returns {Promise<string>}
 */
export async function electronPath() {
  const found = await electronBinary(ROOT);
  if ('path' in found) return found.path;
  console.error(`There is no window to measure: ${found.problem}.`);
  process.exit(1);
}

/** Milliseconds since the epoch, finer than a millisecond. */
export function clock() {
  return performance.timeOrigin + performance.now();
}

/**
 * Starts the desktop with a new profile. `dataDir` is where its races are, `startAt` the gun of a race that it creates. Resolves as
 * soon as Electron answers, which is before there is a window; `spawnedAt` is the moment before the process was made.
 * @param {{ readonly dataDir?: string; readonly startAt?: number }} [options]
 */
export async function openDesktop({ dataDir = newFolder(), startAt = Date.now() } = {}) {
  const [port, executable] = [await freePort(), await electronPath()];
  const spawnedAt = clock();
  const app = await launchDesktop({
    executable,
    profile: newFolder(),
    args: ['--js-flags=--expose-gc'],
    environment: environmentWith({
      PORT: String(port),
      HOST: '127.0.0.1',
      RACETAG_DATA_DIR: dataDir,
      RACETAG_OPERATOR_TOKEN: TOKEN,
      RACE_START: new Date(startAt).toISOString(),
      RACE_TOTAL_LAPS: '10000',
      RACE_MIN_LAP_S: '0.5',
    }),
  });
  const endWithUs = () => app.process().kill('SIGKILL');
  process.once('exit', endWithUs);
  const close = async () => {
    // Quitting would ask first, because a race is running; a signal does not.
    await stopProcess(app.process());
    process.off('exit', endWithUs);
  };
  return { app, url: `http://127.0.0.1:${port}`, spawnedAt, close };
}

/**
 * The desk's page once its table is shown, with rows or with the text that there are none; `usableAt` is when that was seen.
 * @param {ElectronApplication} app
 */
export async function tableOnDesk(app) {
  const page = await app.firstWindow();
  const seen = await page.waitForFunction(
    () => document.querySelector('[data-standings] [data-index], [data-nobody]') !== null && performance.timeOrigin + performance.now(),
    undefined,
    { polling: 'raf' },
  );
  return { page, usableAt: Number(await seen.jsonValue()) };
}

/**
 * A browser of its own, without a window, and a board in it at full HD for every path.
 * @param {string} url
 * @param {readonly string[]} paths
 */
export async function openBoards(url, paths) {
  const browser = await launchBrowser();
  /** @type {Page[]} */
  const boards = [];
  for (const path of paths) {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(url + path);
    await page.waitForSelector('tbody [data-column="bib"]');
    boards.push(page);
  }
  return { boards, close: () => browser.close() };
}

/**
 * Sends a request as the timekeeper.
 * @param {string} url
 * @param {string} path
 * @param {unknown} body
 */
export function asOperator(url, path, body) {
  return sendAsOperator({ url, operatorToken: TOKEN }, path, { method: 'POST', body });
}

/**
 * @param {number} bib
 * @returns {string}
 */
export function tagOf(bib) {
  return `E28011606000${(0x20000000 + bib).toString(16).toUpperCase()}`;
}

/**
 * Registers participants with the bibs 1 to `count`, each with a tag.
 * @param {string} url
 * @param {number} count
 */
export async function register(url, count) {
  for (let bib = 1; bib <= count; bib += 1) {
    const category = ['Women', 'Men', 'Juniors'][bib % 3];
    await asOperator(url, '/participants', { bib: String(bib), name: `Rider of bib ${bib}`, category, tags: [tagOf(bib)] });
  }
}
