import type { ChildProcess } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHeadless } from '../../build/harness.mjs';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import {
  asOperator,
  listenForComplaints,
  newPlace,
  type Place,
  read,
  removePlace,
  startBrowser,
  startStation,
  stopStation,
} from './harness';

const PATIENCE = { timeout: 120_000 };
const WIDE = { width: 1280, height: 720 };

let hub: Place;
let standby: Place;
let browser: Browser;
let hubStation: ChildProcess;
const stations: ChildProcess[] = [];

beforeAll(async () => {
  hub = await newPlace();
  standby = await newPlace();
  hubStation = await startStation(hub);
  stations.push(hubStation);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await Promise.all(stations.map((station) => stopStation(station)));
  removePlace(hub);
  removePlace(standby);
});

async function openDesk(place: Place): Promise<Page> {
  const page = await browser.newPage({ viewport: WIDE, locale: 'en-US' });
  await page.goto(`${place.url}/#token=${place.operatorToken}`);
  await page.getByRole('link', { name: 'Machines', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Machines' }).waitFor();
  return page;
}

/** For looking at the page; nothing unless `MACHINES_PICTURES` names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['MACHINES_PICTURES'];
  if (folder === undefined) return;
  for (const [size, viewport] of Object.entries({ wide: WIDE, phone: { width: 390, height: 844 } })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: size === 'phone' });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(WIDE);
}

/** Presses a button that asks in place, and answers its question. */
async function confirm(page: Page, button: string, question: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const asking = page.getByRole('button', { name: question });
  await page.locator('button:not([aria-disabled])', { hasText: question }).waitFor();
  await asking.click();
}

test(
  'a second laptop is added with a key from the page, shows that it is read-only, and takes over when the first one is gone',
  PATIENCE,
  async () => {
    const atHub = await openDesk(hub);
    const complaints = listenForComplaints(atHub);
    await atHub.getByText('One computer is enough for a race.').waitFor();
    await picture(atHub, 'alone');
    expect(await atHub.locator('[data-station-role]').count()).toBe(0);
    await atHub.getByLabel('Name').fill('Second laptop');
    await atHub.getByRole('button', { name: 'Make key' }).click();
    const command = (await atHub.locator('[data-new-key] code').textContent()) ?? '';
    expect(command).toMatch(/^RACETAG_ROLE=standby RACETAG_HUB=http\S+ RACETAG_HUB_KEY=key-\S+ npm run headless$/);
    await atHub.getByRole('img', { name: 'QR code for Second laptop' }).waitFor();
    expect(await accessibilityFaults(atHub)).toEqual([]);
    await picture(atHub, 'new-key');
    await atHub.getByRole('button', { name: 'Done' }).click();
    await atHub.locator('[data-new-key]').waitFor({ state: 'detached' });
    // What is made and revoked opens nothing, and the list says so.
    await atHub.getByLabel('Name').fill('Wrong name');
    await atHub.getByLabel('Role').selectOption({ label: 'Entry' });
    await atHub.getByRole('button', { name: 'Make key' }).click();
    const opened = (await atHub.locator('[data-new-key] code').textContent()) ?? '';
    expect(opened).toContain('/entry#token=key-');
    await confirm(atHub, 'Revoke the key for Wrong name', 'Revoke: it opens nothing any more');
    await atHub.getByRole('article', { name: 'Wrong name' }).waitFor({ state: 'detached' });
    expect(await asOperator(hub, '/keys')).toMatchObject({ keys: [{ name: 'Second laptop', role: 'standby' }] });

    await asOperator(hub, '/race', { method: 'PATCH', body: { name: 'Cup of the two laptops' } });
    await read(hub, 'E200001', Date.now());
    const key = /RACETAG_HUB_KEY=(\S+)/.exec(command)?.[1] ?? '';
    const environment = { ...standby.environment, RACETAG_ROLE: 'standby', RACETAG_HUB: hub.url, RACETAG_HUB_KEY: key };
    stations.push(await startStation({ ...standby, environment }));
    const second = atHub.getByRole('article', { name: 'Second laptop' }).filter({ hasText: 'has everything' });
    await second.getByText('Live', { exact: true }).waitFor();
    await atHub.locator('[data-station-role="hub"]').waitFor();
    await picture(atHub, 'hub');

    const atStandby = await openDesk(standby);
    await atStandby.locator('[data-race-name]', { hasText: 'Cup of the two laptops' }).waitFor();
    await atStandby.locator('[data-station-role]', { hasText: 'Standby – read-only' }).waitFor();
    await atStandby.getByRole('article', { name: hub.url }).getByText('Live', { exact: true }).waitFor();
    await atStandby.getByText('Keys are made and revoked at the hub.').waitFor();
    expect(await accessibilityFaults(atStandby)).toEqual([]);
    await picture(atStandby, 'standby');
    await atStandby.getByRole('link', { name: 'Race', exact: true }).click();
    await atStandby.locator('[data-read-only]', { hasText: `Do this on the station at ${hub.url}` }).waitFor();
    await picture(atStandby, 'standby-race');
    await atStandby.locator('[data-read-only] a').click();

    expect(complaints).toEqual([]);
    await stopStation(hubStation, 'SIGKILL');
    await atStandby.getByRole('article', { name: hub.url }).getByText('Cut off').waitFor();
    await atStandby.getByText('It is not heard. Check the network', { exact: false }).first().waitFor();
    await picture(atStandby, 'cut-off');
    await confirm(atStandby, 'Take over', 'Take over: the hub takes nothing any more');
    await atStandby.locator('[data-station-role="hub"]').waitFor();
    await atStandby.locator('[data-read-only]').waitFor({ state: 'detached' });
    await asOperator(standby, '/race', { method: 'PATCH', body: { name: 'It goes on' } });
    await picture(atStandby, 'taken-over');

    // Meanwhile somebody went on at the old hub: both say so when they see each other again.
    const apart = await startHeadless({ ...hub.environment, PORT: '0' });
    await asOperator({ ...hub, url: apart.url }, '/race', { method: 'PATCH', body: { name: 'Renamed in vain' } });
    await stopStation(apart.child);
    stations.push(await startStation(hub));
    await atStandby.getByText('At the old hub: 1 action and 0 reads that are not here.', { exact: false }).waitFor();
    await atStandby.getByRole('listitem').filter({ hasText: 'Renamed in vain' }).waitFor();
    await picture(atStandby, 'left-at-old-hub');
    await atHub.locator('[data-station-role]', { hasText: 'Taken over – read-only' }).waitFor();
    const left = atHub.getByRole('region', { name: 'This station' });
    await left.getByText('1 entry of the timekeeper and 0 reads were never handed over.', { exact: false }).waitFor();
    await left.getByRole('listitem').filter({ hasText: 'Renamed in vain' }).waitFor();
    await picture(atHub, 'left-behind');

    // What a file of the old hub has is merged at the new one, once it was shown.
    await asOperator(hub, '/races/copy', { method: 'POST', body: {} }).then((saved) => {
      const { path } = saved as { readonly path: string };
      copyFileSync(path, join(standby.environment['RACETAG_DATA_DIR'] ?? '', 'races', 'from-the-first.racetag'));
    });
    const merging = await openDesk(standby);
    const panel = merging.getByRole('region', { name: 'Merge a copy' });
    await panel.getByLabel('File of the other station').selectOption('from-the-first.racetag');
    await panel.getByRole('button', { name: 'Look' }).click();
    await panel.getByText('0 new reads; 1 read is here already.').waitFor();
    await panel.getByRole('listitem').filter({ hasText: 'Renamed in vain' }).waitFor();
    expect(await accessibilityFaults(merging)).toEqual([]);
    await panel.scrollIntoViewIfNeeded();
    await picture(merging, 'merge');
  },
);
