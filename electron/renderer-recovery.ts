import type { BrowserWindow, WebContents } from 'electron';
import type { Log } from '../src/log';

type Logger = Log['logger'];

/** A page that crashes more often than this within the span would only flicker if it were loaded again. */
const MAX_CRASHES = 5;
const CRASH_SPAN_MS = 60_000;
const RETRY_DELAY_MS = 2_000;
/** How often a page is asked whether it still runs. It hangs when this many answers are missing. */
const PING_INTERVAL_MS = 5_000;
const MAX_MISSING_ANSWERS = 3;

/** Whether to reload a page that crashed at these instants (milliseconds since the epoch, oldest first, the last one just now). */
export function shouldReload(crashes: readonly number[]): boolean {
  const now = crashes.at(-1) ?? 0;
  return crashes.filter((at) => now - at < CRASH_SPAN_MS).length <= MAX_CRASHES;
}

/** How a page is watched. */
export interface RecoveryOptions {
  readonly url: string;
  readonly log: Logger;
  /** Called when the page keeps crashing. Resolves when it may be loaded again. */
  readonly onGiveUp: () => Promise<void>;
}

/** Reloads the window's page when it crashes, hangs or cannot be loaded. The station is not affected: it runs in another process. */
export function recoverRenderer(window: BrowserWindow, { url, log, onGiveUp }: RecoveryOptions): void {
  const crashes: number[] = [];
  const contents = window.webContents;
  contents.on('render-process-gone', (_event, details) => {
    log.warn({ url, reason: details.reason, exitCode: details.exitCode }, 'page crashed');
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    crashes.push(Date.now());
    if (shouldReload(crashes)) return reload(contents, url);
    crashes.length = 0;
    void onGiveUp().then(() => reload(contents, url));
  });
  watchForHang(window, () => {
    // While the developer tools are open, a page that does not answer is usually stopped at a breakpoint.
    if (contents.isDevToolsOpened()) return;
    log.warn({ url }, 'page hangs');
    contents.forcefullyCrashRenderer();
  });
  contents.on('did-fail-load', (...[, code, description, failed, isMainFrame]) => {
    // -3: this load was replaced by another one.
    if (!isMainFrame || code === -3) return;
    log.warn({ url: failed, code, description }, 'page not loaded');
    setTimeout(() => reload(contents, url), RETRY_DELAY_MS);
  });
}

/** Calls `onHang` when the page stops answering. The browser itself notices that only at a click or a key, which a board never gets. */
function watchForHang(window: BrowserWindow, onHang: () => void): void {
  const frame = () => window.webContents.mainFrame;
  let missing = 0;
  const timer = setInterval(() => {
    if (missing === 0) {
      // A crash rejects, too: it is handled by its own event.
      const settled = () => {
        missing = 0;
      };
      frame().executeJavaScript('0').then(settled, settled);
    }
    missing += 1;
    if (missing > MAX_MISSING_ANSWERS) onHang();
  }, PING_INTERVAL_MS);
  window.once('closed', () => clearInterval(timer));
}

function reload(contents: WebContents, url: string): void {
  if (contents.isDestroyed()) return;
  // A failure is handled by the event did-fail-load.
  contents.loadURL(url).catch(() => undefined);
}
