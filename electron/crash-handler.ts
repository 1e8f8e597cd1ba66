import { app } from 'electron';
import type { Log } from '../src/log';

/** A program that fails again so soon after its start would only start for ever. */
const TOO_SOON_S = 60;
const WRITE_MS = 1_000;

/**
 * A bug in the main process: logged, then the program starts afresh, for its state can no longer be trusted and everything that
 * matters is in the race file. A promise that nobody waited for broke nothing else and is only logged.
 */
export function installCrashHandler({ logger, close }: Log): void {
  process.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'a promise failed and nobody listened'));
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'bug: starting afresh');
    const written = Promise.race([close(), new Promise((resolve) => setTimeout(resolve, WRITE_MS))]);
    void written.finally(() => {
      if (process.uptime() > TOO_SOON_S) app.relaunch();
      app.exit(1);
    });
  });
}
