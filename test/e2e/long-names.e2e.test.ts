import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator, openVenue, type Venue } from './harness';

const PATIENCE = { timeout: 20_000 };
const RACE = 'Internationales Querfeldeinrennen der Stadt Zürich, Sonntag';
const LONG = 'Fun run and walk for families, clubs and companies of the whole region';
const CATEGORIES = [LONG, 'Women Elite', 'Juniors, U19', 'Masters 40', 'Masters 50', 'U15'];

let venue: Venue;

beforeAll(async () => {
  venue = await openVenue(async (at) => {
    await asOperator(at, '/race', { method: 'PATCH', body: { name: RACE } });
    for (const [index, category] of CATEGORIES.entries())
      await asOperator(at, '/participants', { body: { bib: String(index + 1), name: `Rider ${index + 1}`, category } });
    const { rules } = (await asOperator(at, '/race/control')) as { rules: object };
    const waves = CATEGORIES.slice(0, 3).map((name, index) => ({ name, categories: [name], after_ms: (index + 1) * 60_000 }));
    const terms = CATEGORIES.map((category, index) => ({ category, total_laps: index + 2 }));
    await asOperator(at, '/race/rules', { method: 'PUT', body: { rules: { ...rules, waves, terms } } });
  });
});

afterAll(() => venue.close());

test.each([1024, 1280, 1920])(
  'before the gun every wave has its name and its time on one line of its own in a window of %d px',
  async (width) => {
    const page = await venue.open(`/#token=${venue.place.operatorToken}`, { viewport: { width, height: 800 } });
    await page.evaluate("location.hash = '#/race'");
    const waves = page.getByRole('list', { name: 'Waves' }).getByRole('listitem');
    await waves.nth(2).waitFor(PATIENCE);
    const boxes = await waves.evaluateAll((items) =>
      items.map((item) => {
        const [name, time] = [...item.children].map((child) => child.getBoundingClientRect());
        const box = item.getBoundingClientRect();
        const isCut = item.children[0] !== undefined && item.children[0].scrollWidth > item.children[0].clientWidth + 1;
        return { top: box.top, bottom: box.bottom, isInside: (name?.top ?? 0) >= box.top && (time?.bottom ?? 0) <= box.bottom, isCut };
      }),
    );
    expect(boxes.map(({ isInside, isCut }) => isInside && !isCut)).toEqual([true, true, true]);
    for (const [index, box] of boxes.slice(1).entries()) expect(box.top).toBeGreaterThanOrEqual(boxes[index]?.bottom ?? 0);
    await page.close();
  },
);

test('the name of a wave in the rules is whole in its field', async () => {
  const page = await venue.open(`/#token=${venue.place.operatorToken}`, { viewport: { width: 1280, height: 800 } });
  await page.evaluate("location.hash = '#/race'");
  const name = page.locator('#race-waves').getByRole('textbox', { name: /name/i }).first();
  await name.waitFor(PATIENCE);
  expect(await name.inputValue()).toBe(LONG);
  expect(await name.evaluate((field) => field.scrollWidth - field.clientWidth)).toBeLessThanOrEqual(1);
  await page.close();
});

test.each([1280, 1920])(
  'a board of %d px shows all categories, each from its first letter, and the whole name of the race',
  async (width) => {
    const page = await venue.open('/board', { viewport: { width, height: (width * 9) / 16 } });
    await page.getByText('Rider 1', { exact: true }).waitFor(PATIENCE);
    const name = page.getByRole('heading', { name: RACE });
    await name.waitFor(PATIENCE);
    // A line that is cut off has a height; the tails of the letters of the last one may stand out.
    const hidden = await name.evaluate(
      (heading) => (heading.scrollHeight - heading.clientHeight) / Number.parseFloat(getComputedStyle(heading).fontSize),
    );
    expect(hidden).toBeLessThan(0.5);
    for (const category of CATEGORIES) {
      const pill = page.getByTitle(category, { exact: true }).first();
      await pill.waitFor(PATIENCE);
      const [box, around] = await pill.evaluate((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return [range.getBoundingClientRect().left, (text.parentElement ?? text).getBoundingClientRect().left];
      });
      expect(box, category).toBeGreaterThanOrEqual(around ?? 0);
      expect(around, category).toBeGreaterThanOrEqual(0);
    }
    await page.close();
  },
);

test.each([1280, 1366])('one ranking of all categories names the category of each rider in a window of %d px', async (width) => {
  const page = await venue.open(`/#token=${venue.place.operatorToken}`, { viewport: { width, height: 800 } });
  await page.getByRole('gridcell', { name: 'Rider 1', exact: true }).waitFor(PATIENCE);
  await page.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'Overall ranking' });
  await page
    .locator('[data-column="category"]')
    .nth(CATEGORIES.length - 1)
    .waitFor(PATIENCE);
  for (const [index, category] of CATEGORIES.entries()) {
    const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: `Rider ${index + 1}`, exact: true }) });
    const cell = row.locator('[data-column="category"]');
    const isWhole = await cell.evaluate((one) => one.scrollWidth <= one.clientWidth + 1 && one.clientWidth > 0);
    expect([category, (await cell.textContent())?.includes(category)]).toEqual([category, true]);
    // Only what no column could hold may be cut, and then the whole is behind it.
    if (category !== LONG) expect([category, isWhole]).toEqual([category, true]);
    else
      expect(await cell.evaluate((one) => [one, ...one.querySelectorAll('*')].some((part) => part.getAttribute('title') !== null))).toBe(
        true,
      );
  }
  await page.close();
});

test.each([1024, 1280])('a bib that is taken is said beside its field in three lines at most, in a window of %d px', async (width) => {
  const page = await venue.open(`/#token=${venue.place.operatorToken}`, { viewport: { width, height: 800 } });
  await page.evaluate("location.hash = '#/participants'");
  // The form says so by itself, as soon as it knows who has the bib.
  await page.getByLabel('Bib', { exact: true }).fill('1', PATIENCE);
  await page.keyboard.press('Enter');
  const message = page.getByText('Bib 1 belongs to Rider 1. Choose another.').last();
  await message.waitFor(PATIENCE);
  const lines = await message.evaluate(
    (text) => text.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(text).lineHeight),
  );
  expect(lines).toBeLessThan(3.5);
  await page.close();
});

test('no page says how old it is while the station reports every change, and each does once the link is lost', async () => {
  const page = await venue.open(`/#token=${venue.place.operatorToken}`);
  for (const path of ['participants', 'race', 'results', 'start', 'audit', 'readers', 'screens']) {
    await page.evaluate(`location.hash = '#/${path}'`);
    await page.locator('main h1, main h2').first().waitFor(PATIENCE);
    // Until the stream is open nobody knows whether something has changed since.
    await expect.poll(() => page.getByText(/^as of .* ago$/).count(), PATIENCE).toBe(0);
  }
  await page.evaluate("location.hash = '#/participants'");
  await page.getByText('Rider 1', { exact: true }).first().waitFor(PATIENCE);
  await venue.loseStation();
  await page
    .getByText(/^as of .* ago$/)
    .first()
    .waitFor(PATIENCE);
  await venue.startStation();
  await page.close();
});

test('while the station is away nothing on the desk says that it is well; a passing that is entered is kept, said so, and stored afterwards', async () => {
  await asOperator(venue.place, '/race/start', { body: { at: new Date(Date.now() - 900_000).toISOString() } });
  const page = await venue.open(`/#token=${venue.place.operatorToken}`);
  await page.getByRole('gridcell', { name: 'Rider 2', exact: true }).click(PATIENCE);
  const panel = page.getByRole('region', { name: /^Reads of/ });
  await page.getByText('Saving ok').waitFor(PATIENCE);
  await venue.loseStation();
  await page.getByText('Saving: unknown').waitFor(PATIENCE);
  await page
    .locator('header')
    .getByText(/^(Reconnecting|No connection)$/)
    .waitFor(PATIENCE);
  await panel.getByRole('button', { name: 'Passing now', exact: true }).click();
  await page.getByText(/The time .* of bib 2 is kept under “Times without a bib”/).waitFor(PATIENCE);
  expect(await page.getByText(/Nothing was (changed|saved|stored)/).count()).toBe(0);
  await page.getByRole('heading', { name: 'Times without a bib (1)' }).waitFor(PATIENCE);
  await venue.startStation();
  await page.getByText('Saving ok').waitFor(PATIENCE);
  const field = page.getByRole('textbox', { name: /bib/i }).first();
  await field.press('Enter');
  await page.getByRole('heading', { name: /Times without a bib/ }).waitFor({ state: 'detached', ...PATIENCE });
  const { standings } = (await asOperator(venue.place, '/standings')) as { standings: readonly { bib: string; laps: number }[] };
  expect(standings.find(({ bib }) => bib === '2')?.laps).toBe(1);
  await page.close();
});
