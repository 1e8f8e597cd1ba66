import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, listenForComplaints, openVenue, type Place, read, type Venue } from './harness';

const PATIENCE = { timeout: 20_000 };
const TAG = 'E20000000000000000000012';
const LONG = 'Maximiliane-Charlotte von und zu Hohenlohe-Waldenburg-Schill';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

let venue: Venue;
let place: Place;

beforeAll(async () => {
  venue = await openVenue();
  ({ place } = venue);
  await asOperator(place, '/participants', { body: { bib: '12', name: LONG, category: 'Elite', born: '1987-03-04', tags: [TAG] } });
  await asOperator(place, '/participants', { body: { bib: '13', name: 'Bea Co', category: 'Elite' } });
  const start = Date.now() - 600_000;
  await asOperator(place, '/race/start', { body: { at: new Date(start).toISOString() } });
  for (const seconds of [60, 120, 240, 300]) await read(place, TAG, start + seconds * 1_000);
});

afterAll(() => venue.close());

const laps = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });

test('a tap on a rider opens their page: laps, the reason of each read, no tag; it follows the race, and Back leads to the results', async () => {
  const page = await venue.open('/live', PHONE);
  const complaints = listenForComplaints(page);
  await page.getByRole('link', { name: /12.*Maximiliane/ }).tap(PATIENCE);
  await page.getByRole('heading', { name: LONG }).waitFor(PATIENCE);
  await laps(page).nth(3).waitFor(PATIENCE);
  expect(new URL(page.url()).search).toBe('?bib=12');
  await page.getByText('Counted as lap 1.').waitFor(PATIENCE);
  expect(await page.content()).not.toContain(TAG);
  await read(place, TAG, Date.now() - 240_000);
  await laps(page).nth(4).waitFor(PATIENCE);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  await page.goBack();
  await page.getByRole('heading', { name: LONG }).waitFor({ ...PATIENCE, state: 'detached' });
  await page.getByRole('list').getByText('Bea Co').waitFor(PATIENCE);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the address of a rider opens their page in its language, and says when nobody has the bib', async () => {
  const page = await venue.open('/live?bib=12&lang=de', PHONE);
  await page.getByRole('heading', { name: 'Warum' }).waitFor(PATIENCE);
  await page.getByText('Diese Seite teilen').tap();
  await page.getByRole('img', { name: 'Code mit der Adresse dieser Seite' }).waitFor(PATIENCE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.goto(`${place.url}/live?bib=99`);
  await page.getByText('Nobody in this race has the bib 99.').waitFor(PATIENCE);
  await page.close();
});

test('a missing lap is reported, seen and corrected at the desk with its forecast, and the phone says so', async () => {
  const phone = await venue.open('/live?bib=12', PHONE);
  await phone.getByRole('button', { name: 'Something is wrong…' }).tap(PATIENCE);
  await phone.getByRole('button', { name: 'Send' }).tap();
  await phone.getByText('Choose what is wrong.').waitFor(PATIENCE);
  await phone.getByLabel('A lap is missing').check();
  await phone.getByLabel('In your words (optional)').fill('<i>I was</i> in the bunch');
  expect(await accessibilityFaults(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'Send' }).tap();
  await phone.getByText(/Sent to the timekeeper/).waitFor(PATIENCE);

  const desk = await venue.open(`/#token=${place.operatorToken}`, { viewport: { width: 1280, height: 720 } });
  await desk.getByRole('link', { name: '1 report of riders' }).click(PATIENCE);
  const card = desk.getByRole('listitem', { name: 'Report of bib 12' });
  await card.getByText('<i>I was</i> in the bunch').waitFor(PATIENCE);
  await card.getByText('Count the long lap as 2 laps').waitFor(PATIENCE);
  await phone.getByText('The timekeeper has seen it.').waitFor(PATIENCE);
  await card.getByText('This changes the result of 1 rider.').waitFor(PATIENCE);
  for (const theme of ['light', 'dark']) {
    await desk.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme);
    expect(await accessibilityFaults(desk)).toEqual([]);
  }
  await card.getByRole('button', { name: 'Correct it' }).click();
  await phone.getByText('Corrected.').waitFor(PATIENCE);
  await laps(phone).nth(5).waitFor(PATIENCE);
  await desk.getByText('1 settled report').waitFor(PATIENCE);
  await Promise.all([phone.close(), desk.close()]);
});

test('a report that is made without the station is sent when it answers, and dismissed with a reason that the phone shows', async () => {
  const phone = await venue.open('/live?bib=13', PHONE);
  await phone.getByRole('button', { name: 'Something is wrong…' }).waitFor(PATIENCE);
  const other = await venue.open('/live?bib=12', PHONE);
  await laps(other).nth(5).waitFor(PATIENCE);
  await venue.loseStation();
  await other.getByText('The laps below could not be loaded again.').waitFor(PATIENCE);
  expect(await laps(other).count()).toBe(6);
  await phone.getByRole('button', { name: 'Something is wrong…' }).tap();
  await phone.getByLabel('Something else').check();
  await phone.getByRole('button', { name: 'Send' }).tap();
  await phone.getByText(/Not sent yet/).waitFor(PATIENCE);
  await venue.startStation();
  await phone.getByText(/Sent to the timekeeper/).waitFor(PATIENCE);
  const { reports } = (await asOperator(place, '/reports')) as { reports: readonly { report: string; bib: string; state: string }[] };
  // It was made before the station was killed.
  expect(reports.filter(({ bib }) => bib === '12')).toMatchObject([{ state: 'corrected' }]);
  const [sent, ...others] = reports.filter(({ bib }) => bib === '13');
  expect(others).toEqual([]);
  await asOperator(place, `/reports/${sent?.report}`, { method: 'PUT', body: { state: 'unchanged', reason: 'Your tag was never read' } });
  await phone.getByText('Not changed: Your tag was never read').waitFor(PATIENCE);
  await Promise.all([phone.close(), other.close()]);
});

test('a report of a wrong name leads to the form of the rider, and is corrected by hand', async () => {
  const phone = await venue.open('/live?bib=13', PHONE);
  await phone.getByRole('button', { name: 'Something is wrong…' }).tap(PATIENCE);
  await phone.getByLabel('Wrong name, category or bib').check();
  await phone.getByRole('button', { name: 'Send' }).tap();
  const desk = await venue.open(`/#token=${place.operatorToken}`, { viewport: { width: 1280, height: 720 } });
  await desk.getByRole('link', { name: '1 report of riders' }).click(PATIENCE);
  await desk.getByRole('link', { name: 'Change the rider' }).click(PATIENCE);
  await expect.poll(() => desk.getByRole('textbox', { name: 'Name', exact: true }).inputValue(), PATIENCE).toBe('Bea Co');
  await desk.getByRole('link', { name: 'Results' }).click();
  await desk.getByRole('listitem', { name: 'Report of bib 13' }).getByRole('button', { name: 'Corrected' }).click(PATIENCE);
  await phone.getByText('Corrected.').waitFor(PATIENCE);
  const accepting = desk.getByRole('checkbox', { name: 'Riders can report' });
  await accepting.click();
  await expect.poll(() => accepting.isChecked(), PATIENCE).toBe(false);
  await phone.reload();
  await phone.getByText('The tag has not been read yet.').waitFor(PATIENCE);
  expect(await phone.getByRole('button', { name: 'Something is wrong…' }).count()).toBe(0);
  await Promise.all([phone.close(), desk.close()]);
});
