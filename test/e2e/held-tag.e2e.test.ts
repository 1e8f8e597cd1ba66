import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place, read } from './harness';

const PATIENCE = { timeout: 15_000 };
const CARRIED = 'E20000000000000000000012';
const FREE = 'E20000000000000000000099';

let desk: BrowserDesk;
let place: Place;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  desk = await openBrowserDesk((place) => asOperator(place, '/participants', { body: { bib: '12', name: 'Ana Bo', tags: [CARRIED] } }));
  ({ place, page, complaints } = desk);
  await page.goto(`${place.url}/#/participants`);
});

afterAll(() => desk.close());

/** The form waits for a tag from the station's first answer on. */
async function waitForTag(): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().includes('/tags/recent?after='));
  await page.getByRole('button', { name: 'Scan a tag' }).press('Enter', PATIENCE);
  await answered;
}

describe('a tag held to the antenna', () => {
  test('that is unknown is entered in the form', async () => {
    await waitForTag();
    await read(place, FREE, Date.now());
    await page.getByRole('button', { name: `Remove tag ${FREE}` }).waitFor(PATIENCE);
    await page.getByText(`Tag ${FREE} was read.`).waitFor(PATIENCE);
    await page.getByLabel('Bib', { exact: true }).fill('7');
    await page.getByRole('button', { name: 'Add rider' }).click();
    await page.getByText('Bib 7 added.').waitFor(PATIENCE);
    expect(await asOperator(place, '/participants')).toMatchObject({ participants: [{ bib: '12' }, { bib: '7', tags: [{ tag: FREE }] }] });
  });

  test('is the only one: the scan ends with it, so that the next tag in range goes to nobody', async () => {
    expect(await page.getByRole('button', { name: 'Stop scanning' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Scan a tag' }).waitFor(PATIENCE);
  });

  test('that another rider has is not entered; the form names the rider and has a link', async () => {
    await waitForTag();
    await read(place, CARRIED, Date.now());
    await page.getByText(`Tag ${CARRIED} is assigned to bib 12, Ana Bo.`).waitFor(PATIENCE);
    expect(await page.getByRole('list', { name: 'Tags of this rider' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Open bib 12' }).press('Enter');
    await page.getByRole('heading', { name: 'Bib 12' }).waitFor(PATIENCE);
    await expect.poll(() => page.evaluate('document.activeElement?.value'), PATIENCE).toBe('12');
    await page.getByRole('button', { name: `Remove tag ${CARRIED}` }).waitFor(PATIENCE);
  });

  test('of the rider in the form is named as such', async () => {
    await waitForTag();
    await read(place, CARRIED, Date.now());
    await page.getByText(`Tag ${CARRIED} is already assigned to this rider.`).waitFor(PATIENCE);
  });

  test('that a reader delivers minutes late is not entered automatically', async () => {
    const kept = 'E20000000000000000000077';
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await waitForTag();
    await read(place, kept, Date.now() - 300_000);
    await page.getByText(`Tag ${kept} was read earlier and has only just arrived.`).waitFor(PATIENCE);
    expect(await page.getByRole('list', { name: 'Tags of this rider' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Use this tag' }).press('Enter');
    await page.getByRole('button', { name: `Remove tag ${kept}` }).waitFor(PATIENCE);
  });

  test('of a registered rider leads to the next rider without a tag, and waits for theirs', async () => {
    for (const bib of ['20', '21', '22']) await asOperator(place, '/participants', { body: { bib, name: `Rider ${bib}` } });
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('button', { name: 'Edit bib 20' }).click(PATIENCE);
    await waitForTag();
    await read(place, 'E20000000000000000000120', Date.now());
    await page.getByRole('button', { name: 'Next without a tag: scan for bib 21' }).waitFor(PATIENCE);
    await read(place, 'E20000000000000000000199', Date.now());
    const answered = page.waitForResponse((response) => response.url().includes('/tags/recent?after='));
    await page.getByRole('button', { name: 'Next without a tag: scan for bib 21' }).click();
    await page.getByRole('heading', { name: 'Bib 21' }).waitFor(PATIENCE);
    await answered;
    await read(place, 'E20000000000000000000121', Date.now());
    await page.getByRole('button', { name: 'Next without a tag: scan for bib 22' }).waitFor(PATIENCE);
    const { participants } = (await asOperator(place, '/participants')) as { participants: { bib: string; tags: { tag: string }[] }[] };
    expect(Object.fromEntries(participants.slice(-3).map(({ bib, tags }) => [bib, tags.map(({ tag }) => tag)]))).toEqual({
      20: ['E20000000000000000000120'],
      21: ['E20000000000000000000121'],
      22: [],
    });
  });

  test('leaves nothing in the console', () => {
    expect(complaints).toEqual([]);
  });
});
