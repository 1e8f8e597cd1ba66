import { createReadStream, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, listenForComplaints, openVenue, type Place, type Venue } from './harness';

const PATIENCE = { timeout: 40_000 };
const PHONE = { width: 390, height: 844 };

let venue: Venue;
let place: Place;
let folder: string;
let web: Server;

beforeAll(async () => {
  venue = await openVenue();
  ({ place } = venue);
  folder = join(place.folder, 'web');
  for (const [bib, name, category] of [
    ['1', 'Ann Able', 'Elite'],
    ['2', 'José María von Hohenstein-Lindenthal', 'Elite'],
    ['10', 'Cid Clay', 'Youth'],
  ]) {
    await asOperator(place, '/participants', { body: { bib, name, category, tags: [`E${bib}`] } });
  }
  await asOperator(place, '/publishers/web', { method: 'PUT', body: { target: 'folder', path: folder, interval_s: 5 } });
  await vi.waitFor(() => expect(revision()).toBeGreaterThan(1), PATIENCE);
  web = createServer((request, response) => {
    const name = (request.url ?? '/').split('?')[0]?.slice(1) || 'index.html';
    response.setHeader('content-type', name.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8');
    createReadStream(join(folder, name))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => void web.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await venue.close();
  await new Promise((resolve) => void web.close(resolve));
});

function revision(): number {
  try {
    return (JSON.parse(readFileSync(join(folder, 'revision.json'), 'utf8')) as { revision: number }).revision;
  } catch {
    return 0;
  }
}

async function shownRows(page: Page): Promise<readonly string[]> {
  return page.locator('main tbody tr:visible').allInnerTexts();
}

test('published pages work from a stick, on a phone, without any other address: links, search, nobody found', PATIENCE, async () => {
  const page = await venue.browser.newPage({ viewport: PHONE });
  const complaints = listenForComplaints(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${folder}/index.html`);
  expect(await shownRows(page)).toHaveLength(3);
  await page.getByRole('searchbox').fill('jose maria');
  await expect.poll(() => shownRows(page)).toEqual([expect.stringContaining('José María')]);
  await page.getByRole('searchbox').fill('zzz');
  await page.getByText('Nobody found').waitFor();
  await page.getByRole('link', { name: 'Youth' }).click();
  await page.locator('main').getByText('Cid Clay').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(asked.every((address) => address.startsWith(`file://${folder}/`))).toBe(true);
  expect(await page.context().cookies()).toEqual([]);
  await page.close();
});

test('an open page shows a new revision by itself, and keeps what is typed', { timeout: 90_000 }, async () => {
  const page = await venue.browser.newPage({ viewport: PHONE });
  const complaints = listenForComplaints(page);
  await page.clock.install();
  await page.goto(`http://127.0.0.1:${(web.address() as AddressInfo).port}/`);
  await page.getByRole('searchbox').fill('a');
  const before = revision();
  await asOperator(place, '/participants', { body: { bib: '77', name: 'Zara Late', category: 'Youth', tags: [] } });
  await vi.waitFor(() => expect(revision()).toBeGreaterThan(before), PATIENCE);
  // It looks for another revision every now and then.
  await page.clock.fastForward(60_000);
  await page.locator('main').getByText('Zara Late').waitFor(PATIENCE);
  expect(await page.getByRole('searchbox').inputValue()).toBe('a');
  expect(complaints).toEqual([]);
  await page.close();
});
