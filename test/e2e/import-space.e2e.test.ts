import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserDesk, openBrowserDesk, type Place } from './harness';
import { goTo } from './screens/desk';

const PATIENCE = { timeout: 15_000 };
const HOUR_MS = 3_600_000;
let desk: BrowserDesk;

beforeAll(async () => {
  desk = await openBrowserDesk(async (place) => {
    for (const reader of ['192.168.1.51', '192.168.1.52']) await readByWrongClock(place, reader);
  });
});

afterAll(() => desk.close());

/** A reader service whose clock is two hours ahead; the desk shows a banner for each. */
async function readByWrongClock(place: Place, reader_ip: string): Promise<void> {
  const timestamp = new Date(Date.now() + 2 * HOUR_MS).toISOString();
  const events = [{ source: 'fast', reader_ip, timestamp, event_type: 'arrive', tag_id: 'E1', antenna: 1 }];
  await fetch(`${place.url}/events/tag/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });
}

/** Forty riders with all that people know of them, and cells that the station says something about. */
const PECULIAR = [
  'Club championship 2026',
  'Nr\tBib\tFirst name\tLast name\tCategory\tAge group\tTeam\tClub\tGender\tBorn\tNation\tLicence\tUCI ID\tShirt\tDiet\tPhone\tTag',
  ...Array.from({ length: 40 }, (_, at) => {
    const born = at % 3 === 0 ? `about ${at}` : '03/04/1990';
    const tag = at % 9 === 0 ? 'k.A.' : at % 7 === 0 ? `E20${at} 30${at}6` : `3034257BF468D48000000${100 + at}`;
    return `${at + 1}\t${at + 1}\tRider\t${at + 1}\tJuniors\t15-16\tRavens\tRC Alpha\tM\t${born}\tSUI\t${at}\t\tM\tvegan\t\t${tag}`;
  }),
].join('\n');

test('the preview shows a line at 1280 × 720 below many notices and many columns, and all notices with a press', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await goTo(page, 'live');
  await goTo(page, 'participants');
  await page.getByRole('button', { name: 'Import riders' }).click();
  await page.getByLabel('Copy the cells').fill(PECULIAR);
  await page.getByRole('button', { name: 'Preview' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Rider 1' }).first();
  await row.waitFor(PATIENCE);
  const take = page.getByRole('button', { name: 'Add 40 riders' });
  await expect
    .poll(async () => {
      const [line, decide] = await Promise.all([row.boundingBox(), take.boundingBox()]);
      return line === null || decide === null ? 0 : decide.y - line.y - line.height;
    }, PATIENCE)
    .toBeGreaterThan(0);
  const notices = page.getByRole('list', { name: 'Notices about the list' });
  expect(await notices.getByRole('listitem').count()).toBe(1);
  await page.getByRole('button', { name: 'more notices' }).click();
  await expect.poll(() => notices.getByRole('listitem').count(), PATIENCE).toBeGreaterThan(10);
});

test.each([
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
])('the preview of a list shows its lines at $width × $height below two banners and notices about the list', async (size) => {
  const { page } = desk;
  await page.setViewportSize(size);
  await goTo(page, 'live');
  await goTo(page, 'participants');
  await page.getByRole('button', { name: 'Import riders' }).click();
  const lines = Array.from(
    { length: 40 },
    (_, at) => `${at + 1}\t${at + 1}\tRider ${at + 1}\tJuniors\tRavens\t3034257BF468D48000000${100 + at}`,
  );
  await page.getByLabel('Copy the cells').fill(['Club championship 2026', 'Nr\tBib\tName\tCategory\tTeam\tTag', ...lines].join('\n'));
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByText('Rider 1', { exact: true }).waitFor(PATIENCE);
  await page.getByText('192.168.1.52').first().waitFor(PATIENCE);
  const room = async (): Promise<number> => {
    const [row, decide] = await Promise.all([
      page.getByRole('row').filter({ hasText: 'Rider 1' }).first().boundingBox(),
      page.getByRole('button', { name: 'Add 40 riders' }).boundingBox(),
    ]);
    return row === null || decide === null ? 0 : decide.y - row.y - row.height;
  };
  await expect.poll(room, PATIENCE).toBeGreaterThan(0);
});
