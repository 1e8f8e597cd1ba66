import type { ReadEntry, Seq } from './entry';
import type { EpochMs } from './time';

/** What distinguishes a journal from every other one, in its file and in every copy of it. */
export interface JournalIdentity {
  /** Random, made with the race file. */
  readonly id: string;
  /** Begins at 1; one more each time that another station takes the race over. */
  readonly epoch: number;
}

/** An act as it stands in the file: a copy of it is the same byte for byte, also where an earlier version wrote it in another form. */
export interface StoredAct {
  readonly type: 'act';
  readonly seq: Seq;
  readonly recordedAt: EpochMs;
  readonly by: string;
  readonly reason: string | null;
  readonly kind: string;
  /** JSON without the kind. */
  readonly body: string;
}

/** An entry as it stands in the file. A read has one form only. */
export type StoredEntry = ReadEntry | StoredAct;

/** Why entries of another journal are not stored: one between them and the last one is missing; or what is here already differs from them. */
export type EntriesProblem = 'gap' | 'differs' | 'unknown-kind';

/** Entries of another journal do not continue this one; none of them was stored. */
export class EntriesRefused extends Error {
  override readonly name = 'EntriesRefused';

  constructor(
    readonly problem: EntriesProblem,
    readonly seq: Seq,
    cause?: unknown,
  ) {
    super(`entry ${seq}: ${problem}`, { cause });
  }
}
