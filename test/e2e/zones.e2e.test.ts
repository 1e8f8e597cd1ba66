import type { ChildProcess } from 'node:child_process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOperator, newPlace, type Place, read, removePlace, startBrowser, startStation, stopStation } from './harness';

const PATIENCE = { timeout: 20_000 };
const MINUTE_MS = 60_000;
const TAGS = ['E20000000000000000000001', 'E20000000000000000000002'] as const;
/** Zones whose time of day is hours from that of the station, one of them with a part of an hour. */
const ZONES = ['Asia/Kathmandu', 'America/St_Johns'] as const;
/** Two digits of hours: a time of day, and no race time of these pages. */
const TIMES_OF_DAY = /(?<![\d:.])\d{2}:\d{2}:\d{2}/g;

let place: Place;
let station: ChildProcess;
let browser: Browser;
let gun: number;

async function correct(correction: object): Promise<void> {
  await asOperator(place, '/corrections', { body: { correction } });
}

/** A race of forty minutes in which every kind of sentence with a time was told. */
beforeAll(async () => {
  const made = await newPlace();
  place = { ...made, environment: { ...made.environment, TZ: 'UTC' } };
  station = await startStation(place);
  gun = Date.now() - 40 * MINUTE_MS;
  const moment = (minutes: number) => new Date(gun + minutes * MINUTE_MS).toISOString();
  for (const [index, tag] of TAGS.entries())
    await asOperator(place, '/participants', {
      body: { bib: String(index + 1), name: `Rider ${index + 1}`, category: 'U15', tags: [tag] },
    });
  await asOperator(place, '/race/start', { body: { at: moment(0) } });
  await asOperator(place, '/race/start', { body: { at: moment(1), wave: 'U15' } });
  for (const tag of TAGS) for (const minutes of [0.5, 10, 10.01, 20, 30, 35]) await read(place, tag, gun + minutes * MINUTE_MS);
  const { reads } = (await asOperator(place, '/riders/p1/trace')) as { reads: readonly { seq: number; code: string }[] };
  const [newest, before] = reads.filter(({ code }) => code === 'counted').map(({ seq }) => seq);
  await correct({ kind: 'retime', passing: newest, at: moment(34) });
  await correct({ kind: 'void', passing: before });
  await correct({ kind: 'insert', rider: 'p1', at: moment(36) });
  await correct({ kind: 'status', rider: 'p2', status: 'dnf', at: moment(31) });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await stopStation(station);
  removePlace(place);
});

/** The times of day of a page that are not of the zone of its device, with the line; lines that name their zone are left out. */
async function timesOfOtherZones(page: Page, zone: string): Promise<readonly string[]> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const allowed = new Set(Array.from({ length: 60 }, (_, minute) => format.format(gun + (minute - 5) * MINUTE_MS).slice(0, 5)));
  const lines = (await page.evaluate('document.body.innerText')) as string;
  return lines
    .split('\n')
    .filter((line) => !line.includes('UTC'))
    .flatMap((line) =>
      (line.match(TIMES_OF_DAY) ?? []).filter((time) => !allowed.has(time.slice(0, 5))).map((time) => `${time} in: ${line}`),
    );
}

async function timesShown(page: Page): Promise<number> {
  return (((await page.evaluate('document.body.innerText')) as string).match(TIMES_OF_DAY) ?? []).length;
}

describe.each(ZONES)('a screen in %s of a station in UTC', (zone) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ timezoneId: zone, locale: 'en-GB', viewport: { width: 1366, height: 900 } });
  });
  afterAll(() => context.close());

  test('shows the times of its own zone at the desk: reads with their reasons, messages, audit, start, readers', async () => {
    const page = await context.newPage();
    await page.goto(`${place.url}/#token=${place.operatorToken}`);
    for (const name of ['Rider 1', 'Rider 2']) {
      await page.getByRole('gridcell', { name }).click(PATIENCE);
      await page
        .getByRole('region', { name: /^Reads of/ })
        .getByText(name)
        .first()
        .waitFor(PATIENCE);
      await expect.poll(() => timesShown(page), PATIENCE).toBeGreaterThan(3);
      expect(await timesOfOtherZones(page, zone)).toEqual([]);
    }
    await page
      .getByRole('region', { name: /^Reads of/ })
      .getByRole('button', { name: 'Passing now', exact: true })
      .click();
    await page.getByText(/Passing of bib 2 \(Rider 2\) at .* added by hand/).waitFor(PATIENCE);
    expect(await timesOfOtherZones(page, zone)).toEqual([]);
    for (const [path, heading] of [
      ['audit', /added by hand/],
      ['race', /Start time/],
      ['start', /gun or wave/],
      ['results', /Rider 2/],
      ['readers', /The race started at/],
      ['participants', /Rider 1/],
    ] as const) {
      await page.evaluate(`location.hash = '#/${path}'`);
      await page.locator('main').getByText(heading).first().waitFor(PATIENCE);
      expect(await timesOfOtherZones(page, zone), path).toEqual([]);
    }
    await page.close();
  });

  test.each(['/live?bib=1', '/start', '/announcer', '/clock', '/finish', '/board'])(
    'shows the times of its own zone on %s, and names the zone where it has times of day',
    async (path) => {
      const page = await context.newPage();
      await page.goto(`${place.url}${path}`);
      await page
        .getByText(/^Live/)
        .or(page.getByText(/s old$/))
        .first()
        .waitFor(PATIENCE);
      expect(await timesOfOtherZones(page, zone)).toEqual([]);
      if ((await timesShown(page)) > 0) await page.getByText(/the zone of this device\. The station has UTC\+00:00/).waitFor(PATIENCE);
      await page.close();
    },
  );
});
