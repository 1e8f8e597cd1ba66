import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place } from './harness';

const PATIENCE = { timeout: 15_000 };
const SAVE_MINE = { name: 'Save my changes' };
const DISCARD_MINE = { name: 'Discard my changes' };

let desk: BrowserDesk;
let place: Place;
let page: Page;
let rider: string;
let bib = 10;

beforeAll(async () => {
  desk = await openBrowserDesk();
  ({ place, page } = desk);
});

beforeEach(async () => {
  bib += 1;
  const added = await asOperator(place, '/participants', { body: { bib: String(bib), name: 'Ann', category: 'Women', team: 'Red' } });
  rider = (added as { readonly id: string }).id;
});

afterAll(() => desk.close());

/** What another desk does meanwhile. */
async function changeRider(details: object): Promise<void> {
  await asOperator(place, `/participants/${rider}`, { method: 'PUT', body: details });
}

async function storedRider(): Promise<object | undefined> {
  const { participants } = (await asOperator(place, '/participants')) as { readonly participants: readonly { readonly id: string }[] };
  return participants.find(({ id }) => id === rider);
}

interface Control {
  readonly race: { readonly name: string };
  readonly rules: { readonly total_laps: number; readonly min_lap_ms: number };
}

async function control(): Promise<Control> {
  return (await asOperator(place, '/race/control')) as Control;
}

async function openRider(): Promise<Locator> {
  await page.goto(`${place.url}/#/participants`);
  await page.getByRole('button', { name: `Edit bib ${bib}` }).click(PATIENCE);
  const form = page.getByRole('form', { name: 'Edit rider' });
  // The form of the rider before is open until now, and looks the same.
  await form.getByRole('heading', { name: `Bib ${bib}`, exact: true }).waitFor(PATIENCE);
  await expect.poll(() => form.getByLabel('Team').inputValue(), PATIENCE).toBe('Red');
  return form;
}

test('a rider that another desk changed is not overwritten: what was typed stays, and is saved over it when that is asked for', async () => {
  const form = await openRider();
  await form.getByLabel('Name', { exact: true }).fill('Anna');
  await changeRider({ bib: String(bib), name: 'Anne', category: 'Men', team: 'Red' });
  await form.getByRole('button', { name: 'Save', exact: true }).click(PATIENCE);
  await form.getByText('This was changed while you were editing it.').waitFor(PATIENCE);
  await form.getByText(/changed: .*Anne/).waitFor(PATIENCE);
  expect(await form.getByLabel('Name', { exact: true }).inputValue()).toBe('Anna');
  expect(await storedRider()).toMatchObject({ name: 'Anne', category: 'Men' });

  await form.getByRole('button', SAVE_MINE).click(PATIENCE);
  // The category, which nobody touched here, stays as the other desk set it.
  await expect.poll(storedRider, PATIENCE).toMatchObject({ name: 'Anna', category: 'Men', team: 'Red' });
});

test('what was typed is dropped for the change of another desk when that is asked for', async () => {
  const form = await openRider();
  await form.getByLabel('Team').fill('Blue');
  await changeRider({ bib: String(bib), name: 'Ann', category: 'Women', team: 'Green' });
  await form.getByRole('button', { name: 'Save', exact: true }).click(PATIENCE);
  await form.getByRole('button', DISCARD_MINE).click(PATIENCE);
  await expect.poll(() => form.getByLabel('Team').inputValue(), PATIENCE).toBe('Green');
  expect(await form.getByText('This was changed').count()).toBe(0);
  expect(await storedRider()).toMatchObject({ team: 'Green' });
});

test('a change that comes after the one that was shown is not overwritten either', async () => {
  const form = await openRider();
  await form.getByLabel('Team').fill('Blue');
  await changeRider({ bib: String(bib), name: 'Ann', category: 'Women', team: 'Green' });
  await form.getByRole('button', { name: 'Save', exact: true }).click(PATIENCE);
  await form.getByText(/changed: .*Green/).waitFor(PATIENCE);
  await changeRider({ bib: String(bib), name: 'Ann', category: 'Women', team: 'Yellow' });
  await form.getByRole('button', SAVE_MINE).click(PATIENCE);
  await form.getByText(/changed: .*Yellow/).waitFor(PATIENCE);
  expect(await storedRider()).toMatchObject({ team: 'Yellow' });
});

test('a change of another rider, and a tag for this one, hold nobody up', async () => {
  const form = await openRider();
  await form.getByLabel('Team').fill('Blue');
  await asOperator(place, '/participants', { body: { bib: `9${bib}`, name: 'Other' } });
  await asOperator(place, `/participants/${rider}/tags/E2${bib}`, { method: 'PUT', body: {} });
  await form.getByRole('button', { name: 'Save', exact: true }).click(PATIENCE);
  await expect.poll(storedRider, PATIENCE).toMatchObject({ team: 'Blue' });
});

test('rules that another desk changed are not overwritten, and those that nobody touched here stay as they are there', async () => {
  await page.goto(`${place.url}/#/race`);
  const laps = page.getByRole('region', { name: 'Rules', exact: true }).getByLabel(/laps/i).first();
  await laps.fill('17');
  const { rules } = await control();
  await asOperator(place, '/race/rules', { method: 'PUT', body: { rules: { ...rules, total_laps: 4, min_lap_ms: 9_000 } } });
  const bar = page.getByRole('region', { name: 'Rules not saved yet.' });
  await bar.getByRole('button', { name: 'Save rules' }).click(PATIENCE);
  await bar.getByText('This was changed while you were editing it.').waitFor(PATIENCE);
  expect(await laps.inputValue()).toBe('17');
  expect((await control()).rules).toMatchObject({ total_laps: 4, min_lap_ms: 9_000 });
  await bar.getByRole('button', SAVE_MINE).click(PATIENCE);
  await expect.poll(async () => (await control()).rules, PATIENCE).toMatchObject({ total_laps: 17, min_lap_ms: 9_000 });
});

test('the time of a passing that another desk changed is not overwritten unseen', async () => {
  const at = Date.now();
  await asOperator(place, '/race/start', { body: { at: new Date(at - 600_000).toISOString() } });
  const insert = { kind: 'insert', rider, at: new Date(at - 60_000).toISOString(), inferred: false };
  const { act } = (await asOperator(place, '/corrections', { body: { correction: insert } })) as { readonly act: { readonly seq: number } };
  const times = async (): Promise<readonly string[]> => {
    const { passings } = (await asOperator(place, '/passings')) as {
      readonly passings: readonly { readonly rider: string; readonly at: string }[];
    };
    return passings.filter((passing) => passing.rider === rider).map((passing) => passing.at);
  };
  await page.goto(`${place.url}/#/live`);
  await page.getByRole('grid').getByText(String(bib), { exact: true }).first().click(PATIENCE);
  await page.locator('[data-reads]').getByRole('button').first().click(PATIENCE);
  await page.getByRole('button', { name: 'Time…' }).click(PATIENCE);
  const theirs = new Date(at - 50_000).toISOString();
  await asOperator(place, '/corrections', { body: { correction: { kind: 'retime', passing: act.seq, at: theirs, only_read: false } } });
  await page.locator('[data-reads]').getByRole('button', { name: 'Change time' }).click(PATIENCE);
  await page.locator('[data-reads]').getByText('This was changed while you were editing it.').waitFor(PATIENCE);
  expect(await times()).toEqual([theirs]);
  await page.getByRole('button', SAVE_MINE).click(PATIENCE);
  await expect.poll(times, PATIENCE).toEqual([insert.at]);
});

test('a name of the race that is being typed stays while another desk renames it, and one of the two is chosen', async () => {
  await page.goto(`${place.url}/#/race`);
  const form = page.getByRole('form', { name: 'Race name' });
  const field = form.getByLabel('Race name');
  await field.fill('Mine');
  await asOperator(place, '/race', { method: 'PATCH', body: { name: 'Theirs' } });
  await page.locator('[data-race-name]').getByText('Theirs').waitFor(PATIENCE);
  expect(await field.inputValue()).toBe('Mine');
  await form.getByRole('button', { name: 'Rename' }).click(PATIENCE);
  await form.getByText(/Race renamed to “Theirs”/).waitFor(PATIENCE);
  expect((await control()).race.name).toBe('Theirs');
  await form.getByRole('button', SAVE_MINE).click(PATIENCE);
  await expect.poll(async () => (await control()).race.name, PATIENCE).toBe('Mine');
  await form.getByText('This was changed').waitFor({ state: 'detached', ...PATIENCE });
});
