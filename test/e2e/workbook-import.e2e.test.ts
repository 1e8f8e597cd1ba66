import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { archive } from '../imports/xlsx/archive';
import { registrationWorkbook } from '../imports/xlsx/registration-workbook';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place, removeRiders } from './harness';
import { goTo, message } from './screens/desk';

const PATIENCE = { timeout: 15_000 };
const FIXTURES = join(__dirname, '../fixtures/workbooks');

let desk: BrowserDesk;
let place: Place;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk();
  ({ place, page } = desk);
});

afterAll(() => desk.close());

beforeEach(async () => {
  await removeRiders(place);
  await goTo(page, 'live');
  await goTo(page, 'participants');
  await page.getByRole('button', { name: 'Import riders' }).click();
});

async function choose(name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('List of riders').setInputFiles({ name, mimeType: '', buffer });
}

async function control(): Promise<unknown> {
  return ((await asOperator(place, '/race/control')) as { rules: unknown }).rules;
}

async function names(): Promise<readonly string[]> {
  const { participants } = (await asOperator(place, '/participants')) as { participants: { bib: string; name: string }[] };
  return participants.map(({ bib, name }) => `${bib} ${name}`);
}

test('riders of a workbook are previewed, imported without the row whose tag is lost, and undone with one button', async () => {
  await choose('entries.xlsx', readFileSync(join(FIXTURES, 'book.xlsx')));
  await page.getByText('Åsa Ørn & Søn').filter({ visible: true }).first().waitFor(PATIENCE);
  expect(await page.getByLabel('Sheet with the riders').inputValue()).toBe('Riders');
  expect(await page.getByLabel('Sheet with the riders').locator('option').allTextContents()).toEqual(['Notes', 'Riders']);
  await page.getByText('“3.00833E+23” is a tag that a spreadsheet changed into a number').waitFor(PATIENCE);
  expect(await page.getByText('Encoding of the file').count()).toBe(0);
  await page.getByRole('button', { name: 'Skip 1 line with errors' }).click();
  await page.getByRole('button', { name: 'Add 1 rider' }).click();
  const imported = message(page, 'Riders imported: 1 added');
  await imported.waitFor(PATIENCE);
  expect(await names()).toEqual(['12 Åsa Ørn & Søn']);
  await imported.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('No riders yet').waitFor(PATIENCE);
});

test('another sheet can be chosen, and the first one again', async () => {
  await choose('entries.xlsx', readFileSync(join(FIXTURES, 'book.xlsx')));
  await page.getByLabel('Sheet with the riders').selectOption('Notes');
  await page.getByText('No column is set to Bib.').waitFor(PATIENCE);
  await page.getByLabel('Sheet with the riders').selectOption('Riders');
  await page.getByText('Åsa Ørn & Søn').filter({ visible: true }).first().waitFor(PATIENCE);
});

test('rules of a sheet of categories are shown as sentences, and taken with their own button after the riders', async () => {
  await choose('registration.xlsx', await registrationWorkbook());
  const rules = page.getByRole('region', { name: 'Rules from sheet “--CrossMgr-Categories”' });
  await page.getByText('Sheet “--CrossMgr-Categories” describes waves and lengths of races. Import the riders first').waitFor(PATIENCE);
  await page.getByRole('button', { name: 'Add 3 riders' }).click();
  await rules.getByText('Start after the gun: Youth 0:05:00.').waitFor(PATIENCE);
  expect(await control()).toMatchObject({ waves: [], terms: [] });
  await rules.getByText('This changes the result of').waitFor(PATIENCE);
  await rules.getByRole('button', { name: 'Use these rules' }).click();
  await rules.waitFor({ state: 'detached', ...PATIENCE });
  expect(await control()).toMatchObject({ waves: [{ name: 'Youth' }], terms: [{ category: 'Elite' }, { category: 'Youth' }] });
});

test('a spreadsheet of another format is refused with what to do', async () => {
  await choose('entries.ods', readFileSync(join(FIXTURES, 'book.ods')));
  await page.getByText('This is an OpenDocument spreadsheet (.ods). Save it as an Excel workbook (.xlsx)').waitFor(PATIENCE);
  await page.getByRole('button', { name: 'Choose another list' }).click();
  await choose('something.zip', archive({ 'readme.txt': 'hello' }));
  await page.getByText('This is not an Excel workbook (.xlsx).').waitFor(PATIENCE);
});

test('a workbook may be dropped on the screen', async () => {
  const bytes = [...readFileSync(join(FIXTURES, 'book.xlsx'))];
  const data = await page.evaluateHandle((content) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([new Uint8Array(content)], 'entries.xlsx'));
    return dropped;
  }, bytes);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('heading', { name: 'Riders' }).first().dispatchEvent('drop', { dataTransfer: data });
  await page.getByText('Åsa Ørn & Søn').filter({ visible: true }).first().waitFor(PATIENCE);
});
