import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { JournalError, onDisk } from './journal-error';

/** Creates a folder and those above it where they are missing. Throws `JournalError` with the cause that the system gives. */
export function makeFolder(path: string): void {
  onDisk(path, () => {
    try {
      mkdirSync(path, { recursive: true });
    } catch (error) {
      // Node says of a disk that is read-only, for example, only that the folder is not there afterwards.
      if (codeOf(error) !== 'ENOENT') throw error;
      makeFirst(path);
      mkdirSync(path, { recursive: true });
    }
  });
}

/** Creates the uppermost folder that is missing on the way to `path`. */
function makeFirst(path: string): void {
  let missing = path;
  while (!existsSync(dirname(missing))) missing = dirname(missing);
  try {
    mkdirSync(missing);
  } catch (error) {
    const code = codeOf(error);
    // A link that leads nowhere is there, and is no folder; in `/proc` there can be none.
    throw code === 'EEXIST' || code === 'ENOENT' ? new JournalError('not-a-folder', path, error) : error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
