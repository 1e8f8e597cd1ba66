import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook, type WorkbookOrder } from './read-workbook';

/** The program of a thread that reads one workbook and ends. */
parentPort?.postMessage(readWorkbook(workerData as WorkbookOrder));
