import { randomUUID } from 'node:crypto';
import type { Seq } from '../domain/model/entry';
import type { SentUpTo } from './port';
import type { ReplicationLog } from './replication-log';
import type { StandbyOf } from './step-down';

/** That this station took a race over. */
export interface Promotion {
  /** The hub that it followed. */
  readonly hub: string;
  readonly journal: string;
  /** The last entry that it had. */
  readonly after: Seq;
}

/** That another station took a race of this one over. */
export interface Fence {
  readonly journal: string;
  readonly epoch: number;
  readonly hub: string;
  readonly after: Seq;
  readonly taken: Seq;
}

interface Remembered {
  /** Random, made with the file. */
  readonly machine: string;
  readonly promotion: Promotion | null;
  /** By journal, the newest last. */
  readonly fences: readonly Fence[];
  readonly sent: SentUpTo | null;
  readonly standbyOf: StandbyOf | null;
}

/** More races than anybody loses. */
const MAX_FENCES = 50;

/** A small file of the data folder. */
export interface TextFile {
  /** Null when there is none. */
  read(): string | null;
  write(text: string): void;
  /** Keeps what cannot be read under a name of its own, which it returns; null where the same was kept before. */
  keepDamaged(): string | null;
}

/** What this machine remembers of its part among others. A change is on the disk before a method returns; the file is its own, not part of a race. */
export class MachineFile {
  private known: Remembered;

  /** A file that cannot be read is kept under another name and replaced: then everything is sent again, and known. */
  constructor(
    private readonly file: TextFile,
    log: ReplicationLog,
  ) {
    const empty: Remembered = { machine: randomUUID(), promotion: null, fences: [], sent: null, standbyOf: null };
    const text = file.read();
    const saved = parsed(text);
    this.known = { ...empty, ...saved };
    if (text !== null && saved === null) {
      log.warn({ kept: file.keepDamaged() }, 'what this machine was among others cannot be read: the file is kept under another name');
    }
    if (saved === null) this.save(this.known);
  }

  get machine(): string {
    return this.known.machine;
  }

  get promotion(): Promotion | null {
    return this.known.promotion;
  }

  get sent(): SentUpTo | null {
    return this.known.sent;
  }

  /** Set while this station follows a hub that has taken its race over. */
  get standbyOf(): StandbyOf | null {
    return this.known.standbyOf;
  }

  fenceOf(journal: string): Fence | null {
    return this.known.fences.find((fence) => fence.journal === journal) ?? null;
  }

  promote(promotion: Promotion): void {
    this.save({ ...this.known, promotion });
  }

  fence(fence: Fence): void {
    const others = this.known.fences.filter(({ journal }) => journal !== fence.journal);
    this.save({ ...this.known, fences: [...others, fence].slice(-MAX_FENCES) });
  }

  stepDown(standbyOf: StandbyOf): void {
    this.save({ ...this.known, standbyOf, promotion: null });
  }

  noteSent(sent: SentUpTo): void {
    this.save({ ...this.known, sent });
  }

  private save(remembered: Remembered): void {
    this.file.write(`${JSON.stringify(remembered)}\n`);
    this.known = remembered;
  }
}

function parsed(text: string | null): Partial<Remembered> | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null && 'machine' in value ? (value as Partial<Remembered>) : null;
  } catch {
    return null;
  }
}
