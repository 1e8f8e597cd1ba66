import { renameSync } from 'node:fs';
import type { Db } from './db';

/**
 * Closes a connection whose log is not its own any more. Closing would write what SQLite believes to be in the log into the race file; while
 * the file has another name it does not.
 */
export function closeUnmoved(db: Db, path: string): void {
  const aside = `${path}.aside`;
  try {
    renameSync(path, aside);
  } catch {
    // Windows renames no open file.
    db.close();
    return;
  }
  try {
    db.close();
  } finally {
    renameSync(aside, path);
  }
}
