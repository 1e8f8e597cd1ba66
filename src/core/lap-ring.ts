import type { Seq } from '../domain/entry';
import type { LapCounted } from '../domain/views';

/** Remembers the newest laps, at least `capacity` of them and never twice as many. */
export class LapRing {
  /** Oldest first, `seq` never descending. */
  private laps: LapCounted[] = [];
  /** `seq` of the newest lap that was forgotten; 0 when none was. */
  private forgotten: Seq = 0;

  constructor(private readonly capacity: number) {}

  push(lap: LapCounted): void {
    this.laps.push(lap);
    if (this.laps.length < 2 * this.capacity) return;
    this.forgotten = this.laps[this.laps.length - this.capacity - 1]?.seq ?? this.forgotten;
    this.laps = this.laps.slice(-this.capacity);
  }

  /** Newest first, at most `limit`. */
  newest(limit: number): readonly LapCounted[] {
    return limit <= 0 ? [] : this.laps.slice(-limit).reverse();
  }

  /** Those with a higher `seq`, oldest first; null when some of them may be forgotten. */
  since(seq: Seq): readonly LapCounted[] | null {
    return seq < this.forgotten ? null : this.laps.slice(this.firstAfter(seq));
  }

  private firstAfter(seq: Seq): number {
    let low = 0;
    let high = this.laps.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.laps[middle]?.seq ?? 0) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
