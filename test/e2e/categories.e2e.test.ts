import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place, read } from './harness';

const PATIENCE = { timeout: 15_000 };

/** Bib, name, category and passings in seconds after the gun. */
const FIELD = [
  ['11', 'Eli Iserbyt', 'Men Elite, U23', [100, 200]],
  ['12', 'Michael Vanthourenhout', 'Men Elite, U23', [101, 203]],
  ['21', 'Ceylin del Carmen Alvarado', 'Women Elite, U23', [110, 215]],
  ['22', 'Zoe O’Connor', 'Women Elite, U23', [111, 240]],
  ['31', 'Wolfeschlegelsteinhausen', 'Juniors, U17', [120, 250]],
] as const;
const GUN = Date.now() - 600_000;

let desk: BrowserDesk;
let place: Place;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk(async (place) => {
    await asOperator(place, '/race/start', { body: { at: new Date(GUN).toISOString() } });
    for (const [bib, name, category] of FIELD) {
      await asOperator(place, '/participants', { body: { bib, name, category, team: 'Züri Sauzen Veloclub', tags: [`E2${bib}`] } });
    }
    for (const [bib, , , times] of FIELD) for (const s of times) await read(place, `E2${bib}`, GUN + s * 1_000);
  });
  ({ place, page } = desk);
});

afterAll(() => desk.close());

/** Heading or bib, place and gap of each line of the table, from top to bottom. */
async function table(): Promise<readonly string[]> {
  const lines = await page.locator('[data-standings] tbody tr').all();
  const shown = await Promise.all(
    lines.map(async (line) => {
      const rowIndex = Number(await line.getAttribute('aria-rowindex'));
      const heading = await line.getAttribute('data-category-heading');
      const cell = (key: string) => line.locator(`[data-column="${key}"]`).innerText();
      return { rowIndex, text: heading ?? `${await cell('bib')}: ${await cell('place')} ${await cell('gap')}` };
    }),
  );
  return shown.sort((one, other) => one.rowIndex - other.rowIndex).map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
}

/** Bib, lap and lap time of the last passings, newest first. */
async function lastPassings(): Promise<readonly string[]> {
  const lines = await page.locator('[data-passings] li').allInnerTexts();
  return lines.map((line) => {
    const [, bib = '', , ...lap] = line.split(/\s*\n\s*/);
    return `${bib} ${lap.join(' ')}`;
  });
}

describe('a race of several categories', () => {
  test('is shown category by category, each with its own places and gaps', async () => {
    await page.getByText('Eli Iserbyt').first().waitFor(PATIENCE);
    await expect
      .poll(table, PATIENCE)
      .toEqual(['Men Elite, U23', '11: 1 –', '12: 2 +0:03.0', 'Women Elite, U23', '21: 1 –', '22: 2 +0:25.0', 'Juniors, U17', '31: 1 –']);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('is walked through by keyboard as one table', async () => {
    await page.getByRole('grid').focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('tr[aria-selected="true"] [data-column="bib"]').innerText(), PATIENCE).toBe('21');
  });

  test('is one ranking when the timekeeper chooses so', async () => {
    await page.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'Overall ranking' });
    await expect.poll(table, PATIENCE).toEqual(['11: 1 –', '12: 2 +0:03.0', '21: 3 +0:15.0', '22: 4 +0:40.0', '31: 5 +0:50.0']);
    await page.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'All categories' });
    await expect.poll(async () => (await table()).length, PATIENCE).toBe(8);
  });
});

describe('the last passings', () => {
  test('follow a correction without a reload, and are the same after one', async () => {
    await expect.poll(async () => (await lastPassings())[0], PATIENCE).toBe('31 L2 2:10.0');
    const { reads } = (await asOperator(place, '/riders/p5/trace')) as { reads: readonly { seq: number }[] };
    await asOperator(place, '/corrections', { body: { correction: { kind: 'void', passing: reads[0]?.seq } } });
    await expect.poll(async () => (await lastPassings())[0], PATIENCE).toBe('31 L1 4:10.0');
    const before = await lastPassings();
    expect(before.filter((line) => line.startsWith('31 '))).toHaveLength(1);
    await page.reload();
    await expect.poll(lastPassings, PATIENCE).toEqual(before);
  });
});

/** Words that stand on two lines, although they have no hyphen. */
const BROKEN_WORDS = `(() => {
  const broken = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const word of node.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 4)));
      if (tops.size > 1) broken.push(word[0]);
    }
  }
  return broken;
})()`;

describe('the web page of the results', () => {
  test.each([320, 390, 768, 1024, 1366, 1920])(
    'fits a screen of %i px without breaking a word, and passes accessibility rules',
    async (width) => {
      const answer = await fetch(`${place.url}/exports/html`, { headers: { authorization: `Bearer ${place.operatorToken}` } });
      const browser = page.context().browser() ?? expect.unreachable();
      const shown = await browser.newPage({ viewport: { width, height: 800 } });
      await shown.setContent(await answer.text());
      expect(await shown.evaluate(BROKEN_WORDS)).toEqual([]);
      expect(await shown.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await accessibilityFaults(shown)).toEqual([]);
      await shown.close();
    },
  );
});
