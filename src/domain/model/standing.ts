import type { Eligibility } from './eligibility';
import type { RiderId, RiderStatus, Seq } from './entry';
import type { TagId } from './read';
import type { ParticipantId } from './roster';
import type { EpochMs, Ms } from './time';

/** The rider behind whom another one was put, by id and for people. */
export interface Relegated {
  readonly behind: RiderId;
  /** Empty for a tag without a participant. */
  readonly bib: string;
  readonly tag: TagId | RiderId;
}

/**
 * One rider as ranked now. Everything in it is absolute, so it changes only when the rider does; what depends on others
 * (place, gap, laps behind, interval) is derived by `withPlaces` in `classification.ts` from the list in ranking order.
 */
export interface Standing extends Eligibility {
  readonly rider: RiderId;
  /** Null for a tag without a participant. */
  readonly participant: ParticipantId | null;
  /** The tag that stands for the rider towards clients that know only tags: the first one assigned, else the tag itself, else the rider id. */
  readonly tag: TagId | RiderId;
  readonly bib: string;
  readonly name: string;
  readonly category: string;
  readonly team: string;
  readonly club: string;
  readonly status: RiderStatus;
  /** Every counted passing, also after the finish. */
  readonly laps: number;
  /** Laps that rank (rule 17): those at the finish, or all so far before it, and what the jury added. */
  readonly rankedLaps: number;
  /**
   * The part of the table in which the rider is ranked, from 0: riders of different sections are not compared (rule 24). Null for a tag
   * without a participant beside registered riders: it stands after all sections, without a place.
   */
  readonly section: number | null;
  /** Of a section, riders of a lower group are ranked first (rule 16). */
  readonly group: number;
  /** Whether riders of the group have places. */
  readonly ranked: boolean;
  /** When the rider was pulled, where that ranks; else null. */
  readonly pulledAt: EpochMs | null;
  /** Behind whom the jury put the rider (rule 28); null for almost everybody, and where the rider was behind anyway. */
  readonly relegated: Relegated | null;
  /** Laps completed before the time was up (rule 13); null unless the finish rule is `after-time`. */
  readonly lapsInTime: number | null;
  readonly finished: boolean;
  readonly lastPassAt: EpochMs | null;
  readonly finishAt: EpochMs | null;
  /** Own start from a start list or a correction; null for who starts with the gun, the wave or a crossing of their own. */
  readonly ownStartAt: EpochMs | null;
  /** Own start crossing; null where the race or the rider has none. */
  readonly chipStartAt: EpochMs | null;
  /** The time that ranks: `ridden` and `adjustment`; null before the first counted passing, like `ridden`, `gunTime` and `chipTime`. */
  readonly elapsed: Ms | null;
  /** (Finish, else last pass) − the start that ranks (rule 17), without what was neutralised. */
  readonly ridden: Ms | null;
  /** What the jury added to the time; 0 for almost everybody. */
  readonly adjustment: Ms;
  /** What the jury added to the laps; it is in `rankedLaps`. */
  readonly lapsAdjustment: number;
  /** The same from the gun or the wave; null in a race without a gun. */
  readonly gunTime: Ms | null;
  /** The same from the own start crossing; null without one. */
  readonly chipTime: Ms | null;
  /** The same from the start that was given to the rider; null without one, and before the fifth edition of the rules. */
  readonly givenTime: Ms | null;
  /** Laps after the finish are neither last nor best. */
  readonly lastLap: Ms | null;
  readonly bestLap: Ms | null;
  /** The passages of the last lap that ranks, and of the lap in progress, in their order; empty where the race has no course. */
  readonly splits: readonly Split[];
  /** How many passages of the lap in progress lie behind the rider; 0 after the finish. The time that ranks is then the one there. */
  readonly reached: number;
  /** In the order of the rules; empty where the race has none. */
  readonly segments: readonly SegmentTime[];
  /** How many segments that count were ridden; null where none does. The time that ranks is then their sum. */
  readonly segmentsDone: number | null;
  /** Counted passings that were accepted without a read (rule 7). */
  readonly inferred: number;
  /** `seq` of what made the rider known: first read or registration. Ties keep this order. */
  readonly firstSeen: Seq;
}

/** Whether there is anything to declare: somebody has a passing, or a status by decision. */
export function hasResults(rows: readonly Pick<Standing, 'lastPassAt' | 'status'>[]): boolean {
  return rows.some(({ lastPassAt, status }) => lastPassAt !== null || status !== 'racing');
}

/** One passage of a rider (rule 25). */
export interface Split {
  readonly name: string;
  /** The lap it is of; null in a race of one lap. */
  readonly lap: number | null;
  /** Null: a hole, which is not read or not reached; like `time`. */
  readonly at: EpochMs | null;
  /** From the own start, else from the gun or the wave. */
  readonly time: Ms | null;
}

/** The time of a rider for a part of the way. */
export interface SegmentTime {
  readonly name: string;
  /** Null where one of its passages is missing. Of one that counts the sum of all laps, of another one the latest. */
  readonly time: Ms | null;
}

/**
 * What depends on the others in the list. `gap` and `interval` are null when laps differ or there are none, for dnf, dsq and dns without a
 * place, and for a rider who was relegated, whose time does not say how far behind they are; 0 for the leader.
 */
export interface Place {
  /** From 1; equal laps and time share a place and the next is skipped (rule 17). Null where the group has no places, and without a lap. */
  readonly place: number | null;
  readonly lapsBehind: number;
  /** Own reference time − the leader's, never below 0. */
  readonly gap: Ms | null;
  /** Own reference time − that of the one ahead in the list who was not relegated. */
  readonly interval: Ms | null;
}

/** The same within the riders of one category; all null for a rider without a category. */
export interface CategoryPlace {
  readonly categoryPlace: number | null;
  readonly categoryLapsBehind: number | null;
  readonly categoryGap: Ms | null;
  readonly categoryInterval: Ms | null;
}

/** A standing with its place among others. */
export interface PlacedStanding extends Standing, Place, CategoryPlace {}
