import { createThreads, ThreadFailure } from '../threads';
import type { ResultsData } from './race-results';
import type { ExportedFile, FileRequest } from './results-file';

/** The file to make: results of all, unless it says another sheet or part. Plain data, copied once to the thread. */
export interface ExportOrder extends Partial<FileRequest> {
  readonly format: FileRequest['format'];
  readonly results: ResultsData;
}

/**
 * Makes a file in a thread of its own, so that reads are recorded meanwhile; one file at a time, in the order of the calls. Resolves
 * with null when `gone` is aborted first: the caller has left. Rejects with ExportFailure.
 */
export type Exporter = (order: ExportOrder, gone: AbortSignal) => Promise<ExportedFile | null>;

/** Thrown when the thread ends without a file. The next file gets a new thread. */
export class ExportFailure extends Error {
  override readonly name = 'ExportFailure';
  /** What ended the thread. */
  readonly reason: string;

  constructor({ format }: ExportOrder, cause: ThreadFailure) {
    super(`The ${format} file could not be made: ${cause.message}`, { cause });
    this.reason = cause.message;
  }
}

/** Enough for a PDF of 20,000 riders. A thread that needs more fails by itself instead of taking the memory of the station. */
const MAX_MEMORY_MB = 1024;

/** Creates the exporter of the station; `script` is the path of the built `worker.ts`. */
export function createExporter(script: string): Exporter {
  const make = createThreads<ExportOrder, ExportedFile>(script, { maxMemoryMb: MAX_MEMORY_MB, maxMs: null });
  return async (order, gone) => {
    try {
      return await make(order, gone);
    } catch (error) {
      throw error instanceof ThreadFailure ? new ExportFailure(order, error) : error;
    }
  };
}
