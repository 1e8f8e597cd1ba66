import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place, read } from './harness';

const PATIENCE = { timeout: 15_000 };
const TAG = 'E20000000000000000000012';

let desk: BrowserDesk;
let place: Place;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  desk = await openBrowserDesk(async (place) => {
    await asOperator(place, '/participants', { body: { bib: '12', name: 'Ana Bo', tags: [TAG] } });
    const start = Date.now();
    for (const seconds of [60, 120, 240, 300]) await read(place, TAG, start + seconds * 1_000);
  });
  ({ place, page, complaints } = desk);
  await page.goto(`${place.url}/#/live`);
});

afterAll(() => desk.close());

describe('a lap that looks like a missed read', () => {
  test('is confirmed with the keyboard, and listed again after an undo', async () => {
    const summary = page.getByRole('button', { name: '1 possible missed read' });
    await summary.click(PATIENCE);
    await page.getByRole('button', { name: 'Keep as one lap: bib 12' }).press('Enter', PATIENCE);
    await summary.waitFor({ state: 'detached', ...PATIENCE });
    await page.getByText(/^Lap of bib 12 \(Ana Bo\) from .* kept as one lap/).waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByRole('button', { name: 'Count as 2 laps: bib 12' }).waitFor(PATIENCE);
  });

  test('leaves nothing in the console', () => {
    expect(complaints).toEqual([]);
  });
});
