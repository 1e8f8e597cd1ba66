import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ActEntry, Entry, Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import type { JournalIdentity, StoredEntry } from '../domain/model/stored-entry';
import { ActTable } from './act-table';
import { applyEntry } from './apply-entry';
import { CheckpointSchedule } from './checkpoint-schedule';
import { closeUnmoved } from './close-unmoved';
import { writeCopy } from './copy';
import { type Db, numberOf, openDb, transact } from './db';
import { entryPages } from './entry-pages';
import { type FileIdentity, fileAt } from './file-identity';
import { readIdentity, writeEpoch, writeIdentity } from './identity-row';
import type { Journal, LostPlace, NewAct } from './journal';
import { JournalError, onDisk } from './journal-error';
import { MIGRATIONS, migrate } from './migrations/migrate';
import { holdsMoved, LAST_SEQ } from './moved-entries';
import { removeIndex, tryToWrite } from './opened-file';
import { asRaceFile, checkRaceFile, unusedPath, writeComplete } from './race-file';
import { ReadTable } from './read-table';
import { UnmovedEntries } from './unmoved-entries';
import { clearLogPlace, type LogState, logPathOf, WriteAheadLog } from './write-ahead-log';

type Connect = typeof openDb;

const FIRST_SEQ = 'SELECT min(ifnull((SELECT min(seq) FROM read), 1), ifnull((SELECT min(seq) FROM act), 1))';

/** Creates a race file with its first acts, at a path that does not exist yet: the file appears there when they are in it. Throws `JournalError`; then no file remains. */
export function createJournal(path: string, acts: readonly NewAct[] = [], connect: Connect = openDb): Journal {
  const file = resolve(path);
  writeComplete(file, (unfinished) => {
    const journal = openFile(unfinished, connect);
    try {
      journal.appendActs(acts);
    } finally {
      journal.close();
    }
  });
  return openFile(file, connect);
}

/** Creates a copy of another station's journal with its first entries, like `createJournal`. Throws `EntriesRefused`, too. */
export function createCopy(path: string, identity: JournalIdentity, entries: readonly StoredEntry[], connect: Connect = openDb): Journal {
  const file = resolve(path);
  writeComplete(file, (unfinished) => {
    const journal = openFile(unfinished, connect, identity);
    try {
      journal.apply(entries);
    } finally {
      journal.close();
    }
  });
  return openFile(file, connect);
}

/** Checks and opens a race file. Throws `JournalError`; then the file is unchanged. A file of an older version is migrated, and a copy of it is kept as `<path>.v<version>`. */
export function openJournal(path: string, connect: Connect = openDb): Journal {
  const file = resolve(path);
  onDisk(file, () => clearLogPlace(logPathOf(file)));
  checkRaceFile(file);
  return openFile(file, connect);
}

/** `identity`: that of the journal which this file becomes a copy of. */
function openFile(path: string, connect: Connect, identity: JournalIdentity | null = null): Journal {
  return asRaceFile(path, () => {
    const db = connect(path);
    try {
      removeIndex(path);
      migrate(db, MIGRATIONS, (version) => writeCopy(db, unusedPath(`${path}.v${version}`)));
      // Finds out now, not with the first read of the race, whether the file can be written.
      if (identity === null) tryToWrite(db);
      else transact(db, () => writeIdentity(db, identity));
      return new SqliteJournal(db, path, connect);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

class SqliteJournal implements Journal {
  readonly reads: ReadTable;
  readonly acts: ActTable;
  private last: Seq;
  identity: JournalIdentity;
  private readonly file: string | null;
  private readonly log: WriteAheadLog;
  private readonly unmoved = new UnmovedEntries();
  private readonly checkpoints = new CheckpointSchedule((isIdle) => this.complete(isIdle));
  /** The last entry that is known to be in the race file proper. */
  private moved: Seq = 0;
  /** Another program wrote to the file or its log: what SQLite would read from there is not what was stored. */
  private isChanged = false;
  /** Whether values of a transaction that was rolled back may still be in the dictionaries. */
  private mayHoldUndone = false;

  constructor(
    private readonly db: Db,
    readonly path: string,
    private readonly connect: Connect,
  ) {
    this.reads = new ReadTable(db);
    this.acts = new ActTable(db);
    this.identity = readIdentity(db);
    this.file = fileAt(path)?.id ?? null;
    this.log = new WriteAheadLog(db, path);
    this.last = numberOf(db, LAST_SEQ);
    if (this.log.isEmpty()) this.moved = this.last;
    // What a killed process left in the log.
    this.checkpoints.stored(0);
  }

  get lastSeq(): Seq {
    return this.last;
  }

  lostPlace(): LostPlace | null {
    const race = fileAt(this.path);
    const state = this.log.state(race);
    const log = state === 'written' ? this.looked(race) : state;
    if (log === 'changed' && !this.isChanged) {
      this.isChanged = true;
      this.log.setAside();
    }
    if (this.isChanged) return 'file-changed';
    if (this.file === null || race?.id !== this.file) {
      // The file lives on under another name, or in the dustbin: there it shall be the whole race.
      this.tryToComplete(true);
      return 'file-missing';
    }
    return log === 'kept' || onDisk(this.path, () => this.log.renew()) ? null : 'file-missing';
  }

  /** The state of a race file that somebody has written to, or only touched. */
  private looked(race: FileIdentity | null): LogState {
    if (!holdsMoved(this.path, this.identity.id, this.moved)) return 'changed';
    this.log.acceptRace(race);
    return 'kept';
  }

  append(reads: readonly TagRead[]): readonly (Seq | null)[] {
    const before = this.last;
    const seqs = this.commit((numbering) => this.reads.addAll(numbering, reads));
    if (this.last > before) this.unmoved.add({ reads });
    return seqs;
  }

  holds(read: TagRead): boolean {
    return onDisk(this.path, () => this.reads.has(read));
  }

  appendActs(acts: readonly NewAct[]): readonly ActEntry[] {
    const entries = this.commit((numbering) =>
      acts.map((act) => {
        const entry: ActEntry = { type: 'act', seq: numbering.next++, ...act };
        this.acts.add(entry);
        return entry;
      }),
    );
    this.unmoved.add({ acts });
    return entries;
  }

  apply(entries: readonly StoredEntry[]): readonly Entry[] {
    const applied = this.commit((numbering) => entries.map((entry) => applyEntry(this, entry, numbering.next++)));
    this.unmoved.add({ stored: entries });
    return applied;
  }

  raiseEpoch(epoch: number): void {
    if (epoch <= this.identity.epoch) return;
    this.commit(() => writeEpoch(this.db, epoch));
    this.identity = { ...this.identity, epoch };
  }

  page(after: Seq, limit: number): readonly StoredEntry[] {
    const last = Math.min(after + limit, this.last);
    return asRaceFile(this.path, () =>
      [...this.acts.stored(after, last), ...this.reads.stored(after, last)].sort((one, other) => one.seq - other.seq),
    );
  }

  *entries(): Generator<Entry, void> {
    // Reading begins with entry 1: one before it would be left out.
    if (numberOf(this.db, FIRST_SEQ) < 1) throw new JournalError('file-corrupt', this.path, 'an entry is before the first one');
    let expected: Seq = 1;
    for (const page of entryPages(this.path, this)) {
      for (const entry of page) {
        if (entry.seq !== expected) throw new JournalError('file-corrupt', this.path, `entry ${expected} is missing`);
        yield entry;
        expected += 1;
      }
    }
  }

  copyTo(path: string): void {
    const copy = resolve(path);
    if (this.lostPlace() !== 'file-changed') {
      writeCopy(this.db, copy);
      return;
    }
    try {
      this.writeFromMemory(copy);
    } catch {
      // The race file proper is changed, too. What SQLite has in its memory may be all of it: the copy is checked.
      writeCopy(this.db, copy, this.last);
    }
  }

  close(): void {
    this.checkpoints.stop();
    if (!this.db.isOpen) return;
    const lost = this.placeAtClose();
    onDisk(this.path, () => {
      if (lost === 'file-changed') closeUnmoved(this.db, this.path);
      else this.db.close();
      if (lost === 'file-missing') this.log.removeEmpty();
    });
  }

  private placeAtClose(): LostPlace | null {
    try {
      return this.lostPlace();
    } catch {
      // A disk that fails now must not keep the file open.
      return null;
    }
  }

  /** Writes a copy without the log: the race file proper, and what was stored since from memory. */
  private writeFromMemory(path: string): void {
    writeComplete(path, (unfinished) => {
      copyFileSync(this.path, unfinished);
      const copy = openFile(unfinished, this.connect);
      try {
        this.unmoved.storeIn(copy, this.last);
      } finally {
        copy.close();
      }
      if (!holdsMoved(unfinished, this.identity.id, this.last)) throw new JournalError('file-corrupt', this.path);
    });
  }

  /** Makes the race file proper the whole race. Returns false when that has to be tried again. */
  private complete(isIdle: boolean): boolean {
    try {
      return this.lostPlace() !== null || this.tryToComplete(isIdle);
    } catch {
      return false;
    }
  }

  private tryToComplete(thorough: boolean): boolean {
    try {
      const isComplete = this.log.moveIntoFile(thorough);
      if (isComplete) {
        this.unmoved.clear();
        this.moved = this.last;
      }
      return isComplete;
    } catch {
      // A full disk, for example. The log has everything, and the next commit reports the fault.
      return false;
    }
  }

  private commit<T>(work: (numbering: { next: Seq }) => T): T {
    // A file deleted while it is open would accept reads and be gone when the process ends, even if a copy of it was put back.
    const lost = this.lostPlace();
    if (lost !== null) throw new JournalError(lost, this.path);
    const numbering = { next: this.last + 1 };
    const result = onDisk(this.path, () => {
      if (this.mayHoldUndone) this.reads.reload();
      this.mayHoldUndone = true;
      try {
        const done = transact(this.db, () => work(numbering));
        this.mayHoldUndone = false;
        return done;
      } finally {
        this.log.remember();
      }
    });
    const stored = numbering.next - 1 - this.last;
    this.last = numbering.next - 1;
    if (stored > 0) this.checkpoints.stored(stored);
    return result;
  }
}
