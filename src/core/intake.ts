import type { Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import type { EpochMs } from '../domain/model/time';
import { FaultError, type Recorded } from '../station';

/** What became of reads that were stored. */
export interface StoredReads {
  /** The `seq` of each in the open race, in order; null for one that it has already, and for one of another race. */
  readonly seqs: readonly (Seq | null)[];
  /** The index of those that are new in another race. */
  readonly elsewhere: ReadonlySet<number>;
}

/** Where the intake stores batches. */
export interface BatchStore {
  /** Stores reads. Throws FaultError; the caller then sends all of them again, and those that were stored are known. */
  store(reads: readonly TagRead[]): StoredReads;
  /** Folds in the reads that `store` has just stored. */
  fold(reads: readonly TagRead[], seqs: readonly (Seq | null)[]): void;
  /** Called for each batch that is stored and folded in; those of one transaction are stored at the same time. */
  onStored(batch: Recorded, arrivedAt: EpochMs, storedAt: EpochMs): void;
  now(): EpochMs;
}

interface Batch {
  readonly reads: readonly TagRead[];
  readonly arrivedAt: EpochMs;
  readonly resolve: (recorded: Recorded) => void;
  readonly reject: (error: unknown) => void;
}

/** This many pending reads are stored at once, without waiting for the end of the turn: an endless queue would be lost with the process. */
const MAX_PENDING_READS = 50_000;

/** Collects incoming reads: all batches that arrive in one turn of the event loop are stored in one transaction. */
export class Intake {
  private pending: Batch[] = [];
  private pendingReads = 0;

  constructor(private readonly batchStore: BatchStore) {}

  /** Resolves when the reads are stored and folded in. Rejects with what `store` or `fold` throws. */
  record(reads: readonly TagRead[]): Promise<Recorded> {
    if (reads.length === 0) return Promise.resolve({ stored: 0, known: 0 });
    return new Promise((resolve, reject) => {
      if (this.pending.length === 0) setImmediate(() => this.flush());
      this.pending.push({ reads, arrivedAt: this.batchStore.now(), resolve, reject });
      this.pendingReads += reads.length;
      if (this.pendingReads >= MAX_PENDING_READS) this.flush();
    });
  }

  /** Stores all pending batches now. Never throws: the promise of each batch is rejected instead. */
  flush(): void {
    const batches = this.pending;
    this.pending = [];
    this.pendingReads = 0;
    if (batches.length > 0) this.store(batches);
  }

  private store(batches: readonly Batch[]): void {
    const reads = batches.flatMap((batch) => batch.reads);
    let stored: StoredReads;
    try {
      stored = this.batchStore.store(reads);
    } catch (error) {
      // An error that is not the disk's lies in one batch; the others are stored without it.
      if (batches.length > 1 && !(error instanceof FaultError)) for (const batch of batches) this.store([batch]);
      else for (const batch of batches) batch.reject(error);
      return;
    }
    try {
      this.batchStore.fold(reads, stored.seqs);
    } catch (error) {
      for (const batch of batches) batch.reject(error);
      return;
    }
    this.resolve(batches, stored);
  }

  private resolve(batches: readonly Batch[], { seqs, elsewhere }: StoredReads): void {
    const storedAt = this.batchStore.now();
    let from = 0;
    for (const { reads, arrivedAt, resolve } of batches) {
      let stored = 0;
      for (let index = from; index < from + reads.length; index++) if (seqs[index] !== null || elsewhere.has(index)) stored++;
      from += reads.length;
      const recorded = { stored, known: reads.length - stored };
      this.batchStore.onStored(recorded, arrivedAt, storedAt);
      resolve(recorded);
    }
  }
}
