import { closeSync, existsSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { textOfFile } from '../damaged-files';
import type { Seq } from '../domain/model/entry';
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
export interface Known {
  /** The file that was written last: its path, which is stored relative to the data folder where it is there, and its identity, which a rename does not change. */
  readonly path: string;
  readonly file: string;
  last: Seq;
  lost: LostEntries | null;
  /** The checksum of the file when it was closed; null while it is open, and after a process that was killed. */
  sum: string | null;
  /** The number of an entry, the last one where the file was closed, and its checksum; null where none is known. */
  sumAt: Seq;
  lastSum: string | null;
  /** The file was changed or replaced while it was closed, and the timekeeper has not confirmed it. */
  isChanged: boolean;
}

/** An open race whose last entry is remembered. */
export interface RaceRecord {
  /** Null when nothing is missing, or the timekeeper has confirmed it. */
  lost(): LostEntries | null;
  /** Whether bytes of the file were changed while it was closed, or another file is in its place, and it lacks no entries by their number; false once the timekeeper has confirmed it. */
  isChanged(): boolean;
  /** Call it after each commit. Does not throw. */
  stored(last: Seq): void;
  /** The number of the entry whose checksum is remembered. */
  readonly sumAt: Seq;
  /** Remembers `entrySum` of an entry, for the case that the process is killed. Does not throw. */
  sumKnown(at: Seq, sum: string): void;
  /** The timekeeper knows what is missing or changed. */
  confirmLost(): void;
  /** Call it when the file is closed. `lastSum`: `entrySum` of its last entry; null unless it is in its place and has everything. */
  close(lastSum: string | null): void;
}

/** What the file begins with: numbers and a checksum in fields of their own width, because nothing else changes while the race is open. */
const LAST_MEMBER = '{"last":';
const LAST_WIDTH = 16;
const SUM_WIDTH = 34;

/** The number is written in place at each commit, without a flush: it outlives the process, and after a power cut an older one does no harm. */
export class FileRecord implements RaceRecord {
  private descriptor: number | null;
  private readonly lastField = Buffer.alloc(LAST_WIDTH);

  constructor(
    private readonly path: string,
    private readonly known: Known,
    private readonly log: StationLog,
    private readonly openHere: Set<string>,
  ) {
    this.descriptor = openSync(path, existsSync(path) ? 'r+' : 'wx+', 0o600);
    openHere.add(path);
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

  get sumAt(): Seq {
    return this.known.sumAt;
  }

  sumKnown(at: Seq, sum: string): void {
    Object.assign(this.known, { sumAt: at, lastSum: sum });
    this.write((file) => writeSync(file, headOf(this.known), 0));
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
    if (this.descriptor !== null) {
      if (lastSum !== null) this.known.sum = fileSum(this.known.path);
      Object.assign(this.known, { sumAt: this.known.last, lastSum });
      this.writeWhole();
    }
    this.openHere.delete(this.path);
    this.end();
  }

  private end(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }

  private writeWhole(): void {
    const { path, file, lost, sum, isChanged } = this.known;
    const stored = JSON.stringify({ path: portablePath(dataDirOf(this.path), path), file, lost, sum, isChanged });
    this.write((descriptor) => {
      ftruncateSync(descriptor);
      writeSync(descriptor, `${headOf(this.known)},${stored.slice(1)}\n`, 0);
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

function headOf(known: Known): string {
  return `${LAST_MEMBER}${fieldOf(known.last)},"sumAt":${fieldOf(known.sumAt)},"lastSum":${JSON.stringify(known.lastSum).padStart(SUM_WIDTH)}`;
}

function dataDirOf(recordPath: string): string {
  return dirname(dirname(recordPath));
}

/** What is remembered of a race; null where its file is missing, as for a race that is new here, or damaged: then nothing can be compared. */
export function readKnown(path: string): Known | null {
  try {
    const saved = JSON.parse(textOfFile(path) ?? '') as Readonly<Record<string, unknown>>;
    const { path: racePath, file, last, lost, sum, sumAt, lastSum, isChanged } = saved;
    if (typeof racePath !== 'string' || typeof file !== 'string' || !Number.isSafeInteger(last)) return null;
    return {
      path: resolve(dataDirOf(path), racePath),
      file,
      last: Number(last),
      lost: lostEntriesOf(lost),
      sum: typeof sum === 'string' ? sum : null,
      // An older version remembered the last entry only.
      sumAt: Number.isSafeInteger(sumAt) ? Number(sumAt) : Number(last),
      lastSum: typeof lastSum === 'string' ? lastSum : null,
      isChanged: isChanged === true,
    };
  } catch {
    return null;
  }
}

function lostEntriesOf(saved: unknown): LostEntries | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { missing, last, log } = saved as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(missing) || !Number.isSafeInteger(last)) return null;
  return { missing: Number(missing), last: Number(last), log: typeof log === 'string' ? log : null };
}
