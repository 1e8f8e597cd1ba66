import type { RaceRules } from './rules';
import type { Ms } from './time';

/** A longer pause ends a stay even where the minimum lap is longer. */
const LONGEST_PAUSE_MS = 15_000;

/** Whether tags can be parked in a race (rule 23); without a minimum lap every read counts, and so none is. */
export function knowsStays({ parkedAfter, minLap }: RaceRules): boolean {
  return parkedAfter > 0 && minLap > 0;
}

/** The pause that ends the stay of a parked tag. */
export function endingPause({ minLap }: RaceRules): Ms {
  return Math.min(minLap, LONGEST_PAUSE_MS) as Ms;
}
