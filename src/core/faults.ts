import { JournalError } from '../journal/journal-error';
import { FaultError, type StationFault } from '../station';

/** The fault in what a journal threw; null for a bug, which is nobody's fault but ours and is passed on as it is. */
export function toFault(error: unknown): StationFault | null {
  if (error instanceof FaultError) return error.fault;
  return error instanceof JournalError ? { code: error.code, sentence: error.message } : null;
}

/** Runs `work`; a failing journal comes out as `FaultError`. */
export function translateErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFaultError(error);
  }
}

/** What a caller of the station is to see of an error. */
export function asFaultError(error: unknown): unknown {
  return error instanceof JournalError ? new FaultError({ code: error.code, sentence: error.message }, error) : error;
}

/** What everything that needs a race answers while none is open. */
export function noRaceOpen(): FaultError {
  return new FaultError({ code: 'no-race-open', sentence: 'No race is open. Open a race file or start a new race.' });
}
