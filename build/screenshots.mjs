// `npm run screenshots`: pictures of every screen in both themes, from demo races at headless stations, into resources/screenshots.
// With a folder (`npm run screenshots -- FOLDER`): there.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asOperator, CHROMIUM_PATH, environmentWith, launchBrowser, ROOT, startHeadless, stopProcess } from './harness.mjs';

/** @import { Browser, Page } from 'playwright-core' */
/** @import { HeadlessStation } from './harness.mjs' */

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} path of the page, with its hash
 * @property {{ readonly width: number; readonly height: number }} size
 * @property {((page: Page) => Promise<void>) | undefined} [act] what to do before the picture is taken
 */

/**
 * A demo, and what is to be seen of it.
 * @typedef {object} Scene
 * @property {readonly string[]} args of the station
 * @property {readonly Picture[]} pictures
 */

const target = process.argv[2] ?? join(ROOT, 'resources/screenshots');
const TOKEN = 'token-for-pictures-only';
/** Time for places to change and for passings to come in one by one. */
const RACE_SECONDS = 20;
/** What a page takes to connect on a busy machine. */
const CONNECT_MS = 30_000;

const DESK = { width: 1280, height: 800 };
const LAPTOP = { width: 1024, height: 700 };
/** @type {readonly Scene[]} */
const SCENES = [
  {
    args: ['--demo', '--minutes', '12'],
    pictures: [
      { name: 'live', path: '/#/live', size: DESK },
      { name: 'live-small', path: '/#/live', size: LAPTOP },
      { name: 'why', path: '/#/live', size: DESK, act: openFirstRow },
      { name: 'participants', path: '/#/participants', size: DESK },
      { name: 'race', path: '/#/race', size: DESK },
      { name: 'readers', path: '/#/readers', size: DESK },
      { name: 'screens', path: '/#/screens', size: DESK },
      { name: 'audit', path: '/#/audit', size: DESK },
      { name: 'keys', path: '/#/live', size: DESK, act: (page) => page.keyboard.press('?') },
      { name: 'board', path: '/board', size: { width: 1920, height: 1080 } },
      { name: 'phone', path: '/live', size: { width: 390, height: 844 } },
    ],
  },
  // Categories with rules of their own, each a section of the table; and what is to be settled.
  {
    args: ['--template', 'cyclo-cross', '--minutes', '6'],
    pictures: [
      { name: 'sections', path: '/#/live', size: DESK },
      { name: 'sections-race', path: '/#/race', size: DESK },
      { name: 'settlement', path: '/#/results', size: DESK },
      { name: 'sections-board', path: '/board', size: { width: 1920, height: 1080 } },
    ],
  },
  // Points on the way with splits, and classifications.
  {
    args: ['--template', 'road-run', '--minutes', '7.5'],
    pictures: [
      { name: 'points', path: '/#/live', size: DESK },
      { name: 'splits', path: '/#/live', size: DESK, act: openFirstRow },
      { name: 'classification', path: '/board?classification=Women', size: { width: 1920, height: 1080 } },
      { name: 'points-phone', path: '/live', size: { width: 390, height: 844 } },
    ],
  },
  {
    args: ['--template', 'triathlon', '--minutes', '6'],
    pictures: [{ name: 'segments', path: '/#/live', size: DESK, act: openFirstRow }],
  },
  // Riders who start one by one.
  {
    args: ['--template', 'time-trial', '--minutes', '2'],
    pictures: [
      { name: 'start-list', path: '/#/start', size: DESK },
      { name: 'start', path: '/start', size: { width: 1024, height: 768 } },
    ],
  },
];

if (!existsSync(CHROMIUM_PATH)) {
  console.error(`There is no browser at ${CHROMIUM_PATH}. Install Chromium (Debian: apt-get install chromium), or set CHROMIUM_PATH.`);
  process.exit(1);
}
mkdirSync(target, { recursive: true });
const browser = await launchBrowser();
try {
  for (const scene of SCENES) await showScene(browser, scene);
} finally {
  await browser.close();
}

/**
 * Runs the demo of a scene at a station of its own, and takes its pictures.
 * @param {Browser} browser
 * @param {Scene} scene
 */
async function showScene(browser, { args, pictures }) {
  const data = mkdtempSync(join(tmpdir(), 'racetag-pictures-'));
  const environment = environmentWith({
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    RACETAG_DATA_DIR: data,
    RACETAG_OPERATOR_TOKEN: TOKEN,
  });
  /** @type {HeadlessStation | null} */
  let station = null;
  try {
    station = await startHeadless(environment, args);
    await pause(RACE_SECONDS * 1000);
    await renameUndrawable(station.url);
    for (const theme of /** @type {const} */ (['light', 'dark']))
      for (const picture of pictures) await takePicture(browser, { url: station.url, theme }, picture);
  } finally {
    if (station !== null) await stopProcess(station.child);
    rmSync(data, { recursive: true, force: true });
  }
}

/**
 * Renames riders whose scripts few machines have fonts for: a picture of empty boxes shows nothing.
 * @param {string} url
 */
async function renameUndrawable(url) {
  const operator = { url, operatorToken: TOKEN };
  const { participants } = /** @type {{ participants: { id: string; bib: string; name: string; category: string; team: string }[] }} */ (
    await asOperator(operator, '/participants')
  );
  /** @type {Readonly<Record<string, string>>} */
  const latin = { 김하늘: 'Kim Haneul', 'अनिल वर्मा': 'Anil Varma' };
  for (const { id, bib, name, category, team } of participants) {
    const drawn = latin[name];
    if (drawn === undefined) continue;
    await asOperator(operator, `/participants/${id}`, { method: 'PUT', body: { bib, name: drawn, category, team } });
  }
}

/**
 * @param {Browser} browser
 * @param {{ readonly url: string; readonly theme: 'light' | 'dark' }} shown
 * @param {Picture} picture
 */
async function takePicture(browser, { url, theme }, { name, path, size, act }) {
  const context = await browser.newContext({ viewport: size, colorScheme: theme });
  const page = await context.newPage();
  if (path.startsWith('/#')) await page.goto(`${url}/#token=${TOKEN}`);
  if (path.startsWith('/#')) await page.evaluate((hash) => location.assign(hash), path.slice(1));
  else await page.goto(url + path);
  // Every page of a demo has its clock, and every table its first row, once it is connected.
  await page
    .getByText(/^-?\d:\d\d/)
    .first()
    .waitFor({ timeout: CONNECT_MS });
  if (path.endsWith('#/live')) await page.locator('[data-standings] [data-index="0"]').waitFor({ timeout: CONNECT_MS });
  await page.waitForTimeout(1500);
  await act?.(page);
  await page.waitForTimeout(700);
  const file = join(target, `${name}-${theme}.png`);
  await page.screenshot({ path: file });
  console.log(file);
  await context.close();
}

/** @param {Page} page */
async function openFirstRow(page) {
  // Not the heading of the table or of a section: the row of a leader, which begins with the place.
  await page.getByRole('row').filter({ hasText: /^1/ }).first().click();
}
