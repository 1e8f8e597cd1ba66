import type { ActEntry, Entry, Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import type { JournalIdentity, StoredEntry } from '../domain/model/stored-entry';
import type { FileLock } from '../journal/file-lock';
import type { Journal, LostPlace, NewAct } from '../journal/journal';
import { entrySum } from './entry-sum';
import type { RaceRecord } from './record-file';

/** What guards an open race file from outside of it; lock and record are null where the data folder could not be written. */
export interface Guards {
  readonly lock: FileLock | null;
  readonly record: RaceRecord | null;
  /** Identity of the file; null for a race in memory. */
  readonly file: string | null;
  /** Called after each commit. */
  readonly onStored: () => void;
}

/** A journal with its lock, and with its number of entries remembered outside of its file. */
export class GuardedJournal implements Journal {
  isClosed = false;

  constructor(
    private readonly journal: Journal,
    readonly guards: Guards,
  ) {}

  get path(): string {
    return this.journal.path;
  }

  get lastSeq(): Seq {
    return this.journal.lastSeq;
  }

  get identity(): JournalIdentity {
    return this.journal.identity;
  }

  lostPlace(): LostPlace | null {
    return this.journal.lostPlace();
  }

  append(reads: readonly TagRead[]): readonly (Seq | null)[] {
    const seqs = this.journal.append(reads);
    this.noteStored();
    return seqs;
  }

  holds(read: TagRead): boolean {
    return this.journal.holds(read);
  }

  appendActs(acts: readonly NewAct[]): readonly ActEntry[] {
    const entries = this.journal.appendActs(acts);
    this.noteStored();
    return entries;
  }

  apply(entries: readonly StoredEntry[]): readonly Entry[] {
    const applied = this.journal.apply(entries);
    this.noteStored();
    return applied;
  }

  raiseEpoch(epoch: number): void {
    this.journal.raiseEpoch(epoch);
  }

  page(after: Seq, limit: number): readonly StoredEntry[] {
    return this.journal.page(after, limit);
  }

  entries(): Iterable<Entry> {
    return this.journal.entries();
  }

  copyTo(path: string): void {
    this.journal.copyTo(path);
  }

  private noteStored(): void {
    this.guards.record?.stored(this.journal.lastSeq);
    this.guards.onStored();
  }

  /** Remembers the checksum of the last entry; call it now and then. Does not throw. */
  noteSum(): void {
    const { record } = this.guards;
    if (this.isClosed || record === null || record.sumAt === this.lastSeq) return;
    const at = this.lastSeq;
    const sum = this.sumInPlace();
    if (sum !== null) record.sumKnown(at, sum);
  }

  close(): void {
    this.isClosed = true;
    let lastSum: string | null = null;
    try {
      const sumInPlace = this.sumInPlace();
      this.journal.close();
      lastSum = sumInPlace;
    } finally {
      this.guards.record?.close(lastSum);
      this.guards.lock?.release();
    }
  }

  /** The checksum of the last entry; null where the file is not in its place. */
  private sumInPlace(): string | null {
    try {
      return this.journal.lostPlace() === null ? entrySum(this.journal, this.journal.lastSeq) : null;
    } catch {
      // A disk that fails now must not keep the file open.
      return null;
    }
  }
}
