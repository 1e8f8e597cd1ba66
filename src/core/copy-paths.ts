import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../journal/make-folder';
import { unusedPath } from '../journal/race-file';

const EXTENSION = '.racetag';

/** A path in a folder for a copy of the race at `path` that no other file has; `what` is added to the name. */
export function unusedCopy(folder: string, path: string, what: 'copy' | 'rescued'): string {
  const name = join(folder, `${basename(path, EXTENSION)}-${what}`);
  return unusedPath(name + EXTENSION, (number) => `${name}-${number}${EXTENSION}`);
}

/**
 * Calls `write` with an unused path for a copy of the race at `path` in the folder of races, which is created where it is missing, or in the
 * first other folder of this user where `write` succeeds. Returns that path. Throws what failed in the folder of races.
 */
export function rescueTo([racesDir, dataDir]: readonly [string, string], path: string, write: (copy: string) => void): string {
  let failure: unknown = null;
  for (const folder of [racesDir, dataDir, dirname(dataDir), homedir(), tmpdir()]) {
    try {
      if (folder === racesDir) makeFolder(folder);
      const copy = unusedCopy(folder, path, 'rescued');
      write(copy);
      return copy;
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}
