import type { Page } from 'playwright-core';
import { fillMoment, goTo, message, PATIENCE } from './desk';

export interface NewRace {
  readonly name: string;
  /** Name of a template of the product. */
  readonly template: string;
  /** Words of the rules to change before the race is created. */
  readonly numbers?: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, string>>;
  /** The gun, in milliseconds since the epoch; none: it is started otherwise. */
  readonly gun?: number;
}

/** Creates a race from a template, and opens it. */
export async function createRace(page: Page, { name, template, numbers = {}, choices = {}, gun }: NewRace): Promise<void> {
  await goTo(page, 'race');
  await page.getByRole('button', { name: 'New race…' }).click(PATIENCE);
  const form = page.getByRole('form', { name: 'New race' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await form.getByRole('combobox', { name: 'Rules', exact: true }).selectOption({ label: `Template: ${template}` });
  for (const [label, text] of Object.entries(numbers)) await form.getByRole('textbox', { name: label }).fill(text);
  for (const [label, option] of Object.entries(choices)) await form.getByRole('combobox', { name: label }).selectOption({ label: option });
  if (gun !== undefined) await fillMoment(form.getByRole('group', { name: /^Start time/ }), gun);
  await form.getByRole('button', { name: 'Create race' }).click();
  await form.waitFor({ state: 'detached', ...PATIENCE });
  await message(page, `${name} is open.`).waitFor(PATIENCE);
}

/** Saves edited rules when the forecast is there. */
export async function saveRules(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save rules', disabled: false }).click(PATIENCE);
  await page.getByRole('button', { name: 'Save rules' }).waitFor({ state: 'detached', ...PATIENCE });
}

/** Switches to another race: its name, and a part of the name of its file. */
export async function openRace(page: Page, name: string, file: RegExp): Promise<void> {
  await goTo(page, 'race');
  const line = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: file }) });
  await line.getByRole('button', { name: file }).click(PATIENCE);
  await page.getByRole('button', { name: 'Switch to this race' }).click(PATIENCE);
  await message(page, `${name} is open.`).waitFor(PATIENCE);
}

/** Enters how many laps each category rides. */
export async function setLaps(page: Page, categories: readonly { readonly name: string; readonly laps: number }[]): Promise<void> {
  await goTo(page, 'race');
  for (const { name, laps } of categories) await page.getByRole('textbox', { name: `Laps: ${name}` }).fill(String(laps), PATIENCE);
}

/** Adds a wave; the screen proposes a category for it, which stays only if it is one of these. */
export async function addWave(
  page: Page,
  number: number,
  wave: { name: string; categories: readonly string[]; after: string },
): Promise<void> {
  const waves = page.getByRole('region', { name: 'Waves' });
  await waves.getByRole('button', { name: 'Add a wave' }).click(PATIENCE);
  await waves.getByLabel(`Name of wave ${number}`).fill(wave.name, PATIENCE);
  await waves.getByLabel(`Start of wave ${number} after the gun`).fill(wave.after);
  const remove = waves.getByRole('button', { name: new RegExp(`^Remove .+ from wave ${number}$`) });
  await remove.click();
  for (const category of wave.categories) {
    await waves.getByLabel(`Category to add to wave ${number}`).fill(category);
    await page.keyboard.press('Enter');
    await waves.getByRole('button', { name: `Remove ${category} from wave ${number}` }).waitFor(PATIENCE);
  }
}

/** Enters when a wave really started. */
export async function startWaveAt(page: Page, wave: string, at: number): Promise<void> {
  await goTo(page, 'race');
  await page.getByRole('button', { name: `Start at…: ${wave}` }).click(PATIENCE);
  const form = page.getByRole('form', { name: `Start of ${wave}` });
  await fillMoment(form.getByRole('group', { name: `Start of ${wave}` }), at);
  await form.getByRole('button', { name: 'Set start time', disabled: false }).click(PATIENCE);
  await form.waitFor({ state: 'detached', ...PATIENCE });
  await page.getByText(/after the gun\) · really started/).waitFor(PATIENCE);
}

/** Gives a point another name. */
export async function renamePoint(page: Page, number: number, name: string): Promise<void> {
  await goTo(page, 'race');
  await page.getByRole('textbox', { name: `Name of point ${number}` }).fill(name, PATIENCE);
}

/** Gives a point of the course its reader. */
export async function addReaderTo(page: Page, point: string, reader: string): Promise<void> {
  await page.getByRole('combobox', { name: `Reader to add to ${point}` }).fill(reader, PATIENCE);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Remove ${reader} from ${point}` }).waitFor(PATIENCE);
}

/** Sets when the race stopped. */
export async function stopAt(page: Page, at: number): Promise<void> {
  await goTo(page, 'race');
  const panel = page.getByRole('region', { name: 'Start and stop' });
  await panel.getByRole('button', { name: 'Stop at…' }).click(PATIENCE);
  await fillMoment(panel.getByRole('group', { name: 'Stop time' }), at);
  await panel.getByRole('button', { name: 'Set stop time', disabled: false }).click(PATIENCE);
  await panel.getByText('Later reads do not count').waitFor(PATIENCE);
}
