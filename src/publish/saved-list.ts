import type { SmallFile } from './secrets';

/** Something that people set up under a name. */
export interface Named {
  readonly settings: { readonly name: string };
}

/** How a list knows the entries of this version. */
export interface ListKind<Saved extends Named> {
  /** What is saved in an entry; null for one that this version cannot read. */
  read(entry: unknown): Saved | null;
  /** Logs that the file is no list, or that so many of its entries cannot be read. */
  unreadable(details: { readonly err?: unknown; readonly entries?: number }): void;
}

/**
 * What people set up, in a file of the data folder, without its secrets. An entry that this version cannot read stays in it, and a copy of
 * the file as it was is kept beside it.
 */
export class SavedList<Saved extends Named> {
  private entries: readonly unknown[];

  constructor(
    private readonly file: SmallFile,
    private readonly kind: ListKind<Saved>,
  ) {
    this.entries = this.read();
  }

  /** In the order of their names. */
  list(): readonly Saved[] {
    return this.entries
      .flatMap((entry) => this.kind.read(entry) ?? [])
      .toSorted((one, other) => (one.settings.name < other.settings.name ? -1 : 1));
  }

  find(name: string): Saved | undefined {
    return this.list().find(({ settings }) => settings.name === name);
  }

  /** Throws FaultError; then nothing changed. */
  save(saved: Saved): void {
    this.write([...this.entries.filter((entry) => !this.isNamed(entry, saved.settings.name)), saved]);
  }

  /** Returns whether it was there. Throws FaultError. */
  remove(name: string): boolean {
    const others = this.entries.filter((entry) => !this.isNamed(entry, name));
    const wasThere = others.length < this.entries.length;
    if (wasThere) this.write(others);
    return wasThere;
  }

  private write(entries: readonly unknown[]): void {
    this.file.write(`${JSON.stringify(entries, null, 2)}\n`);
    this.entries = entries;
  }

  private read(): readonly unknown[] {
    try {
      const text = this.file.read();
      if (text === null) return [];
      const entries = entriesOf(text);
      const unread = entries?.filter((entry) => this.kind.read(entry) === null).length ?? 0;
      if (entries !== null && unread === 0) return entries;
      this.kind.unreadable(entries === null ? {} : { entries: unread });
      this.file.keepDamaged();
      return entries ?? [];
    } catch (err) {
      this.kind.unreadable({ err });
      return [];
    }
  }

  private isNamed(entry: unknown, name: string): boolean {
    return this.kind.read(entry)?.settings.name === name;
  }
}

/** Null for a text that is no list. */
function entriesOf(text: string): readonly unknown[] | null {
  try {
    const saved: unknown = JSON.parse(text);
    return Array.isArray(saved) ? saved : null;
  } catch {
    // Not JSON: the caller keeps the file.
    return null;
  }
}

/** A value as an object with fields of any kind; null for anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
}
