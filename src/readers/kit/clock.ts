import type { EpochMs } from '../../domain/model/time';

/** The first time that a reader's clock may show when it has been set: readers without a battery start in 1999 or 1970. */
export const CLOCK_IS_SET_FROM = Date.UTC(2020, 0, 1) as EpochMs;
