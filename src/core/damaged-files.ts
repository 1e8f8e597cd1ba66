import { chmodSync, constants, copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = '.damaged';
const DAMAGED = /\.damaged(?:-\d+)?$/;

/**
 * Copies a file that cannot be read, or not all of it, under a name of its own beside it: the next save replaces the file. Returns that
 * name; null where the same was kept before. Throws errors of the file system.
 */
export function keepDamaged(path: string): string | null {
  const bytes = readFileSync(path);
  for (let number = 1; ; number++) {
    const kept = `${path}${MARK}${number === 1 ? '' : `-${number}`}`;
    if (!existsSync(kept)) {
      copyFileSync(path, kept, constants.COPYFILE_EXCL);
      chmodSync(kept, 0o600);
      return kept;
    }
    if (readFileSync(kept).equals(bytes)) return null;
  }
}

/** Damaged files that were kept in a data folder, as paths in it, until somebody removes them. Empty where the folder cannot be read. */
export function damagedFiles(dataDir: string): readonly string[] {
  return ['', 'reports'].flatMap((folder) => namesIn(join(dataDir, folder)).map((name) => join(folder, name)));
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
