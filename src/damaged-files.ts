import { chmodSync, constants, copyFileSync, existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MARK = '.damaged';
const DAMAGED = /\.damaged(?:-\d+)?$/;

/**
 * Copies a file that cannot be read, or not all of it, under a name of its own beside it: the next save replaces the file. Returns that
 * name; null where the same was kept before. What stands in its place and is no file, such as a folder, is moved there. Throws errors of the
 * file system.
 */
export function keepDamaged(path: string): string | null {
  if (!statSync(path).isFile()) return moveAside(path);
  const bytes = readFileSync(path);
  for (let number = 1; ; number++) {
    const kept = keptName(path, number);
    if (!existsSync(kept)) {
      copyFileSync(path, kept, constants.COPYFILE_EXCL);
      chmodSync(kept, 0o600);
      return kept;
    }
    if (statSync(kept).isFile() && readFileSync(kept).equals(bytes)) return null;
  }
}

function moveAside(path: string): string {
  for (let number = 1; ; number++) {
    const kept = keptName(path, number);
    if (existsSync(kept)) continue;
    renameSync(path, kept);
    return kept;
  }
}

function keptName(path: string, number: number): string {
  return `${path}${MARK}${number === 1 ? '' : `-${number}`}`;
}

/**
 * The text of a small file of the data folder; null for what stands in its place and is no file. A folder has no text, and a pipe or a device
 * may never end: the station would read it for ever. Throws errors of the file system.
 */
export function textOfFile(path: string): string | null {
  return statSync(path).isFile() ? readFileSync(path, 'utf8') : null;
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
