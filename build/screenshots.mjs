// `npm run screenshots`: pictures of every screen in both themes, from a demo race at the headless station, into resources/screenshots.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'resources/screenshots');
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const TOKEN = 'token-for-pictures-only';
/** Time for places to change and for passings to come in one by one. */
const RACE_SECONDS = 20;

const DESK = { width: 1280, height: 800 };
const LAPTOP = { width: 1024, height: 700 };
const PICTURES = [
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
];

if (!existsSync(CHROMIUM)) {
  console.error(`There is no browser at ${CHROMIUM}. Install Chromium (Debian: apt-get install chromium), or set CHROMIUM_PATH.`);
  process.exit(1);
}
const data = mkdtempSync(join(tmpdir(), 'racetag-pictures-'));
const station = spawn(process.execPath, [join(root, 'out/main/cli.js'), '--demo', '--minutes', '12'], {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', RACETAG_DATA_DIR: data, RACETAG_OPERATOR_TOKEN: TOKEN },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const url = await firstUrl(station.stdout);
  await new Promise((resolve) => setTimeout(resolve, RACE_SECONDS * 1000));
  await renameUndrawable(url);
  await takePictures(url);
} finally {
  const gone = once(station, 'exit');
  station.kill('SIGTERM');
  await gone;
  rmSync(data, { recursive: true, force: true });
}

async function firstUrl(output) {
  for await (const line of createInterface({ input: output })) {
    const found = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (found === undefined) continue;
    output.resume();
    return found;
  }
  throw new Error('the station ended before it listened');
}

/** Few machines have fonts of every script in the demo, and a picture of empty boxes tells nothing. */
async function renameUndrawable(url) {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const { participants } = await (await fetch(`${url}/participants`, { headers })).json();
  for (const { id, bib, name, category, team } of participants) {
    const drawn = { 김하늘: 'Kim Haneul', 'अनिल वर्मा': 'Anil Varma' }[name];
    if (drawn === undefined) continue;
    const body = JSON.stringify({ bib, name: drawn, category, team });
    const answer = await fetch(`${url}/participants/${id}`, { method: 'PUT', headers, body });
    if (!answer.ok) throw new Error(await answer.text());
  }
}

async function takePictures(url) {
  mkdirSync(target, { recursive: true });
  // Root may not start Chromium's sandbox.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...sandbox, ...quiet] });
  for (const theme of ['light', 'dark']) for (const picture of PICTURES) await takePicture(browser, url, { ...picture, theme });
  await browser.close();
}

async function takePicture(browser, url, { name, path, size, act, theme }) {
  const context = await browser.newContext({ viewport: size, colorScheme: theme });
  const page = await context.newPage();
  if (path.startsWith('/#')) await page.goto(`${url}/#token=${TOKEN}`);
  if (path.startsWith('/#')) await page.evaluate((hash) => location.assign(hash), path.slice(1));
  else await page.goto(url + path);
  await page.waitForTimeout(1500);
  await act?.(page);
  await page.waitForTimeout(700);
  const file = join(target, `${name}-${theme}.png`);
  await page.screenshot({ path: file });
  console.log(file);
  await context.close();
}

async function openFirstRow(page) {
  await page.getByRole('row').nth(1).click();
}
