import type { ActEntry, Entry, Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';

/** An act that is not stored yet. */
export type NewAct = Omit<ActEntry, 'type' | 'seq'>;

/**
 * The entries of one race, durable and append-only, with one writer at a time.
 * Every method that touches the disk throws `JournalError`. Then nothing of the call was stored, and the next call may succeed.
 */
export interface Journal {
  /** Absolute path of the file. */
  readonly path: string;
  /** `seq` of the newest entry, which is also the number of entries: they are numbered from 1 without gaps. 0 when empty. */
  readonly lastSeq: Seq;
  /** False once the file was removed or replaced by another one. Nothing more is stored then; `copyTo` still works. */
  isInPlace(): boolean;
  /** Stores reads in one transaction, durable on return. Returns the `seq` of each, in order; null for one that was stored before (`readKey`). */
  append(reads: readonly TagRead[]): readonly (Seq | null)[];
  /** Stores acts in one transaction, durable on return. Returns them as entries, in order. */
  appendActs(acts: readonly NewAct[]): readonly ActEntry[];
  /** All entries, oldest first. Nothing may be appended until all of them are read. */
  entries(): Iterable<Entry>;
  /** Writes a complete, checked copy to a path that does not exist yet. The file appears there only when it is complete. */
  copyTo(path: string): void;
  /** Closes the file; the race is in this one file then. Idempotent. */
  close(): void;
}
