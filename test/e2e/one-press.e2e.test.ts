import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place } from './harness';

const PATIENCE = { timeout: 15_000 };

let desk: BrowserDesk;
let place: Place;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk(async (place) => {
    await asOperator(place, '/participants', { body: { bib: '5', name: 'Rider 5', category: 'Women' } });
    const { rules } = (await asOperator(place, '/race/control')) as { rules: object };
    const waves = [{ name: 'Women', categories: ['Women'], after_ms: 3_600_000 }];
    await asOperator(place, '/race/rules', { method: 'PUT', body: { rules: { ...rules, waves } } });
  });
  ({ place, page } = desk);
  await page.goto(`${place.url}/#/race`);
});

afterAll(() => desk.close());

async function acts(): Promise<readonly { type: string; sentence: string; reason: string | null }[]> {
  const { acts } = (await asOperator(place, '/audit')) as { acts: readonly { type: string; sentence: string; reason: string | null }[] };
  return acts;
}

async function races(): Promise<number> {
  return ((await asOperator(place, '/races')) as { races: readonly unknown[] }).races.length;
}

/** What the page sent before has reached the station. */
async function answeredSince(): Promise<void> {
  await page.evaluate("fetch('/health').then((answer) => answer.text())");
}

describe('one press does one thing', () => {
  test('a gun that is set ahead leaves “Start now” where it is, and an early gun is one press', async () => {
    await asOperator(place, '/race/start', { body: { at: new Date(Date.now() + 90_000).toISOString() } });
    await page.getByText('Starts by itself at').waitFor(PATIENCE);
    expect(await page.getByRole('button', { name: 'Stop now' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Start now', exact: true }).click();
    await page.getByRole('button', { name: 'Stop now' }).waitFor(PATIENCE);
  });

  test('a double click on “Start now” of a wave is one start, also where two of them reach the station', async () => {
    await page.getByRole('button', { name: 'Start now: Women' }).dblclick(PATIENCE);
    await page.getByRole('button', { name: 'Restart…: Women' }).waitFor(PATIENCE);
    const start = () => asOperator(place, '/race/start', { body: { wave: 'Women' } });
    await expect.poll(async () => (await acts()).filter(({ sentence }) => sentence.includes('Women')).length, PATIENCE).toBeGreaterThan(0);
    const before = (await acts()).length;
    await expect(Promise.all([start(), start()])).rejects.toThrow(/already-started|409/);
    expect((await acts()).length - before).toBeLessThanOrEqual(1);
  });

  test.each(['Reset…', 'Stop now', 'Restart…'])('a double click on “%s” asks and does nothing', async (name) => {
    const before = [await races(), (await acts()).length];
    await page.getByRole('button', { name, exact: true }).dblclick(PATIENCE);
    await answeredSince();
    expect([await races(), (await acts()).length]).toEqual(before);
    await page.keyboard.press('Escape');
  });

  test('a held Enter asks and does nothing', async () => {
    const before = await races();
    await page.getByRole('button', { name: 'Reset…' }).focus();
    // Repeated key presses of a key that is not let go.
    for (let presses = 0; presses < 60; presses += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await answeredSince();
    expect(await races()).toBe(before);
    await page.keyboard.press('Escape');
  });
});

test('a Ctrl+Z that is held takes back one action', async () => {
  for (const text of ['one', 'two', 'three']) {
    await asOperator(place, '/corrections', { body: { correction: { kind: 'note', rider: 'p1', text, public: false } } });
  }
  const before = (await acts()).length;
  await page.keyboard.down('Control');
  for (let presses = 0; presses < 10; presses += 1) await page.keyboard.down('z');
  await page.keyboard.up('z');
  await page.keyboard.up('Control');
  await page.getByText('Undone: Note on bib 5 (Rider 5): three').waitFor(PATIENCE);
  await answeredSince();
  expect((await acts()).slice(before)).toMatchObject([{ type: 'undone' }]);
});

describe('on a tablet and on a keyboard', () => {
  let tablet: Page;

  /** Opens the results with three notes, and returns the button that takes the first one back. */
  async function openUndo(): Promise<Locator> {
    for (const text of ['first', 'second', 'third']) {
      await asOperator(place, '/corrections', { body: { correction: { kind: 'note', rider: 'p1', text, public: false } } });
    }
    const browser = page.context().browser();
    if (browser === null) throw new Error('The page has a browser.');
    tablet = await browser.newPage({ viewport: { width: 820, height: 1180 }, hasTouch: true, locale: 'en-US' });
    await tablet.goto(`${place.url}/#token=${place.operatorToken}`);
    await tablet.locator('nav a[href="#/results"]').click(PATIENCE);
    const undo = tablet.getByRole('button', { name: 'Undo: Note on bib 5 (Rider 5): first' }).first();
    await undo.scrollIntoViewIfNeeded(PATIENCE);
    return undo;
  }

  /** The actions that the page takes back, by what it sends. */
  function takenBack(): readonly (string | null)[] {
    const sent: (string | null)[] = [];
    tablet.on('request', (request) => void (request.url().endsWith('/undo') && sent.push(request.postData())));
    return sent;
  }

  afterEach(() => tablet.close());

  test('a double tap on Undo takes back one action, although the next one moves to its place', async () => {
    const undo = await openUndo();
    const sent = takenBack();
    const box = await undo.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 15];
    await tablet.touchscreen.tap(x, y);
    await tablet.touchscreen.tap(x + 10, y + 4);
    await undo.waitFor({ state: 'detached', ...PATIENCE });
    expect(sent).toHaveLength(1);
  });

  test('an Enter that is struck twice on Undo takes back one action', async () => {
    const undo = await openUndo();
    const sent = takenBack();
    await undo.focus();
    await tablet.keyboard.press('Enter');
    await tablet.keyboard.press('Enter');
    await undo.waitFor({ state: 'detached', ...PATIENCE });
    expect(sent).toHaveLength(1);
  });
});

describe('edited rules', () => {
  test('stay when their page is left or loaded again, with what saves them in sight', async () => {
    await page.getByRole('textbox', { name: 'Race length in laps' }).fill('9');
    await page.getByRole('button', { name: 'Save rules' }).waitFor(PATIENCE);
    const bar = await page.getByRole('button', { name: 'Save rules' }).boundingBox();
    expect((bar?.y ?? 9_999) + (bar?.height ?? 0)).toBeLessThanOrEqual(800);
    await page.keyboard.press('Alt+1');
    await page.getByRole('link', { name: 'Race not saved' }).waitFor(PATIENCE);
    await page.reload();
    await page.getByRole('link', { name: 'Race not saved' }).click(PATIENCE);
    await expect.poll(() => page.getByRole('textbox', { name: 'Race length in laps' }).inputValue(), PATIENCE).toBe('9');
  });

  test('with a number that is none are not saved; the field gets the focus and says what to enter', async () => {
    await page.getByRole('textbox', { name: 'Minimum lap time in seconds' }).fill('abc');
    await page.getByText('Enter a number from 0 to 86400.').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Save rules' }).click(PATIENCE);
    await expect.poll(() => page.evaluate('document.activeElement.value'), PATIENCE).toBe('abc');
    await page.getByRole('textbox', { name: 'Minimum lap time in seconds' }).fill('8');
    await page.getByRole('button', { name: 'Save rules' }).click(PATIENCE);
    await page.getByRole('button', { name: 'Save rules' }).waitFor({ state: 'detached', ...PATIENCE });
    expect((await asOperator(place, '/race/control')) as object).toMatchObject({ rules: { total_laps: 9, min_lap_ms: 8_000 } });
  });
});

test('the form of a sheet stays when its page is left or loaded again, until it is saved', async () => {
  await page.goto(`${place.url}/#/results`);
  const form = page.getByRole('form', { name: 'Head, columns and notes of this sheet' });
  await page.getByRole('button', { name: 'Head, columns and notes…' }).click(PATIENCE);
  await form.getByLabel('Event').fill('Cup of the valley');
  await page.keyboard.press('Alt+1');
  await page.getByRole('link', { name: 'Results not saved' }).waitFor(PATIENCE);
  await page.reload();
  await page.getByRole('link', { name: 'Results not saved' }).click(PATIENCE);
  await expect.poll(() => form.getByLabel('Event').inputValue(), PATIENCE).toBe('Cup of the valley');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached', ...PATIENCE });
  await page.getByRole('link', { name: 'Results not saved' }).waitFor({ state: 'detached', ...PATIENCE });
  expect(await asOperator(place, '/sheets')).toMatchObject({ sheets: [{ head: { event: 'Cup of the valley' } }] });
});

test('a status that is typed on the keyboard is one action, and a disqualification has a reason', async () => {
  await page.keyboard.press('Alt+1');
  await page.getByRole('gridcell', { name: 'Rider 5' }).click(PATIENCE);
  const before = (await acts()).length;
  await page.getByRole('combobox', { name: 'Status' }).focus();
  await page.keyboard.type('DSQ', { delay: 120 });
  await page.keyboard.press('Enter');
  await page.getByText('Enter the reason for the disqualification').waitFor(PATIENCE);
  expect((await acts()).length).toBe(before);
  await page.keyboard.type('short cut');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Set status' }).waitFor({ state: 'detached', ...PATIENCE });
  const after = (await acts()).slice(before);
  expect(after).toMatchObject([{ type: 'corrected', reason: 'short cut' }]);
  expect(after[0]?.sentence).toContain('DSQ');
});

test('a status that another desk changed meanwhile is not overwritten unseen', async () => {
  const { participants } = (await asOperator(place, '/participants')) as { participants: readonly { id: string }[] };
  const rider = participants[0]?.id;
  await page.getByRole('combobox', { name: 'Status' }).selectOption('dnf');
  await asOperator(place, '/corrections', { body: { correction: { kind: 'status', rider, status: 'dns' } } });
  const before = (await acts()).length;
  await page.getByRole('button', { name: 'Set status' }).click(PATIENCE);
  await page.getByText('This was changed while you were editing it').waitFor(PATIENCE);
  expect((await acts()).length).toBe(before);
  await page.getByRole('button', { name: 'Set status' }).click(PATIENCE);
  await page.getByRole('button', { name: 'Set status' }).waitFor({ state: 'detached', ...PATIENCE });
  expect((await acts()).slice(before)).toMatchObject([{ type: 'corrected' }]);
});

test('a start time that another desk moved meanwhile is not overwritten unseen', async () => {
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'Change start time…' }).click(PATIENCE);
  await page.getByRole('textbox', { name: 'Time of day' }).first().fill('00:00:01.000');
  const moved = new Date(Date.now() - 5_000).toISOString();
  await asOperator(place, '/race/start', { body: { at: moved } });
  await page.getByRole('button', { name: 'Set start time' }).click(PATIENCE);
  await page.getByText('This was changed while you were editing it').waitFor(PATIENCE);
  expect((await asOperator(place, '/race/control')) as object).toMatchObject({ race: { start_time: moved } });
  await page.getByRole('button', { name: 'Cancel' }).click(PATIENCE);
  await page.keyboard.press('Alt+1');
});

test('messages about actions cover nothing of the page', async () => {
  for (const bib of ['5', '5', '5']) {
    await page.getByRole('textbox', { name: 'Passing now' }).fill(bib);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Undo' }).first().waitFor(PATIENCE);
  const places = async (): Promise<object | null> => {
    const [main, toasts] = await Promise.all([page.locator('main').boundingBox(), page.getByRole('status').last().boundingBox()]);
    if (main === null || toasts === null) return null;
    return { isBelowPage: main.y + main.height <= toasts.y + 0.5, isOnScreen: toasts.y + toasts.height <= 800.5 };
  };
  await expect.poll(places, PATIENCE).toEqual({ isBelowPage: true, isOnScreen: true });
});

test('an unknown tag goes to the rider of a bib', async () => {
  const tag = 'E28011000000000000099999';
  const body = {
    events: [{ source: 't', reader_ip: '10.0.0.9', timestamp: new Date().toISOString(), event_type: 'arrive', tag_id: tag, antenna: 1 }],
  };
  await fetch(`${place.url}/events/tag/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: `To bib…: tag ${tag}` }).click(PATIENCE);
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await page.getByText('No rider with bib 77.').waitFor(PATIENCE);
  await page.getByRole('textbox', { name: 'Bib of the rider' }).fill('5');
  await page.keyboard.press('Enter');
  await page.getByText('All tags that have been read are assigned').waitFor(PATIENCE);
  expect(await asOperator(place, '/participants')).toMatchObject({ participants: [{ bib: '5', tags: [{ tag }] }] });
});

test('no page of this kind leaves anything but refusals in the console', () => {
  expect(desk.complaints.filter((line) => !line.includes('409'))).toEqual([]);
});
