import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, listenForComplaints, openVenue, type Place, read, type Venue } from './harness';

const PATIENCE = { timeout: 20_000 };
const LONG = 'Maximiliane-Charlotte von und zu Hohenlohe-Waldenburg-Schill';

let venue: Venue;
let place: Place;
let gun: number;

beforeAll(async () => {
  venue = await openVenue();
  ({ place } = venue);
  gun = Date.now() - 1_000_000;
  for (const [bib, name, category] of [
    ['1', 'Ann Able', 'Women'],
    ['2', LONG, 'Women'],
    ['3', 'Cid Clay', 'Men'],
  ]) {
    await asOperator(place, '/participants', { body: { bib, name, category, team: 'Velo Nord', tags: [`E${bib}`] } });
  }
});

afterAll(() => venue.close());

function open(path: string, viewport = { width: 1280, height: 720 }): Promise<Page> {
  return venue.open(path, { viewport });
}

/** Elements of the page that reach beyond the screen. */
const OVERFLOWING = `[...document.querySelectorAll('main *')].filter((element) => {
  const { right, bottom } = element.getBoundingClientRect();
  return right > innerWidth + 1 && getComputedStyle(element.parentElement).overflow !== 'hidden';
}).map((element) => element.outerHTML.slice(0, 120))`;

test('the lap counter counts down for the leader of each category and rings the bell; arrivals come in newest first', async () => {
  const laps = await open('/laps');
  const women = await open('/laps?category=Women');
  const finish = await open('/finish');
  const complaints = [listenForComplaints(laps), listenForComplaints(finish)];
  const counter = (page: Page, category: string) => page.locator(`[data-category="${category}"]`);
  await counter(laps, 'Women').getByText('5', { exact: true }).waitFor(PATIENCE);
  await finish.getByText('Riders appear here as they finish.').waitFor(PATIENCE);
  await asOperator(place, '/race/start', { body: { at: new Date(gun).toISOString() } });

  await read(place, 'E1', gun + 100_000);
  await counter(laps, 'Women').getByText('4', { exact: true }).waitFor(PATIENCE);
  await counter(laps, 'Men').getByText('5', { exact: true }).waitFor(PATIENCE);
  for (const lap of [2, 3, 4]) await read(place, 'E1', gun + lap * 100_000);
  await counter(laps, 'Women').getByText('Last lap').waitFor(PATIENCE);
  await counter(women, 'Women').getByText('Last lap').waitFor(PATIENCE);
  expect(await women.locator('[data-category]').count()).toBe(1);

  await read(place, 'E1', gun + 500_000);
  await counter(laps, 'Women').getByText('Finish').waitFor(PATIENCE);
  await finish.getByText('Ann Able').waitFor(PATIENCE);
  for (const lap of [1, 2, 3, 4, 5]) await read(place, 'E2', gun + lap * 101_000);
  await finish.getByText(LONG).waitFor(PATIENCE);
  const lines = finish.getByRole('listitem');
  expect(await lines.nth(0).innerText()).toMatch(/^2\n2\nMaximiliane.*\nWomen 2 · Velo Nord\n0:08:25.0\n\+0:05.0$/);
  expect(await lines.nth(1).innerText()).toMatch(/^1\n1\nAnn Able\nWomen 1 · Velo Nord\n0:08:20.0/);
  expect(complaints).toEqual([[], []]);
  for (const page of [laps, women, finish]) await page.close();
});

/** The seconds of a clock such as `0:16:40`. */
function secondsOf(shown: string): number {
  return shown.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
}

test('the clock shows the race, a category and the time of day by the clock of the station', async () => {
  const page = await open('/clock?category=Women');
  await page.getByText('Women', { exact: true }).waitFor(PATIENCE);
  const clock = page.getByRole('timer', { name: 'Race clock' });
  await expect.poll(async () => Math.abs(secondsOf(await clock.innerText()) - (Date.now() - gun) / 1_000), PATIENCE).toBeLessThan(5);
  await expect.poll(() => page.getByRole('timer', { name: 'Time of day' }).innerText(), PATIENCE).toMatch(/^\d\d:\d\d:\d\d$/);
  await page.close();
});

test.each([
  { width: 390, height: 844, theme: 'light' },
  { width: 1280, height: 720, theme: 'dark' },
  { width: 3840, height: 2160, theme: 'light' },
])('screens at $width × $height, $theme, are accessible and nothing reaches beyond them', async ({ theme, ...viewport }) => {
  for (const path of ['/laps', '/clock', '/finish']) {
    const page = await open(`${path}?theme=${theme}`, viewport);
    await page.getByText('Live', { exact: true }).waitFor(PATIENCE);
    await page.locator('main section, main ol').first().waitFor(PATIENCE);
    expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
    expect([path, await page.evaluate(OVERFLOWING)]).toEqual([path, []]);
    await page.close();
  }
});

test('each screen keeps what it had without the station, says so, and goes on by itself', { timeout: 120_000 }, async () => {
  const pages = await Promise.all(['/laps', '/clock', '/finish'].map((path) => open(path)));
  for (const page of pages) await page.getByText('Live', { exact: true }).waitFor(PATIENCE);
  await venue.loseStation();
  for (const page of pages) {
    await page.getByRole('alert').getByText('Live timing interrupted').waitFor(PATIENCE);
    expect([page.url(), await page.locator('main section, main ol').count()]).not.toEqual([page.url(), 0]);
  }
  await venue.startStation();
  for (const page of pages) {
    await page.getByRole('alert').waitFor({ ...PATIENCE, state: 'detached' });
    await page.close();
  }
});
