import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place, read } from './harness';

const PATIENCE = { timeout: 15_000 };
const TAG = 'E20000000000000000000021';

let desk: BrowserDesk;
let place: Place;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  const gun = Date.now() - 600_000;
  desk = await openBrowserDesk(async (place) => {
    await asOperator(place, '/race/start', { body: { at: new Date(gun).toISOString() } });
    await asOperator(place, '/participants', { body: { bib: '21', name: 'Ana Bo', category: 'Women', tags: [TAG] } });
    await read(place, TAG, gun + 420_000);
  });
  ({ place, page, complaints } = desk);
});

afterAll(() => desk.close());

describe('waves', () => {
  test('are a rule whose effect is previewed', async () => {
    await page.goto(`${place.url}/#/race`);
    // The category that is proposed is one of the riders', who come with the first table.
    await page.getByRole('table', { name: 'Categories' }).getByText('Women').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Add a wave' }).press('Enter', PATIENCE);
    expect(await page.getByRole('textbox', { name: 'Name of wave 1' }).inputValue()).toBe('Women');
    await page.getByRole('button', { name: 'Remove Women from wave 1' }).waitFor(PATIENCE);
    await page.getByRole('textbox', { name: 'Start of wave 1 after the gun' }).fill('6:00');
    await page.getByText('0:01:00.0').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Save rules' }).press('Enter', PATIENCE);
    await page.getByText('(0:06:00 after the gun)').waitFor(PATIENCE);
  });

  test('have clocks of their own on a board of the category', async () => {
    const [whole, own] = await Promise.all(
      ['/board', '/board?category=Women'].map(async (path) => {
        const board = await (page.context().browser() ?? expect.unreachable()).newPage();
        await board.goto(`${place.url}${path}`);
        await board.getByText('Ana Bo').first().waitFor(PATIENCE);
        await board.getByText(/^\d:\d\d:\d\d$/).waitFor(PATIENCE);
        const clock = await board.getByLabel('Race clock').innerText();
        await board.close();
        return clock;
      }),
    );
    expect(whole).toMatch(/^0:1\d:/);
    expect(own).toMatch(/^0:0[4-9]:/);
  });

  test('can be started by hand, and a start can be undone', async () => {
    await page.getByRole('button', { name: 'Restart…: Women' }).press('Enter', PATIENCE);
    // It takes no answer before its question could have been read; a click waits until it does.
    await page.getByRole('button', { name: 'Restart at this moment' }).click(PATIENCE);
    await page.getByText('(0:06:00 after the gun)').waitFor({ state: 'detached', ...PATIENCE });
    await page.keyboard.press('Control+z');
    await page.getByText('(0:06:00 after the gun)').waitFor(PATIENCE);
  });

  test('have several categories, and one that nobody has is marked on the spot', async () => {
    await page.getByRole('combobox', { name: 'Category to add to wave 1' }).fill('Masters');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove Masters from wave 1' }).waitFor(PATIENCE);
    await page.getByText('No rider has this category. Known: Women.').first().waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Save rules', disabled: false }).press('Enter', PATIENCE);
    await page.getByRole('button', { name: 'Save rules' }).waitFor({ state: 'detached', ...PATIENCE });
    const { rules } = (await asOperator(place, '/race/control')) as { rules: { waves: readonly object[] } };
    expect(rules.waves).toMatchObject([{ name: 'Women', categories: ['Women', 'Masters'], after_ms: 360_000 }]);
    await page.keyboard.press('Control+z');
  });

  test('leave nothing in the console', () => {
    expect(complaints).toEqual([]);
  });
});
