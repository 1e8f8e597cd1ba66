import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, ftruncateSync, mkdirSync, openSync, readdirSync, renameSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { keepDamaged, textOfFile } from '../damaged-files';
import type { Seq } from '../domain/model/entry';
import { fileAt } from '../journal/file-identity';
import type { Journal } from '../journal/journal';
import { unusedPath } from '../journal/race-file';
import { logPathOf } from '../journal/write-ahead-log';
import { entrySum } from './entry-sum';
import { fileSum } from './file-sum';
import { portablePath } from './paths';
import type { StationLog } from './station-log';

/** Entries that were stored in a race and are not in its file any more. */
export interface LostEntries {
  /** How many are missing; at least 1. */
  readonly missing: number;
  /** Number of the last entry that was stored. */
  readonly last: Seq;
  /** Where the damaged log is kept; null where there was none. */
  readonly log: string | null;
}

/** What the station remembers of a race outside of its file. */
interface Known {
  /** The file that was written last: its path, which is stored relative to the data folder where it is there, and its identity, which a rename does not change. */
  readonly path: string;
  readonly file: string;
  last: Seq;
  lost: LostEntries | null;
  /** The checksum of the file when it was closed; null while it is open, and after a process that was killed. */
  sum: string | null;
  /** The same of its last entry. */
  lastSum: string | null;
  /** The file was changed or replaced while it was closed, and the timekeeper has not confirmed it. */
  isChanged: boolean;
}

/** What is asked of the journal of a race. */
type RaceJournal = Pick<Journal, 'path' | 'lastSeq' | 'page'>;

/** An open race whose last entry is remembered. */
export interface RaceRecord {
  /** Null when nothing is missing, or the timekeeper has confirmed it. */
  lost(): LostEntries | null;
  /** Whether bytes of the file were changed while it was closed, or another file is in its place, and it lacks no entries by their number; false once the timekeeper has confirmed it. */
  isChanged(): boolean;
  /** Call it after each commit. Does not throw. */
  stored(last: Seq): void;
  /** The timekeeper knows what is missing or changed. */
  confirmLost(): void;
  /** Call it when the file is closed. `lastSum`: `entrySum` of its last entry; null unless it is in its place and has everything. */
  close(lastSum: string | null): void;
}

/**
 * Remembers for every race, in a small file of the data folder, how many entries it has. A race file that was damaged, or cut off from the
 * log beside it, opens without a fault of SQLite but with fewer entries; only a count outside of it shows that.
 */
export class RaceRecords {
  constructor(
    private readonly folder: string,
    private readonly log: StationLog,
  ) {}

  /**
   * The checksum of a race file that is not open, to be given to `open`; null where none was remembered for a file at this path, nor for this file
   * under another name. Call it before the file is opened.
   */
  sumBefore(path: string): string | null {
    const file = fileAt(path)?.id;
    const isKnown = this.all().some((known) => (known.path === path || known.file === file) && known.sum !== null);
    return isKnown ? fileSum(path) : null;
  }

  /** Begins to remember a race that was opened; call it before anything is stored in it. Null for a race in memory, and where the data folder cannot be written. */
  open(raceId: string, race: RaceJournal, sumBefore: string | null = null): RaceRecord | null {
    const file = fileAt(race.path);
    if (file === null) return null;
    const path = this.pathOf(raceId);
    const known = readKnown(path);
    if (known === null && existsSync(path)) this.keepUnreadable(path);
    const lost = this.lostOf(race, known);
    if (lost !== null && lost !== known?.lost)
      this.log.error({ ...lost, path: race.path, written: known?.path }, 'the race file lacks entries that were stored');
    const isHere = known !== null && (known.path === race.path || known.file === file.id);
    const isChanged = isHere ? known.isChanged || isOtherSum(known, race, sumBefore) : this.isInOthersPlace(path, race.path, sumBefore);
    if (isChanged && known?.isChanged !== true)
      this.log.error({ path: race.path }, 'the race file was changed or replaced while it was closed');
    try {
      mkdirSync(this.folder, { recursive: true });
      return new FileRecord(
        path,
        { path: race.path, file: file.id, last: race.lastSeq, lost, sum: null, lastSum: null, isChanged },
        this.log,
      );
    } catch (error) {
      this.log.warn({ err: error, path }, 'the number of entries cannot be remembered outside of the race file');
      return null;
    }
  }

  /** Whether the station closed another race at this path, whose file is not there any more. `record`: of the race that is there now. */
  private isInOthersPlace(record: string, racePath: string, sum: string | null): boolean {
    return sum !== null && this.all().some((known) => known.record !== record && known.path === racePath && known.sum !== null);
  }

  private keepUnreadable(path: string): void {
    try {
      this.log.warn(
        { path, kept: keepDamaged(path) },
        'how many entries the race had cannot be read: whether some are missing is not known',
      );
    } catch (err) {
      this.log.warn({ err, path }, 'a damaged file cannot be kept under another name');
    }
  }

  /** Puts the log of a race file beside it again, when the file was renamed after the station had been killed: the newest entries are in it. */
  bringLog(racePath: string): void {
    const file = fileAt(racePath);
    const log = logPathOf(racePath);
    if (file === null || existsSync(log)) return;
    // Under its old name there is no file now, or a link to this one.
    const isHere = (path: string): boolean => (fileAt(path)?.id ?? file.id) === file.id;
    const known = this.all().find((each) => each.file === file.id && `${each.path}-wal` !== log && isHere(each.path));
    if (known === undefined || (fileAt(`${known.path}-wal`)?.size ?? 0) === 0) return;
    try {
      renameSync(`${known.path}-wal`, log);
      this.log.info({ path: racePath, before: known.path }, 'the race file was renamed: its log is beside it again');
    } catch (error) {
      this.log.error(
        { err: error, path: racePath, before: known.path },
        'the race file was renamed, and its log could not be put beside it',
      );
    }
  }

  /** The identities of the race files that the station has written at this path: of the last one, and of others that were moved away. */
  filesThatWereAt(path: string): readonly string[] {
    return this.all().flatMap((known) => (known.path === path ? known.file : []));
  }

  private lostOf(race: { readonly path: string; readonly lastSeq: Seq }, known: Known | null): LostEntries | null {
    if (known === null) return null;
    if (known.path === race.path && race.lastSeq >= known.last) return known.lost;
    // A copy that lacks entries may have been opened last: another one lacks those, too.
    const last = Math.max(known.last, known.lost?.last ?? 0);
    return race.lastSeq >= last ? null : { missing: last - race.lastSeq, last, log: this.keepLog(race.path) };
  }

  /** Copies the log before anything is written over it: somebody may be able to rescue more from it. */
  private keepLog(racePath: string): string | null {
    const log = logPathOf(racePath);
    if ((fileAt(log)?.size ?? 0) === 0) return null;
    const kept = unusedPath(`${log}-damaged`);
    try {
      copyFileSync(log, kept);
      return kept;
    } catch (error) {
      this.log.error({ err: error, path: log }, 'the damaged log of the race could not be kept');
      return null;
    }
  }

  private all(): readonly (Known & { readonly record: string })[] {
    try {
      return readdirSync(this.folder).flatMap((file) => {
        const record = join(this.folder, file);
        const known = readKnown(record);
        return known === null ? [] : { ...known, record };
      });
    } catch {
      // There is no folder before the first race.
      return [];
    }
  }

  private pathOf(raceId: string): string {
    // An id comes from the file and may be any text.
    return join(this.folder, `${createHash('sha256').update(raceId).digest('hex').slice(0, 32)}.json`);
  }
}

/** What the file begins with: the number, in a field of its own width, because a commit changes nothing else. */
const LAST_MEMBER = '{"last":';
const LAST_WIDTH = 16;

/** The number is written in place at each commit, without a flush: it outlives the process, and after a power cut an older one does no harm. */
class FileRecord implements RaceRecord {
  private descriptor: number | null;
  private readonly lastField = Buffer.alloc(LAST_WIDTH);

  constructor(
    private readonly path: string,
    private readonly known: Known,
    private readonly log: StationLog,
  ) {
    this.descriptor = openSync(path, existsSync(path) ? 'r+' : 'wx+', 0o600);
    this.writeWhole();
  }

  lost(): LostEntries | null {
    return this.known.lost;
  }

  stored(last: Seq): void {
    if (last === this.known.last) return;
    this.known.last = last;
    this.lastField.write(fieldOf(last), 'latin1');
    this.write((file) => writeSync(file, this.lastField, 0, LAST_WIDTH, LAST_MEMBER.length));
  }

  isChanged(): boolean {
    return this.known.isChanged;
  }

  confirmLost(): void {
    this.known.lost = null;
    this.known.isChanged = false;
    this.writeWhole();
  }

  close(lastSum: string | null): void {
    if (lastSum !== null && this.descriptor !== null) {
      this.known.sum = fileSum(this.known.path);
      this.known.lastSum = lastSum;
      this.writeWhole();
    }
    this.end();
  }

  private end(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }

  private writeWhole(): void {
    const { last, path, ...others } = this.known;
    const stored = JSON.stringify({ path: portablePath(dataDirOf(this.path), path), ...others });
    this.write((file) => {
      ftruncateSync(file);
      writeSync(file, `${LAST_MEMBER}${fieldOf(last)},${stored.slice(1)}\n`, 0);
    });
  }

  private write(work: (descriptor: number) => void): void {
    if (this.descriptor === null) return;
    try {
      work(this.descriptor);
    } catch (error) {
      this.log.warn({ err: error, path: this.path }, 'the number of entries cannot be remembered outside of the race file');
      this.end();
    }
  }
}

function fieldOf(last: Seq): string {
  return String(last).padStart(LAST_WIDTH);
}

/**
 * Whether the file has other bytes than when it was closed. With more entries another station has gone on with it, unless the entry that was the
 * last one is another now: then that station went on with an older copy, which lacks entries of this one.
 */
function isOtherSum(known: Known, race: RaceJournal, sum: string | null): boolean {
  if (known.sum === null || sum === null || sum === known.sum) return false;
  if (race.lastSeq === known.last) return true;
  return race.lastSeq > known.last && known.lastSum !== null && entrySum(race, known.last) !== known.lastSum;
}

function dataDirOf(recordPath: string): string {
  return dirname(dirname(recordPath));
}

function readKnown(path: string): Known | null {
  try {
    const saved = JSON.parse(textOfFile(path) ?? '') as Readonly<Record<string, unknown>>;
    const { path: racePath, file, last, lost, sum, lastSum, isChanged } = saved;
    if (typeof racePath !== 'string' || typeof file !== 'string' || !Number.isSafeInteger(last)) return null;
    return {
      path: resolve(dataDirOf(path), racePath),
      file,
      last: Number(last),
      lost: lostEntriesOf(lost),
      sum: typeof sum === 'string' ? sum : null,
      lastSum: typeof lastSum === 'string' ? lastSum : null,
      isChanged: isChanged === true,
    };
  } catch {
    // Missing for a race that is new here; without it nothing can be compared.
    return null;
  }
}

function lostEntriesOf(saved: unknown): LostEntries | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { missing, last, log } = saved as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(missing) || !Number.isSafeInteger(last)) return null;
  return { missing: Number(missing), last: Number(last), log: typeof log === 'string' ? log : null };
}
