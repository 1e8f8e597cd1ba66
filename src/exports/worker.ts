import { parentPort, workerData } from 'node:worker_threads';
import type { ExportOrder } from './exporter';
import { resultsFile } from './results-file';

/** The program of a thread that makes one file and ends. An error that it throws reaches the exporter as the error of the thread. */
async function main(): Promise<void> {
  const { format, results } = workerData as ExportOrder;
  parentPort?.postMessage(await resultsFile(format, results));
}

void main();
