import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk } from './harness';

const PATIENCE = { timeout: 15_000 };

let desk: BrowserDesk;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk(async (place) => {
    await asOperator(place, '/race/start', { body: { at: new Date(Date.now() - 600_000).toISOString() } });
    for (const bib of ['7', '8']) await asOperator(place, '/participants', { body: { bib, name: `Rider ${bib}` } });
  });
  ({ page } = desk);
  await page.getByRole('gridcell', { name: 'Rider 8' }).waitFor(PATIENCE);
});

afterAll(() => desk.close());

async function laps(): Promise<unknown> {
  const { standings } = (await asOperator(desk.place, '/standings')) as { standings: readonly { bib: string; laps: number }[] };
  return Object.fromEntries(standings.map(({ bib, laps }) => [bib, laps]));
}

test('moments are stored and get their bibs by the keyboard alone', async () => {
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Whose crossing was it? (2)' }).waitFor(PATIENCE);
  await page.keyboard.press('b');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Whose crossing/ }).waitFor({ state: 'detached', ...PATIENCE });
  expect(await laps()).toEqual({ 7: 1, 8: 1 });
});

test('Space stores one more moment also while the bib of another is asked for', async () => {
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Whose crossing was it? (1)' }).waitFor(PATIENCE);
  await page.keyboard.press('b');
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Whose crossing was it? (2)' }).waitFor(PATIENCE);
});

test('Esc clears the field for bibs, and leaves it when it is empty, so that single keys are commands again', async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.type('12');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate('document.activeElement.value'), PATIENCE).toBe('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect.poll(() => page.evaluate("document.activeElement.matches('[data-search]')"), PATIENCE).toBe(true);
});
