import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place, read } from './harness';
import { openRider } from './screens/live-screen';

const PATIENCE = { timeout: 15_000 };
const TAG = 'E20000000000000000000007';

let desk: BrowserDesk;
let place: Place;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk(async (at) => {
    for (const [bib, tags] of [
      ['7', [TAG]],
      ['8', []],
    ] as const) {
      await asOperator(at, '/participants', { body: { bib, name: `Rider ${bib}`, tags } });
    }
    await asOperator(at, '/race/start', { body: { at: new Date(Date.now() - 600_000).toISOString() } });
    await read(at, TAG, Date.now() - 300_000);
  });
  ({ place, page } = desk);
});

beforeEach(() => page.unrouteAll());

afterAll(() => desk.close());

/** Holds requests to a path from now on. `arrived` counts them; `release` lets them and later ones go to the station. */
async function hold(path: RegExp): Promise<{ readonly arrived: () => number; readonly release: () => Promise<void> }> {
  const held: Route[] = [];
  let isHeld = true;
  let count = 0;
  await page.route(path, (route) => {
    count += 1;
    return isHeld ? void held.push(route) : route.fallback();
  });
  const release = async (): Promise<void> => {
    isHeld = false;
    for (const route of held) await route.fallback();
  };
  return { arrived: () => count, release };
}

async function acts(): Promise<number> {
  return ((await asOperator(place, '/audit')) as { acts: readonly unknown[] }).acts.length;
}

/** What the page sent before has reached the station. */
async function answeredSince(): Promise<void> {
  await page.evaluate("fetch('/health').then((answer) => answer.text())");
}

test('columns of a list that are chosen one after the other all count, and the list is imported only as it was previewed', async () => {
  await page.goto(`${place.url}/#/participants`);
  await page.getByRole('button', { name: 'Import riders' }).click(PATIENCE);
  await page.getByLabel('Copy the cells').fill('Bib\tName\tWho\tWhere\n21\tAnn\tAnna\tRed\n');
  await page.getByRole('button', { name: 'Preview' }).click();
  const add = page.getByRole('button', { name: 'Add 1 rider' });
  await expect.poll(() => add.isEnabled(), PATIENCE).toBe(true);
  const previews = await hold(/participants\/import\?.*preview=1/);
  await page.getByLabel('Name', { exact: true }).selectOption('Not used');
  await page.getByLabel('Who', { exact: true }).selectOption('Name');
  await page.getByLabel('Where', { exact: true }).selectOption('Team');
  await expect.poll(previews.arrived, PATIENCE).toBe(3);
  const chosen = await Promise.all(
    ['Name', 'Who', 'Where'].map((label) => page.getByLabel(label, { exact: true }).locator('option:checked').innerText()),
  );
  expect(chosen).toEqual(['Not used', 'Name', 'Team']);
  expect(await add.isDisabled()).toBe(true);
  await previews.release();
  await page.getByRole('row').filter({ hasText: 'Anna' }).filter({ hasText: 'Red' }).waitFor(PATIENCE);
  await add.click(PATIENCE);
  await page.getByText('Riders imported: 1 added').waitFor(PATIENCE);
  const { participants } = (await asOperator(place, '/participants')) as { participants: readonly object[] };
  expect(participants.at(-1)).toMatchObject({ bib: '21', name: 'Anna', team: 'Red' });
});

test('a start list is taken only as it was previewed', async () => {
  await page.goto(`${place.url}/#/start`);
  await page.getByRole('button', { name: 'Make start list…' }).click(PATIENCE);
  const take = page.getByRole('button', { name: 'Take start list' });
  await expect.poll(() => take.isEnabled(), PATIENCE).toBe(true);
  const previews = await hold(/start-list\/preview/);
  await page.getByLabel('Gap', { exact: true }).fill('5:00');
  expect(await take.isDisabled()).toBe(true);
  await previews.release();
  await expect.poll(() => take.isEnabled(), PATIENCE).toBe(true);
  await take.click();
  await page.getByText('3 of 3 riders with a start time').waitFor(PATIENCE);
  const { starts } = (await asOperator(place, '/start-list')) as { starts: readonly { at: string }[] };
  expect(Date.parse(starts[1]?.at ?? '') - Date.parse(starts[0]?.at ?? '')).toBe(300_000);
  await asOperator(place, '/undo', { body: {} });
});

test('a clock is corrected once, also where Enter is pressed again before the station has answered', async () => {
  await page.goto(`${place.url}/#/race`);
  await page.getByRole('button', { name: 'Correct clock…' }).click(PATIENCE);
  const form = page.getByRole('region', { name: 'Correct a reader’s clock' });
  await form.getByRole('textbox', { name: 'by' }).fill('0:01');
  await expect.poll(() => form.getByRole('button', { name: 'Correct clock', exact: true }).isEnabled(), PATIENCE).toBe(true);
  await pressEnterTwice();
  await form.getByRole('textbox', { name: 'by' }).waitFor({ state: 'detached', ...PATIENCE });
});

test('a time without a bib becomes one passing, also where Enter is pressed again before the station has answered', async () => {
  await page.goto(`${place.url}/#/live`);
  await page.getByRole('gridcell', { name: 'Rider 8' }).waitFor(PATIENCE);
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Times without a bib (1)' }).waitFor(PATIENCE);
  await page.keyboard.press('b');
  await page.keyboard.type('8');
  await pressEnterTwice();
  await page.getByRole('heading', { name: /Times without a bib/ }).waitFor({ state: 'detached', ...PATIENCE });
});

test('rules that were saved stay in the form, also before the station was asked for them again', async () => {
  await page.goto(`${place.url}/#/race`);
  const laps = page.getByRole('textbox', { name: 'Race length in laps' });
  const save = page.getByRole('button', { name: 'Save rules' });
  await laps.fill('9', PATIENCE);
  await expect.poll(() => save.isEnabled(), PATIENCE).toBe(true);
  const control = await hold(/\/race\/control$/);
  await save.click();
  await save.waitFor({ state: 'detached', ...PATIENCE });
  expect(await laps.inputValue()).toBe('9');
  await laps.fill('8');
  await expect.poll(() => save.isEnabled(), PATIENCE).toBe(true);
  await save.click();
  await save.waitFor({ state: 'detached', ...PATIENCE });
  await control.release();
  await expect.poll(() => asOperator(place, '/race/control'), PATIENCE).toMatchObject({ rules: { total_laps: 8 } });
});

test('the form of a new race waits for the rules of the open race, with which it begins', async () => {
  const control = await hold(/\/race\/control$/);
  await page.goto(`${place.url}/#/race/new`);
  await page.reload();
  await page.getByRole('button', { name: 'New race…' }).waitFor(PATIENCE);
  await expect.poll(control.arrived, PATIENCE).toBeGreaterThan(0);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  if ((await name.count()) > 0) await name.fill('Afternoon');
  await control.release();
  await name.fill('Afternoon');
  const rules = page.getByRole('combobox', { name: 'Rules', exact: true });
  expect(await rules.locator('option:checked').innerText()).toBe('as the open race');
  await page.getByRole('button', { name: 'Cancel' }).first().click();
});

test('a time for a passing that is refused stays in its form with the reason, until it is taken or given up', async () => {
  await page.goto(`${place.url}/#/live`);
  const panel = await openRider(page, '8');
  await panel.getByRole('button', { name: 'Passing at…' }).click(PATIENCE);
  const field = panel.getByLabel('Time of the passing');
  const typed = await field.inputValue();
  await page.route(/\/corrections$/, (route) =>
    route.fulfill({ status: 503, json: { detail: 'The disk is full. Nothing was stored.', code: 'full' } }),
  );
  await panel.getByRole('button', { name: 'Add passing' }).click();
  await panel.getByText('The disk is full. Nothing was stored.').waitFor(PATIENCE);
  expect(await field.inputValue()).toBe(typed);
  await page.unrouteAll();
  await panel.getByRole('button', { name: 'Add passing' }).click();
  await field.waitFor({ ...PATIENCE, state: 'detached' });
});

test('an undo whose answer was lost takes back nothing more when it is pressed again, and the next one does', async () => {
  for (const text of ['one', 'two']) {
    await asOperator(place, '/corrections', { body: { correction: { kind: 'note', rider: 'p1', text, public: false } } });
  }
  const before = await acts();
  await page.goto(`${place.url}/#/live`);
  await page.getByRole('gridcell', { name: 'Rider 8' }).waitFor(PATIENCE);
  await page.route(
    /\/undo$/,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.getByText('No answer from the station').first().waitFor(PATIENCE);
  expect(await acts()).toBe(before + 1);
  await page.keyboard.press('Control+z');
  await page.getByText(/Undone: Note .*two/).waitFor(PATIENCE);
  expect(await acts()).toBe(before + 1);
  await page.keyboard.press('Control+z');
  await page.getByText(/Undone: Note .*one/).waitFor(PATIENCE);
  expect(await acts()).toBe(before + 2);
});

/** Presses Enter twice before a correction is answered, and expects one action more than before. */
async function pressEnterTwice(): Promise<void> {
  const before = await acts();
  const corrections = await hold(/\/corrections$/);
  await page.keyboard.press('Enter');
  await expect.poll(corrections.arrived, PATIENCE).toBe(1);
  await page.keyboard.press('Enter');
  await answeredSince();
  expect(corrections.arrived()).toBe(1);
  await corrections.release();
  await expect.poll(acts, PATIENCE).toBe(before + 1);
}

test('what takes longer than a moment is named until it is done or has failed, and its buttons are inactive meanwhile', async () => {
  await page.goto(`${place.url}/#/results`);
  const sheets = page.getByRole('region', { name: 'Sheets', exact: true });
  const status = page.locator('[role="status"][aria-live="polite"]');
  const { release } = await hold(/\/exports\//);
  await sheets.getByRole('button', { name: 'PDF', exact: true }).click(PATIENCE);
  await status.getByText('Results: making the file (PDF)…').waitFor(PATIENCE);
  for (const button of await sheets.getByRole('group', { name: 'Save as' }).getByRole('button').all())
    expect(await button.isDisabled()).toBe(true);
  await release();
  await status.getByText(/^Results downloaded as .*\.pdf$/).waitFor(PATIENCE);
  await status.getByText('making the file').waitFor({ ...PATIENCE, state: 'detached' });

  await page.unrouteAll();
  await page.route(/\/exports\//, (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"detail":"The disk is full."}' }),
  );
  await page.getByRole('button', { name: 'Export', exact: true }).click(PATIENCE);
  await page.getByRole('menuitem', { name: /CSV/ }).click(PATIENCE);
  await status.getByText('The disk is full.').waitFor(PATIENCE);
  expect(await page.locator('[data-work]').count()).toBe(0);
});

test('what is being saved is named where the answer takes longer than a moment', async () => {
  await page.goto(`${place.url}/#/race`);
  const { release } = await hold(/\/race$/);
  await page.getByRole('textbox', { name: 'Race name' }).fill('Evening Cup', PATIENCE);
  await page.getByRole('textbox', { name: 'Race name' }).press('Enter');
  await page.locator('[data-work]').getByText('Saving…').waitFor(PATIENCE);
  await release();
  await page.locator('[data-work]').waitFor({ ...PATIENCE, state: 'detached' });
  await page.locator('[data-race-name]').getByText('Evening Cup').waitFor(PATIENCE);
});
