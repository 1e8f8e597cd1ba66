import type { SmallFile } from './secrets';

/** Something that people set up under a name. */
export interface Named {
  readonly settings: { readonly name: string };
}

/** What people set up, in a file of the data folder, without its secrets. An entry that this version cannot read stays in it. */
export class SavedList<Saved extends Named> {
  private entries: readonly unknown[];

  constructor(
    private readonly file: SmallFile,
    /** Tells the entries of this version from others; `unreadable` logs that the file is no list. */
    private readonly kind: { readonly isSaved: (entry: unknown) => entry is Saved; readonly unreadable: (error: unknown) => void },
  ) {
    this.entries = this.read();
  }

  /** In the order of their names. */
  list(): readonly Saved[] {
    return this.entries.filter(this.kind.isSaved).toSorted((one, other) => (one.settings.name < other.settings.name ? -1 : 1));
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
      const saved: unknown = JSON.parse(this.file.read() ?? '[]');
      if (Array.isArray(saved)) return saved;
      throw new Error('not a list');
    } catch (error) {
      this.kind.unreadable(error);
      return [];
    }
  }

  private isNamed(entry: unknown, name: string): boolean {
    return this.kind.isSaved(entry) && entry.settings.name === name;
  }
}

/** The settings of an entry with a name; null for anything else. */
export function settingsOfEntry(entry: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof entry !== 'object' || entry === null || !('settings' in entry)) return null;
  const { settings } = entry;
  return typeof settings === 'object' && settings !== null && 'name' in settings ? (settings as Readonly<Record<string, unknown>>) : null;
}
