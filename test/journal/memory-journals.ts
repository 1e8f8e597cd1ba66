import type { ActEntry, Entry, Seq } from '../../src/domain/model/entry';
import { readKey, type TagRead } from '../../src/domain/model/read';
import type { Journal, NewAct } from '../../src/journal/journal';
import { JournalError } from '../../src/journal/journal-error';

/** Race files in memory: same promises as on disk, except surviving the process. */
export class MemoryJournals {
  private readonly files = new Map<string, Entry[]>();

  create(path: string, acts: readonly NewAct[] = []): Journal {
    if (this.files.has(path)) throw new JournalError('file-exists', path);
    this.files.set(path, []);
    const journal = this.open(path);
    journal.appendActs(acts);
    return journal;
  }

  open(path: string): Journal {
    const entries = this.files.get(path);
    if (entries === undefined) throw new JournalError('file-missing', path);
    return new MemoryJournal(path, entries, (copy) => {
      if (this.files.has(copy)) throw new JournalError('file-exists', copy);
      this.files.set(copy, structuredClone(entries));
    });
  }
}

class MemoryJournal implements Journal {
  private readonly known = new Set<string>();

  constructor(
    readonly path: string,
    private readonly stored: Entry[],
    readonly copyTo: (path: string) => void,
  ) {
    for (const entry of stored) if (entry.type === 'read') this.known.add(readKey(entry.read));
  }

  get lastSeq(): Seq {
    return this.stored.length;
  }

  lostPlace(): null {
    return null;
  }

  append(reads: readonly TagRead[]): readonly (Seq | null)[] {
    return reads.map((read) => {
      const key = readKey(read);
      if (this.known.has(key)) return null;
      this.known.add(key);
      return this.stored.push({ type: 'read', seq: this.lastSeq + 1, read: structuredClone(read) });
    });
  }

  holds(read: TagRead): boolean {
    return this.known.has(readKey(read));
  }

  appendActs(acts: readonly NewAct[]): readonly ActEntry[] {
    return acts.map((act) => {
      const entry: ActEntry = { type: 'act', seq: this.lastSeq + 1, ...structuredClone(act) };
      this.stored.push(entry);
      return entry;
    });
  }

  entries(): Iterable<Entry> {
    return structuredClone(this.stored);
  }

  close(): void {}
}
