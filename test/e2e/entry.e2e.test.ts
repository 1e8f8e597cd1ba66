import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, listenForComplaints, openVenue, type Place, type Venue } from './harness';

const PATIENCE = { timeout: 20_000 };
const LONG = 'Maximiliane-Charlotte von und zu Hohenlohe-Waldenburg-Schill';

let venue: Venue;
let place: Place;

beforeAll(async () => {
  venue = await openVenue();
  ({ place } = venue);
  for (const [bib, name] of [
    ['7', 'Ann Able'],
    ['12', LONG],
    ['31A', 'Cid Clay'],
  ])
    await asOperator(place, '/participants', { body: { bib, name, category: 'Elite' } });
  await asOperator(place, '/race/start', { body: { at: new Date(Date.now() - 600_000).toISOString() } });
});

afterAll(() => venue.close());

async function open(query = '', viewport = { width: 390, height: 844 }): Promise<Page> {
  const page = await venue.open(`/entry${query}#token=${place.operatorToken}`, { viewport, hasTouch: true });
  await page.getByRole('button', { name: '1', exact: true }).waitFor(PATIENCE);
  await page.getByText('Live', { exact: true }).waitFor(PATIENCE);
  return page;
}

async function tap(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.getByRole('button', { name: key, exact: true }).tap();
}

/** Manual passings that hold, as bib and time. */
async function passings(): Promise<readonly { readonly bib: string; readonly at: number }[]> {
  const { passings: list } = (await asOperator(place, '/passings?limit=100')) as { passings: readonly { bib: string; at: string }[] };
  return list.map(({ bib, at }) => ({ bib, at: Date.parse(at) }));
}
const bibs = async (): Promise<readonly string[]> => (await passings()).map(({ bib }) => bib);
const lines = (page: Page) => page.getByRole('list', { name: 'Last entries' }).getByRole('listitem');

test('a bib is saved with the moment of its first key, shown as saved, and undone', async () => {
  const page = await open();
  const complaints = listenForComplaints(page);
  const before = Date.now();
  await tap(page, '1');
  const after = Date.now();
  await tap(page, '2');
  await page.getByText(`${LONG}, lap 1`).waitFor(PATIENCE);
  expect(await bibs()).toEqual([]);
  await tap(page, 'Enter');
  await lines(page).getByText('Saved').waitFor(PATIENCE);
  const [passing] = await passings();
  expect(passing?.bib).toBe('12');
  // The clocks of one machine, compared over its own network.
  expect(passing?.at).toBeGreaterThanOrEqual(before - 500);
  expect(passing?.at).toBeLessThanOrEqual(after + 500);
  await page.getByRole('button', { name: /^Undo 12/ }).tap();
  await lines(page).getByText('Undone', { exact: true }).waitFor(PATIENCE);
  expect(await bibs()).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a time without a bib waits for it, and letters of bibs have keys', async () => {
  const page = await open();
  await tap(page, 'Time now');
  await page.getByText('1 entry needs a bib').waitFor(PATIENCE);
  await page.getByRole('button', { name: /^Set the bib for/ }).tap();
  await tap(page, '3', '1', 'A', 'Enter');
  await lines(page).first().getByText('Saved').waitFor(PATIENCE);
  expect(await bibs()).toEqual(['31A']);
  await page.getByText('1 entry needs a bib').waitFor({ ...PATIENCE, state: 'detached' });
  await asOperator(place, '/undo', { body: {} });
  await page.close();
});

test('a bib that nobody has keeps its time, and is sent as soon as the rider is registered', async () => {
  const page = await open();
  await tap(page, '9', '9', 'Enter');
  await lines(page).first().getByText('No rider with this bib').waitFor(PATIENCE);
  const added = (await asOperator(place, '/participants', { body: { bib: '99', name: 'Late Entry', category: 'Elite' } })) as {
    act: { seq: number };
  };
  await lines(page).first().getByText('Saved').waitFor(PATIENCE);
  expect(await bibs()).toEqual(['99']);
  await asOperator(place, '/undo', { body: {} });
  await asOperator(place, '/undo', { body: { act: added.act.seq } });
  await page.close();
});

test('entries of a lost link survive, are sent once the station is back, and never twice when an answer was lost', async () => {
  const page = await open();
  await venue.loseStation();
  await page.getByRole('alert').getByText('Live timing interrupted').waitFor(PATIENCE);
  await page.getByText(/^Do not reload or close this page/).waitFor(PATIENCE);
  await tap(page, '7', 'Enter');
  await tap(page, '1', '2', 'Enter');
  await page.getByText('2 entries are not on the station yet').waitFor(PATIENCE);
  const stored = await page.evaluate('JSON.parse(localStorage.getItem("racetag.entries")).slice(-2).map(({ bib }) => bib)');
  expect(stored).toEqual(['7', '12']);

  // The station stores the first passing, but its answer is lost.
  let isLost = false;
  await page.route('**/corrections', async (route) => {
    if (isLost) return route.fallback();
    const answer = await route.fetch().catch(() => null);
    isLost = answer?.ok() ?? false;
    return route.abort();
  });
  await venue.startStation();
  await page.getByText(/not on the station yet/).waitFor({ ...PATIENCE, state: 'detached' });
  expect(isLost).toBe(true);
  expect([...(await bibs())].sort()).toEqual(['12', '7']);
  await page.reload();
  await lines(page).first().getByText('Saved').waitFor(PATIENCE);
  expect([...(await bibs())].sort()).toEqual(['12', '7']);
  await page.close();
});

test('an entry is not sent to another race, and goes to its own when that is open again', async () => {
  const page = await open();
  const { file } = (await asOperator(place, '/race/control')) as { file: string };
  const count = (await bibs()).length;
  await page.route('**/corrections', (route) => route.abort());
  await tap(page, '7', 'Enter');
  await lines(page).first().getByText('Not sent yet').waitFor(PATIENCE);
  await asOperator(place, '/races', { body: { name: 'Afternoon', riders_of: file } });
  await lines(page).first().getByText('For another race').waitFor(PATIENCE);
  await page.unroute('**/corrections');
  await tap(page, '1', '2', 'Enter');
  await lines(page).first().getByText('Saved').waitFor(PATIENCE);
  await asOperator(place, '/races/open', { body: { file } });
  await lines(page).nth(1).getByText('Saved').waitFor(PATIENCE);
  expect(await bibs()).toHaveLength(count + 1);
  await page.close();
});

test('without a token the page asks for it, and says when it is wrong', async () => {
  const page = await venue.open('/entry', { viewport: { width: 390, height: 844 } });
  await page.getByLabel('Operator token').fill('not-this-one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('This is not the operator token').waitFor(PATIENCE);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Operator token').fill(place.operatorToken);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Enter', exact: true }).waitFor(PATIENCE);
  await page.close();
});

test.each([
  { width: 390, height: 844, theme: 'light' },
  { width: 1280, height: 720, theme: 'dark' },
  { width: 768, height: 1024, theme: 'dark' },
])('the keypad at $width × $height, $theme, is accessible, has large keys and fits', async ({ theme, ...viewport }) => {
  const page = await open(`?theme=${theme}`, viewport);
  await tap(page, '1', '2', 'Enter');
  await lines(page).first().getByText('Saved').waitFor(PATIENCE);
  expect(await accessibilityFaults(page)).toEqual([]);
  const box = await page.getByRole('button', { name: '5', exact: true }).boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(52);
  expect(
    await page.evaluate('document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight'),
  ).toBe(true);
  await page.close();
});

test('a passing that counts for nothing is saved, and the entry says why', async () => {
  const gun = (minutes: number) =>
    asOperator(place, '/race/start', { body: { at: new Date(Date.now() + minutes * 60_000).toISOString() } });
  await gun(10);
  const page = await open();
  await tap(page, '7', 'Enter');
  await lines(page)
    .getByText(/^Saved\. Before the start at .*; ignored\.$/)
    .waitFor(PATIENCE);
  expect(await bibs()).not.toContain('7');
  await page.close();
  await gun(-10);
});
