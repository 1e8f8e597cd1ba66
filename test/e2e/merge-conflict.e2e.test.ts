import type { ChildProcess } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, newPlace, type Place, read, removePlace, startBrowser, startStation, stopStation } from './harness';

let here: Place;
let there: Place;
let browser: Browser;
const stations: ChildProcess[] = [];

beforeAll(async () => {
  here = await newPlace();
  there = await newPlace();
  stations.push(await startStation(here), await startStation(there));
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await Promise.all(stations.map((station) => stopStation(station)));
  removePlace(here);
  removePlace(there);
});

/** Puts a copy of the open race of one station into the folder of races of another one. Returns its name. */
async function bring(from: Place, to: Place, name: string): Promise<string> {
  const { path } = (await asOperator(from, '/races/copy', { method: 'POST', body: {} })) as { readonly path: string };
  copyFileSync(path, join(to.environment['RACETAG_DATA_DIR'] ?? '', 'races', name));
  return basename(path);
}

const correct = (place: Place, correction: object) => asOperator(place, '/corrections', { body: { correction } });

test('two desks changed one rider while apart: the page says what each side did, and what repeating that of the other one would change', async () => {
  await asOperator(here, '/participants', { body: { bib: '7', name: 'Ann Mayer', tags: ['E200007'] } });
  await read(here, 'E200007', Date.now());
  await bring(here, there, 'common.racetag');
  await asOperator(there, '/races/open', { body: { file: 'common.racetag' } });
  const { participants } = (await asOperator(here, '/participants')) as { readonly participants: readonly { readonly id: string }[] };
  const rider = participants[0]?.id ?? expect.unreachable('there is no rider');
  await correct(here, { kind: 'status', rider, status: 'dnf' });
  await correct(there, { kind: 'status', rider, status: 'dsq' });
  await bring(there, here, 'of-the-other.racetag');

  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'en-US' });
  await page.goto(`${here.url}/#token=${here.operatorToken}`);
  await page.getByRole('link', { name: 'Machines', exact: true }).first().click();
  const panel = page.getByRole('region', { name: 'Merge a copy' });
  await panel.getByLabel('File of the other station').selectOption('of-the-other.racetag');
  await panel.getByRole('button', { name: 'Look' }).click();
  const ours = panel.locator('[data-side="here"]');
  const theirs = panel.locator('[data-side="there"]');
  await ours.getByText('In the open race alone. These hold:').waitFor();
  await ours.getByRole('listitem').filter({ hasText: 'Ann Mayer' }).filter({ hasText: 'DNF' }).waitFor();
  await theirs.getByText('In the other file alone. Repeat what still holds', { exact: false }).waitFor();
  const act = theirs.getByRole('listitem').filter({ hasText: 'DSQ' });
  await act.getByText('This changes the result of 1 rider.').waitFor();
  const cells = act.getByRole('row').filter({ hasText: 'Ann Mayer' }).getByRole('cell');
  expect((await cells.allTextContents()).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    '7',
    'Ann Mayer',
    expect.stringContaining('DNF'),
    expect.stringContaining('DSQ'),
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
});
