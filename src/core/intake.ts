import type { Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import type { EpochMs } from '../domain/model/time';
import { FaultError, type Recorded } from '../station';

/** What stands behind the door. */
export interface BatchStore {
  /** Stores reads, all or none; answers for each its `seq`, or null for a known one. Throws FaultError. */
  store(reads: readonly TagRead[]): readonly (Seq | null)[];
  /** Folds in what `store` has just stored. */
  fold(reads: readonly TagRead[], seqs: readonly (Seq | null)[]): void;
  /** Hears of each batch that is stored and folded in. */
  stored(batch: Recorded, arrivedAt: EpochMs): void;
  now(): EpochMs;
}

interface Batch {
  readonly reads: readonly TagRead[];
  readonly arrivedAt: EpochMs;
  readonly resolve: (recorded: Recorded) => void;
  readonly reject: (error: unknown) => void;
}

/** So many waiting reads are stored at once, whatever else may come in this turn: a queue without an end would be lost with the process. */
const ENOUGH = 50_000;

/** The door for reads: whatever arrives in one turn of the event loop is stored in one transaction. */
export class Intake {
  private waiting: Batch[] = [];
  private waitingReads = 0;

  constructor(private readonly sink: BatchStore) {}

  /** Resolves when the reads are stored and folded in. Rejects with what `store` or `fold` throws. */
  record(reads: readonly TagRead[]): Promise<Recorded> {
    if (reads.length === 0) return Promise.resolve({ stored: 0, known: 0 });
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => this.flush());
      this.waiting.push({ reads, arrivedAt: this.sink.now(), resolve, reject });
      this.waitingReads += reads.length;
      if (this.waitingReads >= ENOUGH) this.flush();
    });
  }

  /** Stores what is waiting now. Throws nothing: each batch is told by itself. */
  flush(): void {
    const batches = this.waiting;
    this.waiting = [];
    this.waitingReads = 0;
    if (batches.length > 0) this.take(batches);
  }

  private take(batches: readonly Batch[]): void {
    const reads = batches.flatMap((batch) => batch.reads);
    let seqs: readonly (Seq | null)[];
    try {
      seqs = this.sink.store(reads);
    } catch (error) {
      // What no disk is to blame for lies in one of the batches, and the others need not share its lot.
      if (batches.length > 1 && !(error instanceof FaultError)) for (const batch of batches) this.take([batch]);
      else for (const batch of batches) batch.reject(error);
      return;
    }
    try {
      this.sink.fold(reads, seqs);
    } catch (error) {
      for (const batch of batches) batch.reject(error);
      return;
    }
    this.answer(batches, seqs);
  }

  private answer(batches: readonly Batch[], seqs: readonly (Seq | null)[]): void {
    let from = 0;
    for (const { reads, arrivedAt, resolve } of batches) {
      const stored = seqs.slice(from, from + reads.length).filter((seq) => seq !== null).length;
      from += reads.length;
      const recorded = { stored, known: reads.length - stored };
      this.sink.stored(recorded, arrivedAt);
      resolve(recorded);
    }
  }
}
