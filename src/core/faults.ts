import { JournalError } from '../journal/journal-error';
import { FaultError, type StationFault } from '../station';
import type { LostEntries } from './record-file';

/** Returns the fault behind an error of the journal or the station; null for a bug, which the caller passes on unchanged. */
export function toFault(error: unknown): StationFault | null {
  if (error instanceof FaultError) return error.fault;
  return error instanceof JournalError ? { code: error.code, params: error.params } : null;
}

/** Runs `work` and throws `FaultError` where it throws `JournalError`; other errors pass unchanged. */
export function translateErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFaultError(error);
  }
}

/** Turns a `JournalError` into the `FaultError` that callers of the station get; returns any other error unchanged. */
export function asFaultError(error: unknown): unknown {
  return error instanceof JournalError ? new FaultError({ code: error.code, params: error.params }, error) : error;
}

/** The fault that entries of the open race are missing. */
export function entriesMissing(path: string, { missing, last, log }: LostEntries): StationFault {
  return { code: 'entries-missing', params: { path, missing, stored: last, ...(log === null ? {} : { log }) } };
}
