import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import {
  asOperator,
  listenForComplaints,
  newPlace,
  openVenue,
  type Place,
  read,
  removePlace,
  startStation,
  stopStation,
  type Venue,
} from './harness';

const PATIENCE = { timeout: 20_000 };
const ANN = 'E20000000000000000000001';

let venue: Venue;
let place: Place;

beforeAll(async () => {
  venue = await openVenue((at) => asOperator(at, '/participants', { body: { bib: '7', name: 'Ann Able', tags: [ANN] } }));
  ({ place } = venue);
});

afterAll(() => venue.close());

type Theme = 'light' | 'dark';

async function open(path: string, colorScheme: Theme = 'light'): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const viewport = path.startsWith('/live') ? { width: 390, height: 844 } : { width: 1280, height: 720 };
  const page = await venue.browser.newPage({ viewport, colorScheme });
  const complaints = listenForComplaints(page);
  await page.goto(`${place.url}${path}`);
  return { page, complaints };
}

test.each(['/board', '/live'])('%s follows the race without user action', async (path) => {
  const { page, complaints } = await open(path);
  const row = page.locator('main').locator('tr, li').filter({ hasText: 'Ann Able' }).first();
  const before = await row.innerText(PATIENCE);
  await read(place, ANN, Date.now());
  await expect.poll(() => row.innerText(), PATIENCE).not.toBe(before);
  expect(complaints).toEqual([]);
  await page.close();
});

test.each(['/board', '/live', '/'])('%s works in a browser that forbids storage and knows no user activation', async (path) => {
  const page = await venue.browser.newPage();
  const complaints = listenForComplaints(page);
  await page.addInitScript(`
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
    Object.defineProperty(Navigator.prototype, 'userActivation', { value: undefined });
  `);
  await page.goto(`${place.url}${path}#token=${place.operatorToken}`);
  await page.getByText('Ann Able').first().waitFor(PATIENCE);
  await page.mouse.click(5, 5);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a board says that its table is old when the station ends, and recovers when the station is back', async () => {
  const { page } = await open('/board');
  await page.getByText('Ann Able').first().waitFor(PATIENCE);
  await venue.loseStation();
  await page.getByText('Reconnecting').first().waitFor(PATIENCE);
  await page.getByRole('alert').getByText('Live timing interrupted').waitFor(PATIENCE);
  expect(await page.getByText('Ann Able').count()).toBeGreaterThan(0);

  await venue.startStation();
  await asOperator(place, '/participants', { body: { bib: '8', name: 'Bob Baker' } });
  await page.getByText('Bob Baker').first().waitFor(PATIENCE);
  await page.getByRole('alert').waitFor({ state: 'detached', ...PATIENCE });
  await page.close();
});

test('with an API key the addresses of the screens open them, and a board without the key says that it is missing', async () => {
  const locked = await newPlace();
  const keyed = await startStation({ ...locked, environment: { ...locked.environment, RACETAG_API_KEY: 'for-readers-only' } });
  const page = await venue.browser.newPage();
  const { addresses } = (await asOperator(locked, '/screens')) as { addresses: readonly { readonly url: string }[] };
  const [base = '', key = ''] = (addresses[0]?.url ?? '').split('#');
  await asOperator(locked, '/participants', { body: { bib: '7', name: 'Ann Able' } });
  await page.goto(`${base}board`);
  await page.getByText(/key/).first().waitFor(PATIENCE);
  expect(await page.getByText('Ann Able').count()).toBe(0);

  for (const face of ['board', 'live']) {
    await page.goto(`${base}${face}#${key}`);
    await page.reload();
    await page.getByText('Ann Able').first().waitFor(PATIENCE);
  }
  const header = { 'x-api-key': key.replace('key=', '') };
  const sent = await fetch(`${base}events/tag/batch`, {
    method: 'POST',
    headers: { ...header, 'content-type': 'application/json' },
    body: '{"events":[]}',
  });
  expect(sent.status).toBe(401);
  await page.close();
  await stopStation(keyed);
  removePlace(locked);
});

test('a desk in a browser asks for the token, and runs the race with it', async () => {
  const { page } = await open('/');
  await expect.poll(() => page.locator('body').innerText(), PATIENCE).toMatch(/token/i);
  await page.goto(`${place.url}/#token=${place.operatorToken}`);
  await page.reload();
  await page.getByRole('link', { name: 'Riders' }).click();
  await page.getByRole('form', { name: 'New rider' }).waitFor(PATIENCE);
  expect(page.url()).not.toContain(place.operatorToken);
  await page.close();
});

/** A page, what opens the panel on it, and waits until it is there. */
const LOOKS: readonly (readonly [path: string, act: (page: Page) => Promise<void>])[] = [
  ['/board', async () => {}],
  ['/board?theme=light', async () => {}],
  ['/live', async () => {}],
  [
    '/live with the last passings',
    async (page) => {
      await page.getByRole('tab', { name: 'Last passings' }).click();
      await page.getByRole('tab', { name: 'Last passings', selected: true }).waitFor(PATIENCE);
    },
  ],
  ['/#/live', async () => {}],
  [
    '/#/live with a row explained',
    async (page) => {
      await page.getByRole('grid').getByText('Ann Able').click();
      await page.getByRole('region', { name: 'Reads of Ann Able' }).locator('[data-reads] li').first().waitFor(PATIENCE);
    },
  ],
  [
    '/#/live with the help',
    async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('region', { name: 'Help', exact: true }).waitFor(PATIENCE);
    },
  ],
  ['/#/participants', async () => {}],
  [
    '/#/participants with an import',
    async (page) => {
      await page.getByRole('button', { name: 'Import riders' }).click();
      await page.getByRole('region', { name: 'Import riders' }).waitFor(PATIENCE);
    },
  ],
  ['/#/race', async () => {}],
  ['/#/race/new', async () => {}],
  ['/#/readers', async () => {}],
  ['/#/screens', async () => {}],
  ['/#/audit', async () => {}],
  ['/#/guide', async () => {}],
];

test.each(LOOKS)('accessibility rules find nothing on %s in both themes', async (look, act) => {
  const [path = ''] = look.split(' ');
  const { page } = await open(path.startsWith('/#') ? `/#token=${place.operatorToken}` : path);
  if (path.startsWith('/#')) await page.evaluate(`location.hash = ${JSON.stringify(path.slice(1))}`);
  await page.locator('main, [role=main], form').first().waitFor(PATIENCE);
  // The page is whole once its first data is: the age of the newest word stands on each.
  await page
    .getByText(/\d s old/)
    .first()
    .waitFor(PATIENCE);
  await act(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(page), colorScheme).toEqual([]);
  }
  await page.close();
});

test('a board goes from category to category, each with its heading and its own places', async () => {
  const own = await newPlace();
  const alone = await startStation(own);
  for (const [bib, name, category] of [
    ['1', 'Mia Man', 'Men'],
    ['2', 'Wim Woman', 'Women'],
    ['3', 'Wes Woman', 'Women'],
  ])
    await asOperator(own, '/participants', { body: { bib, name, category, tags: [`E${bib}`] } });
  const gun = Date.now() - 300_000;
  await asOperator(own, '/race/start', { body: { at: new Date(gun).toISOString() } });
  for (const bib of [1, 2, 3]) await read(own, `E${bib}`, gun + bib * 10_000);
  const page = await venue.browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${own.url}/board?by=category&page=2s`);
  const heading = (name: string) => page.getByRole('rowheader', { name, exact: true });
  await heading('Men').waitFor(PATIENCE);
  expect(await page.getByText('Wim Woman').count()).toBe(0);
  await heading('Women').waitFor(PATIENCE);
  expect(await page.getByRole('row', { name: /Wim Woman/ }).innerText()).toMatch(/^1\s+2\s+Wim Woman/);
  expect(await page.getByText('Mia Man').count()).toBe(0);
  await heading('Men').waitFor(PATIENCE);
  await page.close();
  await stopStation(alone);
  removePlace(own);
});

test.each(['light', 'dark'])('a board with a transparent ground lies over a video and can be read, %s', async (theme) => {
  const { page } = await open(`/board?ground=transparent&theme=${theme}`);
  await page.getByText('Ann Able').first().waitFor(PATIENCE);
  const picture = await page.screenshot({ omitBackground: true });
  // The browser itself reads the picture: how opaque it is below the last row, and in the bar at the top.
  const opacity = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${picture.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return [500, 10].map((y) => context.getImageData(640, y, 1, 1).data[3]);
  })()`);
  expect(opacity).toEqual([0, 255]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

test.each(['/board', '/live', '/announcer'])(
  '%s shows a tag without a rider apart from the riders, without a place, and counts it as none',
  async (path) => {
    const tag = 'E2000000000000000000FFFF';
    for (const ago of [300, 200, 100]) await read(place, tag, Date.now() - ago);
    const { page } = await open(path);
    await page.getByText(/FFFF/).first().waitFor(PATIENCE);
    const rows = page.locator('main').locator('tr, li, article');
    const unknown = (await rows.filter({ hasText: /FFFF/ }).allInnerTexts()).map((text) => text.split(/\s*[\n\t]+\s*/));
    // Places are numbers at the beginning of a row; of the announcer's page, numbers with a full stop anywhere.
    expect(unknown.filter(([first = '', ...others]) => /^\d+$/.test(first) || others.some((text) => /^\d+\./.test(text)))).toEqual([]);
    const { participants } = (await asOperator(place, '/participants')) as { participants: readonly unknown[] };
    const text = (await page.evaluate('document.body.innerText')) as string;
    const counts = [...text.matchAll(/(\d+) riders?\b/g)].map(([, count]) => Number(count));
    expect(counts.filter((count) => count !== participants.length)).toEqual([]);
    if (path !== '/announcer') {
      const order = (await rows.or(page.getByRole('heading')).allInnerTexts()).join('\n');
      expect(order.indexOf('Unknown tags')).toBeGreaterThan(order.indexOf('Ann Able'));
      expect(order.indexOf('FFFF')).toBeGreaterThan(order.indexOf('Unknown tags'));
    }
    await page.close();
  },
);

test('a gun that is set ahead is counted down with a word for it on every screen with a race clock', async () => {
  await asOperator(place, '/race/start', { body: { at: new Date(Date.now() + 600_000).toISOString() } });
  for (const path of ['/board', '/live', '/announcer', '/clock', '/laps', '/finish', '/entry']) {
    const page = await venue.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${place.url}${path}${path === '/entry' ? `#token=${place.operatorToken}` : ''}`);
    await page
      .getByText(/Starts in/)
      .first()
      .waitFor(PATIENCE);
    expect([path, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([path, true]);
    await page.close();
  }
});
