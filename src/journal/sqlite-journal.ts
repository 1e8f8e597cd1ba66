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

/** Creates a race file where nothing is yet. Throws `JournalError`; then no file is left behind. */
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

/** Opens a race file after checking it. Throws `JournalError`; then the file is as it was. An older version is brought up to date, with a copy kept as `<path>.v<version>`. */
export function openJournal(path: string, connect: typeof openDb = openDb): Journal {
  const file = resolve(path);
  checkRaceFile(file);
  return openFile(file, connect);
}

function openFile(path: string, connect: typeof openDb): Journal {
  return onDisk(path, () => {
    const db = connect(path);
    try {
      // Left behind by whoever looked into the file before; holding the lock, nobody else can be using it.
      rmSync(`${path}-shm`, { force: true });
      migrate(db, MIGRATIONS, (version) => writeCopy(db, unusedPath(`${path}.v${version}`)));
      // Finds out now, and not with the first read of the race, that nothing can be written.
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
  /** Whether the words of a transaction that was rolled back may still be in the dictionaries. */
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
      const entry = this.take(entries);
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

  /** What the file holds and nobody can read back as an entry is damage, however sound the file is for SQLite. */
  private take(entries: Iterator<Entry, void>): Entry | null {
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

  /** A file deleted under an open connection, even if a copy of it was put back, would go on taking reads and be gone with the process. */
  private requireFile(): void {
    if (!this.isInPlace()) throw new JournalError('file-missing', this.path);
  }
}

/** What tells the file at a path from any other that ever was there; null where there is none. */
function fileAt(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    // Whatever keeps it from being looked at keeps it from being written, too.
    return null;
  }
}
