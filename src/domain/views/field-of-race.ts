import type { RiderId } from '../model/entry';
import type { EpochMs } from '../model/time';
import type { CategoryCounts, ExpectedRider, SeenRider, ShortFirstLaps, Silence } from '../model/views';
import type { RaceState } from '../race/race-state';
import type { Steps } from '../steps';
import { expectedRiders, ridersOut } from './expected';
import { categoryCounts, seenRiders } from './field';
import { shortFirstLaps } from './short-first-laps';
import { silence } from './silence';

/** The riders of a race apart from their results; `now` is a moment of the station's clock. The race must not change between steps. */
export interface FieldOfRace {
  /** Riders out on the course, with the moment at which each should pass next; earliest first. */
  expected(now: EpochMs): Steps<readonly ExpectedRider[]>;
  /** All riders out on the course, in the order of the table. */
  out(now: EpochMs): Steps<readonly RiderId[]>;
  /** How many riders of each category are where, in the order of the table. */
  counts(now: EpochMs): Steps<readonly CategoryCounts[]>;
  /** Several riders should have passed and nothing was read; null while all is well. */
  silence(now: EpochMs): Silence | null;
  /** Riders were read behind the line just after the start, and that counts as a lap; null while all is well. */
  shortFirstLaps(): ShortFirstLaps | null;
  /** The last read of each registered rider who was read at all, in order of registration. */
  seen(): Steps<readonly SeenRider[]>;
}

/** The riders of a race, as of its last entry whenever it is asked. */
export function fieldOf(state: RaceState): FieldOfRace {
  return {
    expected: (now) => expectedRiders(state, now),
    out: (now) => idsOut(state, now),
    counts: (now) => categoryCounts(state, now),
    silence: (now) => silence(state, now),
    shortFirstLaps: () => shortFirstLaps(state),
    seen: () => seenRiders(state),
  };
}

function* idsOut(state: RaceState, now: EpochMs): Steps<readonly RiderId[]> {
  return (yield* ridersOut(state, now)).map(({ rider }) => rider.id);
}
