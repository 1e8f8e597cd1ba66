import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';

/**
 * How slow pages are made, by the environment: `RACETAG_E2E_DELAY_MS` is how long each request of a script is under way to the
 * station, and how long the answer to a command takes back; `RACETAG_E2E_CPU_SLOWDOWN` divides the speed of each page.
 */
const DELAY_MS = Number(process.env['RACETAG_E2E_DELAY_MS'] ?? 0);
const CPU_SLOWDOWN = Number(process.env['RACETAG_E2E_CPU_SLOWDOWN'] ?? 1);

/** Whether pages of one browser share a stream: slow ones do not. */
export const PAGES_SHARE_STREAMS = DELAY_MS === 0;

/** What a script of a page asks for, in contrast to the page and its parts. */
const ASKED_BY_SCRIPTS: readonly string[] = ['fetch', 'xhr', 'eventsource'];

/** Makes the pages slow that are opened in the browser from now on, where the environment says so. */
export function slowBrowser(browser: Browser): Browser {
  browser.on('context', (context) => void slowContext(context));
  return browser;
}

/** Makes the pages of a context slow, present and later ones, where the environment says so. */
export async function slowContext(context: BrowserContext): Promise<void> {
  if (CPU_SLOWDOWN > 1) {
    context.on('page', slowCpu);
    context.pages().forEach(slowCpu);
  }
  if (DELAY_MS > 0) {
    // Requests of a worker that pages share are not seen here: without it each page has a stream of its own, which is slow as well.
    await context.addInitScript('delete window.SharedWorker');
    await context.route('**', (route) => delayed(route).catch(goneMeanwhile));
  }
}

async function delayed(route: Route): Promise<void> {
  const request = route.request();
  if (!ASKED_BY_SCRIPTS.includes(request.resourceType())) return route.fallback();
  await sleep(DELAY_MS);
  if (request.method() === 'GET') return route.fallback();
  // Electron has no requests of its own; there only the way to the station is slow.
  const response = await route.fetch().catch(() => null);
  if (response === null) return route.fallback();
  await sleep(DELAY_MS);
  return route.fulfill({ response });
}

function slowCpu(page: Page): void {
  page
    .context()
    .newCDPSession(page)
    .then((session) => session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN }))
    .catch(goneMeanwhile);
}

/** A page that has left or closed meanwhile needs no answer, and no slower processor. */
function goneMeanwhile(): void {}
