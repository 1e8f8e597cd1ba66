import type { BrowserWindow, WebContents } from 'electron';
import type { Log } from '../src/log';

type Logger = Log['logger'];

/** More deaths than this within the span, and loading again would only flicker. */
const MOST_DEATHS = 5;
const SPAN_MS = 60_000;
const RETRY_MS = 2_000;

/** Whether a page that died at these instants, oldest first and the last one just now, is to be loaded again at once. */
export function shouldRevive(deaths: readonly number[]): boolean {
  const now = deaths.at(-1) ?? 0;
  return deaths.filter((at) => now - at < SPAN_MS).length <= MOST_DEATHS;
}

/** How a page is watched. */
export interface Revival {
  readonly url: string;
  readonly log: Logger;
  /** The page keeps dying; the user decides. Resolves when it may be tried again. */
  readonly despair: () => Promise<void>;
}

/** Loads the window's page again when it crashes, hangs or cannot be reached. The station goes on meanwhile: it lives in another process. */
export function keepAlive(window: BrowserWindow, { url, log, despair }: Revival): void {
  const deaths: number[] = [];
  const contents = window.webContents;
  contents.on('render-process-gone', (_event, details) => {
    log.warn({ url, reason: details.reason, exitCode: details.exitCode }, 'page died');
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    deaths.push(Date.now());
    if (shouldRevive(deaths)) return reload(contents, url);
    deaths.length = 0;
    void despair().then(() => reload(contents, url));
  });
  window.on('unresponsive', () => {
    log.warn({ url }, 'page hangs');
    // With the developer tools open, a page that stands still is usually held by a breakpoint.
    if (!contents.isDevToolsOpened()) contents.forcefullyCrashRenderer();
  });
  contents.on('did-fail-load', (...[, code, description, failed, isMainFrame]) => {
    // -3: a load that another one replaced.
    if (!isMainFrame || code === -3) return;
    log.warn({ url: failed, code, description }, 'page not loaded');
    setTimeout(() => reload(contents, url), RETRY_MS);
  });
}

function reload(contents: WebContents, url: string): void {
  if (contents.isDestroyed()) return;
  // Failing is an event of its own, handled above.
  contents.loadURL(url).catch(() => undefined);
}
