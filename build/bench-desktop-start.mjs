import { loadClient } from './bench/forked.mjs';
import { GUN, startStation } from './bench/station.mjs';
import { printTable, quantile } from './bench/table.mjs';
import { clock, newFolder, openDesktop, tableOnDesk } from './bench-desktop-scene.mjs';

const ROUNDS = 5;
const READS = 100_000;
const RIDERS = 1000;

/** From making the process to a desk that can be worked with: for a first start, and for a start with a race that is there already. */
export async function start() {
  const races = [
    { race: 'a new race', folder: newFolder },
    { race: `${READS.toLocaleString('en')} reads, ${RIDERS.toLocaleString('en')} riders`, folder: always(await fedRace()) },
  ];
  for (const { race, folder } of races) {
    /** @type {Record<Step, number>[]} */
    const rounds = [];
    for (let round = 1; round <= ROUNDS; round += 1) rounds.push(await once(folder()));
    const rows = rounds.map((times, at) => row(`round ${at + 1}`, times));
    /** @param {Step} step */
    const middle = (step) =>
      quantile(
        rounds.map((times) => times[step]),
        0.5,
      );
    const median = { page: middle('page'), paint: middle('paint'), table: middle('table'), key: middle('key') };
    printTable(`Start of the desktop with ${race}, new profile, files in memory; ms since the process was made`, [
      ...rows,
      row('median', median),
    ]);
  }
}

/** @param {string} dataDir */
async function once(dataDir) {
  const { app, spawnedAt, close } = await openDesktop({ dataDir });
  const { page, usableAt } = await tableOnDesk(app);
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.matches('[data-search]') === true, undefined, { polling: 'raf' });
  const answeredAt = clock();
  const { pageAt, paintAt } = await page.evaluate(() => ({
    pageAt: performance.timeOrigin,
    paintAt: performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
  }));
  await close();
  return { page: pageAt - spawnedAt, paint: paintAt - spawnedAt, table: usableAt - spawnedAt, key: answeredAt - spawnedAt };
}

/** @typedef {'page' | 'paint' | 'table' | 'key'} Step */

/**
 * @param {string} round
 * @param {Readonly<Record<Step, number>>} times
 */
function row(round, times) {
  return {
    '': round,
    'page begins': Math.round(times.page),
    'first paint': Math.round(times.paint),
    'table stands': Math.round(times.table),
    'a key is answered': Math.round(times.key),
  };
}

/** A folder with a race in it, made by the headless station. */
async function fedRace() {
  const { port, dataDir, stop } = await startStation(newFolder());
  const load = loadClient();
  await load.ask('flood', { port, gun: GUN, participants: RIDERS, connections: 2, batch: 1000, total: READS });
  load.end();
  await stop();
  return dataDir;
}

/**
 * @param {string} value
 * @returns {() => string}
 */
function always(value) {
  return () => value;
}
