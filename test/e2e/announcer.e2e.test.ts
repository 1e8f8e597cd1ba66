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
  gun = Date.now() - 100_000;
  for (const [bib, name, category] of [
    ['1', 'Ann Able', 'Women'],
    ['2', LONG, 'Women'],
    ['3', 'Cid Clay', 'Men'],
  ]) {
    await asOperator(place, '/participants', { body: { bib, name, category, team: 'Velo Nord', tags: [`E${bib}`] } });
  }
  await asOperator(place, '/race/start', { body: { at: new Date(gun).toISOString() } });
  const note = (rider: string, text: string, isPublic: boolean): Promise<unknown> =>
    asOperator(place, '/corrections', { body: { correction: { kind: 'note', rider, text, public: isPublic } } });
  await note('p2', 'Warned for drafting', true);
  await note('p2', 'Ask the doctor', false);
});

afterAll(() => venue.close());

function open(viewport: { readonly width: number; readonly height: number }, query = ''): Promise<Page> {
  return venue.open(`/announcer${query}`, { viewport });
}

const NO_OVERFLOW = 'document.documentElement.scrollWidth <= innerWidth';

test('an announcer sees who passed, who comes next and when, who leads, and public notes alone', async () => {
  const page = await open({ width: 1280, height: 720 });
  const complaints = listenForComplaints(page);
  await page.getByText('No passings yet.').waitFor(PATIENCE);
  await page.getByText('Nobody is expected yet').waitFor(PATIENCE);
  await read(place, 'E1', gun + 80_000);
  await read(place, 'E2', gun + 82_000);
  await read(place, 'E3', gun + 84_000);
  const part = (name: string) => page.getByRole('region', { name });
  await part('Just passed').getByText('Ann Able').waitFor(PATIENCE);
  await part('Next to pass').getByText('Ann Able').waitFor(PATIENCE);
  expect(await part('Next to pass').getByRole('listitem').first().innerText()).toMatch(
    /^(1:\d\d|0:\d\d)\n1\nAnn Able\n1\. Women · Velo Nord/,
  );
  await part('Next to pass').getByText('+0:02.0').waitFor(PATIENCE);
  await part('Next to pass').getByText('Jury: Warned for drafting').waitFor(PATIENCE);
  await part('Leaders').getByText('4 to go').first().waitFor(PATIENCE);
  await part('News').getByText('1 Ann Able leads').waitFor(PATIENCE);
  expect(await page.locator('body').innerText()).not.toContain('doctor');
  expect(complaints).toEqual([]);

  await read(place, 'E2', gun + 160_000);
  await part('News').getByText(`2 ${LONG} takes the lead from 1 Ann Able`).waitFor(PATIENCE);
  await read(place, 'E2', gun + 240_000);
  await part('News').getByText(`Fastest lap: 2 ${LONG} (1:18.0)`).waitFor(PATIENCE);
  // Before the next read: a leader who is on the last lap already is past half for nobody.
  await part('News').getByText(`Halfway: 2 ${LONG} (2 to go)`).waitFor(PATIENCE);
  await read(place, 'E2', gun + 320_000);
  await part('News').getByText(`Bell: 2 ${LONG}`).waitFor(PATIENCE);
  await part('Leaders').getByText('Last lap').waitFor(PATIENCE);

  await page.getByLabel('Category').selectOption('Men');
  await part('Just passed').getByText('Cid Clay').waitFor(PATIENCE);
  await page
    .getByText('Ann Able')
    .first()
    .waitFor({ ...PATIENCE, state: 'detached' });
  await page.reload();
  await part('Just passed').getByText('Cid Clay').waitFor(PATIENCE);
  expect(await page.getByText('Ann Able').count()).toBe(0);
  await page.close();
});

test.each([
  { width: 390, height: 844, theme: 'light' },
  { width: 1280, height: 720, theme: 'dark' },
  { width: 1024, height: 1366, theme: 'light' },
  { width: 3840, height: 2160, theme: 'dark' },
])('the announcer at $width × $height, $theme, is accessible and not wider than the screen', async ({ theme, ...viewport }) => {
  const page = await open(viewport, `?theme=${theme}`);
  await page.getByText(LONG).first().waitFor(PATIENCE);
  await page.getByText('Jury: Warned for drafting').first().waitFor(PATIENCE);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(NO_OVERFLOW)).toBe(true);
  await page.close();
});

/** The number of rows of each list, and the names of those that are on the screen in part. */
const ROWS = `Object.fromEntries([...document.querySelectorAll('main ol')].map((list) => {
  const { bottom } = list.parentElement.parentElement.getBoundingClientRect();
  const end = Math.min(bottom, list.getBoundingClientRect().bottom);
  const rows = [...list.children].map((row) => ({ text: row.textContent, ...row.getBoundingClientRect().toJSON() }));
  return [list.getAttribute('aria-label'), {
    whole: rows.filter((row) => row.bottom <= end + 1).length,
    half: rows.filter((row) => row.top < end - 1 && row.bottom > end + 1).map(({ text }) => text),
  }];
}))`;

test.each([
  { width: 3840, height: 2160 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
])('at $width × $height all five leaders with long names are whole, and no list ends with half a row', async (viewport) => {
  for (const [index, category] of ['Women', 'Men', 'Juniorinnen und Junioren der Region', 'Masters 60', 'U17'].entries()) {
    for (const place_ of [0, 1]) {
      const bib = `${viewport.width}${index}${place_}`;
      await asOperator(place, '/participants', { body: { bib, name: `${LONG} ${bib}`, category, team: LONG, tags: [`F${bib}`] } });
      await read(place, `F${bib}`, gun + 30_000 + viewport.width + 1_000 * place_ + index);
    }
  }
  const page = await open(viewport);
  type Lists = Readonly<Record<string, { readonly whole: number; readonly half: readonly string[] }>>;
  await expect.poll(async () => ((await page.evaluate(ROWS)) as Lists)['Leaders']?.whole, PATIENCE).toBe(5);
  const lists = (await page.evaluate(ROWS)) as Lists;
  expect(Object.entries(lists).filter(([, { half }]) => half.length > 0)).toEqual([]);
  for (const name of ['Just passed', 'News']) expect([name, lists[name]?.whole]).not.toEqual([name, 0]);
  await page.close();
});

test('the announcer keeps what it had without the station, says that it may be old, and goes on by itself', async () => {
  const page = await open({ width: 1280, height: 720 });
  await page.getByText(LONG).first().waitFor(PATIENCE);
  await venue.loseStation();
  await page.getByRole('alert').getByText('Live timing interrupted').waitFor(PATIENCE);
  expect(await page.getByText(LONG).count()).toBeGreaterThan(0);
  await venue.startStation();
  await page.getByRole('alert').waitFor({ ...PATIENCE, state: 'detached' });
  await read(place, 'E2', Date.now());
  await page.getByRole('region', { name: 'News' }).getByText('has finished first').waitFor(PATIENCE);
  await page.close();
});
