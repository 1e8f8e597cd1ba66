import type { EpochMs, Ms } from '../domain/model/time';
import type { Recorded, StationHealth } from '../station';

/** Lags are those of this many newest batches. */
const LAG_WINDOW_BATCHES = 1_000;

/** Counts the reads since the station started and measures how long they took to be stored. */
export class IntakeFigures {
  private reads = 0;
  private known = 0;
  private lastReadAt: EpochMs | null = null;
  private readonly lags: Ms[] = [];
  private batches = 0;

  /** Counts a stored batch. Both times are of the station's clock. */
  count({ stored, known }: Recorded, arrivedAt: EpochMs, storedAt: EpochMs): void {
    this.reads += stored + known;
    this.known += known;
    this.lastReadAt = arrivedAt;
    // If the clock was set back meanwhile, the batch would seem to arrive after it was stored.
    this.lags[this.batches % LAG_WINDOW_BATCHES] = Math.max(0, storedAt - arrivedAt) as Ms;
    this.batches += 1;
  }

  /** Takes over when the last read of a race that is opened had arrived, null for none, where nothing was read since the station started. */
  noteStored(arrivedAt: EpochMs | null): void {
    this.lastReadAt ??= arrivedAt;
  }

  /** From now on nothing was read yet: the reads so far were invented. */
  forgetLastRead(): void {
    this.lastReadAt = null;
  }

  /** The figures as `health` shows them. */
  figures(): StationHealth['intake'] {
    const { reads, known, lastReadAt } = this;
    const ascending = [...this.lags].sort((a, b) => a - b);
    const quantile = (share: number): Ms | null => ascending[Math.ceil(share * ascending.length) - 1] ?? null;
    return { reads, known, lastReadAt, lagMedian: quantile(0.5), lagP99: quantile(0.99) };
  }
}
