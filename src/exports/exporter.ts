import { Worker } from 'node:worker_threads';
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

  constructor({ format }: ExportOrder, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The ${format} file could not be made: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Enough for a PDF of 20,000 riders. A thread that needs more fails by itself instead of taking the memory of the station. */
const MAX_MEMORY_MB = 1024;

/** Creates the exporter of the station; `script` is the path of the built `worker.ts`. */
export function createExporter(script: string): Exporter {
  let previous: Promise<unknown> = Promise.resolve();
  return (order, gone) => {
    const file = previous.then(() => (gone.aborted ? null : fileOf(order, script, gone)));
    previous = file.then(ignore, ignore);
    return file;
  };
}

function fileOf(order: ExportOrder, script: string, gone: AbortSignal): Promise<ExportedFile | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB } });
    const stop = (): void => void worker.terminate();
    gone.addEventListener('abort', stop, { once: true });
    worker.once('message', resolve);
    worker.once('error', (error) => reject(new ExportFailure(order, error)));
    worker.once('exit', (code) => {
      gone.removeEventListener('abort', stop);
      if (gone.aborted) resolve(null);
      else reject(new ExportFailure(order, `its thread ended with code ${code}`));
    });
  });
}

/** The queue keeps neither files nor errors. */
function ignore(): void {}
