import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place } from './harness';

const PATIENCE = { timeout: 15_000 };

let desk: BrowserDesk;
let place: Place;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk(async (at) => {
    await asOperator(at, '/participants', { body: { bib: '7', name: 'Ann', team: 'Red' } });
  });
  ({ place, page } = desk);
});

beforeEach(() => page.unrouteAll());

afterAll(() => desk.close());

/** Holds the commands to a path; what it returns waits until one is on its way, and what that returns lets all of them go to the station. */
async function holdSaves(path: RegExp): Promise<() => Promise<() => Promise<void>>> {
  const held: Route[] = [];
  await page.route(path, (route) => (route.request().method() === 'GET' ? route.fallback() : void held.push(route)));
  return async () => {
    await expect.poll(() => held.length, PATIENCE).toBeGreaterThan(0);
    return async () => {
      await page.unroute(path);
      for (const route of held) await route.fallback();
    };
  };
}

async function riders(): Promise<readonly { readonly bib: string; readonly name: string; readonly team: string }[]> {
  return ((await asOperator(place, '/participants')) as { participants: readonly { bib: string; name: string; team: string }[] })
    .participants;
}

test('the form of a rider keeps what is typed while it is saved, and saves it when it is saved again', async () => {
  await page.goto(`${place.url}/#/participants`);
  await page.getByRole('button', { name: 'Edit bib 7' }).click(PATIENCE);
  const form = page.getByRole('form', { name: 'Edit rider' });
  await expect.poll(() => form.getByLabel('Team').inputValue(), PATIENCE).toBe('Red');
  const saves = await holdSaves(/\/participants\/p\d+$/);
  await form.getByLabel('Team').fill('Blue');
  await form.getByLabel('Team').press('Enter');
  const release = await saves();
  await form.getByLabel('Name', { exact: true }).fill('Anna');
  await release();
  await expect.poll(riders, PATIENCE).toMatchObject([{ bib: '7', name: 'Ann', team: 'Blue' }]);
  await expect.poll(() => form.getByLabel('Team').inputValue(), PATIENCE).toBe('Blue');
  expect(await form.getByLabel('Name', { exact: true }).inputValue()).toBe('Anna');
  await form.getByRole('button', { name: 'Save', exact: true }).click(PATIENCE);
  await expect.poll(riders, PATIENCE).toMatchObject([{ bib: '7', name: 'Anna', team: 'Blue' }]);
});

test('what is typed while a new rider is added is of the next one', async () => {
  await page.goto(`${place.url}/#/participants`);
  const form = page.getByRole('form', { name: 'New rider' });
  await form.getByLabel('Bib', { exact: true }).fill('8', PATIENCE);
  await form.getByLabel('Name', { exact: true }).fill('Bea');
  const saves = await holdSaves(/\/participants$/);
  await form.getByLabel('Name', { exact: true }).press('Enter');
  const release = await saves();
  await form.getByLabel('Name', { exact: true }).press('End');
  await page.keyboard.type('Cleo');
  await release();
  await expect.poll(() => form.getByLabel('Bib', { exact: true }).inputValue(), PATIENCE).toBe('');
  expect(await form.getByLabel('Name', { exact: true }).inputValue()).toBe('Cleo');
  expect((await riders()).map(({ bib, name }) => `${bib} ${name}`)).toContain('8 Bea');
  await form.getByRole('button', { name: 'Discard changes' }).click(PATIENCE);
});

test('rules and the name of a race keep what is typed while they are saved', async () => {
  await page.goto(`${place.url}/#/race`);
  const laps = page.getByRole('textbox', { name: 'Race length in laps' });
  await laps.fill('9', PATIENCE);
  const save = page.getByRole('button', { name: 'Save rules' });
  await expect.poll(() => save.isEnabled(), PATIENCE).toBe(true);
  const saves = await holdSaves(/\/race\/rules$/);
  await save.click();
  const release = await saves();
  await laps.fill('11');
  await release();
  await expect.poll(() => asOperator(place, '/race/control'), PATIENCE).toMatchObject({ rules: { total_laps: 9 } });
  await expect.poll(() => save.isEnabled(), PATIENCE).toBe(true);
  expect(await laps.inputValue()).toBe('11');
  await save.click(PATIENCE);
  await save.waitFor({ state: 'detached', ...PATIENCE });
  expect(await asOperator(place, '/race/control')).toMatchObject({ rules: { total_laps: 11 } });

  const name = page.getByRole('textbox', { name: 'Race name' });
  await name.fill('Cup');
  const renames = await holdSaves(/\/race$/);
  await name.press('Enter');
  const rename = await renames();
  await name.fill('Cup 2026');
  await rename();
  await page.locator('[data-race-name]').getByText('Cup', { exact: true }).waitFor(PATIENCE);
  expect(await name.inputValue()).toBe('Cup 2026');
  await name.press('Enter');
  await page.locator('[data-race-name]').getByText('Cup 2026').waitFor(PATIENCE);
});

test('a form that closes when it is saved stays open with what was typed meanwhile', async () => {
  await page.goto(`${place.url}/#/race`);
  await page.getByRole('button', { name: 'New race…' }).press('Enter', PATIENCE);
  const form = page.getByRole('form', { name: 'New race' });
  const name = form.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Morning');
  const saves = await holdSaves(/\/races$/);
  await name.press('Enter');
  const release = await saves();
  await name.fill('Evening');
  await release();
  await page.locator('[data-race-name]').getByText('Morning').waitFor(PATIENCE);
  expect(await name.inputValue()).toBe('Evening');
});
