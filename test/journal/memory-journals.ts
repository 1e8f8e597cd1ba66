import type { ActEntry, Entry, Seq } from '../../src/domain/model/entry';
import { readKey, type TagRead } from '../../src/domain/model/read';
import { EntriesRefused, type JournalIdentity, type StoredEntry } from '../../src/domain/model/stored-entry';
import { actOf, checkAct } from '../../src/journal/act-check';
import type { Journal, NewAct } from '../../src/journal/journal';
import { JournalError } from '../../src/journal/journal-error';

/** Race files in memory: same promises as on disk, except surviving the process. */
export class MemoryJournals {
  private readonly files = new Map<string, Entry[]>();
  private readonly identities = new Map<string, JournalIdentity>();

  create(path: string, acts: readonly NewAct[] = []): Journal {
    if (this.files.has(path)) throw new JournalError('file-exists', path);
    this.files.set(path, []);
    this.identities.set(path, { id: `journal-${this.identities.size + 1}`, epoch: 1 });
    const journal = this.open(path);
    journal.appendActs(acts);
    return journal;
  }

  copy(path: string, identity: JournalIdentity, entries: readonly StoredEntry[]): Journal {
    if (this.files.has(path)) throw new JournalError('file-exists', path);
    this.files.set(path, []);
    this.identities.set(path, identity);
    const journal = this.open(path);
    journal.apply(entries);
    return journal;
  }

  identityOf(path: string): JournalIdentity | null {
    return this.identities.get(path) ?? null;
  }

  open(path: string): Journal {
    const entries = this.files.get(path);
    if (entries === undefined) throw new JournalError('file-missing', path);
    const identity = this.identities.get(path) ?? { id: path, epoch: 1 };
    const file = {
      identity,
      keep: (changed: JournalIdentity) => this.identities.set(path, changed),
      copyTo: (copy: string) => {
        if (this.files.has(copy)) throw new JournalError('file-exists', copy);
        this.files.set(copy, structuredClone(entries));
        this.identities.set(copy, this.identities.get(path) ?? identity);
      },
    };
    return new MemoryJournal(path, entries, file);
  }
}

interface MemoryFile {
  readonly identity: JournalIdentity;
  keep(changed: JournalIdentity): void;
  copyTo(path: string): void;
}

class MemoryJournal implements Journal {
  private readonly known = new Set<string>();
  identity: JournalIdentity;

  constructor(
    readonly path: string,
    private readonly stored: Entry[],
    private readonly file: MemoryFile,
  ) {
    this.identity = file.identity;
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

  apply(entries: readonly StoredEntry[]): readonly Entry[] {
    const before = this.stored.length;
    try {
      return entries.map((entry) => this.applyOne(entry));
    } catch (error) {
      for (const undone of this.stored.splice(before)) if (undone.type === 'read') this.known.delete(readKey(undone.read));
      throw error;
    }
  }

  private applyOne(entry: StoredEntry): Entry {
    const next = this.lastSeq + 1;
    if (entry.seq !== next) throw new EntriesRefused(entry.seq < next ? 'differs' : 'gap', entry.seq);
    if (entry.type === 'read') {
      if (this.append([entry.read])[0] === null) throw new EntriesRefused('differs', entry.seq);
      return entry;
    }
    const { seq, kind, body, type: _type, ...act } = entry;
    const meant = actOf(kind, body);
    try {
      checkAct({ type: 'act', seq, ...act, act: meant });
    } catch (error) {
      throw new EntriesRefused('unknown-kind', seq, error);
    }
    const [applied] = this.appendActs([{ ...act, act: meant }]);
    if (applied === undefined) throw new Error('nothing was appended');
    return applied;
  }

  raiseEpoch(epoch: number): void {
    if (epoch <= this.identity.epoch) return;
    this.identity = { ...this.identity, epoch };
    this.file.keep(this.identity);
  }

  page(after: Seq, limit: number): readonly StoredEntry[] {
    return structuredClone(this.stored.slice(after, after + limit)).map((entry) => {
      if (entry.type === 'read') return entry;
      const { act, ...more } = entry;
      const { type: kind, ...body } = act;
      return { ...more, kind, body: JSON.stringify(body) };
    });
  }

  copyTo(path: string): void {
    this.file.copyTo(path);
  }

  entries(): Iterable<Entry> {
    return structuredClone(this.stored);
  }

  close(): void {}
}
