import type { TagRead } from '../../domain/model/read';
import { type EpochMs, later, type Ms } from '../../domain/model/time';
import type { ClockSample } from './driver';

/** The first time that a reader's clock may show when it has been set: readers without a battery start in 1999 or 1970. */
export const CLOCK_IS_SET_FROM = Date.UTC(2020, 0, 1) as EpochMs;

/**
 * What a reader's clock shows at a moment by the station's, by each of these comparisons: after a lost link by the last one before it, too, because
 * the clock may have been set meanwhile. The same moment while there was none.
 */
export function shownTimes(comparisons: readonly (ClockSample | null)[], at: EpochMs): readonly EpochMs[] {
  const known = comparisons.filter((sample) => sample !== null);
  return known.length === 0 ? [at] : known.map(({ hostAt, readerAt }) => (at - (hostAt - readerAt)) as EpochMs);
}

/** Two comparisons of a clock that was not set differ by less. */
const WAS_SET = { fromMs: 1000, driftPpm: 200 };

/** Whether a clock was set between two comparisons. */
export function wasSetBetween(one: ClockSample, other: ClockSample): boolean {
  const moved = Math.abs(one.hostAt - one.readerAt - (other.hostAt - other.readerAt));
  const drift = (Math.abs(other.hostAt - one.hostAt) * WAS_SET.driftPpm) / 1_000_000;
  return moved > WAS_SET.fromMs + drift + (other.roundTrip ?? 0) / 2;
}

/** The comparison by which a read is timed. Null where it has none, and for a read that the reader had kept, which may have an older one. */
export function clockShownBy(read: TagRead | null): ClockSample | null {
  if (read === null || read.readerAt === null || read.clockOffset === null || read.extra?.['recovered'] === true) return null;
  return { readerAt: read.readerAt, hostAt: later(read.readerAt, read.clockOffset), roundTrip: 0 as Ms };
}
