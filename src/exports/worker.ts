import { parentPort, workerData } from 'node:worker_threads';
import type { ExportOrder } from './exporter';
import { sheetFile } from './results-file';
import { type SiteOrder, siteFiles } from './site/site';

/** The program of a thread that makes one file, or the files of a site, and ends. An error that it throws reaches the caller as the error of the thread. */
async function main(): Promise<void> {
  const order = workerData as ExportOrder | SiteOrder;
  if (!('fields' in order)) return parentPort?.postMessage(await fileOf(order));
  const site = await siteFiles(order);
  // Handed over, not copied: a copy of megabytes would hold up the station.
  parentPort?.postMessage(
    site,
    site.files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  );
}

function fileOf({ format, sheet = 'results', of = null, results }: ExportOrder): ReturnType<typeof sheetFile> {
  return sheetFile({ format, sheet, of }, results);
}

void main();
