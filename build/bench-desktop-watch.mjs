// What a page shows, and since when.
import { clock } from './bench-desktop-scene.mjs';

/**
 * Notes from now on when each lap appears in the page. A place is a list in the page: selectors of the list, of a row in it, and of the
 * bib and the laps in a row. A lap that takes the place of the one before it in a row that stays counts as well.
 */
export async function watchForKeys(page, places) {
  await page.evaluate((watched) => {
    window.benchPlaces = watched.map((place) => ({ ...place, known: new Set(), painted: [], hidden: [] }));
    const now = () => performance.timeOrigin + performance.now();
    const keyOf = (line, { bib, laps }) => {
      const text = (selector) => line.querySelector(selector)?.textContent ?? '';
      return `${text(bib)}:${/\d+/.exec(text(laps))?.[0] ?? ''}`;
    };
    const isInSight = (line, list) => {
      const { top, bottom } = line.getBoundingClientRect();
      const frame = list.getBoundingClientRect();
      return top >= Math.max(0, frame.top) - 1 && bottom <= Math.min(window.innerHeight, frame.bottom) + 1;
    };
    const look = (place, isFirst) => {
      const fresh = [];
      for (const line of document.querySelectorAll(`${place.list} ${place.row}`)) {
        const key = keyOf(line, place);
        if (place.known.has(key)) continue;
        place.known.add(key);
        fresh.push({ key, line });
      }
      if (isFirst || fresh.length === 0) return;
      requestAnimationFrame(() => {
        const list = document.querySelector(place.list);
        const looked = fresh.map(({ key, line }) => ({ key, seen: isInSight(line, list) }));
        requestAnimationFrame(() => {
          const at = now();
          for (const { key, seen } of looked) (seen ? place.painted : place.hidden).push([key, at]);
        });
      });
    };
    for (const place of window.benchPlaces) {
      look(place, true);
      // The list alone: a clock that ticks elsewhere in the page is nobody's lap, and looking would cost the page time.
      const list = document.querySelector(place.list);
      new MutationObserver(() => look(place, false)).observe(list, { subtree: true, childList: true, characterData: true });
    }
  }, places);
}

/** What was noted, with times of this process's clock: by place, from key to when it was painted in sight, or was there but out of sight. */
export async function paintedKeys(page) {
  const ahead = await clockAhead(page);
  const places = await page.evaluate(() => window.benchPlaces.map(({ name, painted, hidden }) => ({ name, painted, hidden })));
  const here = (times) => new Map(times.map(([key, at]) => [key, at - ahead]));
  return places.map(({ name, painted, hidden }) => ({ name, painted: here(painted), hidden: here(hidden) }));
}

/** How far the page's clock is ahead of this process's, in ms: both stand on the same clock, but each process read it once, at its start. */
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

/** Starts to measure which part of the time the page's main thread is busy; the answer, in percent, is for the time until it is asked for. */
export async function measureBusy(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busySeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const [begun, before] = [clock(), await busySeconds()];
  return async () => (((await busySeconds()) - before) / ((clock() - begun) / 1000)) * 100;
}
