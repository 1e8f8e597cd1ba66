import { realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Db, numberOf, textOf } from './db';
import { type FileIdentity, fileAt } from './file-identity';
import { unusedPath } from './race-file';

/** `kept`: as this connection left them. `gone`: the log was deleted, or another file has its name. `changed`: somebody else wrote to the log or the race file, or cut one short. `written`: the race file has another time of its last writing or change, and the same size. */
export type LogState = 'kept' | 'gone' | 'changed' | 'written';

/** Where SQLite keeps the log of a race file: beside the file itself, also when a link leads to it. */
export function logPathOf(racePath: string): string {
  try {
    return `${realpathSync.native(racePath)}-wal`;
  } catch {
    return `${resolve(racePath)}-wal`;
  }
}

/** Moves a folder, a pipe or anything else that is no file out of the place of a log, where SQLite could write none. Throws errors of the file system. */
export function clearLogPlace(log: string): void {
  if (statSync(log, { throwIfNoEntry: false })?.isFile() === false) renameSync(log, unusedPath(`${log}-damaged`));
}

/** The `-wal` file beside an open race file: entries that are stored, but not in the race file proper yet. */
export class WriteAheadLog {
  private readonly path: string;
  private known: FileIdentity | null;
  /** Only moving entries into it changes the race file proper. */
  private race: FileIdentity | null;

  constructor(
    private readonly db: Db,
    private readonly racePath: string,
  ) {
    this.path = logPathOf(racePath);
    this.known = fileAt(this.path);
    this.race = fileAt(racePath);
  }

  /** Whether nothing is in the log: then the race file proper has all entries. */
  isEmpty(): boolean {
    return (this.known?.size ?? 0) === 0;
  }

  /** `race` is the file that is at the path of the race now. */
  state(race: FileIdentity | null): LogState {
    const before = race !== null && race.id === this.race?.id ? this.race : race;
    if (race?.size !== before?.size) return 'changed';
    const now = fileAt(this.path);
    // A second writer takes the log away when it closes, and has then written to the race file.
    if (now === null || now.id !== this.known?.id) return race?.writtenAt === before?.writtenAt ? 'gone' : 'changed';
    if (now.size !== this.known.size) return 'changed';
    return race?.writtenAt === before?.writtenAt && race?.changedAt === before?.changedAt ? 'kept' : 'written';
  }

  /** Call it where a race file that was `written` has everything that was moved into it. */
  acceptRace(race: FileIdentity | null): void {
    if (race?.id === this.race?.id) this.race = race;
  }

  /** Call it after everything that this connection wrote, also when that failed. */
  remember(): void {
    this.known = fileAt(this.path);
  }

  /**
   * Moves all entries into the race file proper, also when that was renamed or deleted. Returns whether all are there. `thorough` empties
   * the log, too; without it the log is written over from its beginning, which is cheaper under load. Throws errors of SQLite.
   */
  moveIntoFile(thorough: boolean): boolean {
    const statement = this.db.prepare(`PRAGMA wal_checkpoint(${thorough ? 'TRUNCATE' : 'PASSIVE'})`);
    statement.setReturnArrays(true);
    let isComplete = false;
    try {
      const [isBusy, frames, moved] = statement.get() as readonly number[];
      isComplete = isBusy === 0 && frames === moved;
      return isComplete;
    } finally {
      if (isComplete && thorough && this.race !== null && fileAt(this.racePath)?.id !== this.race.id) this.rememberAway(this.race);
      else this.rememberBoth();
    }
  }

  /** Notes how the race file and its empty log come back, if they do: nobody can look at them now, and the time of this writing is not known. */
  private rememberAway(race: FileIdentity): void {
    const size = numberOf(this.db, 'PRAGMA page_count') * numberOf(this.db, 'PRAGMA page_size');
    this.race = { ...race, size, writtenAt: 0n };
    if (this.known !== null) this.known = { ...this.known, size: 0 };
  }

  /** Makes a new log in the place of one that is gone; SQLite still has the old one. Returns whether that succeeded. Throws errors of SQLite. */
  renew(): boolean {
    if (!this.moveIntoFile(true)) return false;
    clearLogPlace(this.path);
    textOf(this.db, 'PRAGMA journal_mode = DELETE');
    const mode = textOf(this.db, 'PRAGMA journal_mode = WAL');
    this.db.exec('BEGIN IMMEDIATE; COMMIT');
    this.rememberBoth();
    return mode === 'wal' && this.known !== null;
  }

  private rememberBoth(): void {
    this.remember();
    const race = fileAt(this.racePath);
    if (race?.id === this.race?.id) this.race = race;
  }

  /** Takes a log that is not this connection's any more from beside the race file: the next opening would apply it to a file that it does not fit. */
  setAside(): void {
    const now = fileAt(this.path);
    try {
      if (now?.size === 0) rmSync(this.path);
      else if (now !== null) renameSync(this.path, unusedPath(`${this.path}-damaged`));
    } catch {
      // Windows renames no open file. The entries are counted elsewhere: the next opening says what is missing.
    }
  }

  /** Removes the log that is left where a race file was: without that file it is empty and belongs to nothing. */
  removeEmpty(): void {
    const now = fileAt(this.path);
    if (now !== null && now.size === 0 && now.id === this.known?.id) rmSync(this.path, { force: true });
  }
}
