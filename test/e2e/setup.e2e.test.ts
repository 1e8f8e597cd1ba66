import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place } from './harness';

const PATIENCE = { timeout: 15_000 };

interface Control {
  readonly race: { readonly name: string };
  readonly rules: Readonly<Record<string, unknown>>;
}

let desk: BrowserDesk;
let place: Place;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk(async (at) => {
    for (let one = 1; one <= 40; one += 1) {
      const category = `Category ${one} of the very long regional championship name`;
      await asOperator(at, '/participants', { body: { bib: String(one), name: `Rider ${one}`, category } });
    }
  });
  ({ place, page } = desk);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${place.url}/#/race`);
});

afterAll(() => desk.close());

async function control(): Promise<Control> {
  return (await asOperator(place, '/race/control')) as Control;
}

/** Saves the draft from the keyboard and waits until it is saved. */
async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Save rules', disabled: false }).press('Enter', PATIENCE);
  await page.getByRole('button', { name: 'Save rules' }).waitFor({ state: 'detached', ...PATIENCE });
}

/** Whether something else covers the middle of a field. */
const IS_COVERED = `(field) => {
  const { left, top, width, height } = field.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) !== field;
}`;

/** Names of fields that are covered when they have the focus, each as the keyboard reaches it from the one before. */
const COVERED_FIELDS = `[...document.querySelectorAll('[data-rules] :is(input, select)')].filter((field) => {
  field.focus();
  return (${IS_COVERED})(field);
}).map((field) => field.getAttribute('aria-label'))`;

describe('the set-up of an event', () => {
  const category = 'Category 7 of the very long regional championship name';

  test('fits a small laptop with forty categories, without sideways scrolling', async () => {
    await page.getByRole('table', { name: 'Categories' }).waitFor(PATIENCE);
    await expect.poll(() => page.getByRole('table', { name: 'Categories' }).getByRole('row').count(), PATIENCE).toBe(41);
    expect(await page.evaluate("[document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth]")).toEqual([0]);
  });

  test('gives a category rules of its own, says them, and takes them back', async () => {
    await page.getByRole('textbox', { name: `Laps: ${category}` }).fill('2');
    await page.getByText(`${category}: Race length: 2 laps.`).waitFor(PATIENCE);
    await save();
    expect((await control()).rules['terms']).toEqual([{ category, total_laps: 2 }]);
    await page.getByRole('button', { name: `As the race: ${category}` }).press('Enter', PATIENCE);
    await save();
    expect((await control()).rules['terms']).toEqual([]);
  });

  test('covers no field with the bar that saves it: neither the one that is edited, nor one that gets the focus', async () => {
    const field = page.getByRole('textbox', { name: `Laps: ${category}` });
    await field.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await field.focus();
    await page.keyboard.type('2');
    await page.getByRole('button', { name: 'Save rules' }).waitFor(PATIENCE);
    await expect.poll(() => page.evaluate(`(${IS_COVERED})(document.activeElement)`), PATIENCE).toBe(false);
    expect(await page.evaluate(COVERED_FIELDS)).toEqual([]);
    await page.getByRole('button', { name: 'Discard changes' }).press('Enter');
    await page.getByRole('button', { name: 'Save rules' }).waitFor({ state: 'detached', ...PATIENCE });
  });

  test('assigns readers to points and makes a course', async () => {
    await page.getByRole('button', { name: 'Start and finish apart' }).press('Enter', PATIENCE);
    await page.getByRole('combobox', { name: 'Reader to add to Finish' }).fill('gate#2');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Earliest time of passage 1' }).fill('12');
    await save();
    expect((await control()).rules).toMatchObject({
      points: [
        { id: 'start', role: 'start', readers: [] },
        { id: 'finish', role: 'finish', readers: ['gate#2'] },
      ],
      course: [{ point: 'finish', not_before_ms: 720_000 }],
    });
  });

  test('generates classifications', async () => {
    await page.getByRole('button', { name: 'By gender' }).press('Enter', PATIENCE);
    await page.getByRole('button', { name: 'Age groups' }).press('Enter', PATIENCE);
    await save();
    const names = ((await control()).rules['classifications'] as { name: string }[]).map(({ name }) => name);
    expect(names).toHaveLength(2 + 12);
    expect(names).toEqual(expect.arrayContaining(['Women', 'Men 20–29', 'Women 70+']));
  });

  test('can be computed by the present rules where an earlier edition computed it', async () => {
    const before = (await control()).rules;
    await asOperator(place, '/race/rules', { method: 'PUT', body: { rules: { ...before, edition: 2 } } });
    await page.getByRole('combobox', { name: 'Rules that compute the results' }).selectOption({ label: 'the present rules' }, PATIENCE);
    await save();
    expect((await control()).rules['edition']).toBe(7);
  });

  test('is reached part by part from the keyboard', async () => {
    await page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('button', { name: 'Results' }).press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id'), PATIENCE).toBe('race-results');
  });

  test('is accessible in both themes', async () => {
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test('the form of a new race stands alone on its page, and keeps what is typed while the open race is looked at', async () => {
  await page.goto(`${place.url}/#/race`);
  const parts = page.getByRole('navigation', { name: 'Parts of this page' });
  await parts.waitFor(PATIENCE);
  await page.getByRole('button', { name: 'New race…' }).press('Enter');
  const form = page.getByRole('form', { name: 'New race' });
  const name = form.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Evening race');
  expect([await parts.count(), await page.locator('main form').count()]).toEqual([0, 1]);
  await page.getByRole('button', { name: 'Back to the open race' }).press('Enter');
  await parts.waitFor(PATIENCE);
  expect(await form.count()).toBe(0);
  await page.getByRole('button', { name: 'New race…' }).press('Enter');
  expect(await name.inputValue()).toBe('Evening race');
  await form.getByRole('button', { name: 'Cancel' }).press('Enter');
  await page.getByRole('button', { name: 'New race…' }).press('Enter', PATIENCE);
  expect(await name.inputValue()).toBe('');
  await form.getByRole('button', { name: 'Cancel' }).press('Enter');
});

test('a new race begins with a template that was saved, and with the riders of the open race', async () => {
  await page.getByRole('textbox', { name: 'Name of the template' }).fill('Town race');
  await page.keyboard.press('Enter');
  await page.getByText('Template “Town race” saved.').waitFor(PATIENCE);
  await page.getByRole('button', { name: 'New race…' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Second race');
  await page.getByRole('combobox', { name: 'Rules' }).selectOption({ label: 'Template: Enduro' });
  await page
    .getByText(/^Segments: Stage 1 from Stage 1 start to Stage 1 end/)
    .first()
    .waitFor(PATIENCE);
  await page.getByRole('combobox', { name: 'Rules' }).selectOption({ label: 'Own template: Town race' });
  await page.getByRole('combobox', { name: 'Riders', exact: true }).selectOption({ label: 'those of the open race' });
  await page.getByRole('button', { name: 'Create race' }).press('Enter', PATIENCE);
  await page.getByRole('button', { name: 'Create race' }).waitFor({ state: 'detached', ...PATIENCE });
  const { race, rules } = await control();
  expect(race.name).toBe('Second race');
  expect(rules).toMatchObject({ course: [{ point: 'finish', not_before_ms: 720_000 }] });
  const { participants } = (await asOperator(place, '/participants')) as { participants: readonly object[] };
  expect(participants).toHaveLength(40);
});
