import type { App, BrowserWindow, PowerMonitor } from 'electron';
import type { UnsavedEntries } from '../src/station';
import type { StationHost } from './station-process/host';

/** What quitting in order needs. Parts of Electron are passed in, so that a test can play the system. */
export interface Closing {
  readonly app: Pick<App, 'on' | 'quit' | 'exit'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  /** Names what a signal does that asks the program to end (`takeEndSignals`). */
  readonly onEndSignal: (end: () => void) => void;
  readonly desk: Pick<BrowserWindow, 'on'>;
  readonly station: Pick<StationHost, 'close'>;
  /** Writes what is logged still. */
  readonly log: { close(): Promise<void> };
  /** Whether quitting now would cost something, as far as is known without asking the station. */
  readonly costsSomething: () => boolean;
  /** Asks the user where quitting costs something; true: quit. */
  readonly ask: () => Promise<boolean>;
  /** Shows the user which entries could not be saved in any file, and resolves when the user has closed the message. */
  readonly tellLost: (lost: readonly UnsavedEntries[]) => Promise<void>;
}

/** How long the last lines of the log, and then the windows, may take. */
const LOG_LIMIT_MS = 1_000;
const LEAVE_LIMIT_MS = 3_000;

/**
 * Makes every way of quitting close the station first, and returns the way for the menu. The user is asked before, where that costs
 * something, whichever way it is: menu, window, Dock. A system that shuts down and a signal are not kept waiting by a question; Windows,
 * which asks its programs, hears that one is needed and shows that. If entries could not be saved in any file, the user is told and the program ends with exit code 1.
 */
export function closeInOrder(closing: Closing): () => void {
  const { app, desk, ask, tellLost } = closing;
  let mayQuit = false;
  let isClosed = false;
  let isAnybodyThere = true;
  const quitNow = (): void => {
    mayQuit = true;
    app.quit();
  };
  const quit = oneQuestion(ask, quitNow);
  desk.on('close', (event) => {
    if (mayQuit) return;
    event.preventDefault();
    quit();
  });
  app.on('window-all-closed', quitNow);
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (!mayQuit) return quit();
    void closeAll(closing).then(async (lost) => {
      if (lost.length > 0) {
        if (isAnybodyThere) await tellLost(lost).catch(() => undefined);
        return app.exit(1);
      }
      isClosed = true;
      // A page that does not answer would keep its window, and the program with it.
      setTimeout(() => app.exit(0), LEAVE_LIMIT_MS);
      app.quit();
    });
  });
  quitWithSystem(closing, () => {
    isAnybodyThere = false;
    quitNow();
  });
  return quit;
}

/** Returns what asks, unless the question is open already, and goes on after a yes. */
function oneQuestion(ask: Closing['ask'], goOn: () => void): () => void {
  let isAsking = false;
  return () => {
    if (isAsking) return;
    isAsking = true;
    void ask()
      .finally(() => {
        isAsking = false;
      })
      .then((answer) => {
        if (answer) goOn();
      });
  };
}

/** Quits when the system shuts down. Where the system asks first, the answer is no while a race runs; where it does not ask, the station is closed at once. */
function quitWithSystem({ powerMonitor, onEndSignal, desk, station, costsSomething }: Closing, quitNow: () => void): void {
  // Linux and macOS: the system waits for a program that takes the event. Its type has no parameter for it.
  const onShutdown = (event?: { preventDefault(): void }): void => {
    event?.preventDefault();
    quitNow();
  };
  powerMonitor.on('shutdown', onShutdown);
  onEndSignal(quitNow);
  // Windows: the user sees which program holds up the end of the session, and can end it all the same. `before-quit` does not come then.
  desk.on('query-session-end', (event) => {
    if (costsSomething()) event.preventDefault();
  });
  desk.on('session-end', () => void station.close());
}

/** Returns what could be saved nowhere. */
async function closeAll({ station, log }: Closing): Promise<readonly UnsavedEntries[]> {
  // What cannot be closed must not keep the program: everything that was confirmed is on the disk.
  const lost = await station.close().catch(() => []);
  await Promise.race([log.close(), new Promise((resolve) => setTimeout(resolve, LOG_LIMIT_MS))]).catch(() => undefined);
  return lost;
}
