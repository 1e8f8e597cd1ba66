import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { prepareField } from '../../build/looks/data-sets.mjs';
import { openLook } from '../../build/looks/open-look.mjs';
import { LOOKS } from '../../build/looks/pages.mjs';
import { PAGES } from '../../renderer/state/pages';
import { SHEET_KINDS } from '../../src/domain/model/sheet-definition';
import { SCREEN_PATHS } from '../../src/wire/shared/screen-paths';
import { openVenue, type Place, type Venue } from './harness';

const PATIENCE = { timeout: 20_000 };
const RIDERS = 20;
/** What others show as well, or which are too long to be audited each time; `npm run looks` has them all. */
const NOT_AUDITED = new Set([
  ...['live-nobody', 'import', 'race', 'start', 'readers', 'screens', 'results', 'language-menu', 'docs', 'file-results-field'],
  ...['board-columns', 'board-teams', 'board-classification', 'board-scroll', 'phone-teams', 'rider-unknown', 'rider-course'],
]);
const AUDITED = LOOKS.filter(({ name }) => !NOT_AUDITED.has(name));

let venue: Venue;
let place: Place;
let site: string;
let page: Page;

beforeAll(async () => {
  venue = await openVenue();
  ({ place } = venue);
  site = join(place.folder, 'site');
  mkdirSync(site);
  await prepareField({ ...place, site }, RIDERS);
  const context = await venue.browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', colorScheme: 'light' });
  page = await context.newPage();
});

afterAll(() => venue.close());

test('every screen of the desk, every screen of the venue and every sheet is among the pages that are audited', () => {
  const paths = new Set(AUDITED.map(({ path }) => path.replace(/\?.*/, '')));
  const expected = [
    ...PAGES.map((name) => `#/${name}`),
    ...SCREEN_PATHS,
    ...SHEET_KINDS.map((sheet) => `/exports/${sheet}.html`),
    'index.html',
  ];
  expect(expected.filter((path) => !paths.has(path))).toEqual([]);
});

test.each(AUDITED)('$name breaks no rule of accessibility in either theme', async (look) => {
  if (look.kind === 'site') await vi.waitFor(() => expect(existsSync(join(site, look.path))).toBe(true), PATIENCE);
  await openLook(page, { ...place, site }, { look, language: 'en', theme: 'light' });
  await page.locator('h1, h2, main, table, form').first().waitFor(PATIENCE);
  // A screen has the name of the race once it is connected.
  await page.locator('h1:empty').waitFor({ ...PATIENCE, state: 'detached' });
  await look.act?.(page);
  const light = await accessibilityFaults(page);
  // The rest of the rules is not about colours.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate("document.documentElement.dataset.theme = 'dark'");
  const dark = await accessibilityFaults(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  expect({ light, dark }).toEqual({ light: [], dark: [] });
});
