import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './station.mjs';
import { printTable, quantile, rounded } from './table.mjs';

/** What the disk itself allows: one small append made durable at a time. Every number above is to be read beside this one. */
export async function disk() {
  const file = openSync(join(temporaryFolder(), 'appended'), 'a');
  const page = Buffer.alloc(4096, 7);
  const times = [];
  const until = performance.now() + 1500;
  while (performance.now() < until) {
    const begun = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    times.push(performance.now() - begun);
  }
  closeSync(file);
  printTable('The disk: append 4 KiB and fdatasync', [
    {
      'per second': Math.round(times.length / 1.5),
      'p50 ms': rounded(quantile(times, 0.5), 2),
      'p99 ms': rounded(quantile(times, 0.99), 2),
    },
  ]);
}
