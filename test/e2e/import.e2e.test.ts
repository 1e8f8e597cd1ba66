import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place, read, removeRiders } from './harness';
import { goTo, message } from './screens/desk';

const PATIENCE = { timeout: 15_000 };

let desk: BrowserDesk;
let place: Place;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  desk = await openBrowserDesk();
  ({ place, page, complaints } = desk);
});

afterAll(() => desk.close());

beforeEach(async () => {
  await removeRiders(place);
  await goTo(page, 'live');
  await goTo(page, 'participants');
});

async function names(): Promise<readonly string[]> {
  const { participants } = (await asOperator(place, '/participants')) as { participants: { bib: string; name: string }[] };
  return participants.map(({ bib, name }) => `${bib} ${name}`);
}

describe('a list of riders', () => {
  test('from a file is previewed, imported, and undone with one button', async () => {
    await read(place, 'E1', Date.now());
    await page.getByRole('button', { name: 'Import riders' }).click();
    const buffer = Buffer.from('Startnr;Vorname;Name;Verein;Chip\r\n7;José;Ibáñez;Blau;E1\r\n8;Bea;Roth;;E2\r\n', 'latin1');
    await page.getByLabel('List of riders').setInputFiles({ name: 'startliste.csv', mimeType: 'text/csv', buffer });
    await page.getByText('José Ibáñez').waitFor(PATIENCE);
    expect(await names()).toEqual([]);
    await page.getByRole('button', { name: 'Add 2 riders' }).click();
    await message(page, 'Riders imported: 2 added').waitFor(PATIENCE);
    await page.getByRole('row').filter({ hasText: 'José Ibáñez' }).waitFor(PATIENCE);
    expect(await names()).toEqual(['7 José Ibáñez', '8 Bea Roth']);
    await message(page, 'Riders imported: 2 added').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('No riders yet').waitFor(PATIENCE);
    expect(await names()).toEqual([]);
  });

  test('with refused lines is imported without them after a confirmation', async () => {
    await page.getByRole('button', { name: 'Import riders' }).click();
    await page.getByLabel('Copy the cells').fill('Nummer\tWer\n7\tAnn\n7\tBob\n\tCyd\n');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByLabel('Wer').selectOption('Name');
    await page.getByText('Bib 7 is already in line 2, for Ann.').waitFor(PATIENCE);
    expect(await page.getByRole('button', { name: 'Add 1 rider' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Skip 2 lines with errors' }).click();
    await page.getByText('2 lines skipped').first().waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Add 1 rider' }).click();
    await message(page, 'Riders imported: 1 added').waitFor(PATIENCE);
    await page.getByRole('row').filter({ hasText: 'Ann' }).waitFor(PATIENCE);
    expect(await names()).toEqual(['7 Ann']);
  });

  test('in a code page is read as it looks best, and in another one where the timekeeper says so', async () => {
    await page.getByRole('button', { name: 'Import riders' }).click();
    const bytes = [...'Startliste 2026;;\r\nNr;Startnr;Name\r\n1;31;Dvo\xf8\xe1k Ji\xf8\xed\r\n'].map((character) =>
      character.charCodeAt(0),
    );
    await page.getByLabel('List of riders').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    await page.getByText('Dvořák Jiří').filter({ visible: true }).first().waitFor(PATIENCE);
    const notices = page.getByRole('list', { name: 'Notices about the list' });
    await page.getByRole('button', { name: 'more notice' }).click();
    await notices.getByText('1 line above the header was left out').waitFor(PATIENCE);
    await notices.getByText('Column “Nr” is not used').waitFor(PATIENCE);
    await page.getByText('Row 2 is the header').waitFor(PATIENCE);
    await page.getByLabel('Encoding of the file').selectOption('Windows-1252 (Western Europe)');
    await page.getByText('Dvoøák Jiøí').filter({ visible: true }).first().waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  test('may be dropped on the screen', async () => {
    const data = await page.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['Bib,Name\n9,Dora\n'], 'late.csv', { type: 'text/csv' }));
      return dropped;
    });
    await page.getByRole('heading', { name: 'Riders' }).dispatchEvent('drop', { dataTransfer: data });
    await page.getByText('late.csv').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Add 1 rider' }).click();
    await page.getByRole('button', { name: 'Edit bib 9', exact: true }).waitFor(PATIENCE);
    expect(await names()).toEqual(['9 Dora']);
  });

  test('leaves nothing in the console', () => {
    expect(complaints).toEqual([]);
  });
});
