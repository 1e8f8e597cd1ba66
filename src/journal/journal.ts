import type { ActEntry, Entry, Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import type { JournalIdentity, StoredEntry } from '../domain/model/stored-entry';
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
  /** Which journal this is; the same in every copy of it. */
  readonly identity: JournalIdentity;
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
  /** Stores entries of another station's journal as they are there, in one transaction, durable on return. Throws `EntriesRefused` when they do not continue this one. */
  apply(entries: readonly StoredEntry[]): readonly Entry[];
  /** Another station has taken the race over: stores the epoch where it is higher, durable on return. */
  raiseEpoch(epoch: number): void;
  /** All entries, oldest first. Nothing may be appended until all of them are read. */
  entries(): Iterable<Entry>;
  /** The entries after `after` as they stand in the file, oldest first, at most `limit`. Empty after the last one. */
  page(after: Seq, limit: number): readonly StoredEntry[];
  /** Writes a complete, checked copy to a path that does not exist yet. The file appears there only when it is complete. */
  copyTo(path: string): void;
  /** Closes the file; the race is in this one file then. Idempotent. */
  close(): void;
}
