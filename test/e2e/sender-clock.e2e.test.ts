import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place, read } from './harness';

const PATIENCE = { timeout: 15_000 };
const TAG = 'E20000000000000000000012';
const TWO_HOURS_MS = 7_200_000;

let desk: BrowserDesk;
let place: Place;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  desk = await openBrowserDesk(async (place) => {
    await asOperator(place, '/participants', { body: { bib: '12', name: 'Ana Bo', tags: [TAG] } });
    await read(place, TAG, Date.now() + TWO_HOURS_MS);
  });
  ({ place, page, complaints } = desk);
  await page.goto(`${place.url}/#/live`);
});

afterAll(() => desk.close());

describe('a reader service whose clock is two hours ahead', () => {
  test('is told on the desk, and put right with what was measured', async () => {
    const alarm = page.getByRole('alert').getByText(/are exactly 2 hours ahead of the clock of this computer/);
    await alarm.waitFor(PATIENCE);
    const link = page.getByRole('link', { name: 'Correct clock…' });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const colours = await link.evaluate((button) => [
        getComputedStyle(button).color,
        getComputedStyle(button.parentElement as Element).color,
      ]);
      expect(colours[0]).toBe(colours[1]);
    }
    await link.click(PATIENCE);
    const form = page.getByRole('region', { name: 'Correct a reader’s clock' });
    await expect.poll(() => form.getByRole('textbox', { name: 'by' }).inputValue(), PATIENCE).toBe('2:00:00');
    expect(await form.getByRole('combobox', { name: 'Clock was' }).inputValue()).toBe('fast');
    const field = await form.getByRole('textbox', { name: 'by' }).boundingBox();
    expect((field?.y ?? 9_999) + (field?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    await form.getByText('This changes the result of 1 rider.').waitFor(PATIENCE);
    await form.getByRole('button', { name: 'Correct clock', exact: true }).click(PATIENCE);
    await alarm.waitFor({ state: 'detached', ...PATIENCE });
    await expect.poll(() => page.url(), PATIENCE).toBe(`${place.url}/#/race`);
  });

  test('leaves nothing in the console', () => {
    expect(complaints).toEqual([]);
  });
});

describe('a passing that is added at a time of day', () => {
  test('of before the start is not taken, and one with a date says its day', async () => {
    await page.goto(`${place.url}/#/live`);
    await page.getByRole('row', { name: /Ana Bo/ }).click(PATIENCE);
    await page.getByRole('button', { name: 'Passing at…' }).click(PATIENCE);
    const field = page.getByRole('textbox', { name: 'Time of the passing' });
    await asOperator(place, '/race/start', { body: {} });
    await page.getByRole('banner').locator('[data-race-state="running"]').waitFor(PATIENCE);
    await field.fill('2026-05-12 14:05:09');
    await page.getByText('On 12 May 2026.').waitFor(PATIENCE);
    const before = new Date(Date.now() - 3_600_000);
    await field.fill(`${String(before.getHours()).padStart(2, '0')}:${String(before.getMinutes()).padStart(2, '0')}`);
    await field.press('Enter');
    await page.getByText(/^This time of day has not been since the start at/).waitFor(PATIENCE);
  });
});
