import type { Page } from 'playwright-core';
import { goTo, message, PATIENCE } from './desk';

/** Imports a list of riders from a file, after the look at its preview. */
export async function importFile(page: Page, file: { readonly name: string; readonly text: string }, riders: number): Promise<void> {
  await goTo(page, 'participants');
  await page.getByRole('button', { name: 'Import riders' }).click(PATIENCE);
  await page.getByLabel('List of riders').setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) });
  await take(page, riders);
}

/** Imports cells that were copied from a spreadsheet. */
export async function pasteCells(page: Page, cells: readonly (readonly string[])[], riders: number): Promise<void> {
  await goTo(page, 'participants');
  await page.getByRole('button', { name: 'Import riders' }).click(PATIENCE);
  await page.getByLabel('Copy the cells').fill(cells.map((line) => line.join('\t')).join('\n'), PATIENCE);
  await page.getByRole('button', { name: 'Preview' }).click();
  await take(page, riders);
}

async function take(page: Page, riders: number): Promise<void> {
  await page.getByRole('button', { name: `Add ${riders} riders` }).click(PATIENCE);
  await message(page, `Riders imported: ${riders} added`).waitFor(PATIENCE);
}

/** Registers one rider in the form. */
export async function addRider(page: Page, rider: { readonly bib: string; readonly name: string; readonly tag: string }): Promise<void> {
  await goTo(page, 'participants');
  const form = page.getByRole('form', { name: 'New rider' });
  await form.getByRole('textbox', { name: 'Bib', exact: true }).fill(rider.bib, PATIENCE);
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(rider.name);
  await form.getByRole('textbox', { name: 'Tags' }).fill(rider.tag);
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: 'Add rider' }).click();
  await page.getByRole('button', { name: `Edit bib ${rider.bib}`, exact: true }).waitFor(PATIENCE);
}

/** Removes a rider who was registered by mistake. */
export async function removeRider(page: Page, bib: string): Promise<void> {
  await goTo(page, 'participants');
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: `Edit bib ${bib}`, exact: true }) });
  await row.getByRole('button', { name: `Remove bib ${bib}` }).click(PATIENCE);
  await row.getByRole('button', { name: 'Remove', exact: true }).click(PATIENCE);
  await row.waitFor({ state: 'detached', ...PATIENCE });
}

/** Gives two riders the tags of each other, which they wore all the time. */
export async function swapTags(page: Page, one: { bib: string; tag: string }, other: { bib: string; tag: string }): Promise<void> {
  await goTo(page, 'participants');
  for (const { bib, tag } of [one, other]) {
    await page.getByRole('button', { name: `Edit bib ${bib}`, exact: true }).click(PATIENCE);
    await page
      .getByRole('form', { name: 'Edit rider' })
      .getByRole('button', { name: `Remove tag ${tag}` })
      .click(PATIENCE);
    await page.getByRole('button', { name: `Remove tag ${tag}` }).waitFor({ state: 'detached', ...PATIENCE });
  }
  for (const [bib, tag] of [
    [one.bib, other.tag],
    [other.bib, one.tag],
  ] as const) {
    await page.getByRole('button', { name: `Edit bib ${bib}`, exact: true }).click(PATIENCE);
    const form = page.getByRole('form', { name: 'Edit rider' });
    await form.getByRole('heading', { name: `Bib ${bib}` }).waitFor(PATIENCE);
    await form.getByRole('textbox', { name: 'Tags' }).fill(tag);
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: `Remove tag ${tag}` }).waitFor(PATIENCE);
    await form.getByRole('button', { name: 'Close', exact: true }).click();
  }
}
