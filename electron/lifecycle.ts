import { app, dialog } from 'electron';
import type { Desktop } from './desktop';
import { quitQuestion } from './quit-question';

/** A disk that hangs must not keep the computer from shutting down; what was answered is on disk already. */
const CLOSE_MS = 10_000;

/** Quits, after a question where that would cost something. */
export async function quitAfterQuestion(desktop: Desktop): Promise<void> {
  if (await mayQuit(desktop)) app.quit();
}

/**
 * Closing the desk quits, and quitting closes the station first. The timekeeper is asked when closing the desk; a system that shuts
 * down, or a signal, is not asked back.
 */
export function closeInOrder(desktop: Desktop): void {
  let quitting = false;
  let closed = false;
  desktop.desk.on('close', (event) => {
    if (quitting) return;
    event.preventDefault();
    void quitAfterQuestion(desktop);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    quitting = true;
    if (closed) return;
    event.preventDefault();
    void closeStation(desktop).then(() => {
      closed = true;
      app.quit();
    });
  });
}

async function closeStation({ running, log }: Desktop): Promise<void> {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), CLOSE_MS));
  const close = running.close().then(
    () => 'closed' as const,
    (error: unknown) => ({ error }),
  );
  const outcome = await Promise.race([close, late]);
  if (outcome !== 'closed')
    log.logger.error({ err: outcome === 'late' ? `not closed after ${CLOSE_MS} ms` : outcome.error }, 'station not closed in order');
  await log.close();
}

async function mayQuit({ desk, running: { station } }: Desktop): Promise<boolean> {
  const question = quitQuestion(station);
  if (question === null) return true;
  const { response } = await dialog.showMessageBox(desk, {
    type: 'warning',
    ...question,
    buttons: ['Keep Running', 'Quit'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
