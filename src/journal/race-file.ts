import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspectDb, numberOf, textOf } from './db';
import { JournalError, onDisk } from './journal-error';
import { APPLICATION_ID, MIGRATIONS } from './migrations/migrate';

/** Throws `JournalError` unless the file is an undamaged race that this version can read and that no other program has open. Does not change the file. */
export function checkRaceFile(path: string): void {
  onDisk(path, () => {
    if (!statSync(path).isFile()) throw new JournalError('file-not-a-race', path);
    inspectDb(path, (db) => {
      if (numberOf(db, 'PRAGMA application_id') !== APPLICATION_ID) throw new JournalError('file-not-a-race', path);
      if (numberOf(db, 'PRAGMA user_version') > MIGRATIONS.length) throw new JournalError('file-from-newer-version', path);
      const finding = textOf(db, 'PRAGMA quick_check(1)');
      if (finding !== 'ok') throw new JournalError('file-corrupt', path, finding);
    });
  });
}

/** Creates an empty file. Throws `JournalError` when the path exists, so that two callers cannot get the same name. */
export function claimPath(path: string): void {
  onDisk(path, () => closeSync(openSync(path, 'wx')));
}

/** Returns the path if it does not exist, else the path with the first number (from 2) that does not. */
export function unusedPath(path: string): string {
  let candidate = path;
  for (let number = 2; existsSync(candidate); number += 1) candidate = `${path}-${number}`;
  return candidate;
}

/** Removes a race file that was never finished. */
export function removeUnfinished(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/** Flushes a file and its folder, so that content and name survive a power cut. */
export function flushToDisk(path: string): void {
  flush(path, 'r+');
  // Windows cannot open a folder; it flushes names by itself.
  if (process.platform !== 'win32') flush(dirname(path), 'r');
}

function flush(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
