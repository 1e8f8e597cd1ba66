import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { asOperator, newPlace, openVenue, type Place, removePlace, startStation, stopStation, type Venue } from './harness';
import { PAGES_SHARE_STREAMS } from './slow-pages';

const PATIENCE = { timeout: 20_000 };
/** A command is stored within this long, however many pages are open. */
const STORED = { timeout: 3_000 };

let venue: Venue;
let place: Place;
/** One profile: its pages share their connections. */
let profile: BrowserContext;
let bib = 100;

beforeAll(async () => {
  venue = await openVenue();
  ({ place } = venue);
  await asOperator(place, '/participants', { body: { bib: '7', name: 'Ann Able', category: 'Women' } });
  await asOperator(place, '/participants', { body: { bib: '8', name: 'Bob Baker', category: 'Men' } });
});

beforeEach(async () => {
  profile = await venue.browser.newContext({ viewport: { width: 1280, height: 800 } });
});

afterEach(() => profile.close());

afterAll(() => venue.close());

async function open(path: string): Promise<Page> {
  const page = await profile.newPage();
  await page.goto(`${place.url}${path}`, PATIENCE);
  return page;
}

async function openDesk(): Promise<Page> {
  const desk = await open(`/#token=${place.operatorToken}`);
  await desk.getByText('Ann Able').first().waitFor(PATIENCE);
  return desk;
}

/** Enters the bib of Ann at the desk, and waits until the station has one passing more. */
async function passNow(desk: Page): Promise<void> {
  const before = await passings();
  await desk.getByRole('textbox', { name: /passing now/i }).fill('7');
  await desk.keyboard.press('Enter');
  await expect.poll(passings, STORED).toBe(before + 1);
}

async function passings(): Promise<number> {
  const { reads } = (await asOperator(place, '/riders/p1/trace')) as { readonly reads: readonly unknown[] };
  return reads.length;
}

/** Adds a rider, whom every page has to show. */
async function newRider(category: string): Promise<string> {
  bib += 1;
  const name = `Rider ${bib}`;
  await asOperator(place, '/participants', { body: { bib: String(bib), name, category } });
  return name;
}

const PUBLIC = [
  '/board',
  '/board?category=Women',
  '/live',
  '/board?category=Women&theme=light',
  '/live',
  '/board',
  '/live',
  '/board',
  '/board',
];

test.runIf(PAGES_SHARE_STREAMS)('ten pages of one browser show every change, and a command of the desk is stored', async () => {
  const desk = await openDesk();
  const pages = await Promise.all(PUBLIC.map(open));
  const name = await newRider('Women');
  for (const page of [desk, ...pages]) await page.getByText(name).first().waitFor(PATIENCE);
  await passNow(desk);
  for (const page of [desk, ...pages]) expect(await page.getByText('No connection').count()).toBe(0);
});

test('a board of a category shows its riders only, also beside pages that show everyone', async () => {
  const [women, all] = [await open('/board?category=Women'), await open('/board')];
  await all.getByText('Bob Baker').first().waitFor(PATIENCE);
  await women.getByText('Ann Able').first().waitFor(PATIENCE);
  expect(await women.getByText('Bob Baker').count()).toBe(0);
});

test('pages go on when the one that was opened first closes, and when others are loaded again or come back with the Back button', async () => {
  const first = await open('/board');
  const pages = [await open('/board'), await open('/live'), await openDesk()] as const;
  await first.close();
  await pages[0].reload();
  await pages[1].goto(`${place.url}/docs`);
  await pages[1].goBack();
  const name = await newRider('Men');
  for (const page of pages) await page.getByText(name).first().waitFor(PATIENCE);
});

test('pages say that their tables are old when the station ends, and recover when it is back', async () => {
  const pages = [await open('/board'), await open('/live'), await openDesk()] as const;
  for (const page of pages) await page.getByText('Ann Able').first().waitFor(PATIENCE);
  await venue.loseStation();
  for (const page of pages) await page.getByRole('alert').first().waitFor(PATIENCE);
  await venue.startStation();
  const name = await newRider('Men');
  for (const page of pages) await page.getByText(name).first().waitFor(PATIENCE);
});

test('where pages cannot share a stream, the page that finds no connection says so, the desk still stores, and a closed page makes room', async () => {
  await profile.addInitScript('delete globalThis.SharedWorker');
  const desk = await openDesk();
  const boards: Page[] = [];
  for (let board = 0; board < 4; board += 1) boards.push(await open('/board'));
  const [first, last] = [boards[0], boards.at(-1)];
  await last?.getByText('This browser has no connection left').waitFor(PATIENCE);
  await passNow(desk);
  await first?.close();
  await last?.getByText('Ann Able').first().waitFor(PATIENCE);
});

test('a page without a key gets nothing from one with a key', async () => {
  const locked = await newPlace();
  const keyed = await startStation({ ...locked, environment: { ...locked.environment, RACETAG_API_KEY: 'for-readers-only' } });
  await asOperator(locked, '/participants', { body: { bib: '7', name: 'Ann Able' } });
  const desk = await profile.newPage();
  await desk.goto(`${locked.url}/#token=${locked.operatorToken}`);
  await desk.getByText('Ann Able').first().waitFor(PATIENCE);
  const board = await profile.newPage();
  await board.goto(`${locked.url}/board`);
  await board.getByText(/needs a key/).waitFor(PATIENCE);
  expect(await board.getByText('Ann Able').count()).toBe(0);
  await stopStation(keyed);
  removePlace(locked);
});
