// `npm run looks`: every page in every size, language and theme, with every race that shows it best; what is wrong in it, found by itself; and
// pictures to look at. What was made already is left as it is, so that a run can be stopped and continued.
//   npm run looks -- --only live,race --data field --size 390x844 --lang de --theme dark --again --sheets FOLDER; --help names them all
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHROMIUM_PATH, launchBrowser, ROOT } from './harness.mjs';
import { accessibilityFaults } from './looks/accessibility.mjs';
import { drawContactSheets } from './looks/contact-sheet.mjs';
import { openStage } from './looks/data-sets.mjs';
import { findingsOf } from './looks/findings.mjs';
import { openLook } from './looks/open-look.mjs';
import { LOOKS } from './looks/pages.mjs';

/** @import { Browser, Page } from 'playwright-core' */
/** @import { Stage } from './looks/data-sets.mjs' */
/** @import { DataSet, Look } from './looks/pages.mjs' */

const SIZES = ['1280x720', '1366x768', '1920x1080', '3840x2160', '390x844'];
const LANGUAGES = ['en', 'de', 'es', 'fr', 'ca', 'it', 'nl', 'pt'];
const THEMES = /** @type {const} */ (['light', 'dark']);
const ALL_DATA = /** @type {readonly DataSet[]} */ (['empty', 'field', 'lost', 'sections', 'starts', 'course']);
/** A page that scrolls is shown as a whole up to this height. */
const TALLEST = 5_000;
const SETTLE_MS = 350;
/** Three beside each other on a contact sheet; of upright pictures nine. */
const THUMBNAIL_WIDTH = 630;
/** A file with thousands of rows takes minutes; one with few says the same. */
const MAX_AUDITED = 15_000;
/** A rule that every row breaks names every row. */
const LONGEST_LINE = 300;
/** After so long without its station every page says so. */
const LOST_MS = 8_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    data: { type: 'string' },
    size: { type: 'string' },
    lang: { type: 'string' },
    theme: { type: 'string' },
    again: { type: 'boolean', default: false },
    sheets: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(`npm run looks -- [FOLDER] [--only NAME,…] [--data ${ALL_DATA}] [--size ${SIZES}] [--lang ${LANGUAGES}] [--theme ${THEMES}]
  FOLDER    where the pictures go (test-results/looks)
  --only    names of pages: ${LOOKS.map(({ name }) => name).join(', ')}
  --again   makes pictures again that are there
  --sheets  puts them small on sheets in FOLDER`);
  process.exit(0);
}
const target = positionals[0] ?? join(ROOT, 'test-results/looks');
const chosen = {
  names: values.only?.split(','),
  data: values.data?.split(',') ?? ALL_DATA,
  sizes: values.size?.split(',') ?? SIZES,
  languages: values.lang?.split(',') ?? LANGUAGES,
  themes: values.theme?.split(',') ?? THEMES,
};
if (!existsSync(CHROMIUM_PATH)) {
  console.error(`There is no browser at ${CHROMIUM_PATH}. Install Chromium (Debian: apt-get install chromium), or set CHROMIUM_PATH.`);
  process.exit(1);
}

/**
 * A page in one language and theme, in the sizes that are still to be made.
 * @typedef {{ readonly look: Look; readonly data: DataSet; readonly language: string; readonly theme: 'light' | 'dark'; readonly sizes: readonly string[] }} Sitting
 */

/** Where the findings of a picture are kept; beside it, its picture. @param {Omit<Sitting, 'sizes'>} sitting @param {string} size */
function recordOf({ look, data, language, theme }, size) {
  return join(target, `${look.name}-${data}-${size}-${language}-${theme}.json`);
}

/** @returns {readonly Sitting[]} */
function sittings() {
  const all = [];
  for (const data of ALL_DATA.filter((one) => chosen.data.includes(one)))
    for (const look of LOOKS.filter((one) => one.data.includes(data) && (chosen.names?.some((name) => one.name === name) ?? true)))
      for (const language of chosen.languages)
        for (const theme of THEMES.filter((one) => chosen.themes.includes(one))) {
          const sitting = { look, data, language, theme };
          const sizes = chosen.sizes.filter((size) => values.again || !existsSync(recordOf(sitting, size)));
          if (sizes.length > 0) all.push({ ...sitting, sizes });
        }
  return all;
}

mkdirSync(target, { recursive: true });
const toDo = sittings();
const browser = await launchBrowser();
try {
  for (const data of new Set(toDo.map((one) => one.data))) {
    const stage = await openStage(data);
    try {
      for (const sitting of toDo.filter((one) => one.data === data)) await sit(browser, stage, sitting);
    } finally {
      await stage.close();
    }
  }
  if (values.sheets) await drawSheets(browser);
} finally {
  await browser.close();
}
report();

/**
 * @param {Browser} browser
 * @param {Stage} stage
 * @param {Sitting} sitting
 */
async function sit(browser, stage, sitting) {
  const { look, data, theme, language } = sitting;
  const link = data === 'lost' ? await cuttable(stage.url) : { url: stage.url, cut: () => undefined, close: () => undefined };
  // Rows that move to their next place lie on others meanwhile.
  const context = await browser.newContext({
    viewport: sizeOf(sitting.sizes[0]),
    colorScheme: theme,
    locale: language,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  try {
    await openLook(page, { ...stage, url: link.url }, sitting);
    // A screen has the name of the race once it is connected.
    await page.locator('h1:empty').waitFor({ state: 'detached' });
    await page.waitForTimeout(3 * SETTLE_MS);
    await look.act?.(page);
    link.cut();
    if (data === 'lost') await page.waitForTimeout(LOST_MS);
    for (const size of sitting.sizes) await take(page, sitting, size);
  } catch (error) {
    // One page that cannot be shown is a finding, and the others are still to be looked at.
    for (const size of sitting.sizes) writeFileSync(recordOf(sitting, size), JSON.stringify([`not shown: ${String(error).slice(0, 200)}`]));
  } finally {
    await context.close();
    link.close();
  }
}

/**
 * @param {Page} page
 * @param {Sitting} sitting
 * @param {string} size
 */
async function take(page, sitting, size) {
  const viewport = sizeOf(size);
  await page.setViewportSize(viewport);
  await page.waitForTimeout(SETTLE_MS);
  // Most rules hold for every size alike, and those on colours are checked where the page is first shown.
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  if (elements > MAX_AUDITED) console.log(`${sitting.look.name}: ${elements} elements, too many to check their contrast`);
  const broken = size === sitting.sizes[0] && elements <= MAX_AUDITED ? await accessibilityFaults(page) : [];
  const found = [...(await findingsOf(page)), ...broken.map((line) => line.slice(0, LONGEST_LINE))];
  const hidden = await page.evaluate(() => {
    const main = document.querySelector('main');
    const inMain = main === null ? 0 : main.scrollHeight - main.clientHeight;
    return Math.max(inMain, document.documentElement.scrollHeight - window.innerHeight);
  });
  if (hidden > 0) {
    await page.setViewportSize({ width: viewport.width, height: Math.min(TALLEST, viewport.height + hidden) });
    await page.waitForTimeout(SETTLE_MS);
  }
  const record = recordOf(sitting, size);
  await page.screenshot({ path: record.replace(/json$/, 'png') });
  writeFileSync(record, JSON.stringify(found, null, 1));
  console.log(record.replace(/json$/, 'png'), found.length === 0 ? '' : `${found.length} findings`);
}

/** @param {string | undefined} size such as `390x844` */
function sizeOf(size = '1280x720') {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
}

/**
 * An address that leads to the station until it is cut, as a pulled cable does.
 * @param {string} url
 */
async function cuttable(url) {
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  const server = createServer((socket) => {
    const onward = createConnection(Number(new URL(url).port), '127.0.0.1');
    for (const one of [socket, onward]) {
      sockets.add(one);
      one.on('error', () => undefined).on('close', () => sockets.delete(one));
    }
    socket.pipe(onward).pipe(socket);
  });
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  await new Promise((resolve) => void server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${address.port}`, cut: close, close };
}

/** Thumbnails of the chosen pictures, by size, so that many can be looked at in one glance. @param {Browser} browser */
async function drawSheets(browser) {
  for (const size of chosen.sizes) {
    const pictures = recordsOf([size]).map(({ record }) => record.replace(/json$/, 'png'));
    const { width, height } = sizeOf(size);
    const thumbnail = width > height ? THUMBNAIL_WIDTH : THUMBNAIL_WIDTH / 3;
    for (const sheet of await drawContactSheets(browser, pictures.filter(existsSync), join(target, `sheet-${size}`), thumbnail))
      console.log(sheet);
  }
}

/** What was looked at, of the chosen pages and data, in these sizes. @param {readonly string[]} sizes */
function recordsOf(sizes) {
  const all = [];
  for (const look of LOOKS.filter(({ name }) => chosen.names?.includes(name) ?? true))
    for (const data of look.data.filter((one) => chosen.data.includes(one)))
      for (const size of sizes)
        for (const language of chosen.languages)
          for (const theme of chosen.themes) {
            const record = recordOf({ look, data, language, theme: theme === 'dark' ? 'dark' : 'light' }, size);
            if (existsSync(record)) all.push({ look, record, where: `${data} ${size} ${language} ${theme}` });
          }
  return all;
}

/** Prints each finding once, with the pictures that have it. */
function report() {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const { look, record, where } of recordsOf(chosen.sizes)) {
    for (const found of /** @type {readonly string[]} */ (JSON.parse(readFileSync(record, 'utf8')))) {
      const key = `${look.name}: ${found}`;
      places.set(key, [...(places.get(key) ?? []), where]);
    }
  }
  for (const [found, where] of places) console.log(`${found}  [${where[0]}${where.length > 1 ? ` and ${where.length - 1} more` : ''}]`);
  console.log(`${places.size} findings; pictures in ${target}`);
}
