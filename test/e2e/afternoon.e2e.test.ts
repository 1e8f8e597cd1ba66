import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postEvents } from '../../build/harness.mjs';
import { changes, lineOf, timeText } from '../event/afternoon-lines';
import * as truth from '../event/afternoon-truth';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place } from './harness';
import { PATIENCE } from './screens/desk';
import { addPassing, chooseTable, decide, setStatus, splitTime, tableLines, voidPassing } from './screens/live-screen';
import { addReaderTo, addWave, createRace, openRace, renamePoint, saveRules, setLaps, startWaveAt, stopAt } from './screens/race-screen';
import { changesSinceOfficial, declareOfficial, proposals, takeProposals, undoDecision } from './screens/results-screen';
import { addRider, importFile, pasteCells, removeRider, swapTags } from './screens/riders-screen';
import { setStart, takeStartList } from './screens/start-screen';

const HOUR = 3600;
/** The guns of the three races, in seconds after the first; all of the afternoon is past when the test runs. */
const [CRITERIUM_AT, TRIAL_AT, RUN_AT] = [0, 1.5 * HOUR, 3 * HOUR];
const DAY_START = 1000 * Math.floor(Date.now() / 1000 - 6 * HOUR);
/** The moment so many seconds after the first gun. */
const moment = (seconds: number) => DAY_START + Math.round(1000 * seconds);

let desk: BrowserDesk;
let place: Place;
let page: Page;

beforeAll(async () => {
  desk = await openBrowserDesk();
  ({ place, page } = desk);
  // Wide enough for whole words in the table.
  await page.setViewportSize({ width: 1366, height: 768 });
});

afterAll(() => desk.close());

/** What the readers deliver: the only thing of the afternoon that comes by HTTP. */
async function send(reads: readonly truth.Read[], gunAt: number): Promise<void> {
  const events = reads.map(({ tag, s, reader }) => ({
    source: 'sirit510',
    reader_ip: reader,
    timestamp: new Date(moment(gunAt + s)).toISOString(),
    event_type: 'arrive',
    tag_id: tag,
    antenna: 1,
  }));
  await postEvents(place.url, events);
}

interface Standing {
  readonly bib: string;
  readonly place: number | null;
  readonly status: string;
  readonly ranked_laps: number;
  readonly total_time_ms: number | null;
  readonly gun_time_ms: number | null;
  readonly chip_time_ms: number | null;
  readonly splits: readonly { readonly name: string; readonly time_ms: number | null }[];
}

async function standings(): Promise<readonly Standing[]> {
  return ((await asOperator(place, '/standings')) as { standings: readonly Standing[] }).standings;
}

async function rows(): Promise<readonly truth.ExpectedRow[]> {
  return (await standings()).map((row) => [row.bib, row.place, row.status, row.ranked_laps, row.total_time_ms]);
}

/** The table of the screen, and the one over HTTP. */
async function expectTable(expected: readonly truth.ExpectedRow[], decimals: number): Promise<void> {
  await expect.poll(() => tableLines(page), PATIENCE).toEqual(expected.map((row) => lineOf(row, decimals)));
  expect(await rows()).toEqual(expected);
}

/** The table of each category on the screen, and the whole one over HTTP. */
async function expectCriterium(sections: readonly (readonly truth.ExpectedRow[])[]): Promise<void> {
  for (const [index, { name }] of truth.CATEGORIES.entries()) {
    await chooseTable(page, name);
    await expect.poll(() => tableLines(page), PATIENCE).toEqual(sections[index]?.map((row) => lineOf(row)));
  }
  await chooseTable(page, 'All categories');
  expect(await rows()).toEqual(sections.flat());
}

describe('the criterium', () => {
  test('is set up: riders from a file, four categories with laps of their own, two waves', async () => {
    await createRace(page, {
      name: 'Criterium',
      template: 'Criterium',
      numbers: { 'Minimum lap time in seconds': '20' },
      gun: moment(CRITERIUM_AT),
    });
    const list = truth.STARTERS.map(({ bib, category, tag }) => [bib, `Rider ${bib}`, category, tag].join(';'));
    await importFile(page, { name: 'criterium.csv', text: ['Bib;Name;Category;Tag', ...list].join('\n') }, truth.STARTERS.length);
    await setLaps(page, truth.CATEGORIES);
    const [elite, women, u19, u15] = truth.CATEGORIES;
    await addWave(page, 1, { name: 'First', categories: [elite.name, u19.name], after: '0' });
    await addWave(page, 2, { name: 'Second', categories: [women.name, u15.name], after: '1:00' });
    await saveRules(page);
  });

  test('goes on: a wave leaves late, two tags are swapped, a mat is dead for three laps, four crossings are on paper', async () => {
    await startWaveAt(page, 'Second', moment(63.4));
    await send(truth.CRITERIUM_READS, CRITERIUM_AT);
    const [one, other] = truth.SWAPPED;
    await swapTags(page, { bib: one, tag: `C${one}` }, { bib: other, tag: `C${other}` });
    for (const { bib, s } of truth.BY_HAND) await addPassing(page, bib, moment(s));
    await stopAt(page, moment(truth.STOP));
  });

  test('is judged: penalties, and a relegation that a protest takes back', async () => {
    const { bib, seconds } = truth.PENALTY;
    await decide(page, bib, { kind: 'Time penalty or credit', field: 'Time', value: `0:${seconds}`, reason: 'cut course' });
    const { bib: lapped, laps } = truth.LAP_LESS;
    await decide(page, lapped, { kind: 'Laps added or taken', field: 'Laps', value: String(laps), reason: 'missed the loop' });
    const sections = truth.criterium({ isSettled: false, isLate: false });
    await expectCriterium(sections);
    const [winner = '', second, last = ''] = sections[1]?.map(([who]) => who) ?? [];
    await decide(page, winner, { kind: 'Relegated behind a rider', field: 'Behind bib', value: last, reason: 'irregular sprint' });
    await chooseTable(page, 'Women');
    const firstThree = async () => (await tableLines(page)).slice(0, 3).map((line) => line.split(' ')[1]);
    await expect.poll(firstThree, PATIENCE).toEqual([second, last, winner]);
    await undoDecision(page, `Bib ${winner} (Rider ${winner}) relegated behind bib ${last} (Rider ${last})`);
    await expectCriterium(sections);
  });

  test('is settled and declared official', async () => {
    expect([...(await proposals(page))].sort()).toEqual([`Bib ${truth.WENT_HOME.bib}: DNF`, `Bib ${truth.NEVER_SEEN}: DNS`]);
    await takeProposals(page, 2);
    await expectCriterium(truth.criterium({ isSettled: true, isLate: false }));
    await declareOfficial(page);
  });

  test('is corrected later, and who has another result since is listed', async () => {
    const settled = truth.criterium({ isSettled: true, isLate: false });
    const { bib, seconds } = truth.LATE_PENALTY;
    await decide(page, bib, { kind: 'Time penalty or credit', field: 'Time', value: `0:${seconds}`, reason: 'drafted a car' });
    const corrected = truth.criterium({ isSettled: true, isLate: true });
    await expectCriterium(corrected);
    expect(await changesSinceOfficial(page)).toEqual(changes(settled.flat(), corrected.flat()));
  });
});

test('the time trial has own starts, one of them missed, and a finish on paper', async () => {
  await createRace(page, { name: 'Time trial', template: 'Time trial' });
  const riders = truth.TRIAL.map(({ bib, tag }) => [bib, `Rider ${bib}`, tag]);
  await pasteCells(page, [['Bib', 'Name', 'Tag'], ...riders.slice(0, 6)], 6);
  for (const [bib = '', name = '', tag = ''] of riders.slice(6)) await addRider(page, { bib, name, tag });
  await addRider(page, { bib: '88', name: 'Rider 8', tag: 'T88' });
  await removeRider(page, '88');
  await takeStartList(page, { firstAt: moment(TRIAL_AT + 60), gap: '1:00', riders: truth.TRIAL.length });
  await send(truth.TRIAL_READS, TRIAL_AT);
  const late = truth.TRIAL.find(({ bib }) => bib === truth.MISSED_START);
  await setStart(page, truth.MISSED_START, moment(TRIAL_AT + (late?.start ?? 0)));
  // First it is entered for the wrong bib.
  await addPassing(page, truth.TRIAL_WRONG_BIB, moment(TRIAL_AT + truth.TRIAL_PAPER));
  await voidPassing(page, truth.TRIAL_WRONG_BIB);
  await addPassing(page, truth.TRIAL_BY_HAND, moment(TRIAL_AT + truth.TRIAL_PAPER));
  await setStatus(page, truth.TRIAL_ABSENT, 'DNS: did not start');
  await expectTable(truth.trial(), 2);
});

test('the run has three points, of which one missed a runner, and a reader that nobody set up', async () => {
  await createRace(page, { name: 'Run', template: 'Road run with a split', choices: { 'Ranked by': 'gun time' }, gun: moment(RUN_AT) });
  const riders = truth.RUN.map(({ bib, tag }) => [bib, `Runner ${bib}`, 'f', tag]);
  await pasteCells(page, [['Bib', 'Name', 'Gender', 'Tag'], ...riders], riders.length);
  await renamePoint(page, 2, '5K');
  const readers = { Start: 'start-mat', '5K': '5k-mat', Finish: 'finish-mat' };
  for (const [point, reader] of Object.entries(readers)) await addReaderTo(page, point, reader);
  await saveRules(page);
  await send(truth.RUN_READS, RUN_AT);
  await page.getByText('No point names reader spare: its reads do not count.').waitFor(PATIENCE);
  const run = truth.run();
  await chooseTable(page, 'All categories');
  await expectTable(
    run.map(({ bib, place, gun }) => [bib, place, 'racing', 1, gun]),
    1,
  );
  for (const { bib, five } of run) expect(await splitTime(page, bib, '5K')).toBe(five === null ? 'Not read' : timeText(five));
  // The template ranks women by chip time.
  await chooseTable(page, 'Women');
  await expect.poll(() => tableLines(page), PATIENCE).toEqual(truth.runByChip().map((row) => lineOf(row)));
  const timed = (await standings()).map(({ bib, place, gun_time_ms, chip_time_ms, splits }) => ({
    ...{ bib, place, gun: gun_time_ms, chip: chip_time_ms },
    five: splits.find(({ name }) => name === '5K')?.time_ms ?? null,
  }));
  expect(timed).toEqual(run);
});

test('the criterium has its corrected results when it is opened again', async () => {
  await openRace(page, 'Criterium', /^Open .*criterium/i);
  await expectCriterium(truth.criterium({ isSettled: true, isLate: true }));
  expect(desk.complaints).toEqual([]);
});
