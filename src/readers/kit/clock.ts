import type { EpochMs } from '../../domain/model/time';
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
