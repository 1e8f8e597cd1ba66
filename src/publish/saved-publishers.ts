import type { PublisherSettings } from './publisher-settings';
import type { SmallFile } from './secrets';

/** A publisher in the data folder. */
export interface SavedPublisher {
  readonly settings: PublisherSettings;
  /** Names of the files that it brought to its target, so that those of another race do not stay there. */
  readonly files: readonly string[];
}

/** The publishers in their file, without their secrets. An entry that this version cannot read stays in it. */
export class SavedPublishers {
  private entries: readonly unknown[];

  constructor(
    private readonly file: SmallFile,
    private readonly log: { warn(details: object, message: string): void },
  ) {
    this.entries = this.read();
  }

  /** In the order of their names. */
  list(): readonly SavedPublisher[] {
    return this.entries.filter(isSaved).toSorted((one, other) => (one.settings.name < other.settings.name ? -1 : 1));
  }

  find(name: string): SavedPublisher | undefined {
    return this.list().find(({ settings }) => settings.name === name);
  }

  /** Throws FaultError; then nothing changed. */
  save(saved: SavedPublisher): void {
    this.write([...this.entries.filter((entry) => !isNamed(entry, saved.settings.name)), saved]);
  }

  /** Returns whether it was there. Throws FaultError. */
  remove(name: string): boolean {
    const others = this.entries.filter((entry) => !isNamed(entry, name));
    const wasThere = others.length < this.entries.length;
    if (wasThere) this.write(others);
    return wasThere;
  }

  /** Notes what is on the target. When that fails only the tidying after the next start is incomplete. */
  noteFiles(name: string, files: readonly string[]): void {
    const known = this.find(name);
    if (known === undefined) return;
    try {
      this.save({ ...known, files });
    } catch (error) {
      this.log.warn({ err: error }, 'the list of published files cannot be saved');
    }
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
      this.log.warn({ err: error }, 'the publishers cannot be read: they have to be added again');
      return [];
    }
  }
}

function isSaved(entry: unknown): entry is SavedPublisher {
  if (typeof entry !== 'object' || entry === null || !('settings' in entry) || !('files' in entry)) return false;
  const { settings, files } = entry;
  return typeof settings === 'object' && settings !== null && 'name' in settings && 'target' in settings && Array.isArray(files);
}

function isNamed(entry: unknown, name: string): boolean {
  return isSaved(entry) && entry.settings.name === name;
}
