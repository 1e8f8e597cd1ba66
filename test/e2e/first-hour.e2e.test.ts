import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, type BrowserDesk, openBrowserDesk, read } from './harness';

/** The first lap of a demo comes within a minute. */
const PATIENCE = { timeout: 90_000 };
const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;

let desk: BrowserDesk;
let page: Page;

beforeEach(async () => {
  desk = await openBrowserDesk();
  page = desk.page;
  await page.locator('[data-ways]').waitFor(PATIENCE);
});
afterEach(async () => {
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

const banner = (state: string) => page.locator(`[data-demo="${state}"]`);
const step = (name: string, state: string) => page.locator(`[data-guide-steps] [data-step="${name}"][data-state="${state}"]`);
const barStep = (name: string, state: string) => page.locator(`[data-guide-bar] [data-step="${name}"][data-state="${state}"]`);

async function show(fragment: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
}

async function expectNoSidewaysScrolling(): Promise<void> {
  for (const size of SCREENS) {
    await page.setViewportSize(size);
    expect(await page.evaluate('document.documentElement.scrollWidth'), `at ${size.width} px`).toBeLessThanOrEqual(size.width);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
}

describe('a demo race from an empty folder', () => {
  test('starts at one press, fills the table, is stopped, and ends in the race from before', async () => {
    await page.getByLabel('Kind of race').selectOption('Criterium');
    await page.getByRole('button', { name: 'Start the demo' }).click(PATIENCE);
    await banner('running').waitFor(PATIENCE);
    expect(await page.locator('[data-race-name]').textContent()).toBe('Demo: Criterium');
    await page.locator('[data-standings] [data-index="0"] [data-column="laps"]').getByText('1', { exact: true }).waitFor(PATIENCE);
    await expectNoSidewaysScrolling();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop', exact: true }).click(PATIENCE);
    await banner('stopped').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'End the demo…' }).click(PATIENCE);
    await page.getByRole('button', { name: 'Keep the race file' }).click(PATIENCE);
    await page.locator('[data-demo]').waitFor({ ...PATIENCE, state: 'detached' });
    await page.locator('[data-ways]').waitFor(PATIENCE);
    const { races } = (await asOperator(desk.place, '/races')) as { races: { file: string; is_open: boolean }[] };
    expect(races.map(({ file, is_open }) => [/demo-criterium/.test(file), is_open]).sort()).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('says that reads of real readers came meanwhile, which the race gets that opens afterwards', async () => {
    await page.getByRole('button', { name: 'Start the demo' }).click(PATIENCE);
    await banner('running').waitFor(PATIENCE);
    await read(desk.place, 'E20000000000000000000009', Date.now());
    await page.getByText('In no race: 1 read of 10.0.0.1.').waitFor(PATIENCE);
    await expectNoSidewaysScrolling();
    await asOperator(desk.place, '/demo/stop', { body: {} });
    await page.getByRole('button', { name: 'End the demo…' }).click(PATIENCE);
    await page.getByRole('button', { name: 'Remove the race file' }).click(PATIENCE);
    await page.getByText(/is open and has 1 read that came during the demo\.$/).waitFor(PATIENCE);
    await asOperator(desk.place, '/races', { body: { name: 'Evening' } });
    await page.locator('[data-race-name]').getByText('Evening').waitFor(PATIENCE);
  });

  test('is removed when that is chosen, and cannot begin beside a race with reads', async () => {
    await page.getByRole('button', { name: 'Start the demo' }).click(PATIENCE);
    await banner('running').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'End the demo…' }).click(PATIENCE);
    await page.getByRole('button', { name: 'Remove the race file' }).click(PATIENCE);
    await page.locator('[data-ways]').waitFor(PATIENCE);
    const { races } = (await asOperator(desk.place, '/races')) as { races: unknown[] };
    expect(races).toHaveLength(1);
    await read(desk.place, 'E20000000000000000000001', Date.now());
    await show('#/guide');
    await page.getByText('a demo must not mix with a race').waitFor(PATIENCE);
    expect(await page.getByRole('button', { name: 'Start the demo' }).isDisabled()).toBe(true);
  });
});

describe('a demo race in Portuguese', () => {
  const stateOfResults = () => page.getByRole('region', { name: 'Estado dos resultados' });
  const declare = async (button: string, confirm: string): Promise<void> => {
    await stateOfResults().getByRole('button', { name: button, exact: true }).press('Enter', PATIENCE);
    // The question takes no answer in its first second; a press until then only asks again.
    await stateOfResults().getByRole('button', { name: confirm, exact: true, disabled: false }).click(PATIENCE);
  };
  const savedAs = async (format: string): Promise<Buffer> => {
    const downloading = page.waitForEvent('download', PATIENCE);
    await page.getByRole('region', { name: 'Listas' }).getByRole('button', { name: format, exact: true }).click(PATIENCE);
    return readFileSync(await (await downloading).path());
  };

  test('is stopped, declared provisional and then official, taken back and declared again, and saved as files', async () => {
    await desk.close();
    desk = await openBrowserDesk(undefined, 'pt-PT');
    page = desk.page;
    await page.getByRole('button', { name: 'Iniciar demonstração' }).click(PATIENCE);
    await page.locator('[data-standings] [data-index="0"] [data-column="laps"]').getByText('1', { exact: true }).waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Parar', exact: true }).click(PATIENCE);
    await banner('stopped').waitFor(PATIENCE);

    await page.getByRole('link', { name: 'Resultados', exact: true }).click(PATIENCE);
    await page.getByText(/participantes? ainda em prova\./).waitFor(PATIENCE);
    await page.getByRole('link', { name: 'Parar a prova' }).click(PATIENCE);
    await page.getByRole('button', { name: 'Parar agora', exact: true }).click(PATIENCE);
    await page.getByRole('button', { name: /^Parar agora\? /, disabled: false }).click(PATIENCE);
    await page.getByRole('banner').locator('[data-race-state="stopped"]').waitFor(PATIENCE);

    await page.getByRole('link', { name: 'Resultados', exact: true }).click(PATIENCE);
    await page.getByText(/propostas? est(ão|á) por resolver\.$/).waitFor(PATIENCE);
    await declare('Declarar provisórios', 'Declarar provisórios');
    await stateOfResults()
      .getByText(/^Provisórios desde as /)
      .waitFor(PATIENCE);
    await declare('Declarar oficiais', 'Declarar oficiais agora');
    await stateOfResults()
      .getByText(/^Oficiais desde as /)
      .waitFor(PATIENCE);
    await page.keyboard.press('Control+z');
    await stateOfResults()
      .getByText(/^Provisórios desde as /)
      .waitFor(PATIENCE);
    await declare('Declarar oficiais', 'Declarar oficiais agora');
    await stateOfResults()
      .getByText(/^Oficiais desde as /)
      .waitFor(PATIENCE);

    expect((await savedAs('PDF')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect((await savedAs('Excel')).subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    // What machines read stays in English.
    expect((await savedAs('CSV')).toString('utf8')).toMatch(/^\uFEFF?Place,Bib,Name,[\s\S]*,Official since /);
  }, 120_000);
});

describe('the guide', () => {
  test('leads from the race to the start, is left and resumed, and knows what is done from the race', async () => {
    await page.keyboard.press('Alt+9');
    await step('race', 'todo').waitFor(PATIENCE);
    expect(await page.locator('[data-guide-steps] [aria-current="step"]').getAttribute('data-step')).toBe('race');
    await expectNoSidewaysScrolling();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Create the race…' }).press('Enter');
    const form = page.getByRole('form', { name: 'New race' });
    await form.getByLabel('Name', { exact: true }).fill('Lindental Cup', PATIENCE);
    await form.getByLabel('Name', { exact: true }).press('Enter');
    await page.locator('[data-race-name]').getByText('Lindental Cup').waitFor(PATIENCE);
    await barStep('race', 'done').waitFor(PATIENCE);
    await barStep('riders', 'todo').click(PATIENCE);
    await page.locator('nav a[href="#/participants"][aria-current="page"]').waitFor(PATIENCE);

    await asOperator(desk.place, '/participants', { body: { bib: '1', name: 'Ann Able', tags: ['E20000000000000000000001'] } });
    await asOperator(desk.place, '/participants', { body: { bib: '2', name: 'Bea Brand' } });
    await barStep('riders', 'attention').waitFor(PATIENCE);
    await page.reload();
    await barStep('riders', 'attention').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Leave the guide' }).click(PATIENCE);
    await page.locator('[data-guide-bar]').waitFor({ ...PATIENCE, state: 'detached' });

    await page.getByRole('link', { name: 'Guide', exact: true }).click(PATIENCE);
    await step('riders', 'attention').getByText('1 of 2 riders has no tag: bib 2.').waitFor(PATIENCE);
    await step('race', 'done').waitFor(PATIENCE);
    await step('readers', 'todo').waitFor(PATIENCE);
    await read(desk.place, 'E20000000000000000000001', Date.now());
    await step('readers', 'done').waitFor(PATIENCE);
    await page.getByRole('link', { name: 'Open the check' }).click(PATIENCE);
    await page.getByRole('region', { name: 'Before the start' }).and(page.locator(':focus')).waitFor(PATIENCE);
    await barStep('start', 'todo').click(PATIENCE);
    await page.getByRole('button', { name: 'Start now' }).click(PATIENCE);
    // The guide ends with the start.
    await page.locator('[data-guide-bar]').waitFor({ ...PATIENCE, state: 'detached' });
    await show('#/guide');
    await step('start', 'done').waitFor(PATIENCE);
  });

  test('opens the import of a list by its address, again and again', async () => {
    for (let time = 0; time < 2; time += 1) {
      await show('#/participants/import');
      await page.getByRole('region', { name: 'Import riders' }).waitFor(PATIENCE);
      // By keyboard: a second click at the same place within a tenth of a second counts as a double click.
      await page.getByRole('region', { name: 'Import riders' }).getByRole('button', { name: 'Close' }).press('Enter', PATIENCE);
      await page.getByRole('region', { name: 'Import riders' }).waitFor({ ...PATIENCE, state: 'detached' });
    }
    await show('#/race/files');
    await page.getByRole('region', { name: 'Race files' }).and(page.locator(':focus')).waitFor(PATIENCE);
  });
});

describe('help', () => {
  test('has the race day step by step with links, and saves a support bundle at one press', async () => {
    await page.getByRole('button', { name: 'Help' }).click(PATIENCE);
    const help = page.getByRole('region', { name: 'Help' });
    await help.getByText('On the morning').click(PATIENCE);
    await expectNoSidewaysScrolling();
    expect(await accessibilityFaults(page)).toEqual([]);
    await help.getByRole('link', { name: 'Go through the check until nothing is red.' }).click(PATIENCE);
    await page.getByRole('region', { name: 'Before the start' }).and(page.locator(':focus')).waitFor(PATIENCE);
    await help.waitFor(PATIENCE);
    const downloading = page.waitForEvent('download', PATIENCE);
    await help.getByRole('button', { name: 'Save support bundle' }).click(PATIENCE);
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^racetag-support-\d{4}-\d\d-\d\d\.zip$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 4)
        .toString('latin1'),
    ).toBe('PK\x03\x04');
    await page.getByText('Support bundle downloaded as').waitFor(PATIENCE);
    await page.keyboard.press('Escape');
    await help.waitFor({ ...PATIENCE, state: 'detached' });
  });
});
