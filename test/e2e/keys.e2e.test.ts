import { rmSync } from 'node:fs';
import { join } from 'node:path';
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

test('times are saved and get their bibs with the keyboard alone', async () => {
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Times without a bib (2)' }).waitFor(PATIENCE);
  await page.keyboard.press('b');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Times without a bib/ }).waitFor({ state: 'detached', ...PATIENCE });
  expect(await laps()).toEqual({ 7: 1, 8: 1 });
});

test('Space saves another time also while the bib of an earlier one is asked for', async () => {
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Times without a bib (1)' }).waitFor(PATIENCE);
  await page.keyboard.press('b');
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Times without a bib (2)' }).waitFor(PATIENCE);
});

test('Esc clears the bib field, and leaves it when it is empty, so that single-key shortcuts work again', async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.type('12');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate('document.activeElement.value'), PATIENCE).toBe('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect.poll(() => page.evaluate("document.activeElement.matches('[data-search]')"), PATIENCE).toBe(true);
});

test('an unknown bib keeps the time of its crossing for correction', async () => {
  await page.keyboard.press('Escape');
  const before = (await laps()) as Record<string, number>;
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await page.getByText('No rider with bib 99. Time saved below').waitFor(PATIENCE);
  await page.getByRole('heading', { name: 'Times without a bib (3)' }).waitFor(PATIENCE);
  const kept = page.getByRole('region', { name: 'Times without a bib' }).getByRole('textbox').last();
  expect(await kept.inputValue()).toBe('99');
  await kept.fill('8');
  await kept.press('Enter');
  await page.getByRole('heading', { name: 'Times without a bib (2)' }).waitFor(PATIENCE);
  expect(await laps()).toEqual({ ...before, 8: (before['8'] ?? 0) + 1 });
});

test('Enter on a row opens its reads, a second Enter moves the focus there, and Esc moves it back to the table', async () => {
  const focused = (selector: string) => page.evaluate(`document.activeElement.matches('${selector}')`);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page
    .getByRole('region', { name: /^Reads of/ })
    .getByText('Counted as lap')
    .first()
    .waitFor(PATIENCE);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused('[data-reads] button'), PATIENCE).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: /^Reads of/ }).waitFor({ state: 'detached', ...PATIENCE });
  await expect.poll(() => focused('[data-standings]'), PATIENCE).toBe(true);
});

test('Esc in the search shows everyone again, and leaves the rider who was found open', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: /^Reads of/ });
  await panel.waitFor(PATIENCE);
  await page.keyboard.press('Escape');
  await page.locator('[data-standings] [data-index="1"]').waitFor(PATIENCE);
  expect(await panel.count()).toBe(1);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached', ...PATIENCE });
});

test('Alt and a digit move the focus into the screen, and single-key shortcuts still work', async () => {
  await page.getByRole('button', { name: 'Export' }).focus();
  await page.keyboard.press('Alt+3');
  await page.getByRole('heading', { name: 'Race', exact: true }).waitFor(PATIENCE);
  await page.getByRole('button', { name: 'New race…' }).waitFor(PATIENCE);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate('document.activeElement.textContent'), PATIENCE).toBe('New race…');
  await page.keyboard.press('Alt+1');
  await page.getByRole('grid').waitFor(PATIENCE);
  await page.keyboard.press('/');
  await expect.poll(() => page.evaluate("document.activeElement.matches('[data-search]')"), PATIENCE).toBe(true);
  await page.keyboard.press('Escape');
});

test('a crossing that the disk refuses keeps its time', async () => {
  rmSync(join(desk.place.folder, 'races', 'races'), { recursive: true });
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Times without a bib (3)' }).waitFor(PATIENCE);
  const kept = page.getByRole('region', { name: 'Times without a bib' }).getByRole('textbox').last();
  expect(await kept.inputValue()).toBe('7');
});
