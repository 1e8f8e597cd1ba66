import type { BrowserWindow, WebContents } from 'electron';

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
  /** Told what happened, for the log. */
  readonly note: (event: string, details: Readonly<Record<string, unknown>>) => void;
  /** The page keeps dying; the user decides. Resolves when it may be tried again. */
  readonly despair: () => Promise<void>;
}

/** Loads the window's page again when it crashes, hangs or cannot be reached. The station goes on meanwhile: it lives in another process. */
export function keepAlive(window: BrowserWindow, { url, note, despair }: Revival): void {
  const deaths: number[] = [];
  const contents = window.webContents;
  contents.on('render-process-gone', (_event, details) => {
    note('page died', { reason: details.reason, exitCode: details.exitCode });
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    deaths.push(Date.now());
    if (shouldRevive(deaths)) return reload(contents, url);
    deaths.length = 0;
    void despair().then(() => reload(contents, url));
  });
  window.on('unresponsive', () => {
    note('page hangs', {});
    // With the developer tools open, a page that stands still is usually held by a breakpoint.
    if (!contents.isDevToolsOpened()) contents.forcefullyCrashRenderer();
  });
  contents.on('did-fail-load', (_event, code, description, failed, isMainFrame) => {
    // -3: a load that another one replaced.
    if (!isMainFrame || code === -3) return;
    note('page not loaded', { code, description, url: failed });
    setTimeout(() => reload(contents, url), RETRY_MS);
  });
}

function reload(contents: WebContents, url: string): void {
  if (contents.isDestroyed()) return;
  // Failing is an event of its own, handled above.
  contents.loadURL(url).catch(() => undefined);
}
