import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** The program of a thread for each format. `order.results.revision` identifies an order. */
const PROGRAM = `
const { parentPort, workerData: order } = require('node:worker_threads');
switch (order.format) {
  case 'csv': parentPort.postMessage({ bytes: new Uint8Array([1]), fileName: 'made' + order.results.revision }); break;
  case 'html': throw new Error('no letter fits');
  case 'json': process.exit(3);
  case 'xlsx': { const held = []; for (;;) held.push(new Array(1e6).fill(held.length + 0.5)); }
  case 'pdf': for (;;);
}
`;

/** A script in place of the built one: csv is made, html throws, json exits, xlsx takes all memory, pdf never ends. */
export function fakeThread(): string {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-thread-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(folder, 'thread.cjs');
  writeFileSync(script, PROGRAM);
  return script;
}
