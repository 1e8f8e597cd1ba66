import { Column } from '../domain/model/column';
import type { RiderId, Seq } from '../domain/model/entry';
import type { EpochMs, Ms } from '../domain/model/time';
import type { LapEvent } from '../domain/model/views';

/** Stands for the time of a lap that has none. */
const NO_TIME = Number.NEGATIVE_INFINITY;

/** Ring buffer of the newest `capacity` laps, in columns: a hundred thousand objects would take several times the memory. */
export class RecentLaps {
  private readonly seqs = Column.int32<Seq>();
  private readonly riders: RiderId[] = [];
  private readonly tags: string[] = [];
  private readonly counts = Column.int32();
  private readonly finishes = Column.int32<0 | 1>();
  private readonly ats = Column.float64<EpochMs>();
  private readonly lastPassAts = Column.float64<EpochMs>();
  private readonly times = Column.float64();
  /** Row of the oldest lap, which is overwritten next once the buffer is full. */
  private oldest = 0;

  /** `overwritten`: the `seq` up to which laps are not remembered, at first those that were never added; 0 for none. */
  constructor(
    private readonly capacity: number,
    private overwritten: Seq = 0,
  ) {}

  /** Adds a lap. Its `seq` is at least that of the lap before. */
  push(lap: LapEvent): void {
    if (this.seqs.length < this.capacity) {
      this.write(this.seqs.length, lap);
      return;
    }
    this.overwritten = this.seqs.at(this.oldest);
    this.write(this.oldest, lap);
    this.oldest = (this.oldest + 1) % this.capacity;
  }

  /** All laps after this one are remembered; 0: all of the race. */
  get begin(): Seq {
    return this.overwritten;
  }

  /** Returns the laps with a higher `seq`, oldest first, `limit` at most; null when some of them may be overwritten. */
  since(seq: Seq, limit = Number.POSITIVE_INFINITY): readonly LapEvent[] | null {
    return seq < this.overwritten ? null : this.from(this.firstAfter(seq), limit);
  }

  /** How many remembered laps have a higher `seq`. */
  countSince(seq: Seq): number {
    return this.seqs.length - this.firstAfter(seq);
  }

  /** The laps from an index on, oldest first; index 0 is the oldest. */
  private from(index: number, limit: number): LapEvent[] {
    return Array.from({ length: Math.min(limit, this.seqs.length - index) }, (_, offset) => this.lapAt(this.rowAt(index + offset)));
  }

  private firstAfter(seq: Seq): number {
    let low = 0;
    let high = this.seqs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.seqs.at(this.rowAt(middle)) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private rowAt(index: number): number {
    return (this.oldest + index) % this.capacity;
  }

  private lapAt(row: number): LapEvent {
    const time = this.times.at(row);
    return {
      seq: this.seqs.at(row),
      rider: this.riders[row] ?? '',
      tag: this.tags[row] ?? '',
      laps: this.counts.at(row),
      finished: this.finishes.at(row) === 1,
      at: this.ats.at(row),
      lastPassAt: this.lastPassAts.at(row),
      lap: time === NO_TIME ? null : (time as Ms),
    };
  }

  private write(row: number, lap: LapEvent): void {
    put(this.seqs, row, lap.seq);
    this.riders[row] = lap.rider;
    this.tags[row] = lap.tag;
    put(this.counts, row, lap.laps);
    put(this.finishes, row, lap.finished ? 1 : 0);
    put(this.ats, row, lap.at);
    put(this.lastPassAts, row, lap.lastPassAt);
    put(this.times, row, lap.lap ?? NO_TIME);
  }
}

/** Writes an existing row, or the next one. */
function put<T extends number>(column: Column<T>, row: number, value: T): void {
  if (row < column.length) column.set(row, value);
  else column.push(value);
}
