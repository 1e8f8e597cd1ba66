import { DatabaseSync } from '@photostructure/sqlite';
import type { Db } from './db';
import { onDisk } from './journal-error';

/**
 * Holds a lock until the process ends, however it ends, or `release` is called. `path` is an empty file of its own in a folder that no file
 * dialog shows, so that nothing opens and closes it: that would end the lock on POSIX systems. The file stays; it means nothing without
 * the lock.
 */
export class FileLock {
  private readonly db: Db;

  /** Creates the file where there is none. Throws `JournalError`: `file-in-use` when it is locked already, in this process or another. */
  constructor(path: string) {
    this.db = onDisk(path, () => new DatabaseSync(path));
    try {
      onDisk(path, () => this.db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'));
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  /** Idempotent. */
  release(): void {
    if (this.db.isOpen) this.db.close();
  }
}
