import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { printTable, rounded } from './bench/table.mjs';
import { clock, openBoards, openDesktop, register, tableOnDesk, tagOf } from './bench-desktop-scene.mjs';
import { postEvents, tagEvent } from './harness.mjs';

const FIELD = 200;
const SPEED = 10;
/** Tags that are not registered: forgotten in a bag, on a rider of another race. */
const UNKNOWN_TAGS = 30;
const SAMPLE_EVERY_MS = 10_000;
const BATCH_EVERY_MS = 200;
const MINUTE = 60_000;
const MIB = 2 ** 20;
/** Part of the series that is left out of the slopes: code is compiled and lists fill up to their limits. */
const WARM_UP = 0.25;
/** A crossing is over by then: its last report can be sent. */
const CROSSING_MS = 1_000;
const PAGES = ['participants', 'race', 'readers', 'screens', 'audit', 'live'];

/** @import { ElectronApplication, Page } from 'playwright-core' */
/** @import { TagEvent } from './harness.mjs' */

/** @typedef {{ readonly heap: number; readonly nodes: number; readonly listeners: number }} PageMemory */
/** @typedef {Awaited<ReturnType<typeof sample>>} Sample */

/**
 * A race at ten times its speed with a window and two boards open, and what their memory does meanwhile.
 * @param {{ readonly minutes: number }} options
 */
export async function soak({ minutes }) {
  // At more than real speed the race began earlier, so that no read is ahead of the clock.
  const startAt = Date.now() - minutes * MINUTE * (SPEED - 1);
  const desktop = await openDesktop({ startAt });
  const { page: desk } = await tableOnDesk(desktop.app);
  await register(desktop.url, FIELD);
  const { boards, close } = await openBoards(desktop.url, ['/board', '/board?page=scroll']);
  const feed = feedRace(desktop.url, startAt, minutes * MINUTE);
  /** @type {(() => Promise<PageMemory>)[]} */
  const pages = [];
  for (const page of [desk, ...boards]) pages.push(await inspected(page));
  /** @type {Sample[]} */
  const samples = [];
  const begun = clock();
  while (clock() - begun < minutes * MINUTE) {
    await walkThroughPages(desk);
    await pause(Math.max(0, begun + (samples.length + 1) * SAMPLE_EVERY_MS - clock()));
    samples.push(await sample({ minutes: (clock() - begun) / MINUTE, reads: feed.sent(), app: desktop.app, pages }));
  }
  await feed.done;
  await close();
  await desktop.close();
  report(minutes, samples);
}

/**
 * Does what a timekeeper does: looks at every page, and opens the reads of the leader.
 * @param {Page} desk
 */
async function walkThroughPages(desk) {
  for (const page of PAGES) {
    await desk.evaluate((name) => window.location.assign(`#/${name}`), page);
    await pause(500);
  }
  await desk.locator('[data-standings] [data-index]').first().click();
  await pause(500);
  await desk.keyboard.press('Escape');
}

/**
 * Feeds the race in the background: laps of 40 to 80 s, every crossing seen by two antennas, and now and then an unknown tag.
 * @param {string} url
 * @param {number} startAt
 * @param {number} duration
 */
function feedRace(url, startAt, duration) {
  const random = randomNumbers(7);
  const usual = Array.from({ length: FIELD }, () => 40_000 + random() * 40_000);
  const next = usual.map((lap) => lap * (0.9 + 0.2 * random()));
  let sent = 0;
  /** @param {number} now */
  const eventsUpTo = (now) => {
    /** @type {TagEvent[]} */
    const events = [];
    for (const [rider, lap] of usual.entries()) {
      let at = next[rider] ?? 0;
      for (; at + CROSSING_MS <= now; at += lap * (0.95 + 0.1 * random())) {
        events.push(...crossing(tagOf(rider + 1), startAt + at));
        if (random() < 0.01) events.push(...crossing(tagOf(FIELD + 1 + Math.floor(random() * UNKNOWN_TAGS)), startAt + at));
      }
      next[rider] = at;
    }
    return events;
  };
  const run = async () => {
    const begun = clock();
    while (clock() - begun < duration) {
      const events = eventsUpTo((clock() - begun) * SPEED);
      if (events.length > 0) await postEvents(url, events);
      sent += events.length;
      await pause(BATCH_EVERY_MS);
    }
  };
  return { done: run(), sent: () => sent };
}

/**
 * @param {string} tag
 * @param {number} at
 */
function crossing(tag, at) {
  return [
    tagEvent({ tag, at, antenna: 1 }),
    tagEvent({ tag, at: at + 200, antenna: 2 }),
    tagEvent({ tag, at: at + CROSSING_MS - 100, antenna: 2, type: 'depart' }),
  ];
}

/**
 * The same numbers from 0 to 1 in every run.
 * @param {number} seed
 */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param {Page} page
 * @returns {Promise<() => Promise<PageMemory>>}
 */
async function inspected(page) {
  const session = await page.context().newCDPSession(page);
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { heap: usedSize / MIB, nodes, listeners: jsEventListeners };
  };
}

/** @param {{ readonly minutes: number; readonly reads: number; readonly app: ElectronApplication; readonly pages: readonly (() => Promise<PageMemory>)[] }} state */
async function sample({ minutes, reads, app, pages }) {
  const main = await app.evaluate(({ app: running }) => {
    globalThis.gc?.();
    const metrics = running.getAppMetrics();
    /** @param {Electron.ProcessMetric | undefined} metric */
    const bytes = (metric) => (metric?.memory.workingSetSize ?? Number.NaN) * 1024;
    const renderer = bytes(metrics.find(({ type }) => type === 'Tab'));
    const station = bytes(metrics.find(({ name }) => name === 'Racetag Station'));
    return { ...process.memoryUsage(), renderer, station, hasGc: 'gc' in globalThis };
  });
  if (!main.hasGc) throw new Error('Electron gives no way to collect garbage: its heap would say nothing.');
  const [desk, board1, board2] = await Promise.all(pages.map((look) => look()));
  if (desk === undefined || board1 === undefined || board2 === undefined) throw new Error('The soak watches a desk and two boards.');
  return {
    minutes,
    reads,
    'desk heap': desk.heap,
    'desk nodes': desk.nodes,
    'desk listeners': desk.listeners,
    'desk RSS': main.renderer / MIB,
    'station RSS': main.station / MIB,
    'board 1 heap': board1.heap,
    'board 1 nodes': board1.nodes,
    'board 2 heap': board2.heap,
    'board 2 nodes': board2.nodes,
    'main heap': main.heapUsed / MIB,
    'main external': main.external / MIB,
    'main RSS': main.rss / MIB,
    load: loadavg()[0] ?? Number.NaN,
  };
}

/**
 * @param {number} minutes
 * @param {readonly Sample[]} samples
 */
function report(minutes, samples) {
  const title = `Soak: ${minutes} minutes of a race at speed ${SPEED}, ${FIELD} riders, a desk that walks through its pages, two boards; MiB after collecting garbage`;
  printTable(
    title,
    samples.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, rounded(value, Number.isInteger(value) ? 0 : 2)])),
    ),
  );
  const settled = samples.slice(Math.floor(samples.length * WARM_UP));
  const names = /** @type {(keyof Sample)[]} */ (Object.keys(samples[0] ?? {})).filter((name) => name !== 'minutes' && name !== 'load');
  /** @param {keyof Sample} name */
  const perRead = (name) => (slope(settled, 'reads', name) * MIB) / (name === 'reads' ? MIB : 1);
  printTable(
    `Slope after the first ${WARM_UP * 100} % of the time`,
    names.map((name) => ({
      of: name,
      'a minute': rounded(slope(settled, 'minutes', name), 3),
      'bytes a read': /heap|RSS|external/.test(name) ? rounded(perRead(name), 0) : '',
    })),
  );
}

/**
 * The slope of the straight line with the least squares through the samples.
 * @param {readonly Sample[]} samples
 * @param {keyof Sample} across
 * @param {keyof Sample} up
 */
function slope(samples, across, up) {
  /** @param {keyof Sample} name */
  const mean = (name) => samples.reduce((sum, row) => sum + row[name], 0) / samples.length;
  const [x, y] = [mean(across), mean(up)];
  const shared = samples.reduce((sum, row) => sum + (row[across] - x) * (row[up] - y), 0);
  return shared / samples.reduce((sum, row) => sum + (row[across] - x) ** 2, 0);
}
