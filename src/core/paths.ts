import { statfsSync, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';

/** Characters of a path that the log shows. */
const MOST_SHOWN = 300;

/** The path as the files of a data folder name it: relative to that folder where it is below it, so that the folder can be moved or copied; else as it is. */
export function portablePath(dataDir: string, path: string): string {
  const inside = relative(dataDir, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}

/** False for a path that no file can have, whatever is on the disk: it is too long, or has characters that the system does not know. */
export function isPossiblePath(path: string): boolean {
  try {
    statSync(path, { throwIfNoEntry: false });
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code !== 'ENAMETOOLONG' && code !== 'ERR_INVALID_ARG_VALUE';
  }
}

/** The beginning of a path that may be any text, for the log. */
export function shownPath(path: string): string {
  return path.slice(0, MOST_SHOWN);
}

/** Free bytes on the disk of a folder, for the user of the station; null where the system does not say. */
export function freeBytesAt(folder: string): number | null {
  try {
    const disk = statfsSync(folder);
    return disk.bavail * disk.bsize;
  } catch {
    return null;
  }
}
