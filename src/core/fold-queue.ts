import type { Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';

interface Stored {
  readonly reads: readonly TagRead[];
  /** The entry of each read; null for one that was stored before. */
  readonly seqs: readonly (Seq | null)[];
}

/** Reads that are stored and wait to be folded in, because a command is under way. They are folded in in the order in which they were stored. */
export class FoldQueue {
  private waiting: Stored[] = [];

  constructor(private readonly foldIn: (reads: Stored['reads'], seqs: Stored['seqs']) => void) {}

  /** Folds in at once, or with the next `run` where a command is under way. */
  add(stored: Stored, isCommandUnderWay: boolean): void {
    this.waiting.push(stored);
    if (!isCommandUnderWay) this.run();
  }

  run(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const { reads, seqs } of waiting) this.foldIn(reads, seqs);
  }
}
