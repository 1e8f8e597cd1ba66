import { parentPort, workerData } from 'node:worker_threads';
import type { ExportOrder } from './exporter';
import { sheetFile } from './results-file';

/** The program of a thread that makes one file and ends. An error that it throws reaches the exporter as the error of the thread. */
async function main(): Promise<void> {
  const { format, sheet = 'results', of = null, results } = workerData as ExportOrder;
  parentPort?.postMessage(await sheetFile({ format, sheet, of }, results));
}

void main();
