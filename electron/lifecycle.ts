import { app, dialog } from 'electron';
import type { Desktop } from './desktop';
import { quitQuestion } from './quit-question';

/** A disk that hangs must not keep the computer from shutting down. Everything that was confirmed is on the disk already. */
const CLOSE_LIMIT_MS = 10_000;

/** Quits, after a question where that would cost something. */
export async function quitAfterQuestion(desktop: Desktop): Promise<void> {
  if (await mayQuit(desktop)) app.quit();
}

/**
 * Makes closing the timekeeper's window quit, and quitting close the station first. The timekeeper is asked when closing the window;
 * the user is not asked when the system shuts down or the process gets a signal.
 */
export function closeInOrder(desktop: Desktop): void {
  let isQuitting = false;
  let isClosed = false;
  desktop.desk.on('close', (event) => {
    if (isQuitting) return;
    event.preventDefault();
    void quitAfterQuestion(desktop);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    isQuitting = true;
    if (isClosed) return;
    event.preventDefault();
    void closeStation(desktop).then(() => {
      isClosed = true;
      app.quit();
    });
  });
}

async function closeStation({ running, log }: Desktop): Promise<void> {
  const timeout = new Promise<Error>((resolve) =>
    setTimeout(() => resolve(new Error(`not closed after ${CLOSE_LIMIT_MS} ms`)), CLOSE_LIMIT_MS),
  );
  const closed = running.close().then(
    () => null,
    (error: unknown) => error,
  );
  const error = await Promise.race([closed, timeout]);
  if (error !== null) log.logger.error({ err: error }, 'the station did not close cleanly');
  await log.close();
}

async function mayQuit({ desk, texts, running: { station } }: Desktop): Promise<boolean> {
  const question = quitQuestion(station, texts);
  if (question === null) return true;
  const { quit } = texts.catalogue.desktop;
  const { response } = await dialog.showMessageBox(desk, {
    type: 'warning',
    ...question,
    buttons: [quit.keepRunning, quit.quit],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
