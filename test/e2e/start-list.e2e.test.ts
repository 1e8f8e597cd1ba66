import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, listenForComplaints, openVenue, type Place, type Venue } from './harness';

const PATIENCE = { timeout: 20_000 };

let venue: Venue;
let place: Place;

beforeAll(async () => {
  venue = await openVenue();
  ({ place } = venue);
  for (const [bib, name] of [
    ['1', 'Ann Able'],
    ['2', 'Ben Bold'],
    ['10', 'Cid Clay'],
  ]) {
    await asOperator(place, '/participants', { body: { bib, name, category: 'Elite', tags: [`E${bib}`] } });
  }
});

afterAll(() => venue.close());

/** Texts of cells that reach into the next cell of their row. */
const OVERLAPS = `[...document.querySelectorAll('table td + td')].flatMap((cell) => {
  const before = cell.previousElementSibling;
  const text = document.createRange();
  text.selectNodeContents(before);
  return text.getBoundingClientRect().right > cell.getBoundingClientRect().left ? [before.textContent] : [];
})`;

async function startTimes(): Promise<readonly (string | null)[]> {
  const { starts } = (await asOperator(place, '/start-list')) as { starts: readonly { bib: string; at: string | null }[] };
  return starts.map(({ bib, at }) => (at === null ? null : `${bib} ${Date.parse(at)}`));
}

async function desk(): Promise<Page> {
  const page = await venue.open(`/#token=${place.operatorToken}`, { viewport: { width: 1366, height: 768 } });
  await page.getByText('Ann Able').first().waitFor(PATIENCE);
  await page.keyboard.press('Alt+4');
  return page;
}

test('a start list is made by keyboard, seen before it is taken, taken with Enter, and undone as one', async () => {
  const page = await desk();
  await page.getByRole('button', { name: 'Make start list…' }).press('Enter');
  await page.getByText(/^Preview: 3 riders/).waitFor(PATIENCE);
  expect(await startTimes()).toEqual([null, null, null]);
  // The form outlives a look at another screen and a reload.
  await page.getByLabel('Gap', { exact: true }).fill('2:00');
  await page.keyboard.press('Alt+1');
  await page.reload();
  await page.getByText('Ann Able').first().waitFor(PATIENCE);
  await page.keyboard.press('Alt+4');
  const gap = page.getByLabel('Gap', { exact: true });
  await expect.poll(() => gap.inputValue(), PATIENCE).toBe('2:00');
  await page.getByText(/^Preview: 3 riders/).waitFor(PATIENCE);
  expect(await accessibilityFaults(page)).toEqual([]);
  await gap.press('Enter');
  await page.getByText('3 of 3 riders with a start time').waitFor(PATIENCE);
  const times = (await startTimes()).map((text) => Number(text?.split(' ')[1]));
  expect([(times[1] ?? 0) - (times[0] ?? 0), (times[2] ?? 0) - (times[1] ?? 0)]).toEqual([120_000, 120_000]);
  await page.keyboard.press('Control+z');
  await expect.poll(startTimes, PATIENCE).toEqual([null, null, null]);
  await page.close();
});

test('a start list of another day has room for its dates, also in the preview', async () => {
  const page = await desk();
  const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
  const starts = ['p1', 'p2', 'p3'].map((participant, index) => ({ participant, at: at(48 + index) }));
  await asOperator(place, '/start-list', { body: { starts } });
  const times = page
    .getByRole('table', { name: 'Start list' })
    .locator('tbody tr')
    .filter({ hasText: /\d, \d/ });
  await times.nth(2).waitFor(PATIENCE);
  expect(await page.evaluate(OVERLAPS)).toEqual([]);
  await page.getByRole('button', { name: 'Make start list…' }).press('Enter');
  await page.getByText(/^Preview: 3 riders/).waitFor(PATIENCE);
  expect(await page.evaluate(OVERLAPS)).toEqual([]);
  await page.getByRole('button', { name: 'Discard' }).press('Enter');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => page.evaluate(OVERLAPS), PATIENCE).toEqual([]);
  await asOperator(place, '/undo', { body: {} });
  await page.close();
});

test('a bib and Enter start a late rider now', async () => {
  const page = await desk();
  await page.getByRole('button', { name: 'Make start list…' }).waitFor(PATIENCE);
  const before = Date.now();
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await startTimes())[0], PATIENCE).toMatch(/^10 /);
  expect(Math.abs(Number((await startTimes())[0]?.split(' ')[1]) - before)).toBeLessThan(10_000);
  await asOperator(place, '/undo', { body: {} });
  await page.close();
});

test('once the first of the list has started, the desk shows a race and no check of presence, without a gun', async () => {
  const { file } = (await asOperator(place, '/race/control')) as { readonly file: string };
  const body = { name: 'Time trial', riders_of: file };
  await asOperator(place, '/races', { body });
  const page = await desk();
  const startFirstIn = (ms: number): Promise<unknown> =>
    asOperator(place, '/start-list', { body: { starts: [{ participant: 'p1', at: new Date(Date.now() + ms).toISOString() }] } });
  await startFirstIn(3_600_000);
  await page.getByText('1 of 3 riders with a start time').waitFor(PATIENCE);
  await page.keyboard.press('Alt+1');
  await page.getByText('0 of 3 riders seen').waitFor(PATIENCE);
  await startFirstIn(1_000);
  await page.getByText('Running', { exact: true }).first().waitFor(PATIENCE);
  await page.getByText('0 of 3 riders seen').waitFor({ ...PATIENCE, state: 'detached' });
  await page.keyboard.press('Alt+3');
  await page.getByText(/^By the start list, from/).waitFor(PATIENCE);
  await page.getByRole('button', { name: 'Stop now' }).waitFor(PATIENCE);
  for (let act = 0; act < 2; act += 1) await asOperator(place, '/undo', { body: {} });
  await page.close();
});

test.each([
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
])('the countdown at $width × $height follows the start list, and goes on without the station', async (viewport) => {
  const page = await venue.browser.newPage({ viewport });
  const complaints = listenForComplaints(page);
  await page.goto(`${place.url}/start`);
  await page.getByText('No start times yet').waitFor(PATIENCE);
  const list = (seconds: number): object => ({
    starts: ['p1', 'p2', 'p3'].map((participant, index) => ({
      participant,
      at: new Date(Date.now() + (seconds + 60 * index) * 1_000).toISOString(),
    })),
  });
  await asOperator(place, '/start-list', { body: list(90) });
  await page.getByText('Ann Able').waitFor(PATIENCE);
  await page.getByText('Cid Clay').waitFor(PATIENCE);
  await page.getByText(/^1:[0-2]\d$/).waitFor(PATIENCE);
  expect(await accessibilityFaults(page)).toEqual([]);
  const fits = await page.evaluate(
    'document.documentElement.scrollWidth <= innerWidth && document.querySelector("main").scrollHeight <= innerHeight',
  );
  expect(fits).toBe(true);
  await page.getByRole('button', { name: /^Sound is off/ }).click();
  await page.getByRole('button', { name: 'Sound is on' }).waitFor(PATIENCE);
  expect(complaints).toEqual([]);

  await asOperator(place, '/corrections', { body: { correction: { kind: 'start', rider: 'p1', at: null } } });
  await page.getByText('Ann Able').waitFor({ ...PATIENCE, state: 'detached' });
  await venue.loseStation();
  await page.getByRole('alert').getByText('The countdown continues').waitFor(PATIENCE);
  const countdown = page.getByRole('timer', { name: 'Next to start' });
  const shown = await countdown.innerText();
  await expect.poll(() => countdown.innerText(), PATIENCE).not.toBe(shown);
  await page.getByText('Ben Bold').waitFor(PATIENCE);

  await venue.startStation();
  await page.getByRole('alert').waitFor({ ...PATIENCE, state: 'detached' });
  for (const rider of ['p2', 'p3']) await asOperator(place, '/corrections', { body: { correction: { kind: 'start', rider, at: null } } });
  await page.getByText('No start times yet').waitFor(PATIENCE);
  await page.close();
});
