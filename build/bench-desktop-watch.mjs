// What a page shows, and since when.
import { clock } from './bench-desktop-scene.mjs';

/** @import { Page } from 'playwright-core' */

/** @typedef {{ readonly name: string; readonly list: string; readonly row: string; readonly bib: string; readonly laps: string }} Place selectors of a list, of a row in it, and of the bib and the laps in a row */
/** @typedef {Map<string, number>} Times when each lap was seen, by its key `bib:laps` */
/** @typedef {Place & { readonly known: Set<string>; readonly painted: [string, number][]; readonly hidden: [string, number][] }} WatchedPlace in the page */
/** @typedef {typeof globalThis & { benchPlaces: WatchedPlace[] }} WatchedWindow */

/**
 * Notes from now on when each lap appears in the page. A lap that replaces the one before it in a row that stays counts as well.
 * @param {Page} page
 * @param {readonly Place[]} places
 */
export async function watchForKeys(page, places) {
  await page.evaluate((watched) => {
    const view = /** @type {WatchedWindow} */ (globalThis);
    view.benchPlaces = watched.map((place) => ({ ...place, known: new Set(), painted: [], hidden: [] }));
    const now = () => performance.timeOrigin + performance.now();
    /**
     * @param {Element} line
     * @param {Place} place
     */
    const keyOf = (line, { bib, laps }) => {
      /** @param {string} selector */
      const text = (selector) => line.querySelector(selector)?.textContent ?? '';
      return `${text(bib)}:${/\d+/.exec(text(laps))?.[0] ?? ''}`;
    };
    /**
     * @param {Element} line
     * @param {Element} list
     */
    const isInSight = (line, list) => {
      const { top, bottom } = line.getBoundingClientRect();
      const frame = list.getBoundingClientRect();
      return top >= Math.max(0, frame.top) - 1 && bottom <= Math.min(window.innerHeight, frame.bottom) + 1;
    };
    /**
     * @param {WatchedPlace} place
     * @param {Element} list
     * @param {boolean} isFirst
     */
    const look = (place, list, isFirst) => {
      /** @type {{ readonly key: string; readonly line: Element }[]} */
      const fresh = [];
      for (const line of document.querySelectorAll(`${place.list} ${place.row}`)) {
        const key = keyOf(line, place);
        if (place.known.has(key)) continue;
        place.known.add(key);
        fresh.push({ key, line });
      }
      if (isFirst || fresh.length === 0) return;
      requestAnimationFrame(() => {
        const looked = fresh.map(({ key, line }) => ({ key, seen: isInSight(line, list) }));
        requestAnimationFrame(() => {
          const at = now();
          for (const { key, seen } of looked) (seen ? place.painted : place.hidden).push([key, at]);
        });
      });
    };
    for (const place of view.benchPlaces) {
      const list = document.querySelector(place.list);
      if (list === null) throw new Error(`There is no ${place.list} in this page.`);
      look(place, list, true);
      // The list alone: clocks that tick elsewhere in the page are no laps, and looking costs the page time.
      new MutationObserver(() => look(place, list, false)).observe(list, { subtree: true, childList: true, characterData: true });
    }
  }, places);
}

/**
 * What was noted, with times of this process's clock: by place, when each lap was painted in sight, or was in the page but out of sight.
 * @param {Page} page
 */
export async function paintedKeys(page) {
  const ahead = await clockAhead(page);
  const places = await page.evaluate(() =>
    /** @type {WatchedWindow} */ (globalThis).benchPlaces.map(({ name, painted, hidden }) => ({ name, painted, hidden })),
  );
  /** @param {readonly (readonly [string, number])[]} times */
  const here = (times) => new Map(times.map(([key, at]) => [key, at - ahead]));
  return places.map(({ name, painted, hidden }) => ({ name, painted: here(painted), hidden: here(hidden) }));
}

/**
 * How far the page's clock is ahead of this process's, in ms: both follow the same clock, but each process read it once, at its start.
 * @param {Page} page
 */
async function clockAhead(page) {
  let best = { took: Number.POSITIVE_INFINITY, ahead: 0 };
  for (let round = 0; round < 30; round += 1) {
    const before = clock();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const took = clock() - before;
    if (took < best.took) best = { took, ahead: there - (before + took / 2) };
  }
  return best.ahead;
}

/**
 * Starts to measure which part of the time the page's main thread is busy. The returned function gives it, in percent, for the time until it is called.
 * @param {Page} page
 */
export async function measureBusy(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busySeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const [begun, before] = [clock(), await busySeconds()];
  return async () => (((await busySeconds()) - before) / ((clock() - begun) / 1000)) * 100;
}
