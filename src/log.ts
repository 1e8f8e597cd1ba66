import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';
import { LogFile } from './log-file';

/** The least serious level that is logged; `silent` logs nothing. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** What is logged, and where. */
export interface LogOptions {
  /** The program that writes it: two processes must not write one file. */
  readonly of?: 'station' | 'desktop';
  readonly level: LogLevel;
  /** Folder of `station.log` or `desktop.log`, kept to five files of 5 MB; null for no file. */
  readonly folder: string | null;
  /** `human` for a terminal, `json` for a service manager, `none` for the desktop. */
  readonly console: 'human' | 'json' | 'none';
}

/** A log; the caller closes it. */
export interface Log {
  readonly logger: Logger;
  /** Resolves when every line is written. */
  close(): Promise<void>;
}

// These values of requests and errors are never logged.
const SECRETS = [
  'req.headers.authorization',
  'req.headers["x-api-key"]',
  'headers.authorization',
  'headers["x-api-key"]',
  'operatorToken',
  'apiKey',
];

/** Creates the log of the station. When the folder cannot be written there is no file, and a warning on the console. */
export function createLog(options: LogOptions): Log {
  const file = options.folder === null ? null : openFile(options.folder, `${options.of ?? 'station'}.log`);
  const streams: pino.StreamEntry[] = [];
  if (options.console === 'human') {
    streams.push({
      level: 'debug',
      stream: pretty({ sync: true, destination: 2, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' }),
    });
  }
  if (options.console === 'json') streams.push({ level: 'debug', stream: pino.destination({ dest: 2, sync: true }) });
  const saved = file?.stream;
  if (saved !== undefined) streams.push({ level: 'debug', stream: { write: (line) => saved.add(line) } });
  const logger = pino({ level: options.level, redact: { paths: SECRETS, censor: '(secret)' } }, pino.multistream(streams));
  if (file?.problem) logger.warn({ folder: options.folder, err: file.problem }, 'no log file: the folder cannot be written');
  return { logger, close: () => endStream(file?.stream) };
}

function openFile(folder: string, name: string): { readonly stream?: LogFile; readonly problem?: unknown } {
  try {
    return { stream: new LogFile(folder, name) };
  } catch (problem) {
    return { problem };
  }
}

function endStream(stream: LogFile | undefined): Promise<void> {
  if (stream === undefined) return Promise.resolve();
  return new Promise((resolve) => stream.end(() => resolve()));
}
