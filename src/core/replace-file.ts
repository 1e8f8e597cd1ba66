import { closeSync, fsyncSync, lstatSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { keepDamaged } from '../damaged-files';
import { flushToDisk } from '../journal/race-file';
import { renameOver } from '../rename-over';

/** Replaces a small file atomically: even after a power cut it holds the old text or the new one. Throws errors of the file system; then no other file remains. */
export function replaceFile(path: string, text: string, mode: number): void {
  const fresh = `${path}.new`;
  // Somebody's folder under that name is kept under another one.
  if (lstatSync(fresh, { throwIfNoEntry: false })?.isDirectory() === true) keepDamaged(fresh);
  rmSync(fresh, { force: true });
  try {
    const descriptor = openSync(fresh, 'wx', mode);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameOver(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  flushToDisk(path);
}
