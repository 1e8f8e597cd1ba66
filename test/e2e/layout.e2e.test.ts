import type { ChildProcess } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator, newPlace, type Place, read, removePlace, startBrowser, startStation, stopStation } from './harness';

const PATIENCE = { timeout: 20_000 };
const ANN = 'E20000000000000000000001';
const HOUR_MS = 3_600_000;

let place: Place;
let station: ChildProcess;
let browser: Browser;

beforeAll(async () => {
  place = await newPlace();
  station = await startStation(place);
  const gun = Date.now() - 11 * HOUR_MS;
  await asOperator(place, '/race', { method: 'PATCH', body: { name: 'بطولة الأندلس المفتوحة '.repeat(4).trim() } });
  await asOperator(place, '/race/start', { body: { at: new Date(gun).toISOString() } });
  await asOperator(place, '/participants', { body: { bib: '7', name: 'Ann Able', tags: [ANN] } });
  for (const hour of [9, 10, 11]) await read(place, ANN, gun + hour * HOUR_MS - 1_000);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await stopStation(station);
  removePlace(place);
});

async function openDesk(path: string, viewport: { readonly width: number; readonly height: number }): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.goto(`${place.url}/#token=${place.operatorToken}`);
  await page.evaluate(`location.hash = ${JSON.stringify(path)}`);
  await page.getByRole('timer').waitFor(PATIENCE);
  await page
    .getByText(/last read .* ago/)
    .first()
    .waitFor(PATIENCE);
  return page;
}

/** Which of the elements lie over one another, left to right. */
async function overlaps(page: Page, selectors: readonly string[]): Promise<readonly string[]> {
  const boxes = await Promise.all(
    selectors.map(async (selector) => ({ selector, box: await page.locator(selector).first().boundingBox() })),
  );
  return boxes.flatMap(({ selector, box }, index) => {
    const next = boxes[index + 1];
    if (next === undefined) return [];
    const apart = box !== null && next.box !== null && box.x + box.width <= next.box.x + 0.5;
    return apart ? [] : [`${selector} and ${next.selector}`];
  });
}

test.each([960, 1024, 1199, 1200, 1300, 1600, 1920])('the clock of eleven hours lies over nothing in a window of %d px', async (width) => {
  const page = await openDesk('#/live', { width, height: 700 });
  expect(await overlaps(page, ['.top-name', '.race-state', '.top-clock', '.top-ages', '.top-side .button'])).toEqual([]);
  await page.close();
});

test.each([960, 1024, 1280, 1920])('times of an hour and more stand beside one another in a window of %d px', async (width) => {
  const page = await openDesk('#/live', { width, height: 700 });
  await page.getByRole('gridcell', { name: 'Ann Able' }).waitFor(PATIENCE);
  const collisions = await page.evaluate(`(() => {
    const cells = [...document.querySelectorAll('.grid-line:first-child > td')].filter((cell) => cell.getClientRects().length > 0);
    return cells.filter((cell) => cell.scrollWidth > cell.clientWidth && !cell.matches('.cut')).map((cell) => cell.textContent);
  })()`);
  expect(collisions).toEqual([]);
  await page.close();
});

test.each(['#/live', '#/participants', '#/race', '#/readers', '#/screens', '#/audit'])(
  'nothing of %s is out of reach sideways when a small laptop is zoomed twice',
  async (path) => {
    const page = await openDesk(path, { width: 512, height: 350 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(512);
    await page.close();
  },
);
