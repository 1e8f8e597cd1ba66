import { Worker } from 'node:worker_threads';
import type { Results } from './race-results';
import type { ExportedFile, ExportFormat } from './results';

/** What a thread is handed: plain data, copied once. */
export interface ExportOrder {
  readonly format: ExportFormat;
  readonly results: Results;
}

/**
 * Makes a file in a thread of its own, so that reads are taken meanwhile; one file at a time, in order of asking. Resolves with null
 * when `gone` is aborted first: nobody waits for the file any more. Rejects with ExportFailure.
 */
export type Exporter = (order: ExportOrder, gone: AbortSignal) => Promise<ExportedFile | null>;

/** The thread ended without a file. The next file gets a new thread. */
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

/** Enough for a PDF of 20,000 riders; a thread that wants more fails by itself instead of taking the memory of the station. */
const MEMORY_MB = 1024;

/** `script` is the built `worker.ts`. */
export function createExporter(script: string): Exporter {
  let earlier: Promise<unknown> = Promise.resolve();
  return (order, gone) => {
    const file = earlier.then(() => (gone.aborted ? null : fileOf(order, script, gone)));
    earlier = file.then(ignore, ignore);
    return file;
  };
}

function fileOf(order: ExportOrder, script: string, gone: AbortSignal): Promise<ExportedFile | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
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

/** What was made is not kept for the sake of the order. */
function ignore(): void {}
