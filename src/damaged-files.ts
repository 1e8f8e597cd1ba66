import { chmodSync, constants, copyFileSync, lstatSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MARK = '.damaged';
const DAMAGED = /\.damaged(?:-\d+)?$/;

/** No small file of the station grows to this size. A larger one in its place would take the memory, and the time, that reads need. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Copies a file that cannot be read, or not all of it, under a name of its own beside it: the next save replaces the file. Returns that
 * name; null where the same was kept before. What stands in its place and is no small file, such as a folder, is moved there. Throws errors of the
 * file system.
 */
export function keepDamaged(path: string): string | null {
  if (!isSmallFile(path)) return moveAside(path);
  const bytes = readFileSync(path);
  for (let number = 1; ; number++) {
    const kept = keptName(path, number);
    if (!isTaken(kept)) {
      copyFileSync(path, kept, constants.COPYFILE_EXCL);
      chmodSync(kept, 0o600);
      return kept;
    }
    if (isSmallFile(kept) && readFileSync(kept).equals(bytes)) return null;
  }
}

function moveAside(path: string): string {
  for (let number = 1; ; number++) {
    const kept = keptName(path, number);
    if (isTaken(kept)) continue;
    renameSync(path, kept);
    return kept;
  }
}

function keptName(path: string, number: number): string {
  return `${path}${MARK}${number === 1 ? '' : `-${number}`}`;
}

/** Whether anything has the name, a link that leads nowhere included. */
export function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * The text of a small file of the data folder; null for what stands in its place and is none. A folder or a link to itself has no text, a pipe
 * or a device may never end, and a huge file keeps the station busy for minutes. Throws errors of the file system.
 */
export function textOfFile(path: string): string | null {
  return isSmallFile(path) ? readFileSync(path, 'utf8') : null;
}

/** False for anything else that stands there. Throws errors of the file system, also where nothing does. */
function isSmallFile(path: string): boolean {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= MAX_BYTES;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP') return false;
    throw error;
  }
}

/** Damaged files that were kept in a data folder, as paths in it, until somebody removes them. Empty where the folder cannot be read. */
export function damagedFiles(dataDir: string): readonly string[] {
  return ['', 'reports', 'records'].flatMap((folder) => namesIn(join(dataDir, folder)).map((name) => join(folder, name)));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => DAMAGED.test(name))
      .sort();
  } catch {
    // The folder does not exist yet, or the disk fails, which another alarm reports.
    return [];
  }
}
