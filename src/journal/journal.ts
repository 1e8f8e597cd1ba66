import type { ActEntry, Entry, Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';

/** An act before it has a place in the journal. */
export type NewAct = Omit<ActEntry, 'type' | 'seq'>;

/**
 * The entries of one race, durable and append-only. One writer: whoever holds it is alone with the race.
 * Every method that touches the disk throws `JournalError`; then nothing of the call was stored, and the next call may succeed.
 */
export interface Journal {
  /** Absolute. */
  readonly path: string;
  /** `seq` of the newest entry; also their number, because entries are numbered from 1 without gaps. 0 when empty. */
  readonly lastSeq: Seq;
  /** False once the file was taken away or another put in its place: then nothing more is stored, and a copy can still be made. */
  isInPlace(): boolean;
  /** Stores reads in one transaction, durable on return. One answer a read, in order: its `seq`, or null when it was known already (`readKey`). */
  append(reads: readonly TagRead[]): readonly (Seq | null)[];
  /** Stores acts in one transaction, durable on return. */
  appendActs(acts: readonly NewAct[]): readonly ActEntry[];
  /** All entries, oldest first. Nothing may be appended before the last one was taken. */
  entries(): Iterable<Entry>;
  /** Writes a complete and checked copy to a path where nothing is yet; until it is complete nothing is there. */
  copyTo(path: string): void;
  /** Leaves the race in its one file. Idempotent. */
  close(): void;
}
