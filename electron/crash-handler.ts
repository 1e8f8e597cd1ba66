import { app } from 'electron';
import type { Log } from '../src/log';

/** A program that fails so soon after its start would be restarted endlessly. */
const MIN_UPTIME_S = 60;
const CLOSE_LIMIT_MS = 5_000;

/** Closes the station in order; does nothing until there is one. */
export type CloseStation = () => Promise<unknown>;

/**
 * Logs a bug in the main process and restarts the program: its state can no longer be trusted. The station, which is another process,
 * closes in order meanwhile. A rejected promise without a handler affects nothing else and is only logged.
 */
export function installCrashHandler({ logger, close }: Log, closeStation: CloseStation): void {
  process.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'unhandled promise rejection'));
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'bug: the program restarts');
    const closed = closeStation()
      .catch((failure: unknown) => logger.error({ err: failure }, 'the station did not close cleanly'))
      .then(close);
    const limit = new Promise((resolve) => setTimeout(resolve, CLOSE_LIMIT_MS));
    void Promise.race([closed, limit]).finally(() => {
      if (process.uptime() > MIN_UPTIME_S) app.relaunch();
      app.exit(1);
    });
  });
}
