import type { Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import type { StoredEntry } from '../domain/model/stored-entry';
import type { Journal, NewAct } from './journal';
import { JournalError } from './journal-error';

type Batch = { readonly reads: readonly TagRead[] } | { readonly acts: readonly NewAct[] } | { readonly stored: readonly StoredEntry[] };

/** Entries that are stored in the log, but not in the race file proper yet. In memory they outlive a log that another program cuts short. */
export class UnmovedEntries {
  private batches: Batch[] = [];

  add(batch: Batch): void {
    this.batches.push(batch);
  }

  /** Call it when all entries are in the race file proper. */
  clear(): void {
    this.batches = [];
  }

  /** Stores the entries in a copy of the race file proper, which then ends with entry `last`. Throws `JournalError`. */
  storeIn(copy: Journal, last: Seq): void {
    for (const batch of this.batches) {
      if ('reads' in batch) copy.append(batch.reads);
      else if ('acts' in batch) copy.appendActs(batch.acts);
      else copy.apply(batch.stored);
    }
    if (copy.lastSeq !== last)
      throw new JournalError('file-corrupt', copy.path, `the copy ends with entry ${copy.lastSeq} instead of ${last}`);
  }
}
