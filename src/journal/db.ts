import { pathToFileURL } from 'node:url';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/** A connection to one SQLite file. The only place that knows which SQLite library is used. */
export type Db = DatabaseSyncInstance;

/**
 * Opens the file exclusively: from its first statement on, every other connection of this or another process is refused. The operating
 * system releases the lock, however the process ends. A commit is on the disk when it returns. Throws errors of SQLite.
 *
 * The lock belongs to the process: on POSIX systems it is lost when the process opens and closes the same file in another way, as a file
 * dialog does. The lock of `FileLock` is therefore held besides.
 */
export function openDb(path: string): Db {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  try {
    distrust(db);
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    // Only with these two does a flush reach the disk on a Mac; other systems ignore them.
    db.exec('PRAGMA fullfsync = ON');
    db.exec('PRAGMA checkpoint_fullfsync = ON');
    // `CheckpointSchedule` does it, after the answer instead of before.
    db.exec('PRAGMA wal_autocheckpoint = 0');
    // Otherwise REPLACE would delete rows without running the triggers that forbid it.
    db.exec('PRAGMA recursive_triggers = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens a file read-only, calls `look` and closes it. Throws errors of SQLite. */
export function inspectDb<T>(path: string, look: (db: Db) => T): T {
  return inspect(path, look);
}

/**
 * Opens a file read-only as it is on the disk now, without the log beside it and whatever lock it has, calls `look` and closes it. On POSIX
 * systems a connection of this process to the same file then has no lock of the system any more. Throws errors of SQLite.
 */
export function inspectAlone<T>(path: string, look: (db: Db) => T): T {
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return inspect(url, look);
}

function inspect<T>(place: string | URL, look: (db: Db) => T): T {
  const db = new DatabaseSync(place, { readOnly: true });
  try {
    distrust(db);
    return look(db);
  } finally {
    db.close();
  }
}

/** A race file may come from anybody: its definitions must not call functions with effects, and its pages are checked as they are read. */
function distrust(db: Db): void {
  db.exec('PRAGMA trusted_schema = OFF');
  db.exec('PRAGMA cell_size_check = ON');
}

/** Runs `work` in a transaction: all of it is stored, or nothing. */
export function transact<T>(db: Db, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has rolled the transaction back already.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Runs a PRAGMA or a query and returns the first column of its first row as a number. */
export function numberOf(db: Db, sql: string): number {
  return Number(textOf(db, sql));
}

/** The same as text. */
export function textOf(db: Db, sql: string): string {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  const row: readonly unknown[] = statement.get() ?? [];
  return String(row[0]);
}
