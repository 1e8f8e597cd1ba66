import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { renameOver } from '../rename-over';
import { inspectDb, numberOf, textOf } from './db';
import { JournalError, onDisk } from './journal-error';
import { APPLICATION_ID, MIGRATIONS } from './migrations/migrate';
import { schemaProblem } from './migrations/schema-check';

/** Files that SQLite keeps beside a race file. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

/** Where a file of SQLite says which format it is written and read in, and the newest that there is. */
const FORMAT_AT = 18;
const NEWEST_FORMAT = 2;

/** Throws `JournalError` unless the file is an undamaged race that this version can read and that no other program has open. Does not change the file. */
export function checkRaceFile(path: string): void {
  asRaceFile(path, () => {
    const stats = statSync(path);
    // SQLite takes an empty file for a new one, and deletes the log beside it. That may be all that is left of a race.
    if (!stats.isFile() || stats.size === 0) throw new JournalError('file-not-a-race', path);
    if (hasOthersJournal(path)) throw new JournalError('journal-beside', path);
    const isWritable = isWritableFormat(path);
    inspectDb(path, (db) => {
      if (numberOf(db, 'PRAGMA application_id') !== APPLICATION_ID) throw new JournalError('file-not-a-race', path);
      if (!isWritable) throw new JournalError('file-corrupt', path, 'a format that SQLite does not write');
      const version = numberOf(db, 'PRAGMA user_version');
      if (version > MIGRATIONS.length) throw new JournalError('file-from-newer-version', path);
      const finding = textOf(db, 'PRAGMA quick_check(1)');
      if (finding !== 'ok') throw new JournalError('file-corrupt', path, finding);
      const foreign = schemaProblem(db, version);
      if (foreign !== null) throw new JournalError('file-altered', path, foreign);
    });
  });
}

/** Whether SQLite would take what is in `<path>-journal` into the file before it reads it. The station never makes one beside a race that has its name. */
function hasOthersJournal(path: string): boolean {
  const journal = `${path}-journal`;
  if (statSync(journal, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const descriptor = openSync(journal, 'r');
  try {
    const [first = 0] = readBytes(descriptor, 0, 1);
    return first !== 0;
  } finally {
    closeSync(descriptor);
  }
}

/** Whether SQLite would write to the file: it opens newer formats, for reading alone. A file that is no database passes. */
function isWritableFormat(path: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const [write = 0, read = 0] = readBytes(descriptor, FORMAT_AT, 2);
    return write <= NEWEST_FORMAT && read <= NEWEST_FORMAT;
  } finally {
    closeSync(descriptor);
  }
}

function readBytes(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at));
}

/** Runs `work`, which opens a file of unknown content: whatever that content makes fail becomes a `JournalError`. */
export function asRaceFile<T>(path: string, work: () => T): T {
  try {
    return onDisk(path, work);
  } catch (error) {
    throw error instanceof JournalError ? error : new JournalError('file-corrupt', path, error);
  }
}

/** Creates an empty file that only its user can read. Throws `JournalError` when the path exists, so that two callers cannot get the same name. */
export function claimPath(path: string): void {
  onDisk(path, () => closeSync(openSync(path, 'wx', 0o600)));
}

/** Whether a race may be created under this name. It may not while a log of that name exists: it can hold the newest entries of a race file that was renamed. */
export function isFree(path: string): boolean {
  return ['', ...COMPANIONS].every((suffix) => !existsSync(path + suffix));
}

/** Returns the path if it is free, else the path with the first number (from 2) that is. */
export function unusedPath(path: string, numbered = (number: number): string => `${path}-${number}`): string {
  let candidate = path;
  for (let number = 2; !isFree(candidate); number += 1) candidate = numbered(number);
  return candidate;
}

/** The name under which a file is written before it is complete. It names the process, so that a leftover can be distinguished from one that is being written. */
export function unfinishedPath(path: string): string {
  return `${path}.${process.pid}.unfinished`;
}

/**
 * Runs `write` with the path of a file that it fills, then gives the file its name, only its user can read it, and both are on the disk.
 * No file of that name is ever replaced, and no other file remains when it fails. Throws `JournalError`.
 */
export function writeComplete(path: string, write: (unfinished: string) => void): void {
  if (!isFree(path)) throw new JournalError('file-exists', path);
  requireFolder(path);
  const unfinished = unfinishedPath(path);
  onDisk(path, () => {
    try {
      removeUnfinished(unfinished);
      claimPath(unfinished);
      write(unfinished);
      chmodSync(unfinished, 0o600);
      flushToDisk(unfinished);
      publish(unfinished, path);
      flushToDisk(path);
    } catch (error) {
      throw error instanceof JournalError && error.params.path === unfinished ? new JournalError(error.code, path, error) : error;
    } finally {
      removeUnfinished(unfinished);
    }
  });
}

function requireFolder(path: string): void {
  try {
    statSync(dirname(path));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) throw new JournalError('folder-missing', path, error);
  }
}

/** Removes a race file that was never finished. */
export function removeUnfinished(path: string): void {
  for (const suffix of ['', ...COMPANIONS]) rmSync(path + suffix, { force: true });
}

/** Flushes a file and its folder, so that content and name survive a power cut. */
export function flushToDisk(path: string): void {
  flush(path, 'r+');
  // Windows cannot open a folder; it flushes names by itself.
  if (process.platform !== 'win32') flush(dirname(path), 'r');
}

/** Gives a file its name, unless another file has it. */
function publish(unfinished: string, path: string): void {
  try {
    // A second name fails where one exists; a rename would replace that file.
    linkSync(unfinished, path);
  } catch (error) {
    if (existsSync(path)) throw error;
    // Sticks and network drives may know no second names.
    renameOver(unfinished, path);
  }
}

function flush(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
