import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { JournalIdentity, StoredEntry } from '../domain/model/stored-entry';
import type { EpochMs } from '../domain/model/time';
import type { Steps } from '../domain/steps';
import { fileAt } from '../journal/file-identity';
import { FileLock } from '../journal/file-lock';
import type { Journal, NewAct } from '../journal/journal';
import { JournalError, onDisk } from '../journal/journal-error';
import { makeFolder } from '../journal/make-folder';
import type { RaceFile } from '../station';
import { rescueTo, unusedCopy } from './copy-paths';
import { GuardedJournal } from './guarded-journal';
import { fileOfJournal, nameOfCopy, raceIdOf } from './journal-copies';
import { freeBytesAt, isPossiblePath, portablePath, shownPath } from './paths';
import { raceFileName } from './race-file-name';
import { clearLeftovers, holdsRace } from './race-files';
import { type FileBefore, RaceRecords } from './race-record';
import type { LostEntries } from './record-file';
import { moveToRemoved } from './removed-races';
import { isSameFile } from './same-file';
import { savedState } from './saved-state';
import { SettingsFile } from './settings-file';
import type { StationLog } from './station-log';

/** Creates and opens race files: on the disk, or in memory for tests. */
export interface Journals {
  /** The file has its name only when the acts are in it. */
  create(path: string, acts: readonly NewAct[]): Journal;
  open(path: string): Journal;
  /** A copy of another station's journal; the file has its name only when the entries are in it. */
  copy(path: string, identity: JournalIdentity, entries: readonly StoredEntry[]): Journal;
  /** Which journal a file that is not open holds; null where it does not say. */
  identityOf(path: string): JournalIdentity | null;
}

const EXTENSION = '.racetag';

/**
 * The data folder: race files are in `races`, and `station.json` says which of them is open. `locks` has a file for each race file that is
 * or was open, `records` one for each race: how many entries it has. Methods throw `JournalError`.
 */
export class RaceFolder {
  private readonly racesDir: string;
  private readonly stateFile: SettingsFile;
  private readonly records: RaceRecords;
  /** What this process has written to the state file. */
  private saved: string | null = null;
  /** The open race files by path. */
  private readonly guarded = new Map<string, GuardedJournal>();
  /** Called after each commit in any of them. */
  onStored: () => void = () => undefined;

  constructor(
    private readonly dataDir: string,
    private readonly journals: Journals,
    private readonly log: StationLog,
  ) {
    this.racesDir = join(dataDir, 'races');
    this.stateFile = new SettingsFile(join(dataDir, 'station.json'));
    this.records = new RaceRecords(join(dataDir, 'records'), log);
  }

  /** Creates a race file with its first acts, under a name that no other file has. When it fails, no file remains. */
  create(name: string, at: EpochMs, acts: readonly NewAct[]): Journal {
    return this.guardNew(
      this.createUnder(
        (number) => raceFileName(name, at, number),
        (path) => this.journals.create(path, acts),
      ),
    );
  }

  /** Creates a copy of another station's journal with its first entries, under the name of its race. */
  createCopy(now: EpochMs, identity: JournalIdentity, entries: readonly StoredEntry[]): Journal {
    const { name, at } = nameOfCopy(entries) ?? { name: identity.id, at: now };
    return this.guardNew(
      this.createUnder(
        (number) => raceFileName(name, at, number),
        (path) => this.journals.copy(path, identity, entries),
      ),
    );
  }

  /** The file of the folder that holds a journal, of several the last changed one; null for none. The open one is not looked into. */
  findJournal(id: string, openPath: string | null): string | null {
    return fileOfJournal(id, this.list(openPath), { identityOf: (path) => this.journals.identityOf(path), log: this.log });
  }

  private guardNew(journal: Journal): Journal {
    let lock: FileLock | null = null;
    try {
      lock = this.lock(journal.path);
      return this.guard(journal, lock);
    } catch (error) {
      lock?.release();
      // Idempotent: `guard` may have closed it.
      journal.close();
      throw error;
    }
  }

  open(path: string): Journal {
    const file = resolve(path);
    const lock = this.lock(file);
    try {
      this.records.bringLog(file);
      const before = this.records.before(file);
      return this.guard(this.journals.open(file), lock, before);
    } catch (error) {
      lock?.release();
      const isNoRace = error instanceof JournalError && error.code === 'file-not-a-race';
      throw isNoRace && this.records.filesThatWereAt(file).length > 0 ? new JournalError('file-corrupt', file, error) : error;
    }
  }

  /** Opens a race file that is not open, looks at its entries in steps and closes it. Nothing is remembered of it. */
  *inspect<T>(path: string, look: (journal: Journal) => Steps<T>): Steps<T> {
    const lock = this.lock(path);
    try {
      this.records.bringLog(path);
      const journal = this.journals.open(path);
      try {
        return yield* look(journal);
      } finally {
        journal.close();
      }
    } finally {
      lock?.release();
    }
  }

  /** Whether `path` leads to the file of the race that was opened at `openPath`, also when that file has another name by now. */
  isOpenFile(path: string, openPath: string): boolean {
    const file = this.guarded.get(openPath)?.guards.file ?? null;
    return isSameFile(path, openPath) || (file !== null && file === fileAt(path)?.id);
  }

  /** The entries that the open race at `path` lacks; null when it has all, or the timekeeper has confirmed it. */
  lostEntries(path: string): LostEntries | null {
    return this.guarded.get(path)?.guards.record?.lost() ?? null;
  }

  /** Whether the file of the open race at `path` was changed while it was closed, and the timekeeper has not confirmed it. */
  isChanged(path: string): boolean {
    return this.guarded.get(path)?.guards.record?.isChanged() ?? false;
  }

  /** Remembers of each open race what shows later whether another file was put in its place, also after a process that was killed. Does not throw. */
  readonly noteSums = (): void => this.guarded.forEach((journal) => void journal.noteSum());

  /** The timekeeper has opened the race in the knowledge that entries are missing, or may be changed. */
  confirmLost(path: string): void {
    this.guarded.get(path)?.guards.record?.confirmLost();
  }

  /** Race files, last changed first; empty when there is no folder yet. */
  list(openPath: string | null): readonly RaceFile[] {
    if (!existsSync(this.racesDir)) return [];
    return onDisk(this.racesDir, () => readdirSync(this.racesDir))
      .filter((file) => file.endsWith(EXTENSION))
      .flatMap((file) => this.describe(join(this.racesDir, file), openPath))
      .sort((a, b) => b.changedAt - a.changedAt || (a.file < b.file ? 1 : -1));
  }

  /** The path of the race that was open last; where that is not known, of the race that changed last. Null in a folder without races. */
  lastOpen(): string | null {
    const remembered = this.remembered();
    if (remembered === null) return this.list(null).find((file) => file.holdsRace)?.path ?? null;
    return fileAt(remembered) === null ? (this.renamed(remembered) ?? remembered) : remembered;
  }

  /** Saves that this race is open, for the next start. When that fails timing continues, and the next start opens the race that changed last. */
  remember(path: string, kept: readonly string[] = []): void {
    const state = JSON.stringify({
      openRace: portablePath(this.dataDir, path),
      keptRaces: kept.map((one) => portablePath(this.dataDir, one)),
    });
    if (state === this.saved) return;
    try {
      this.stateFile.write(`${state}\n`);
      this.saved = state;
    } catch (error) {
      this.log.warn({ err: error }, 'the open race cannot be remembered: open it by hand after the next start');
    }
  }

  /** The races that went on beside the open one when they were remembered last, as far as their files are there; empty for none. */
  keptOpen(): readonly string[] {
    const kept = savedState(this.stateFile, this.log)?.['keptRaces'];
    if (!Array.isArray(kept)) return [];
    const paths = kept.flatMap((path) => (typeof path === 'string' && !path.includes('\0') ? [resolve(this.dataDir, path)] : []));
    return paths.filter((path) => fileAt(path) !== null && holdsRace(path));
  }

  /** An unused path in the folder of races for a copy of a race. */
  pathForCopy(path: string): string {
    makeFolder(this.racesDir);
    return unusedCopy(this.racesDir, path, 'copy');
  }

  /**
   * Calls `write` with an unused path for a copy of a race that would be lost without it, and returns that path: in the folder of races, or in
   * the first other folder of this user where `write` succeeds. Throws what failed in the folder of races.
   */
  rescueTo(path: string, write: (copy: string) => void): string {
    return rescueTo([this.racesDir, this.dataDir], path, write);
  }

  /** Removes what processes that were killed left half written. Does not throw. */
  tidy(): void {
    clearLeftovers(this.racesDir, this.log);
  }

  /** Moves a race file that is not open into the folder of removed races; returns its path there. Refused while another program has it open. */
  remove(path: string): string {
    const lock = this.lock(path);
    try {
      this.complete(path);
      return moveToRemoved(path);
    } finally {
      lock?.release();
    }
  }

  /** Free bytes on the disk of the race files, for the user of the station; null where the system does not say. */
  freeBytes(): number | null {
    return freeBytesAt(existsSync(this.racesDir) ? this.racesDir : this.dataDir);
  }

  /**
   * Opens and closes a race file: shows whether another program has it, and moves what is in the log beside it into the file. Nothing is
   * remembered of it, because the open race may be the same race in a newer file.
   */
  private complete(path: string): void {
    try {
      this.records.bringLog(path);
      this.journals.open(path).close();
    } catch (error) {
      // A file that holds no race, or a damaged one, may be removed as well.
      if (!(error instanceof JournalError) || error.code === 'file-in-use') throw error;
    }
  }

  private createUnder(nameOf: (number: number) => string, create: (path: string) => Journal): Journal {
    makeFolder(this.racesDir);
    for (let number = 1; ; number += 1) {
      try {
        return create(join(this.racesDir, nameOf(number)));
      } catch (error) {
        if (!(error instanceof JournalError) || error.code !== 'file-exists') throw error;
      }
    }
  }

  /** Closes the journal when it cannot be read. */
  private guard(journal: Journal, lock: FileLock | null, before: FileBefore | null = null): GuardedJournal {
    try {
      const raceId = raceIdOf(journal);
      const record = raceId === null ? null : this.records.open(raceId, journal, before);
      const guarded = new GuardedJournal(journal, {
        lock,
        record,
        file: fileAt(journal.path)?.id ?? null,
        onStored: () => this.onStored(),
      });
      this.guarded.set(guarded.path, guarded);
      return guarded;
    } catch (error) {
      journal.close();
      throw error;
    }
  }

  /** Locks the race file for this station, whatever path leads to it. Null where the data folder cannot be written: then the lock of the file itself has to do. */
  private lock(path: string): FileLock | null {
    const file = fileAt(path);
    if (file === null) return null;
    const folder = join(this.dataDir, 'locks');
    try {
      mkdirSync(folder, { recursive: true });
      return new FileLock(join(folder, `${file.id.replace(' ', '-')}.lock`));
    } catch (error) {
      if (error instanceof JournalError && error.code === 'file-in-use') throw new JournalError('file-in-use', path, error);
      this.log.warn({ err: error, path: folder }, 'the race file is locked by its own lock only');
      return null;
    }
  }

  private remembered(): string | null {
    const openRace = savedState(this.stateFile, this.log)?.['openRace'];
    if (typeof openRace !== 'string') return null;
    const path = resolve(this.dataDir, openRace);
    // A file that never was a race cannot become one. One that was is damaged now: nobody must take another race for it.
    const isOther = !isPossiblePath(path) || (fileAt(path) !== null && !holdsRace(path) && this.records.filesThatWereAt(path).length === 0);
    if (!isOther) return path;
    this.log.warn({ openRace: shownPath(openRace) }, 'what was open last is no race: the race that changed last is opened');
    return null;
  }

  /** Where the race file that was at `path` is now, if it was renamed within the folder of races; else null. */
  private renamed(path: string): string | null {
    const files = this.records.filesThatWereAt(path);
    return this.list(null).find((race) => files.includes(fileAt(race.path)?.id ?? ''))?.path ?? null;
  }

  /** Whether this process has the file open, as the open race or beside it. */
  private isHeld(path: string): boolean {
    const file = fileAt(path)?.id;
    return [...this.guarded.values()].some((journal) => !journal.isClosed && journal.guards.file === file);
  }

  private describe(path: string, openPath: string | null): readonly RaceFile[] {
    try {
      const { size, mtimeMs } = statSync(path);
      const isOpen = openPath !== null && this.isOpenFile(path, openPath);
      const changedAt = Math.floor(mtimeMs) as EpochMs;
      const isRace = isOpen || this.isHeld(path) || holdsRace(path);
      return [{ path, file: basename(path), sizeBytes: size, changedAt, isOpen, holdsRace: isRace }];
    } catch {
      // Deleted since the folder was read, or a broken link.
      return [];
    }
  }
}
