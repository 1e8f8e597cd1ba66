import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, postEvents, tagEvent } from '../../build/harness.mjs';
import { LANGUAGES } from '../../src/texts/languages';
import { asOperator, openVenue, type Place, type Venue } from './harness';

const PATIENCE = { timeout: 20_000 };
const HOUR_MS = 3_600_000;
/** What a timekeeper needs to see of the order while something is wrong. */
const ROWS = 8;
const LOST = 4;
/** What the banner and the line have when all are there; a computer that is busy adds one of its own. */
const ALL_TOLD = `(() => {
  const told = document.querySelector('[role=alert][aria-atomic=false]').textContent;
  return told.split('yr9700-').length - 1 === ${LOST} && told.includes('10.0.0.1');
})()`;
/** More than there are buttons on the page. */
const MOST_TABS = 60;

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
];

let venue: Venue;
let place: Place;

beforeAll(async () => {
  venue = await openVenue();
  ({ place } = venue);
  await leaveRunningRace();
  await asOperator(place, '/race', { method: 'PATCH', body: { name: 'Campionat obert de Catalunya de ciclocròs' } });
  for (let bib = 1; bib <= 40; bib += 1)
    await asOperator(place, '/participants', { body: { bib: String(bib), name: `Rider ${bib}`, tags: [`E2${bib}`] } });
  await asOperator(place, '/race/start', { body: { at: new Date(Date.now() - HOUR_MS).toISOString() } });
  await postEvents(
    place.url,
    Array.from({ length: 40 }, (_, at) => tagEvent({ tag: `E2${at + 1}`, at: Date.now() + 2 * HOUR_MS })),
  );
  await giveNotices();
  // As when a switch loses power.
  for (let reader = 0; reader < LOST; reader += 1)
    await asOperator(place, '/readers', { body: { address: `yr9700+tcp://127.0.0.1:${await freePort()}` } });
});

afterAll(() => venue.close());

/** A race that still takes reads, and a new one that is open in its place. */
async function leaveRunningRace(): Promise<void> {
  await asOperator(place, '/participants', { body: { bib: '900', name: 'Rider 900', tags: ['E2900'] } });
  await asOperator(place, '/race/start', { body: { at: new Date(Date.now() - HOUR_MS).toISOString() } });
  // By a reader of its own, with the right time.
  await postEvents(place.url, [{ ...tagEvent({ tag: 'E2900', at: Date.now() }), reader_ip: '10.0.0.2' }]);
  await asOperator(place, '/races', { body: { name: 'Cup' } });
}

/** Riders without what two classifications ask for, an unknown tag, and a report of a rider. */
async function giveNotices(): Promise<void> {
  const { rules } = (await asOperator(place, '/race/control')) as { readonly rules: object };
  const classifications = [
    { name: 'Women', of: { gender: 'f' }, order: 'gun' },
    { name: 'Masters', of: { age: { from: 40, on: 'year' } }, order: 'gun' },
  ];
  await asOperator(place, '/race/rules', { method: 'PUT', body: { rules: { ...rules, classifications } } });
  await postEvents(place.url, [tagEvent({ tag: 'E2UNKNOWN', at: Date.now() + 2 * HOUR_MS })]);
  const { race } = (await asOperator(place, '/standings')) as { readonly race: { readonly race_id: string } };
  await asOperator(place, '/reports', { body: { key: 'report-of-rider-1', race_id: race.race_id, bib: '1', what: 'lap-missing' } });
}

async function openDesk(language: string): Promise<Page> {
  const page = await venue.open(`/?lang=${language}#token=${place.operatorToken}`, { viewport: { width: 1280, height: 720 } });
  await page.evaluate(`location.hash = '#/live'`);
  await page.locator('[data-standings] [data-index="0"]').waitFor(PATIENCE);
  await page.waitForFunction(ALL_TOLD, undefined, PATIENCE);
  await page.locator('[data-running-races]').waitFor(PATIENCE);
  await page.locator('[data-notices="4"]').waitFor(PATIENCE);
  return page;
}

/** The ids of the readers that are lost. */
async function readers(): Promise<readonly string[]> {
  const listed = (await asOperator(place, '/readers')) as { readonly readers: readonly { readonly id: string }[] };
  return listed.readers.map(({ id }) => id);
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached within ${MOST_TABS} presses of Tab`);
}

/** Whether the whole element is in sight, and nothing lies on it. */
function inSight(element: Locator): Promise<boolean> {
  return element.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return (
      one.contains(document.elementFromPoint((left + right) / 2, top + 2)) &&
      one.contains(document.elementFromPoint((left + right) / 2, bottom - 2))
    );
  });
}

/** Number of rows of the standings that are in sight as a whole. */
function rowsInSight(page: Page): Promise<number> {
  return page.evaluate<number>(`(() => {
    const head = document.querySelector('[data-standings] thead').getBoundingClientRect().bottom;
    const end = Math.min(document.querySelector('[data-standings]').getBoundingClientRect().bottom, window.innerHeight);
    return [...document.querySelectorAll('[data-standings] [data-index]')]
      .map((row) => row.getBoundingClientRect())
      .filter(({ top, bottom }) => top >= head - 1 && bottom <= end + 1).length;
  })()`);
}

test.each(Object.keys(LANGUAGES))(
  'many alarms, another race and many notices leave eight rows of the standings in sight, in %s',
  async (language) => {
    const page = await openDesk(language);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await rowsInSight(page), `${size.width} px`).toBeGreaterThanOrEqual(ROWS);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(size.width);
      for (const button of await page.getByRole('alert').getByRole('button').all()) expect(await inSight(button)).toBe(true);
      for (const notice of await page.locator('[data-notices] > *').all()) expect(await inSight(notice)).toBe(true);
    }
    await page.close();
  },
);

test('each of many alarms is told, and has its own buttons once they are shown, by keyboard as well', async () => {
  const page = await openDesk('en');
  const line = page.locator('[data-more-alarms]');
  for (const reader of (await readers()).slice(1)) await line.getByText(`Reader ${reader} is lost.`).waitFor(PATIENCE);
  await line.getByText('The times of reader 10.0.0.1 are exactly 2 hours ahead').waitFor(PATIENCE);

  const toggle = line.getByRole('button');
  await toggle.press('Enter');
  await line.getByRole('button', { name: 'Hide', expanded: true }).waitFor(PATIENCE);
  const link = page.getByRole('link', { name: 'Correct clock…' });
  await tabTo(page, link);
  expect(await page.getByRole('alert').getByRole('button', { name: 'Mute' }).count()).toBe(LOST);
  expect(await inSight(link)).toBe(true);

  await toggle.press('Enter');
  await line.getByRole('button', { name: 'Show', expanded: false }).waitFor(PATIENCE);
  expect(await toggle.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await link.count()).toBe(0);
  await page.close();
});
