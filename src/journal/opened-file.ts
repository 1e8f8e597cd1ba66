import { rmSync } from 'node:fs';
import type { Db } from './db';

/** Throws where nothing can be written, which SQLite says only when something is: what is written here is taken back. */
export function tryToWrite(db: Db): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec('UPDATE identity SET epoch = epoch');
  } finally {
    db.exec('ROLLBACK');
  }
}

/** Removes the leftover of an earlier read-only check. We hold the exclusive lock, so no other connection can be using it. */
export function removeIndex(path: string): void {
  try {
    rmSync(`${path}-shm`, { force: true });
  } catch {
    // A virus scanner may hold it for a moment. An exclusive connection does not use it.
  }
}
