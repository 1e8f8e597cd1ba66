import type { BrowserWindow, WebContents } from 'electron';
import type { Log } from '../src/log';

type Logger = Log['logger'];

/** More deaths than this within the span, and loading again would only flicker. */
const MOST_DEATHS = 5;
const SPAN_MS = 60_000;
const RETRY_MS = 2_000;
/** A page is asked this often whether it still runs, and hangs when it has owed so many answers. */
const ASK_EVERY_MS = 5_000;
const MOST_OWED = 3;

/** Whether a page that died at these instants, oldest first and the last one just now, is to be loaded again at once. */
export function shouldReload(deaths: readonly number[]): boolean {
  const now = deaths.at(-1) ?? 0;
  return deaths.filter((at) => now - at < SPAN_MS).length <= MOST_DEATHS;
}

/** How a page is watched. */
export interface RecoveryOptions {
  readonly url: string;
  readonly log: Logger;
  /** The page keeps dying; the user decides. Resolves when it may be tried again. */
  readonly onGiveUp: () => Promise<void>;
}

/** Loads the window's page again when it crashes, hangs or cannot be reached. The station goes on meanwhile: it lives in another process. */
export function recoverRenderer(window: BrowserWindow, { url, log, onGiveUp: despair }: RecoveryOptions): void {
  const deaths: number[] = [];
  const contents = window.webContents;
  contents.on('render-process-gone', (_event, details) => {
    log.warn({ url, reason: details.reason, exitCode: details.exitCode }, 'page died');
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    deaths.push(Date.now());
    if (shouldReload(deaths)) return reload(contents, url);
    deaths.length = 0;
    void despair().then(() => reload(contents, url));
  });
  watchForHang(window, () => {
    // With the developer tools open, a page that stands still is usually held by a breakpoint.
    if (contents.isDevToolsOpened()) return;
    log.warn({ url }, 'page hangs');
    contents.forcefullyCrashRenderer();
  });
  contents.on('did-fail-load', (...[, code, description, failed, isMainFrame]) => {
    // -3: a load that another one replaced.
    if (!isMainFrame || code === -3) return;
    log.warn({ url: failed, code, description }, 'page not loaded');
    setTimeout(() => reload(contents, url), RETRY_MS);
  });
}

/** The browser notices a hang only when somebody clicks or types; nobody touches a board. */
function watchForHang(window: BrowserWindow, hangs: () => void): void {
  const frame = () => window.webContents.mainFrame;
  let owed = 0;
  const timer = setInterval(() => {
    if (owed === 0) {
      // A page that dies owes nothing; its death is an event of its own.
      const settled = () => {
        owed = 0;
      };
      frame().executeJavaScript('0').then(settled, settled);
    }
    owed += 1;
    if (owed > MOST_OWED) hangs();
  }, ASK_EVERY_MS);
  window.once('closed', () => clearInterval(timer));
}

function reload(contents: WebContents, url: string): void {
  if (contents.isDestroyed()) return;
  // Failing is an event of its own, handled above.
  contents.loadURL(url).catch(() => undefined);
}
