import type { Locator, Page } from 'playwright-core';
import { goTo, PATIENCE, timeOfDay } from './desk';

/** Opens the panel of a rider by a search for the bib, and returns it. */
export async function openRider(page: Page, bib: string): Promise<Locator> {
  await goTo(page, 'live');
  const search = page.getByRole('searchbox', { name: 'Search by bib or name' });
  await search.fill(bib, PATIENCE);
  await page.locator('[data-standings] [data-index="0"] [data-column="bib"]').getByText(bib, { exact: true }).waitFor(PATIENCE);
  await search.press('Enter');
  const panel = page.getByRole('region', { name: /^Reads of/ });
  await panel.getByRole('heading', { level: 2, name: new RegExp(`^${bib} `) }).waitFor(PATIENCE);
  await search.press('Escape');
  return panel;
}

/** Closes the panel of a rider: beside it the table has less room. */
async function closeRider(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Close (Esc)' }).click();
  await panel.waitFor({ state: 'detached', ...PATIENCE });
}

/** Adds a passing that no mat read, at the time that was written down. */
export async function addPassing(page: Page, bib: string, at: number): Promise<void> {
  const panel = await openRider(page, bib);
  const byHand = panel.locator('[data-reads]').getByText('by hand');
  const before = await byHand.count();
  await panel.getByRole('button', { name: 'Passing at…' }).click();
  await panel.getByLabel('Time of the passing').fill(timeOfDay(at), PATIENCE);
  await panel.getByRole('button', { name: 'Add passing' }).click();
  await byHand.nth(before).waitFor(PATIENCE);
  await closeRider(panel);
}

/** Takes the newest passing by hand of a rider back: it was not this rider. */
export async function voidPassing(page: Page, bib: string): Promise<void> {
  const panel = await openRider(page, bib);
  const read = panel.locator('[data-reads] li').filter({ hasText: 'by hand' }).first();
  await read.getByRole('button').first().click(PATIENCE);
  // Without it, the reads of the rider within the minimum lap after the passing would go with it.
  await read.getByRole('checkbox', { name: 'Only this read' }).check(PATIENCE);
  await read.getByRole('button', { name: 'Void' }).click(PATIENCE);
  await read.getByRole('button', { name: 'Restore' }).waitFor(PATIENCE);
  await closeRider(panel);
}

/** What the jury decides about a rider, in the words of the form. */
export interface Decision {
  readonly kind: string;
  /** Label of the field that says how much, and its text. */
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

/** Enters a decision of the jury. */
export async function decide(page: Page, bib: string, { kind, field, value, reason }: Decision): Promise<void> {
  const panel = await openRider(page, bib);
  await panel.getByRole('button', { name: 'Penalty…' }).click();
  const form = page.getByRole('form', { name: `Penalty, status or note: bib ${bib}` });
  await form.getByRole('combobox', { name: 'Decision' }).selectOption({ label: kind }, PATIENCE);
  await form.getByLabel(field, { exact: true }).fill(value);
  await form.getByLabel('Reason').fill(reason);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached', ...PATIENCE });
  await closeRider(panel);
}

/** Sets the status of a rider, such as `DNS: did not start`. */
export async function setStatus(page: Page, bib: string, status: string): Promise<void> {
  const panel = await openRider(page, bib);
  await panel.getByRole('combobox', { name: 'Status' }).selectOption({ label: status }, PATIENCE);
  await panel.getByRole('button', { name: 'Set status' }).click();
  await panel.getByRole('button', { name: 'Set status' }).waitFor({ state: 'detached', ...PATIENCE });
  await closeRider(panel);
}

/** Shows the table of one category, of all of them, or of a classification. */
export async function chooseTable(page: Page, table: string): Promise<void> {
  await goTo(page, 'live');
  await page.getByRole('combobox', { name: 'Category' }).selectOption({ label: table }, PATIENCE);
}

/** The parts of a line that are compared: the place without the mark of places won, which is there for some seconds only. */
const PARTS = ['place"] b', 'bib"]', 'laps"]', 'total"]', 'status"]'].map((part) => `[data-column="${part}`);

/** The lines of the table from top to bottom: place, bib, laps, time and status of each rider. */
export async function tableLines(page: Page): Promise<readonly string[]> {
  // Read at once: the table draws its lines anew whenever something changes.
  const lines = await page.locator('[data-standings] tbody tr[data-index]').evaluateAll(
    (rows: readonly HTMLElement[], parts) =>
      rows.map((row) => ({
        at: Number(row.dataset['index']),
        text: parts.map((part) => row.querySelector<HTMLElement>(part)?.innerText ?? '').join(' '),
      })),
    PARTS,
  );
  return lines.sort((one, other) => one.at - other.at).map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
}

/** The time of a rider at a passage, as the panel of the rider shows it. */
export async function splitTime(page: Page, bib: string, passage: string): Promise<string> {
  const panel = await openRider(page, bib);
  const line = panel.getByRole('row').filter({ has: page.getByRole('rowheader', { name: passage }) });
  const time = await line.getByRole('cell').first().innerText(PATIENCE);
  await closeRider(panel);
  return time;
}
