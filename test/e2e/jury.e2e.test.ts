import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place, read } from './harness';

const PATIENCE = { timeout: 15_000 };

let desk: BrowserDesk;
let place: Place;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  const gun = Date.now() - 600_000;
  desk = await openBrowserDesk(async (at) => {
    await asOperator(at, '/race/start', { body: { at: new Date(gun).toISOString() } });
    for (const [bib, name] of [
      ['1', 'Ana Bo'],
      ['2', 'Bea Co'],
      ['3', 'Cleo Do'],
    ]) {
      await asOperator(at, '/participants', { body: { bib, name, category: 'Women', tags: [`E2800${bib}`] } });
    }
    for (const [tag, seconds] of [
      ['E28001', 100],
      ['E28002', 110],
      ['E28001', 200],
    ] as const) {
      await read(at, tag, gun + seconds * 1_000);
    }
  });
  ({ place, page, complaints } = desk);
});

afterAll(() => desk.close());

describe('the jury', () => {
  test('gives a time penalty with the keyboard, its effect shown first', async () => {
    await page.locator('[data-standings] [data-index]').first().waitFor(PATIENCE);
    await page.locator('[data-standings]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('p');
    await page.getByRole('form', { name: 'Penalty, status or note: bib 1' }).waitFor(PATIENCE);
    await page.keyboard.press('Tab');
    await page.keyboard.type('0:20');
    await page.keyboard.press('Tab');
    await page.keyboard.type('cut course');
    await page.getByText('1 rider').first().waitFor(PATIENCE);
    await page.keyboard.press('Enter');
    await page.locator('[data-standings]').getByText('+0:20').waitFor(PATIENCE);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('neutralises the race and starts it again', async () => {
    await page.getByRole('button', { name: 'Red flag' }).press('Enter', PATIENCE);
    await page.getByRole('button', { name: 'Neutralise the race now' }).click(PATIENCE);
    await page.getByRole('banner').locator('[data-race-state="neutralised"]').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Restart race' }).press('Enter', PATIENCE);
    await page.getByRole('banner').locator('[data-race-state="running"]').waitFor(PATIENCE);
  });

  test('settles the race with proposals as one action, and declares the results official', async () => {
    await asOperator(place, '/race/stop', { body: {} });
    await page.goto(`${place.url}/#/results`);
    await page.getByRole('checkbox', { name: 'Choose all that can be taken' }).check(PATIENCE);
    await page.getByRole('button', { name: /^Take \d proposals$/ }).click(PATIENCE);
    await page.getByText('Nothing is open.').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Declare official' }).press('Enter', PATIENCE);
    await page.getByRole('button', { name: 'Declare official now' }).click(PATIENCE);
    await page.getByText(/^Official since/).waitFor(PATIENCE);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('declares them again after an undo, on a page that was loaded again beside another page', async () => {
    const opened = page.waitForEvent('popup');
    await page.evaluate('void window.open(location.href)');
    const beside = await opened;
    await beside.getByText(/^Official since/).waitFor(PATIENCE);
    await asOperator(place, '/undo', { body: {} });
    await beside.getByText(/^Official since/).waitFor({ ...PATIENCE, state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Declare official' }).press('Enter', PATIENCE);
    await page.getByRole('button', { name: 'Declare official now', disabled: false }).click(PATIENCE);
    await page.getByText(/^Official since/).waitFor(PATIENCE);
    await beside.close();
  });

  test('shows what changed since, here and on a board', async () => {
    await page.getByRole('button', { name: /^Undo: 0:20 added/ }).press('Enter', PATIENCE);
    await page.getByText('Changed since official (1 rider)').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Show changes' }).click(PATIENCE);
    await page.getByText(/^1 rider has another result/).waitFor(PATIENCE);
    const board = await (page.context().browser() ?? expect.unreachable()).newPage();
    await board.goto(`${place.url}/board`);
    await board.getByText(/Changed since official \(1 rider\)/).waitFor(PATIENCE);
    await board.close();
  });

  test('leaves nothing in the console', () => {
    expect(complaints).toEqual([]);
  });
});
