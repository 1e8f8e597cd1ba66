import { realpathSync, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';

/** Why results must not be written to a path. */
export type TargetProblem = 'race-file' | 'open-race' | 'not-a-file';

/**
 * Names of race files and of the files that SQLite keeps beside them. Windows ignores dots and blanks at the end, and writes into the
 * file itself when a stream is named after a colon.
 */
const RACE_FILE = /\.racetag(-wal|-shm|-journal)?(:.*)?[. ]*$/i;

/** The files of a race, whatever its name is. */
const OWN_SUFFIXES = ['', '-wal', '-shm'] as const;

/**
 * Why results must not be written to this path: they would replace a race, or what stands there is no file. Null for a new file and for
 * one that may be replaced. `openRace` is the path of the open race; null when none is open.
 */
export function problemOfTarget(path: string, openRace: string | null): TargetProblem | null {
  if (openRace !== null && OWN_SUFFIXES.some((suffix) => isSameFile(path, openRace + suffix))) return 'open-race';
  if (RACE_FILE.test(basename(path)) || RACE_FILE.test(basename(realPath(path)))) return 'race-file';
  const found = statsOf(path);
  return found === null || (found !== 'endless' && found.isFile()) ? null : 'not-a-file';
}

/** Also for links, and on file systems that take two spellings for one name. */
function isSameFile(path: string, other: string): boolean {
  const [one, two] = [statsOf(path), statsOf(other)];
  if (one === null || two === null || one === 'endless' || two === 'endless') return realPath(path) === realPath(other);
  return one.dev === two.dev && one.ino === two.ino;
}

/** `endless` for a link that leads to itself. Null where nothing is there, and for a path that no file can have: writing says why. */
function statsOf(path: string): Stats | 'endless' | null {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ELOOP' ? 'endless' : null;
  }
}

/** The path itself where nothing is there. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
