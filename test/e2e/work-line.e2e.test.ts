import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place } from './harness';
import { goTo, message, PATIENCE } from './screens/desk';

let desk: BrowserDesk;
let place: Place;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk();
  ({ place, page } = desk);
});

afterAll(() => desk.close());

/** Holds the requests to a path that are no GET, or all of them; they go on when the result is called. */
async function hold(
  path: RegExp,
  isHeld: (route: Route) => boolean,
): Promise<{ readonly held: readonly Route[]; release(): Promise<void> }> {
  const held: Route[] = [];
  await page.route(path, (route) => (isHeld(route) ? void held.push(route) : route.fallback()));
  return {
    held,
    release: async () => {
      await page.unroute(path);
      for (const route of held) await route.fallback();
    },
  };
}

test('a race that is being created is not created again from the page that was left and opened again, and what is typed there stays', async () => {
  const work = page.locator('[data-work]');
  const form = page.getByRole('form', { name: 'New race' });
  const name = form.getByRole('textbox', { name: 'Name', exact: true });
  const create = form.getByRole('button', { name: 'Create race' });
  await goTo(page, 'race');
  await page.getByRole('button', { name: 'New race…' }).click(PATIENCE);
  await name.fill('First');
  const creating = await hold(/\/races$/, (route) => route.request().method() === 'POST');
  await create.click();
  await work.getByText('Creating the race…').waitFor(PATIENCE);
  await goTo(page, 'live');
  await work.getByText('Creating the race…').waitFor(PATIENCE);
  await goTo(page, 'race');
  await expect.poll(() => create.isDisabled(), PATIENCE).toBe(true);
  await name.fill('Second');
  await creating.release();
  await message(page, 'First is open.').waitFor(PATIENCE);
  await work.waitFor({ state: 'detached', ...PATIENCE });
  expect(creating.held).toHaveLength(1);
  expect(await name.inputValue()).toBe('Second');
  const { races } = (await asOperator(place, '/races')) as { races: readonly { readonly file: string }[] };
  expect(races.filter(({ file }) => /first|second/.test(file))).toHaveLength(1);
  await create.click(PATIENCE);
  await message(page, 'Second is open.').waitFor(PATIENCE);
  await form.waitFor({ state: 'detached', ...PATIENCE });
});

test('a form of a new race that was left closes when its race is there', async () => {
  const form = page.getByRole('form', { name: 'New race' });
  await goTo(page, 'race');
  await page.getByRole('button', { name: 'New race…' }).click(PATIENCE);
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Third');
  const creating = await hold(/\/races$/, (route) => route.request().method() === 'POST');
  await form.getByRole('button', { name: 'Create race' }).click();
  await expect.poll(() => creating.held.length, PATIENCE).toBe(1);
  await goTo(page, 'live');
  await goTo(page, 'race');
  await form.waitFor(PATIENCE);
  await creating.release();
  await message(page, 'Third is open.').waitFor(PATIENCE);
  await form.waitFor({ state: 'detached', ...PATIENCE });
});

test.each([
  { width: 1280, height: 720 },
  { width: 1100, height: 700 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
])('the newest result and its Undo stay in sight while a file is being made, at $width × $height', async (size) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await goTo(page, 'participants');
  const files = await hold(/\/exports\//, () => true);
  await page.locator('header button[aria-haspopup]').first().click(PATIENCE);
  await page.getByRole('menuitem').first().click(PATIENCE);
  await page.locator('[data-work]').waitFor(PATIENCE);
  await page.setViewportSize(size);
  const form = page.getByRole('form', { name: 'New rider' });
  await form.getByRole('textbox', { name: 'Bib', exact: true }).fill(`${size.width}`, PATIENCE);
  await form.getByRole('button', { name: 'Add rider' }).click();
  const added = message(page, `Bib ${size.width} added.`);
  await added.getByRole('button', { name: 'Undo' }).waitFor(PATIENCE);
  expect(await page.locator('[data-work]').isVisible()).toBe(true);
  await files.release();
  await page.locator('[data-work]').waitFor({ state: 'detached', ...PATIENCE });
});
