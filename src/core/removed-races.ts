import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { onDisk } from '../journal/journal-error';
import { unusedPath } from '../journal/race-file';

/** Folder beside the race files. Nothing in it is deleted: a file that is moved back is the same race. */
const REMOVED = 'removed';

/** What may belong to a race file that was not closed in order. Before the file itself, so that it never stands without them. */
const BESIDE = ['-wal', '-shm', ''] as const;

/** Moves a race file that no program has open into the folder of removed races; returns its path there. Throws `JournalError`. */
export function moveToRemoved(path: string): string {
  const folder = join(dirname(path), REMOVED);
  return onDisk(path, () => {
    mkdirSync(folder, { recursive: true });
    const target = unusedName(folder, basename(path));
    for (const suffix of BESIDE) if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix);
    return target;
  });
}

function unusedName(folder: string, file: string): string {
  const extension = extname(file);
  const name = basename(file, extension);
  // Also beside no log that was left there: it would become that of this race.
  return unusedPath(join(folder, file), (number) => join(folder, `${name}-${number}${extension}`));
}
