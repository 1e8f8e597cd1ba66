import type { EpochMs, Ms } from '../domain/model/time';
import type { MistimedReads } from '../domain/views/mistimed-reads';
import type { ReaderStatus } from '../readers/readers';
import { SettingsFile } from './settings-file';
import type { StationLog } from './station-log';

/** What was found about stored reads of a linked reader. */
export interface FoundMistimed extends MistimedReads {
  /** The kind of the reader, and what its reads name as their reader. */
  readonly source: string;
  readonly reader: string;
  readonly cause: 'clock-set' | 'delay';
  readonly foundAt: EpochMs;
}

/** More than any day has; of more, the oldest are forgotten. */
const MOST = 500;

/**
 * Reads of linked readers that were stored with a wrong time, saved in a file of the data folder: a driver reports them once, and every race
 * that holds them shows them until they are put right.
 */
export class FoundMistimedReads {
  private readonly file: SettingsFile;
  private found: readonly FoundMistimed[];

  constructor(
    private readonly path: string,
    private readonly log: StationLog,
  ) {
    this.file = new SettingsFile(path);
    this.found = this.saved();
  }

  /** Oldest first. */
  list(): readonly FoundMistimed[] {
    return this.found;
  }

  /** Takes over what the notices of a reader say. Returns true when something is new. */
  note({ kind, notices }: Pick<ReaderStatus, 'kind' | 'notices'>): boolean {
    const fresh = notices.flatMap(({ at, message }): readonly FoundMistimed[] => {
      if (message.code !== 'reads-mistimed') return [];
      const { reader, first, last, by, mixed, cause } = message.params;
      const one = { source: kind, reader, first, last, by, mixed, cause, foundAt: at };
      return this.found.some((known) => isSame(known, one)) ? [] : [one];
    });
    if (fresh.length === 0) return false;
    this.found = [...this.found, ...fresh].slice(-MOST);
    this.save();
    return true;
  }

  /** When that fails timing continues, and the next start does not know of it. */
  private save(): void {
    try {
      this.file.write(`${JSON.stringify(this.found, null, 2)}\n`);
    } catch (error) {
      this.log.warn({ err: error, path: this.path }, 'reads with a wrong time cannot be remembered: after a restart they are not reported');
    }
  }

  private saved(): readonly FoundMistimed[] {
    try {
      const saved: unknown = JSON.parse(this.file.read() ?? '[]');
      if (!Array.isArray(saved)) throw new TypeError('not a list');
      const found = saved.filter(isFound);
      if (found.length < saved.length) this.noteDamage({ findings: saved.length - found.length });
      return found;
    } catch (err) {
      this.noteDamage({ err });
      return [];
    }
  }

  /** The next finding replaces the file. */
  private noteDamage(details: Readonly<Record<string, unknown>>): void {
    const kept = this.file.tryToKeepDamaged(this.log);
    this.log.warn(
      { ...details, path: this.path, kept },
      'the list of reads with a wrong time cannot be read: they are not reported any more',
    );
  }
}

function isSame(one: FoundMistimed, other: FoundMistimed): boolean {
  return one.reader === other.reader && one.foundAt === other.foundAt && one.first === other.first && one.by === other.by;
}

function isFound(value: unknown): value is FoundMistimed {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Partial<Record<keyof FoundMistimed, unknown>>;
  const numbers: readonly (EpochMs | Ms | unknown)[] = [one.first, one.last, one.by, one.foundAt];
  return typeof one.source === 'string' && typeof one.reader === 'string' && numbers.every(Number.isSafeInteger);
}
