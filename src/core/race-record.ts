import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isTaken, keepDamaged } from '../damaged-files';
import type { Seq } from '../domain/model/entry';
import { fileAt } from '../journal/file-identity';
import type { Journal } from '../journal/journal';
import { unusedPath } from '../journal/race-file';
import { logPathOf } from '../journal/write-ahead-log';
import { entrySum } from './entry-sum';
import { fileSum } from './file-sum';
import { FileRecord, type Known, type LostEntries, type RaceRecord, readKnown } from './record-file';
import type { StationLog } from './station-log';

/** What is asked of the journal of a race. */
type RaceJournal = Pick<Journal, 'path' | 'lastSeq' | 'page'>;

/** What is known of a race file before it is opened. */
export interface FileBefore {
  /** The checksum of the file; null where none was remembered to compare it with. */
  readonly sum: string | null;
}

/**
 * Remembers for every race, in a small file of the data folder, how many entries it has. A race file that was damaged, or cut off from the
 * log beside it, opens without a fault of SQLite but with fewer entries; only a count outside of it shows that.
 */
export class RaceRecords {
  /** The records of races that are open in this process. */
  private readonly openHere = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly log: StationLog,
  ) {}

  /** What `open` has to know of a race file. Call it before the file is opened. */
  before(path: string): FileBefore {
    const file = fileAt(path)?.id;
    const isKnown = this.all().some((known) => (known.path === path || known.file === file) && known.sum !== null);
    return { sum: isKnown ? fileSum(path) : null };
  }

  /**
   * Begins to remember a race that was opened; call it before anything is stored in it. `before`: null for a race that was created now. Null for a
   * race in memory, and where the data folder cannot be written.
   */
  open(raceId: string, race: RaceJournal, before: FileBefore | null = null): RaceRecord | null {
    const file = fileAt(race.path);
    if (file === null) return null;
    const path = this.pathOf(raceId);
    const known = readKnown(path);
    if (known === null && isTaken(path)) this.keepUnreadable(path);
    const lost = this.lostOf(race, known);
    if (lost !== null && lost !== known?.lost)
      this.log.error({ ...lost, path: race.path, written: known?.path }, 'the race file lacks entries that were stored');
    const isHere = known !== null && (known.path === race.path || known.file === file.id);
    const isChanged = isHere
      ? known.isChanged || isOther(known, race, before?.sum ?? null)
      : before !== null && this.isInOthersPlace(path, race.path);
    if (isChanged && known?.isChanged !== true)
      this.log.error({ path: race.path }, 'the race file was changed or replaced while it was closed');
    try {
      mkdirSync(this.folder, { recursive: true });
      return new FileRecord(
        path,
        {
          path: race.path,
          file: file.id,
          last: race.lastSeq,
          lost,
          sum: null,
          sumAt: race.lastSeq,
          lastSum: entrySum(race, race.lastSeq),
          isChanged,
        },
        this.log,
        this.openHere,
      );
    } catch (error) {
      this.log.warn({ err: error, path }, 'the number of entries cannot be remembered outside of the race file');
      return null;
    }
  }

  /** Whether the station had another race at this path, whose file is not there any more. `record`: of the race that is there now. */
  private isInOthersPlace(record: string, racePath: string): boolean {
    return this.all().some((known) => known.record !== record && known.path === racePath && !this.openHere.has(known.record));
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

/**
 * Whether the file has other bytes than when it was closed. With more entries another station has gone on with it, unless an entry that is
 * remembered is another now: then that station went on with an older copy, which lacks entries of this one. After a process that was killed
 * only the entry is compared.
 */
function isOther(known: Known, race: RaceJournal, sum: string | null): boolean {
  if (race.lastSeq < known.last) return false;
  if (known.sum !== null && sum !== null) {
    if (sum === known.sum) return false;
    if (race.lastSeq === known.last) return true;
  }
  return known.lastSum !== null && entrySum(race, known.sumAt) !== known.lastSum;
}
