import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place } from './harness';
import { PATIENCE } from './screens/desk';

let desk: BrowserDesk;
let place: Place;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk((place) =>
    asOperator(place, '/participants', { body: { bib: '5', name: 'Maximiliane von Hohenfels-Sonnenberg zu Tauberbischofsheim' } }),
  );
  ({ place, page } = desk);
});

afterAll(() => desk.close());

async function acts(): Promise<readonly object[]> {
  return ((await asOperator(place, '/audit')) as { readonly acts: readonly object[] }).acts;
}

/** Whether the message that was pressed still shows less than its text. */
const IS_CUT = `(() => {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.querySelector('[role=status] [aria-expanded=true] > span');
  return scrollWidth > clientWidth || scrollHeight > clientHeight;
})()`;

test('a press on the text of an earlier message that is cut shows all of it, and it stays', async () => {
  await page.getByRole('gridcell', { name: 'Maximiliane' }).first().waitFor(PATIENCE);
  // Pressed by the page itself: a message is gone after seconds.
  const pressed = page.evaluate(`new Promise((done) => {
    const press = () => {
      const cut = document.querySelector('[role=status] > div:not(:first-child) > button[aria-expanded=false]');
      if (cut === null) return;
      observer.disconnect();
      cut.click();
      done(cut.textContent);
    };
    const observer = new MutationObserver(press);
    observer.observe(document.body, { childList: true, subtree: true });
  })`);
  const before = (await acts()).length;
  for (const entered of [1, 2, 3]) {
    await page.getByRole('textbox', { name: 'Passing now' }).fill('5');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await acts()).length, PATIENCE).toBe(before + entered);
  }
  const text = page.getByRole('status').locator('button[aria-expanded=true]');
  await text.waitFor(PATIENCE);
  expect(await text.textContent()).toBe(await pressed);
  expect(await page.evaluate(IS_CUT)).toBe(false);
  await text.click();
  await text.waitFor({ state: 'detached', ...PATIENCE });
});
