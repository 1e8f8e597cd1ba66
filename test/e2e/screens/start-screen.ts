import type { Page } from 'playwright-core';
import { fillMoment, goTo, PATIENCE } from './desk';

/** Makes a start list by bib: one rider a gap from the first start on. */
export async function takeStartList(page: Page, { firstAt, gap, riders }: { firstAt: number; gap: string; riders: number }): Promise<void> {
  await goTo(page, 'start');
  await page.getByRole('button', { name: 'Make start list…' }).click(PATIENCE);
  const form = page.getByRole('form', { name: 'Make a start list' });
  await fillMoment(form.getByRole('group', { name: 'First start' }), firstAt);
  await form.getByLabel('Gap', { exact: true }).fill(gap);
  await form.getByText(new RegExp(`^Preview: ${riders} riders`)).waitFor(PATIENCE);
  await form.getByRole('button', { name: 'Take start list', disabled: false }).click(PATIENCE);
  await page.getByText(`${riders} of ${riders} riders with a start time`).waitFor(PATIENCE);
}

/** Enters when a rider really started. */
export async function setStart(page: Page, bib: string, at: number): Promise<void> {
  await goTo(page, 'start');
  await page.getByRole('button', { name: `Set start of bib ${bib}` }).click(PATIENCE);
  const panel = page.getByRole('region', { name: `Set start of bib ${bib}` });
  await fillMoment(panel, at);
  await panel.getByRole('button', { name: 'Set start', exact: true }).click();
  await panel.waitFor({ state: 'detached', ...PATIENCE });
}
