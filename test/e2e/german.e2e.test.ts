import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place, read } from './harness';

const PATIENCE = { timeout: 15_000 };
const TAG = 'E20000000000000000000021';

let desk: BrowserDesk;
let place: Place;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  desk = await openBrowserDesk(async (place) => {
    await asOperator(place, '/participants', { body: { bib: '21', name: 'Ana Bo', category: 'Frauen', tags: [TAG] } });
  }, 'de-AT');
  ({ place, page, complaints } = desk);
});

afterAll(() => desk.close());

const languageOfPage = (shown: Page): Promise<string> => shown.evaluate('document.documentElement.lang');

/** Opens a page of the public in a browser that is set to English. */
async function openPublic(path: string): Promise<Page> {
  const browser = page.context().browser() ?? expect.unreachable();
  const opened = await browser.newPage({ locale: 'en-GB' });
  await opened.goto(`${place.url}${path}`);
  return opened;
}

describe('the desk in a browser that is set to German', () => {
  test('starts a race, sees a passing and shows the results', async () => {
    await page.getByRole('link', { name: 'Rennen' }).click(PATIENCE);
    await page.getByText('Es ist keine Startzeit gesetzt. Lesungen zählen schon.').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Jetzt starten', exact: true }).click(PATIENCE);
    await page.getByText(/^Startzeit: .*\d\d:\d\d:\d\d/).waitFor(PATIENCE);
    await read(place, TAG, Date.now());
    await page.getByRole('link', { name: 'Live' }).click();
    await page.getByRole('list', { name: 'Durchgänge, neueste zuerst' }).getByText('Ana Bo').waitFor(PATIENCE);
    await page.getByRole('link', { name: 'Ergebnisse' }).click();
    await page.getByRole('button', { name: 'Für offiziell erklären' }).click(PATIENCE);
    await page.getByRole('button', { name: 'Jetzt für offiziell erklären' }).click(PATIENCE);
    await page.getByText('Offiziell', { exact: true }).first().waitFor(PATIENCE);
    expect(await languageOfPage(page)).toBe('de');
  });

  test.each(['live', 'participants', 'race', 'start', 'readers', 'screens', 'audit', 'results', 'guide'])(
    'the page %s breaks no rule of accessibility',
    async (name) => {
      await page.goto(`${place.url}/#/${name}`);
      await page.locator(`nav a[href="#/${name}"][aria-current="page"]`).waitFor(PATIENCE);
      await page.locator('main').getByRole('heading').first().waitFor(PATIENCE);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );
});

describe('the language', () => {
  test('is chosen at the top, changes at once and is kept on this device', async () => {
    await page.goto(`${place.url}/#/participants`);
    await page.getByRole('button', { name: 'Teilnehmer hinzufügen' }).first().waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Sprache' }).press('Enter');
    await page.getByRole('menuitemradio', { name: 'English' }).press('Enter', PATIENCE);
    await page.getByRole('link', { name: 'Riders' }).waitFor(PATIENCE);
    expect(await languageOfPage(page)).toBe('en-GB');
    await page.reload();
    await page.getByRole('link', { name: 'Riders' }).waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Language' }).press('Enter');
    await page.getByRole('menuitemradio', { name: 'As on this computer' }).press('Enter', PATIENCE);
    await page.getByRole('link', { name: 'Teilnehmer' }).waitFor(PATIENCE);
  });

  test('of an address wins for one page', async () => {
    await page.goto(`${place.url}/?lang=en#/live`);
    await page.getByRole('link', { name: 'Riders' }).waitFor(PATIENCE);
    await page.goto(`${place.url}/#/live`);
    await page.getByRole('link', { name: 'Teilnehmer' }).waitFor(PATIENCE);
  });

  test('of boards and phones is that of the race, and they follow it', async () => {
    const [board, phone] = await Promise.all(['/board', '/live'].map(openPublic));
    await phone?.getByRole('tab', { name: 'Last passings' }).waitFor(PATIENCE);
    await page.goto(`${place.url}/#/race`);
    await page.getByRole('combobox', { name: 'Sprache der Anzeigen und Ergebnisse' }).selectOption('Deutsch', PATIENCE);
    await phone?.getByRole('tab', { name: 'Letzte Durchgänge' }).waitFor(PATIENCE);
    await board?.getByText(/Offiziell/).waitFor(PATIENCE);
    const another = await openPublic('/live?lang=en');
    await another.getByRole('tab', { name: 'Last passings' }).waitFor(PATIENCE);
    expect([await languageOfPage(another), await languageOfPage(phone ?? expect.unreachable())]).toEqual(['en-GB', 'de']);
    expect(await accessibilityFaults(phone ?? expect.unreachable())).toEqual([]);
  });

  test('chosen for the screens is in every address', async () => {
    await page.goto(`${place.url}/#/screens`);
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English', PATIENCE);
    const addresses = () => page.locator('code').allInnerTexts();
    await expect.poll(async () => (await addresses()).length, PATIENCE).toBeGreaterThan(2);
    await expect.poll(async () => (await addresses()).filter((address) => !address.includes('lang=en')), PATIENCE).toEqual([]);
  });

  test('leaves nothing to complain about', () => {
    expect(complaints).toEqual([]);
  });
});
