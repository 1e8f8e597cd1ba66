import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerDialogs, askedMessages } from './dialogs';
import {
  asOperator,
  doubleClick,
  exitCode,
  newPlace,
  type Place,
  PROJECT,
  type RunningDesktop,
  read,
  removePlace,
  startDesktop,
} from './harness';

const PATIENCE = { timeout: 15_000 };
const ANN = 'E20000000000000000000001';
const BOB = 'E20000000000000000000002';

/** Text of one cell of a rider's row in the live table; null while there is no such row. */
async function cell(desk: Page, name: string, column: 'laps' | 'place'): Promise<string | null> {
  const found = desk.getByRole('row').filter({ hasText: name }).locator(`[data-column=${column}]`);
  return (await found.count()) === 0 ? null : found.innerText();
}

/** Chooses an item of the application menu by its label, without the marks of its keys. */
function choose(app: ElectronApplication, label: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const items = (menu: Electron.Menu | undefined): Electron.MenuItem[] =>
      menu?.items.flatMap((item) => [item, ...items(item.submenu)]) ?? [];
    const found = items(Menu.getApplicationMenu() ?? undefined).find((item) => item.label.replaceAll('&', '') === wanted);
    if (!found?.enabled) throw new Error(`the menu does not offer ${wanted}`);
    found.click();
  }, label);
}

describe('a race day at the desk', () => {
  let place: Place;
  let desktop: RunningDesktop;
  let desk: Page;

  beforeAll(async () => {
    place = await newPlace();
    desktop = await startDesktop(place);
    desk = desktop.desk;
  });

  afterAll(async () => {
    await answerDialogs(desktop.app, { press: 'Quit' });
    await desktop.app.close();
    removePlace(place);
  });

  test('the first start shows the live table of an empty race, signed in', async () => {
    await desk.getByText('No riders yet').waitFor(PATIENCE);
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([
      true,
    ]);
    expect(existsSync(join(place.folder, 'races'))).toBe(true);
  });

  test('a race is created on its page, in a file of its own', async () => {
    await desk.getByRole('link', { name: 'Race', exact: true }).click();
    await desk.getByRole('button', { name: 'New race…' }).click();
    const form = desk.getByRole('form', { name: 'New race' });
    await form.getByLabel('Name', { exact: true }).fill('Evening Cup');
    await form.getByRole('button', { name: 'Create race' }).click();
    await desk.getByText('Evening Cup is open.').waitFor(PATIENCE);
    expect(await asOperator(place, '/race/control')).toMatchObject({ race: { name: 'Evening Cup' } });
  });

  test('riders are registered with their tags', async () => {
    await desk.getByRole('link', { name: 'Riders' }).click();
    for (const [bib, name, tag] of [
      ['1', 'Ann Able', ANN],
      ['2', 'Bob Baker', BOB],
    ] as const) {
      const form = desk.getByRole('form', { name: 'New rider' });
      await form.getByLabel('Bib', { exact: true }).fill(bib);
      await form.getByLabel('Name', { exact: true }).fill(name);
      await form.getByLabel('Tags', { exact: true }).fill(tag);
      await form.getByLabel('Tags', { exact: true }).press('Enter');
      await form.getByRole('button', { name: 'Add rider' }).click();
      await expect.poll(async () => JSON.stringify(await asOperator(place, '/participants')), PATIENCE).toContain(name);
    }
  });

  test('after the start reads come in, and the table follows', async () => {
    await desk.getByRole('link', { name: 'Race', exact: true }).click();
    await desk.getByRole('button', { name: 'Start now' }).click();
    await desk.getByRole('button', { name: 'Restart…' }).waitFor(PATIENCE);
    await desk.getByRole('link', { name: 'Live' }).click();
    const gun = Date.now();
    await read(place, BOB, gun + 10);
    await expect.poll(() => cell(desk, 'Bob', 'laps'), PATIENCE).toBe('1');
    await read(place, ANN, gun + 20);
    await read(place, ANN, gun + 30);
    await expect.poll(() => cell(desk, 'Ann', 'laps'), PATIENCE).toBe('2');
    await expect.poll(() => cell(desk, 'Ann', 'place'), PATIENCE).toMatch(/^1/);
    await expect.poll(() => cell(desk, 'Bob', 'place'), PATIENCE).toMatch(/^2/);
  });

  test('the computer stays awake while the race runs', async () => {
    await expect.poll(() => desktop.app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0)), PATIENCE).toBe(true);
  });

  test('a passing is voided, and the void is undone', async () => {
    await desk.getByRole('row').filter({ hasText: 'Ann' }).click();
    const why = desk.getByRole('region', { name: 'Reads of Ann Able' });
    await why.getByRole('button', { name: 'lap 2' }).click();
    await why.getByRole('button', { name: 'Void', exact: true }).click();
    await expect.poll(() => cell(desk, 'Ann', 'laps'), PATIENCE).toBe('1');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Control+z');
    await expect.poll(() => cell(desk, 'Ann', 'laps'), PATIENCE).toBe('2');
  });

  test('results are exported to a file with the content of the table', async () => {
    const path = join(place.folder, 'results.csv');
    await answerDialogs(desktop.app, { saveTo: path });
    await desk.getByRole('button', { name: 'Export' }).click();
    await desk.getByRole('menuitem', { name: 'CSV table' }).click();
    await desk.getByText(`Results saved as ${path}`).waitFor(PATIENCE);
    const csv = readFileSync(path, 'utf8');
    expect(csv.indexOf('Ann Able')).toBeGreaterThan(-1);
    expect(csv.indexOf('Bob Baker')).toBeGreaterThan(csv.indexOf('Ann Able'));
  });

  test('the menu copies the race while it runs', async () => {
    const copy = join(place.folder, 'copy.racetag');
    await answerDialogs(desktop.app, { saveTo: copy });
    await choose(desktop.app, 'Save a copy…');
    await expect.poll(() => existsSync(copy), PATIENCE).toBe(true);
    expect(await askedMessages(desktop.app)).toEqual([]);
  });

  test('the menu reaches the page', async () => {
    await choose(desktop.app, 'New race…');
    await desk.getByRole('form', { name: 'New race' }).waitFor(PATIENCE);
    await choose(desktop.app, 'Dark');
    await expect.poll(() => desk.evaluate('document.documentElement.dataset.theme'), PATIENCE).toBe('dark');
    await desk.getByRole('link', { name: 'Live' }).click();
  });

  test('closing the desk while the race runs asks first', async () => {
    await answerDialogs(desktop.app, { press: 'Keep Running' });
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => askedMessages(desktop.app), PATIENCE).toEqual(['“Evening Cup” is running. Quit?']);
    expect(await cell(desk, 'Ann', 'laps')).toBe('2');
  });

  test('a second start opens its file in the existing window', async () => {
    await answerDialogs(desktop.app, { press: 'Open' });
    expect(await exitCode(doubleClick(place, join(place.folder, 'copy.racetag')))).toBe(0);
    await expect.poll(() => askedMessages(desktop.app), PATIENCE).toEqual(['“Evening Cup” is running. Open copy.racetag instead?']);
    await expect.poll(async () => asOperator(place, '/race/control'), PATIENCE).toMatchObject({ file: 'copy.racetag' });
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await expect.poll(() => cell(desk, 'Ann', 'laps'), PATIENCE).toBe('2');
  });

  test('the page logged no error and no warning', () => {
    expect(desktop.complaints).toEqual([]);
  });
});

describe('a window that fails', () => {
  test.each([
    { why: 'its page crashes', page: 'crashes', noticed: 'page crashed' },
    { why: 'its page hangs without user action', page: 'hangs', noticed: 'page hangs' },
  ])('is opened again, without delaying any read: $why', async ({ page: fails, noticed }) => {
    const place = await newPlace();
    const { app, desk } = await startDesktop(place, { atOwnSpeed: true });
    try {
      await desk.getByText('No riders yet').waitFor(PATIENCE);
      // Before the gun reads are checks of presence, and sooner than the minimum lap after it they open no lap.
      await asOperator(place, '/race/start', { body: { at: new Date(Date.now() - 60_000).toISOString() } });
      const reopened = app.evaluate(
        ({ webContents }, how) =>
          new Promise<void>((resolve) => {
            const page = webContents.getAllWebContents()[0];
            page?.once('did-finish-load', () => resolve());
            // The endless script never returns, and ends with the page.
            if (how === 'hangs') page?.executeJavaScript('for (;;);').catch(() => undefined);
            else page?.forcefullyCrashRenderer();
          }),
        fails,
      );
      await read(place, ANN, Date.now());
      await reopened;
      const text = () =>
        app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.executeJavaScript('document.body.innerText'));
      await expect.poll(text, PATIENCE).toContain(ANN.slice(-6));
      expect(readFileSync(join(place.folder, 'races/logs/desktop.log'), 'utf8')).toContain(noticed);
    } finally {
      await answerDialogs(app, { press: 'Quit' });
      await app.close();
      removePlace(place);
    }
  });
});

describe('a port that is taken', () => {
  test('is reported with the program that has it, and another port is offered', async () => {
    const place = await newPlace();
    const squatter = createServer().listen(place.port, '127.0.0.1');
    await once(squatter, 'listening');
    const { app, desk } = await startDesktop(place, { args: ['-r', join(PROJECT, 'test/e2e/use-another-port.cjs')] });
    try {
      expect(await askedMessages(app)).toEqual([expect.stringMatching(`\\(process ${process.pid}\\) already uses port ${place.port}`)]);
      await desk.getByText('No riders yet').waitFor(PATIENCE);
      expect(Number(new URL(desk.url()).port)).toBeGreaterThan(place.port);
    } finally {
      await app.close();
      squatter.close();
      removePlace(place);
    }
  });
});

describe('a system that shuts down', () => {
  test('gets no question, and the race file is closed', async () => {
    const place = await newPlace();
    const desktop = doubleClick(place);
    try {
      await expect.poll(() => asOperator(place, '/race/start', { body: {} }).catch(() => null), { timeout: 30_000 }).not.toBeNull();
      await read(place, ANN, Date.now());
      desktop.kill('SIGTERM');
      expect(await exitCode(desktop)).toBe(0);
      const files = readdirSync(join(place.folder, 'races/races'));
      expect(files).toEqual([expect.stringMatching(/\.racetag$/)]);
    } finally {
      desktop.kill('SIGKILL');
      removePlace(place);
    }
  });
});
