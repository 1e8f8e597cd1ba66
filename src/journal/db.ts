import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/** A connection to one SQLite file. The only place that knows which SQLite library is used. */
export type Db = DatabaseSyncInstance;

/**
 * Opens the file as its only user: any other connection, of this process or another, is refused from the first statement on, and the
 * operating system lifts the lock however the process ends. A commit is on the disk when it returns. Throws what SQLite throws.
 *
 * The lock hangs on the process: opening and closing the same file by other means drops it on POSIX systems, so nothing else may open it.
 */
export function openDb(path: string): Db {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    // Without it REPLACE would delete rows past the triggers that forbid it.
    db.exec('PRAGMA recursive_triggers = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Looks into a file with `look` without changing a byte of it. Throws what SQLite throws. */
export function inspectDb<T>(path: string, look: (db: Db) => T): T {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return look(db);
  } finally {
    db.close();
  }
}

/** All of `work`, or nothing of it. */
export function transact<T>(db: Db, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has already rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** The number that a PRAGMA or a query of one column answers with. */
export function numberOf(db: Db, sql: string): number {
  return Number(textOf(db, sql));
}

/** The first column of the first row, as text. */
export function textOf(db: Db, sql: string): string {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  const row: readonly unknown[] = statement.get() ?? [];
  return String(row[0]);
}
