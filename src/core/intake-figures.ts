import type { EpochMs, Ms } from '../domain/model/time';
import type { Recorded, StationHealth } from '../station';

const BATCHES = 1_000;

/** What came in since the station started, and how long it took to be safe. */
export class IntakeFigures {
  private reads = 0;
  private known = 0;
  private lastReadAt: EpochMs | null = null;
  private readonly lags: Ms[] = [];
  private batches = 0;

  /** Counts a batch that is on the disk; both times by the station's clock. */
  count({ stored, known }: Recorded, arrivedAt: EpochMs, storedAt: EpochMs): void {
    this.reads += stored + known;
    this.known += known;
    this.lastReadAt = arrivedAt;
    // A clock that was set back in between must not make a batch arrive after it was stored.
    this.lags[this.batches % BATCHES] = Math.max(0, storedAt - arrivedAt) as Ms;
    this.batches += 1;
  }

  figures(): StationHealth['intake'] {
    const { reads, known, lastReadAt } = this;
    const ascending = [...this.lags].sort((a, b) => a - b);
    const quantile = (share: number): Ms | null => ascending[Math.ceil(share * ascending.length) - 1] ?? null;
    return { reads, known, lastReadAt, lagMedian: quantile(0.5), lagP99: quantile(0.99) };
  }
}
