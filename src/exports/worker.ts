import { parentPort, workerData } from 'node:worker_threads';
import type { ExportOrder } from './exporter';
import { exportResults } from './results';

/** A thread that makes one file and ends. Whatever it throws reaches the exporter as the thread's error. */
async function main(): Promise<void> {
  const { format, results } = workerData as ExportOrder;
  parentPort?.postMessage(await exportResults(format, results));
}

void main();
