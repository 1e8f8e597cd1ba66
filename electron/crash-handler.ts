import { app } from 'electron';
import type { Log } from '../src/log';

/** A program that fails so soon after its start would be restarted endlessly. */
const MIN_UPTIME_S = 60;
const LOG_WRITE_LIMIT_MS = 1_000;

/**
 * Logs a bug in the main process and restarts the program: its state can no longer be trusted, and everything that matters is in the
 * race file. A rejected promise without a handler affects nothing else and is only logged.
 */
export function installCrashHandler({ logger, close }: Log): void {
  process.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'unhandled promise rejection'));
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'bug: the program restarts');
    const written = Promise.race([close(), new Promise((resolve) => setTimeout(resolve, LOG_WRITE_LIMIT_MS))]);
    void written.finally(() => {
      if (process.uptime() > MIN_UPTIME_S) app.relaunch();
      app.exit(1);
    });
  });
}
