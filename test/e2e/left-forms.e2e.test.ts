import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place } from './harness';
import { PATIENCE } from './screens/desk';

let desk: BrowserDesk;
let place: Place;
let page: Page;

const REPORT = 'report-key-for-these-tests-0001';

beforeAll(async () => {
  desk = await openBrowserDesk(async (place) => {
    await asOperator(place, '/participants', { body: { bib: '5', name: 'Rider 5', category: 'Women' } });
    const { race } = (await asOperator(place, '/race/control')) as { readonly race: { readonly race_id: string } };
    await asOperator(place, '/reports', { body: { key: REPORT, race_id: race.race_id, bib: '5', what: 'other' } });
  });
  ({ place, page } = desk);
});

afterAll(() => desk.close());

const unsaved = (screen: string): Locator => page.locator(`nav a[href="#/${screen}"]`).filter({ hasText: 'not saved' });

/** Leaves a screen, loads the page again and returns to the screen by its link, which says that something is not saved there. */
async function leaveAndReturn(screen: string): Promise<void> {
  await page.locator('nav a[href="#/live"]').click(PATIENCE);
  await unsaved(screen).waitFor(PATIENCE);
  await page.reload();
  await unsaved(screen).click(PATIENCE);
}

/** What this tab has stored of forms. */
const stored = async (): Promise<string> => String(await page.evaluate("sessionStorage.getItem('racetag.drafts')"));

test('a publisher that is being added stays when its page is left or loaded again; its password is not stored', async () => {
  await page.goto(`${place.url}/#/screens`);
  await page.getByRole('button', { name: 'Publish results…' }).click(PATIENCE);
  const form = page.getByRole('form', { name: 'Publish results…' });
  await form.getByLabel('Name', { exact: true }).fill('Club site');
  await form.getByLabel('Publish to').selectOption('webdav');
  await form.locator('input[type=password]').first().fill('not-for-the-disk');
  await page.locator('nav a[href="#/live"]').click(PATIENCE);
  await unsaved('screens').click(PATIENCE);
  expect(await form.locator('input[type=password]').first().inputValue()).toBe('not-for-the-disk');
  await leaveAndReturn('screens');
  await expect.poll(() => form.getByLabel('Name', { exact: true }).inputValue(), PATIENCE).toBe('Club site');
  expect(await form.locator('input[type=password]').first().inputValue()).toBe('');
  expect(await stored()).not.toContain('not-for-the-disk');
  await form.getByRole('button', { name: 'Cancel' }).click(PATIENCE);
  await unsaved('screens').waitFor({ state: 'detached', ...PATIENCE });
});

test('a webhook that is being added stays until it is saved; its secret is not stored', async () => {
  await page.goto(`${place.url}/#/screens`);
  await page.getByRole('button', { name: 'Add a webhook…' }).click(PATIENCE);
  const form = page.getByRole('form', { name: 'Add a webhook…' });
  await form.getByLabel('Name', { exact: true }).fill('Speaker');
  await form.locator('input[type=password]').fill('whsec_nobody');
  await leaveAndReturn('screens');
  await expect.poll(() => form.getByLabel('Name', { exact: true }).inputValue(), PATIENCE).toBe('Speaker');
  expect(await stored()).not.toContain('whsec_nobody');
  await form.locator('input[inputmode=url]').fill('https://127.0.0.1:9/hook');
  await form.getByRole('button', { name: 'Save' }).click(PATIENCE);
  await page.getByRole('article', { name: 'Speaker' }).waitFor(PATIENCE);
  await form.waitFor({ state: 'detached', ...PATIENCE });
  await unsaved('screens').waitFor({ state: 'detached', ...PATIENCE });
});

test('the address of a reader stays until the reader is added or the address is taken out', async () => {
  await page.goto(`${place.url}/#/readers`);
  const host = page.getByRole('region', { name: 'Add a reader' }).getByLabel(/^Host/);
  await host.fill('192.0.2.7:4001', PATIENCE);
  await leaveAndReturn('readers');
  await expect.poll(() => host.inputValue(), PATIENCE).toBe('192.0.2.7:4001');
  await host.fill('');
  await unsaved('readers').waitFor({ state: 'detached', ...PATIENCE });
});

test('the own start of a rider stays until it is set', async () => {
  await page.goto(`${place.url}/#/start`);
  await page.getByRole('button', { name: 'Set start of bib 5' }).click(PATIENCE);
  const form = page.getByRole('form', { name: 'Own start' });
  await form.getByLabel('Time of day').fill('10:20:30.400', PATIENCE);
  await leaveAndReturn('start');
  await expect.poll(() => form.getByLabel('Time of day').inputValue(), PATIENCE).toBe('10:20:30.400');
  await form.getByRole('button', { name: 'Set start', exact: true }).click(PATIENCE);
  await form.waitFor({ state: 'detached', ...PATIENCE });
  await unsaved('start').waitFor({ state: 'detached', ...PATIENCE });
});

test('why nothing is changed after a report stays until it is sent', async () => {
  await page.goto(`${place.url}/#/results`);
  const why = page.getByLabel('Why nothing is changed (the rider reads it)');
  await why.fill('The video shows', PATIENCE);
  await leaveAndReturn('results');
  await expect.poll(() => why.inputValue(), PATIENCE).toBe('The video shows');
  await page.getByRole('button', { name: 'Change nothing' }).click(PATIENCE);
  await why.waitFor({ state: 'detached', ...PATIENCE });
  await unsaved('results').waitFor({ state: 'detached', ...PATIENCE });
});
