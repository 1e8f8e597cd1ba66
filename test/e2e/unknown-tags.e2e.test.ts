import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserDesk, openBrowserDesk, type Place } from './harness';

const PATIENCE = { timeout: 15_000 };
const STRANGERS = 250;

let desk: BrowserDesk;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk((place) => sendStrangers(place));
  ({ page } = desk);
});

afterAll(() => desk.close());

/** One read of each unknown tag, and a second one of the first. */
async function sendStrangers(place: Place): Promise<void> {
  const now = Date.now();
  const events = [0, ...Array.from({ length: STRANGERS }, (_, number) => number)].map((number, index) => ({
    source: 'test',
    reader_ip: '10.0.0.9',
    timestamp: new Date(now + index).toISOString(),
    event_type: 'arrive',
    tag_id: `E2${String(number).padStart(6, '0')}`,
    antenna: 1,
  }));
  const body = JSON.stringify({ events });
  const answer = await fetch(`${place.url}/events/tag/batch`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!answer.ok) throw new Error(await answer.text());
}

test('the notice counts all unknown tags', async () => {
  await page.getByRole('link', { name: '250 unknown tags (251 reads)' }).click(PATIENCE);
});

test('unknown tags with the most reads are listed first, and a search by digits finds the others', async () => {
  await page.getByRole('heading', { name: '250 unknown tags' }).waitFor(PATIENCE);
  const list = page.getByRole('region', { name: 'Unknown tags' });
  expect(await list.getByRole('listitem').first().innerText()).toContain('E2000000');
  await list.getByText('and 150 more tags').waitFor(PATIENCE);
  expect(await list.getByText('E2000017', { exact: true }).count()).toBe(0);

  await page.getByLabel('Search unknown tags').fill('e2 000017');
  await list.getByText('E2000017', { exact: true }).waitFor(PATIENCE);
  await list.getByText('more tag').waitFor({ state: 'detached', ...PATIENCE });
  expect(await list.getByRole('listitem').count()).toBe(1);
  await page.getByRole('heading', { name: '250 unknown tags' }).waitFor(PATIENCE);

  await page.getByLabel('Search unknown tags').fill('FF');
  await list.getByText('No unknown tag matches.').waitFor(PATIENCE);
  expect(desk.complaints).toEqual([]);
});
