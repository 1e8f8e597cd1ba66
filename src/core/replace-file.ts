import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { flushToDisk } from '../journal/race-file';

/** Writes a small file as a whole: whoever reads it, even after a power cut, finds the old text or the new one. Throws what the disk throws. */
export function replaceFile(path: string, text: string, mode: number): void {
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  const descriptor = openSync(fresh, 'wx', mode);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(fresh, path);
  flushToDisk(path);
}
