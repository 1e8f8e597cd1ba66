import type { TagRead } from '../domain/model/read';
import type { SenderReads, SenderShare } from '../domain/model/sender';

/** Names of senders are what they say: more of them than this count together. */
const MAX_SENDERS = 1000;

interface Count {
  readonly source: string;
  readonly reader: string;
  reads: number;
}

/** Counts the stored reads of a race by who sent them. */
export class ReadCounts {
  private readonly counts = new Map<string, Count>();
  private total = 0;
  private newest: Count | null = null;

  add({ source, reader }: Pick<TagRead, 'source' | 'reader'>): void {
    this.total += 1;
    const count = this.countOf(source, reader);
    if (count !== null) count.reads += 1;
  }

  /** 0 for a sender that is not counted by itself. */
  of(source: string, reader: string): number {
    return this.counts.get(keyOf(source, reader))?.reads ?? 0;
  }

  /** In the order of their first reads. */
  all(): readonly SenderReads[] {
    return [...this.counts.values()].map((count) => ({ ...count }));
  }

  /** Who sent most reads; null before the first. */
  most(): SenderShare | null {
    let most: Count | null = null;
    for (const count of this.counts.values()) if (count.reads > (most?.reads ?? 0)) most = count;
    return most === null ? null : { ...most, others: this.total - most.reads };
  }

  private countOf(source: string, reader: string): Count | null {
    // Most reads are of the sender of the one before.
    if (this.newest?.source === source && this.newest.reader === reader) return this.newest;
    const key = keyOf(source, reader);
    const known = this.counts.get(key);
    if (known === undefined && this.counts.size >= MAX_SENDERS) return null;
    this.newest = known ?? { source, reader, reads: 0 };
    if (known === undefined) this.counts.set(key, this.newest);
    return this.newest;
  }
}

function keyOf(source: string, reader: string): string {
  return `${source.length} ${source} ${reader}`;
}
