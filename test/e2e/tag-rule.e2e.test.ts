import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place, read } from './harness';

const PATIENCE = { timeout: 15_000 };

let desk: BrowserDesk;
let place: Place;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk();
  ({ place, page } = desk);
});

afterAll(() => desk.close());

async function unknown(): Promise<readonly string[]> {
  const { tags } = (await asOperator(place, '/tags/unknown')) as { tags: { tag: string }[] };
  return tags.map(({ tag }) => tag).sort();
}

test('bibs in tags are previewed against unknown tags, used as a rule, and turned off again', async () => {
  await asOperator(place, '/participants', { method: 'POST', body: { bib: '42', name: 'Åsa Ørn' } });
  for (const tag of ['E28011600042', 'E28011600043', 'E280ABCDEF']) await read(place, tag, Date.now());
  await page.goto(`${place.url}/#/participants`);
  await page.getByRole('button', { name: 'Bibs are in the tags…' }).click();
  const form = page.getByRole('form', { name: 'Bibs in tags' });
  await form.getByText('1 of 3 unknown tags would have a rider.').waitFor(PATIENCE);
  await form.getByText('E28011600042: bib 42, Åsa Ørn').waitFor(PATIENCE);
  await form.getByText('E28011600043: bib 43, which no rider has').waitFor(PATIENCE);
  await form.getByLabel('The tag begins with').fill('XY');
  await form.getByText('Use the digits 0 to 9 and A to F.').waitFor(PATIENCE);
  expect(await form.getByRole('button', { name: 'Use this rule' }).isDisabled()).toBe(true);
  await form.getByLabel('The tag begins with').fill('E280');
  await form.getByLabel('Last characters that are the bib').fill('3');
  expect(await unknown()).toHaveLength(3);
  await form.getByRole('button', { name: 'Use this rule' }).click();
  await page
    .getByText('A tag that nobody has and that begins with E280 is the rider whose bib is its last 3 characters.')
    .first()
    .waitFor(PATIENCE);
  expect(await unknown()).toEqual(['E28011600043', 'E280ABCDEF']);
  await page.getByRole('button', { name: 'Change this rule…' }).click();
  await page.getByRole('button', { name: 'Turn the rule off' }).click();
  await page.getByRole('button', { name: 'Bibs are in the tags…' }).waitFor(PATIENCE);
  expect(await unknown()).toHaveLength(3);
});
