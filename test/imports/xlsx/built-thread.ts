import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { buildScript } from '../../journal/built-script';

/** The script of the threads that read workbooks, built from the present sources, because `out` may be older. */
export function builtWorkbookThread(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-workbooks-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return buildScript('src/imports/xlsx/worker.ts', folder);
}
