import type { RaceRules } from './rules';
import type { Ms } from './time';

/** A longer pause ends a stay even where the minimum lap is longer. */
const LONGEST_PAUSE_MS = 15_000;

/** Part of the ending pause up to which the tag is taken to be there between two reads. */
const SHORT_PAUSE = 0.75;

/** When a tag is parked in a race (rule 23). */
export interface ParkingRule {
  /** How long it must be read. */
  readonly after: Ms;
  /** The pause that ends its stay. */
  readonly endingPause: Ms;
  /** The longest pause in which it is taken to be there. */
  readonly shortPause: number;
}

/** The rule for parked tags; null where there is none: without a minimum lap every read counts. */
export function parkingRule({ parkedAfter, minLap }: RaceRules): ParkingRule | null {
  if (parkedAfter === 0 || minLap === 0) return null;
  const endingPause = Math.min(minLap, LONGEST_PAUSE_MS) as Ms;
  return { after: parkedAfter, endingPause, shortPause: endingPause * SHORT_PAUSE };
}
