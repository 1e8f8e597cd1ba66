import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { app } from 'electron';

const MOST_BYTES = 2_000_000;
/** A program that fails again so soon after its start would only start for ever. */
const TOO_SOON_MS = 60_000;

/** Writes one line of JSON to the desktop's own log; what cannot be written goes to the console. */
export type Note = (event: string, details: Readonly<Record<string, unknown>>) => void;

/** A log for what happens to windows and to the program itself. The file begins anew, keeping one old one, when it grows beyond 2 MB. */
export function createNotes(file: string): Note {
  return (event, details) => {
    const line = JSON.stringify({ time: new Date().toISOString(), event, ...details });
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, `${file}.old`);
      appendFileSync(file, `${line}\n`);
    } catch (error) {
      console.error(line, error);
    }
  };
}

/**
 * A bug in the main process: noted, then the program starts afresh, for its state can no longer be trusted and everything that
 * matters is in the race file. A promise that nobody waited for broke nothing else and is only noted.
 */
export function restartAfterBugs(note: Note): void {
  process.on('unhandledRejection', (reason) => note('unhandled rejection', described(reason)));
  process.on('uncaughtException', (error) => {
    note('uncaught exception', described(error));
    console.error(error);
    if (process.uptime() * 1000 > TOO_SOON_MS) app.relaunch();
    app.exit(1);
  });
}

function described(error: unknown): Readonly<Record<string, unknown>> {
  return error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
}
