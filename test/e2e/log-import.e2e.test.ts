import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place } from './harness';

const PATIENCE = { timeout: 15_000 };

let desk: BrowserDesk;
let place: Place;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk();
  ({ place, page } = desk);
});

afterAll(() => desk.close());

async function unknownTags(): Promise<readonly string[]> {
  const { tags } = (await asOperator(place, '/tags/unknown')) as { tags: { tag: string }[] };
  return tags.map(({ tag }) => tag).sort();
}

test('the log of a reader is named, previewed with its damaged lines, stored, and known when it is chosen again', async () => {
  await page.goto(`${place.url}/#/readers`);
  const panel = page.getByRole('region', { name: 'Reads from a log' });
  const log = 'Tag,Time\nE1,2026-05-12 10:00:01.500\nE2,2026-05-12 10:00:03\nE3,soon\n';
  const choose = () =>
    panel.getByLabel('Log of a reader').setInputFiles({ name: 'finish.csv', mimeType: 'text/csv', buffer: Buffer.from(log) });
  await choose();
  await panel.getByText('The lines do not say which reader they are from. Give the name of the reader.').waitFor(PATIENCE);
  expect(await panel.getByRole('button', { name: 'Store 0 new reads' }).isDisabled()).toBe(true);
  await panel.getByLabel('Name of the reader').fill('Finish line');
  await panel.getByText('2 new, 0 known or repeated').waitFor(PATIENCE);
  await panel.getByText('2 reads of 2 tags.').waitFor(PATIENCE);
  await panel.getByText('Line 4: “soon” is not a time.').waitFor(PATIENCE);
  expect(await unknownTags()).toEqual([]);
  await panel.getByRole('button', { name: 'Store 2 new reads' }).click();
  await page.getByText('2 reads stored.').waitFor(PATIENCE);
  expect(await unknownTags()).toEqual(['E1', 'E2']);
  await choose();
  await panel.getByLabel('Name of the reader').fill('Finish line');
  await panel.getByText('0 new, 2 known or repeated').waitFor(PATIENCE);
  await panel.getByRole('button', { name: 'Cancel' }).click();
});
