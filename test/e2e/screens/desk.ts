import type { Locator, Page } from 'playwright-core';

/** How long a test waits for what a screen will show. */
export const PATIENCE = { timeout: 15_000 };

/** Opens a screen of the desk by its link. */
export async function goTo(page: Page, screen: 'live' | 'participants' | 'race' | 'start' | 'results'): Promise<void> {
  await page.locator(`nav a[href="#/${screen}"]`).click(PATIENCE);
  await page.locator(`nav a[href="#/${screen}"][aria-current="page"]`).waitFor(PATIENCE);
}

/** The message about an action, by a part of its text: unlike a row or a sentence, it is there only once the station has stored the action. */
export function message(page: Page, text: string | RegExp): Locator {
  return page.getByRole('status').locator('> div').filter({ hasText: text });
}

const digits = (value: number, width = 2) => String(value).padStart(width, '0');

/** A time of day as a timekeeper types it, in this machine's zone: `14:05:09.250`. */
export function timeOfDay(at: number): string {
  const day = new Date(at);
  const clock = [day.getHours(), day.getMinutes(), day.getSeconds()].map((part) => digits(part)).join(':');
  return `${clock}.${digits(day.getMilliseconds(), 3)}`;
}

/** Fills the date and the time of day of a moment. */
export async function fillMoment(group: Locator, at: number): Promise<void> {
  const day = new Date(at);
  await group.getByLabel('Date').fill(`${day.getFullYear()}-${digits(day.getMonth() + 1)}-${digits(day.getDate())}`, PATIENCE);
  await group.getByLabel('Time of day').fill(timeOfDay(at));
}
