import type { ActEntry, Entry, Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import type { JournalFaultCode } from './journal.messages';

/** An act that is not stored yet. */
export type NewAct = Omit<ActEntry, 'type' | 'seq'>;

/** Why nothing more is stored in a race file that was open without a fault. */
export type LostPlace = Extract<JournalFaultCode, 'file-missing' | 'file-changed'>;

/**
 * The entries of one race, durable and append-only, with one writer at a time.
 * Every method that touches the disk throws `JournalError`. Then nothing of the call was stored, and the next call may succeed.
 */
export interface Journal {
  /** Absolute path of the file. */
  readonly path: string;
  /** `seq` of the newest entry, which is also the number of entries: they are numbered from 1 without gaps. 0 when empty. */
  readonly lastSeq: Seq;
  /**
   * Looks whether the file is still the one that is open: `file-missing` while it is removed or replaced by another one, `file-changed` once
   * another program has written to it or to the log beside it. Null when all is well. Nothing is stored after a finding; `copyTo` still works.
   */
  lostPlace(): LostPlace | null;
  /** Stores reads in one transaction, durable on return. Returns the `seq` of each, in order; null for one that was stored before (`readKey`). */
  append(reads: readonly TagRead[]): readonly (Seq | null)[];
  /** Whether this very read is stored (`readKey`). */
  holds(read: TagRead): boolean;
  /** Stores acts in one transaction, durable on return. Returns them as entries, in order. */
  appendActs(acts: readonly NewAct[]): readonly ActEntry[];
  /** All entries, oldest first. Nothing may be appended until all of them are read. */
  entries(): Iterable<Entry>;
  /** Writes a complete, checked copy to a path that does not exist yet. The file appears there only when it is complete. */
  copyTo(path: string): void;
  /** Closes the file; the race is in this one file then. Idempotent. */
  close(): void;
}
