import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import type { EpochMs } from '../domain/model/time';
import type { Journal, NewAct } from '../journal/journal';
import { JournalError, onDisk } from '../journal/journal-error';
import { removeUnfinished } from '../journal/race-file';
import type { RaceFile } from '../station';
import { raceFileName } from './race-file-name';
import { replaceFile } from './replace-file';

/** How race files are created and opened: on the disk, or in memory for tests. */
export interface Journals {
  create(path: string): Journal;
  open(path: string): Journal;
}

/** The data folder: race files in `races`, and which of them is open in `station.json`. Throws `JournalError`. */
export class RaceFolder {
  private readonly races: string;
  private readonly memory: string;

  constructor(
    private readonly dataDir: string,
    private readonly journals: Journals,
  ) {
    this.races = join(dataDir, 'races');
    this.memory = join(dataDir, 'station.json');
  }

  /** A new race file with its first acts, under a name that no other has. When it fails no file is left behind. */
  create(name: string, at: EpochMs, acts: readonly NewAct[]): Journal {
    onDisk(this.races, () => mkdirSync(this.races, { recursive: true }));
    const journal = this.createUnder(name, at);
    try {
      journal.appendActs(acts);
      return journal;
    } catch (error) {
      journal.close();
      removeUnfinished(journal.path);
      throw error;
    }
  }

  open(path: string): Journal {
    return this.journals.open(resolve(path));
  }

  /** Race files, last changed first; empty when there is no folder yet. */
  list(openPath: string | null): readonly RaceFile[] {
    if (!existsSync(this.races)) return [];
    return onDisk(this.races, () => readdirSync(this.races))
      .filter((file) => file.endsWith('.racetag'))
      .flatMap((file) => this.describe(join(this.races, file), openPath))
      .sort((a, b) => b.changedAt - a.changedAt || (a.file < b.file ? 1 : -1));
  }

  /** The race that was open last; without a memory of it the race file changed last; null in an empty folder. */
  lastOpen(): string | null {
    return this.remembered() ?? this.list(null)[0]?.path ?? null;
  }

  /** Makes the race the one that is open after the next start. */
  remember(path: string): void {
    const inside = relative(this.dataDir, path);
    // Relative where possible, so that the folder can be moved as a whole.
    const openRace = inside.startsWith('..') || isAbsolute(inside) ? path : inside;
    onDisk(this.memory, () => replaceFile(this.memory, `${JSON.stringify({ openRace })}\n`, 0o644));
  }

  /** Free space for race files, for whoever runs the station; null while nobody can tell. */
  freeBytes(): number | null {
    try {
      const disk = statfsSync(existsSync(this.races) ? this.races : this.dataDir);
      return disk.bavail * disk.bsize;
    } catch {
      return null;
    }
  }

  private createUnder(name: string, at: EpochMs): Journal {
    for (let number = 1; ; number += 1) {
      try {
        return this.journals.create(join(this.races, raceFileName(name, at, number)));
      } catch (error) {
        if (!(error instanceof JournalError) || error.code !== 'file-exists') throw error;
      }
    }
  }

  private remembered(): string | null {
    try {
      const memory: unknown = JSON.parse(readFileSync(this.memory, 'utf8'));
      const isPath = typeof memory === 'object' && memory !== null && 'openRace' in memory && typeof memory.openRace === 'string';
      return isPath ? resolve(this.dataDir, String(memory.openRace)) : null;
    } catch {
      // Missing at the first start; a damaged one must not keep the race from being opened.
      return null;
    }
  }

  private describe(path: string, openPath: string | null): readonly RaceFile[] {
    try {
      const { size, mtimeMs } = statSync(path);
      return [{ path, file: basename(path), sizeBytes: size, changedAt: Math.floor(mtimeMs) as EpochMs, isOpen: path === openPath }];
    } catch {
      // Deleted since the folder was read, or a link to nothing.
      return [];
    }
  }
}

/** Whether two paths name the same file. */
export function isSameFile(one: string, other: string): boolean {
  return realPath(one) === realPath(other);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
