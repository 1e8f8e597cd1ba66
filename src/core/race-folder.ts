import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import type { EpochMs } from '../domain/model/time';
import type { Journal, NewAct } from '../journal/journal';
import { JournalError, onDisk } from '../journal/journal-error';
import { removeUnfinished } from '../journal/race-file';
import type { RaceFile } from '../station';
import { raceFileName } from './race-file-name';
import { moveToRemoved } from './removed-races';
import { replaceFile } from './replace-file';

/** Creates and opens race files: on the disk, or in memory for tests. */
export interface Journals {
  create(path: string): Journal;
  open(path: string): Journal;
}

/** The data folder: race files are in `races`, and `station.json` says which of them is open. Methods throw `JournalError`. */
export class RaceFolder {
  private readonly racesDir: string;
  private readonly stateFile: string;

  constructor(
    private readonly dataDir: string,
    private readonly journals: Journals,
  ) {
    this.racesDir = join(dataDir, 'races');
    this.stateFile = join(dataDir, 'station.json');
  }

  /** Creates a race file with its first acts, under a name that no other file has. When it fails, no file remains. */
  create(name: string, at: EpochMs, acts: readonly NewAct[]): Journal {
    onDisk(this.racesDir, () => mkdirSync(this.racesDir, { recursive: true }));
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
    if (!existsSync(this.racesDir)) return [];
    return onDisk(this.racesDir, () => readdirSync(this.racesDir))
      .filter((file) => file.endsWith('.racetag'))
      .flatMap((file) => this.describe(join(this.racesDir, file), openPath))
      .sort((a, b) => b.changedAt - a.changedAt || (a.file < b.file ? 1 : -1));
  }

  /** The path of the race that was open last; where that is not known, of the race file that changed last. Null in an empty folder. */
  lastOpen(): string | null {
    return this.remembered() ?? this.list(null)[0]?.path ?? null;
  }

  /** Saves that this race is open, for the next start. */
  remember(path: string): void {
    const inside = relative(this.dataDir, path);
    // Relative where possible, so that the data folder can be moved.
    const openRace = inside.startsWith('..') || isAbsolute(inside) ? path : inside;
    onDisk(this.stateFile, () => replaceFile(this.stateFile, `${JSON.stringify({ openRace })}\n`, 0o644));
  }

  /** Moves a race file that is not open into the folder of removed races; returns its path there. Refused while another program has it open. */
  remove(path: string): string {
    try {
      // Opening it shows whether another program has it, and completes the file.
      this.open(path).close();
    } catch (error) {
      // A file that holds no race, or a damaged one, may be removed as well.
      if (error instanceof JournalError && error.code === 'file-in-use') throw error;
    }
    return moveToRemoved(path);
  }

  /** Free bytes on the disk of the race files, for the user of the station; null where the system does not say. */
  freeBytes(): number | null {
    try {
      const disk = statfsSync(existsSync(this.racesDir) ? this.racesDir : this.dataDir);
      return disk.bavail * disk.bsize;
    } catch {
      return null;
    }
  }

  private createUnder(name: string, at: EpochMs): Journal {
    for (let number = 1; ; number += 1) {
      try {
        return this.journals.create(join(this.racesDir, raceFileName(name, at, number)));
      } catch (error) {
        if (!(error instanceof JournalError) || error.code !== 'file-exists') throw error;
      }
    }
  }

  private remembered(): string | null {
    try {
      const saved: unknown = JSON.parse(readFileSync(this.stateFile, 'utf8'));
      const isPath = typeof saved === 'object' && saved !== null && 'openRace' in saved && typeof saved.openRace === 'string';
      return isPath ? resolve(this.dataDir, String(saved.openRace)) : null;
    } catch {
      // Missing at the first start. A damaged file must not prevent a race from being opened.
      return null;
    }
  }

  private describe(path: string, openPath: string | null): readonly RaceFile[] {
    try {
      const { size, mtimeMs } = statSync(path);
      return [{ path, file: basename(path), sizeBytes: size, changedAt: Math.floor(mtimeMs) as EpochMs, isOpen: path === openPath }];
    } catch {
      // Deleted since the folder was read, or a broken link.
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
