import { parentPort } from 'node:worker_threads';
import { orderOfThread } from '../threads';
import type { ExportOrder } from './exporter';
import { sheetFile } from './results-file';
import { type SiteOrder, siteFiles } from './site/site';

/** The program of a thread that makes one file, or the files of a site, and ends. An error that it throws reaches the caller as the error of the thread. */
async function main(): Promise<void> {
  const order = await orderOfThread<ExportOrder | SiteOrder>();
  if ('fields' in order) {
    const site = await siteFiles(order);
    handOver(
      site,
      site.files.map(({ bytes }) => bytes),
    );
  } else {
    const file = await fileOf(order);
    handOver(file, [file.bytes]);
  }
}

/** Hands over the bytes, too, instead of copying them: a copy of megabytes would hold up the station. */
function handOver(answer: unknown, bytes: readonly Uint8Array[]): void {
  // A small piece of a larger buffer is copied: the rest of that is not for anybody else.
  const own = bytes.filter(({ buffer, byteLength }) => buffer.byteLength === byteLength);
  parentPort?.postMessage(
    answer,
    own.map(({ buffer }) => buffer as ArrayBuffer),
  );
}

function fileOf({ format, sheet = 'results', of = null, results }: ExportOrder): ReturnType<typeof sheetFile> {
  return sheetFile({ format, sheet, of }, results);
}

void main();
