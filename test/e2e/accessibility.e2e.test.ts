import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { prepareField } from '../../build/looks/data-sets.mjs';
import { openLook } from '../../build/looks/open-look.mjs';
import { LOOKS } from '../../build/looks/pages.mjs';
import { PAGES } from '../../renderer/state/pages';
import { SHEET_KINDS } from '../../src/domain/model/sheet-definition';
import { SCREEN_PATHS } from '../../src/wire/shared/screen-paths';
import { openVenue, type Place, type Venue } from './harness';

const PATIENCE = { timeout: 20_000 };
const RIDERS = 20;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

test('every screen of the desk, every screen of the venue and every sheet is among the pages that are looked at', () => {
  const paths = new Set(LOOKS.map(({ path }) => path.replace(/\?.*/, '')));
  const expected = [
    ...PAGES.map((name) => `#/${name}`),
    ...SCREEN_PATHS,
    ...SHEET_KINDS.map((sheet) => `/exports/${sheet}.html`),
    'index.html',
  ];
  expect(expected.filter((path) => !paths.has(path))).toEqual([]);
});

test.each(LOOKS)('$name breaks no rule of accessibility in either theme', async (look) => {
  if (look.kind === 'site') await vi.waitFor(() => expect(existsSync(join(site, look.path))).toBe(true), PATIENCE);
  await openLook(page, { ...place, site }, { look, language: 'en', theme: 'light' });
  await page.locator('h1, h2, main, table, form').first().waitFor(PATIENCE);
  // A screen has the name of the race once it is connected.
  await page.locator('h1:empty').waitFor({ ...PATIENCE, state: 'detached' });
  await look.act?.(page);
  await page.evaluate(AXE);
  const light = await faults('{}');
  // The rest of the rules is not about colours.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate("document.documentElement.dataset.theme = 'dark'");
  const dark = await faults("{ runOnly: ['color-contrast'] }");
  await page.emulateMedia({ colorScheme: 'light' });
  expect({ light, dark }).toEqual({ light: [], dark: [] });
});

/** Violations on the present page, each with the elements that break it. Of the articles of the interface's description, which are made alike, the first of each part. */
function faults(options: string): Promise<unknown> {
  return page.evaluate(
    `axe.run({ exclude: ['article + article'] }, ${options}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.target + ' ' + node.html.slice(0, 160) + (node.any[0]?.data?.contrastRatio ? ' ' + node.any[0].data.contrastRatio : '')).slice(0, 4).join(' | ') + ' × ' + nodes.length))`,
  );
}
