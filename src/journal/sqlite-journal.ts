import { existsSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ActEntry, Entry, Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import { ActTable } from './act-table';
import { writeCopy } from './copy';
import { type Db, numberOf, openDb, transact } from './db';
import type { Journal, NewAct } from './journal';
import { JournalError, onDisk } from './journal-error';
import { MIGRATIONS, migrate } from './migrations/migrate';
import { checkRaceFile, claimPath, removeUnfinished, unusedPath } from './race-file';
import { ReadTable } from './read-table';

/** Creates a race file at a path that does not exist yet. Throws `JournalError`; then no file remains. */
export function createJournal(path: string, connect: typeof openDb = openDb): Journal {
  const file = resolve(path);
  claimPath(file);
  try {
    return openFile(file, connect);
  } catch (error) {
    removeUnfinished(file);
    throw error;
  }
}

/** Checks and opens a race file. Throws `JournalError`; then the file is unchanged. A file of an older version is migrated, and a copy of it is kept as `<path>.v<version>`. */
export function openJournal(path: string, connect: typeof openDb = openDb): Journal {
  const file = resolve(path);
  checkRaceFile(file);
  return openFile(file, connect);
}

function openFile(path: string, connect: typeof openDb): Journal {
  return onDisk(path, () => {
    const db = connect(path);
    try {
      // Leftover of an earlier read-only check. Safe to delete: we hold the exclusive lock, so no other connection can be using it.
      rmSync(`${path}-shm`, { force: true });
      migrate(db, MIGRATIONS, (version) => writeCopy(db, unusedPath(`${path}.v${version}`)));
      // Finds out now, not with the first read of the race, whether the file can be written.
      transact(db, () => undefined);
      return new SqliteJournal(db, path);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

class SqliteJournal implements Journal {
  private readonly reads: ReadTable;
  private readonly acts: ActTable;
  private last: Seq;
  private readonly file: string | null;
  /** Whether values of a transaction that was rolled back may still be in the dictionaries. */
  private mayHoldUndone = false;

  constructor(
    private readonly db: Db,
    readonly path: string,
  ) {
    this.reads = new ReadTable(db);
    this.acts = new ActTable(db);
    this.file = fileAt(path);
    this.last = numberOf(db, 'SELECT max(ifnull((SELECT max(seq) FROM read), 0), ifnull((SELECT max(seq) FROM act), 0))');
  }

  get lastSeq(): Seq {
    return this.last;
  }

  isInPlace(): boolean {
    return this.file !== null && fileAt(this.path) === this.file && existsSync(`${this.path}-wal`);
  }

  append(reads: readonly TagRead[]): readonly (Seq | null)[] {
    return this.commit((numbering) => reads.map((read) => (this.reads.add(numbering.next, read) ? numbering.next++ : null)));
  }

  appendActs(acts: readonly NewAct[]): readonly ActEntry[] {
    return this.commit((numbering) =>
      acts.map((act) => {
        const entry: ActEntry = { type: 'act', seq: numbering.next++, ...act };
        this.acts.add(entry);
        return entry;
      }),
    );
  }

  *entries(): Generator<Entry, void> {
    const entries = this.merged();
    for (let expected: Seq = 1; ; expected += 1) {
      const entry = this.next(entries);
      if (entry === null) return;
      if (entry.seq !== expected) throw new JournalError('file-corrupt', this.path, `entry ${expected} is missing`);
      yield entry;
    }
  }

  copyTo(path: string): void {
    writeCopy(this.db, resolve(path));
  }

  close(): void {
    if (this.db.isOpen) onDisk(this.path, () => this.db.close());
  }

  private *merged(): Generator<Entry, void> {
    const acts = this.acts.entries();
    let next = 0;
    for (const read of this.reads.entries()) {
      for (let act = acts[next]; act !== undefined && act.seq < read.seq; act = acts[++next]) yield act;
      yield read;
    }
    yield* acts.slice(next);
  }

  /** Returns the next entry; null after the last. A row that cannot be read as an entry is damage, even if the file is sound for SQLite. */
  private next(entries: Iterator<Entry, void>): Entry | null {
    try {
      return onDisk(this.path, () => entries.next()).value ?? null;
    } catch (error) {
      throw error instanceof JournalError ? error : new JournalError('file-corrupt', this.path, error);
    }
  }

  private commit<T>(work: (numbering: { next: Seq }) => T): T {
    this.requireFile();
    const numbering = { next: this.last + 1 };
    const result = onDisk(this.path, () => {
      if (this.mayHoldUndone) this.reads.reload();
      this.mayHoldUndone = true;
      const done = transact(this.db, () => work(numbering));
      this.mayHoldUndone = false;
      return done;
    });
    this.last = numbering.next - 1;
    return result;
  }

  /** A file deleted while it is open would accept reads and be gone when the process ends, even if a copy of it was put back. */
  private requireFile(): void {
    if (!this.isInPlace()) throw new JournalError('file-missing', this.path);
  }
}

/** Identifies the file at a path: another file that was or will be there differs. Null where there is none. */
function fileAt(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    // A file that cannot be inspected cannot be written either.
    return null;
  }
}
