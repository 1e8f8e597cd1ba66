import type { Page } from 'playwright-core';
import { goTo, PATIENCE } from './desk';

/** Each open proposal as it is offered: `Bib 406: DNS`. */
export async function proposals(page: Page): Promise<readonly (string | null)[]> {
  await goTo(page, 'results');
  const boxes = page.getByRole('form', { name: 'To settle' }).getByRole('checkbox', { name: /^Bib / });
  await boxes.first().waitFor(PATIENCE);
  return Promise.all((await boxes.all()).map((box) => box.getAttribute('aria-label')));
}

/** Takes all proposals that can be taken. */
export async function takeProposals(page: Page, count: number): Promise<void> {
  const form = page.getByRole('form', { name: 'To settle' });
  await form.getByRole('checkbox', { name: 'Choose all that can be taken' }).check(PATIENCE);
  await form.getByRole('button', { name: `Take ${count} proposals`, disabled: false }).click(PATIENCE);
  await form.getByText('Nothing is open.').waitFor(PATIENCE);
}

/** Takes a decision of the jury back, by the sentence that says it. */
export async function undoDecision(page: Page, sentence: string): Promise<void> {
  await goTo(page, 'results');
  const undo = page.getByRole('button', { name: `Undo: ${sentence}` });
  await undo.click(PATIENCE);
  await undo.waitFor({ state: 'detached', ...PATIENCE });
}

/** Declares the results official. */
export async function declareOfficial(page: Page): Promise<void> {
  await goTo(page, 'results');
  await page.getByRole('button', { name: 'Declare official', exact: true }).click(PATIENCE);
  await page.getByRole('button', { name: 'Declare official now' }).click(PATIENCE);
  await page.getByText(/^Official since/).waitFor(PATIENCE);
}

/** The list of who has another result than on the official sheet: bib, then, now. */
export async function changesSinceOfficial(page: Page): Promise<readonly (readonly string[])[]> {
  await goTo(page, 'results');
  await page.getByRole('button', { name: 'Show changes', disabled: false }).click(PATIENCE);
  const lines = page.getByRole('table', { name: 'Riders with another result' }).locator('tbody tr');
  await lines.first().waitFor(PATIENCE);
  return Promise.all((await lines.all()).map((line) => line.locator('td, th').allInnerTexts()));
}
