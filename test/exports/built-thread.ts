import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { buildScript } from '../journal/built-script';

/** The script of the threads that make files, built from the present sources, because `out` may be older. */
export function builtThread(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-thread-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return buildScript('src/exports/worker.ts', folder);
}
