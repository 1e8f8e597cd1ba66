import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that lasts for one test. Call it inside the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
