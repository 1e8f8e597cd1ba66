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
