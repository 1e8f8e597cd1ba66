import type { CategoryTerms, FinishRule } from './category-terms';
import type { ClassificationRule, TeamRule } from './classifications';
import type { Course, Segment, TimingPoint } from './course';
import { sameValue } from './same-value';

import type { TagRule } from './tag-rule';
import { MINUTE, type Ms } from './time';
import type { Wave } from './waves';

/** Meaning of the first crossing after the gun (rule 9). */
export type FirstCrossing = 'completes-lap-1' | 'is-the-start';

/** Which read of one crossing gives its time (rule 4). */
export type CrossingTime = 'first' | 'strongest' | 'last';

/** The time that riders rank by (rule 17): since their own gun, or since their own start crossing. */
export type RankedBy = 'gun' | 'chip';

/**
 * What starts the race of a rider who has no start of their own (rule 8): the gun or the wave, also with `list`, where riders have one from
 * a start list; with `line` the own crossing of the start, or of the line where no point is a start; with `first-read` the first read anywhere.
 */
export type Starts = 'gun' | 'list' | 'line' | 'first-read';

/** The rules of one race. Every rule always has a value; there is no "unset". */
export interface RaceRules {
  /** Categories that start together (rule 8), in any order; a category without a wave starts with the gun. */
  readonly waves: readonly Wave[];
  /** Categories with rules of their own, in the order in which they are ranked. */
  readonly terms: readonly CategoryTerms[];
  /** Places where riders are read, in any order; empty: every reader stands at the line. */
  readonly points: readonly TimingPoint[];
  /** The passages of a lap, for everybody who has no course of their own. */
  readonly course: Course;
  readonly segments: readonly Segment[];
  readonly starts: Starts;
  /** How the bib stands in a tag that nobody was given; null: in no way. */
  readonly tagRule: TagRule | null;
  /** In the order in which they are shown. */
  readonly classifications: readonly ClassificationRule[];
  readonly teams: TeamRule | null;
  /** Length of a lap in metres, up to 1,000 km; null where it is not known. */
  readonly lapDistance: number | null;
  /** Length of the first lap where it is another one. */
  readonly firstLapDistance: number | null;
  /** Laps to complete, 1 to 10,000; used only with `laps` and `with-leader`. */
  readonly totalLaps: number;
  /** Minimum lap time, inclusive: a lap of exactly this time counts. 0 counts every arrival. At most 24 h. */
  readonly minLap: Ms;
  /** Whether the minimum lap time also runs from a rider's own start. */
  readonly minLapFromStart: boolean;
  /** Whether passings count while the gun is not set. */
  readonly countsBeforeGun: boolean;
  /**
   * Whether riders have a place who went home, and those who were still racing when the race was stopped (rule 16). Races of the second
   * edition and before: the latter only.
   */
  readonly unfinishedPlaces: boolean;
  readonly finish: FinishRule;
  /** Race time from the rider's own gun, a minute to seven days; used only with `after-time` and `hard-stop`. */
  readonly duration: Ms;
  /** Laps that the leader still has to go after the first crossing at or after `duration`, 0 to 100; used only with `after-time`. */
  readonly lapsAfterTime: number;
  readonly firstCrossing: FirstCrossing;
  /** Time after the rider's own gun in which a crossing may be the start crossing; used only with `is-the-start`. */
  readonly startWindow: Ms;
  readonly crossingTime: CrossingTime;
  /** Largest pause between the reads of one crossing among which the strongest or last is looked for; 0 to 60 s. */
  readonly stayGap: Ms;
  /** How long a tag must be read without a pause to be parked: it then makes one crossing, however long it is read. 0: never. At most 1 h. */
  readonly parkedAfter: Ms;
  /**
   * Which edition of RULES.md computes the results: 1 to 6, so that a race of that time keeps its results; 7: the present one. RULES.md names
   * every difference.
   */
  readonly edition: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly rankedBy: RankedBy;
  /** Decimals of a second shown on screens and exports, 0 to 3. Times are truncated, never rounded. */
  readonly decimals: 0 | 1 | 2 | 3;
}

/** The rules of a race that people create without rules. */
export const DEFAULT_RULES: RaceRules = {
  waves: [],
  terms: [],
  points: [],
  course: [],
  segments: [],
  starts: 'gun',
  tagRule: null,
  classifications: [],
  teams: null,
  lapDistance: null,
  firstLapDistance: null,
  totalLaps: 5,
  minLap: 8000 as Ms,
  minLapFromStart: true,
  countsBeforeGun: false,
  unfinishedPlaces: false,
  finish: 'laps',
  duration: (30 * MINUTE) as Ms,
  lapsAfterTime: 0,
  firstCrossing: 'completes-lap-1',
  startWindow: 60_000 as Ms,
  crossingTime: 'first',
  stayGap: 3000 as Ms,
  parkedAfter: MINUTE,
  edition: 7,
  rankedBy: 'gun',
  decimals: 1,
};

/** How a race counts that a station without a window makes by itself, as clients of the original contract expect it. */
export const UNATTENDED = { minLapFromStart: false, countsBeforeGun: true } satisfies Partial<RaceRules>;

/** What a race that was stored before a rule existed has for it: the meaning it had then. */
export const RULES_BEFORE: RaceRules = { ...DEFAULT_RULES, ...UNATTENDED, parkedAfter: 0 as Ms, edition: 1 };

/** True when two sets of rules mean the same. The order of waves, points and segments means nothing. */
export function sameRules(one: RaceRules, other: RaceRules): boolean {
  const fields = Object.keys(DEFAULT_RULES) as (keyof RaceRules)[];
  return fields.every((field) => sameValue(inOneOrder(one, field), inOneOrder(other, field)));
}

function inOneOrder(rules: RaceRules, field: keyof RaceRules): unknown {
  switch (field) {
    case 'waves':
      return byName(rules.waves.map((wave) => ({ ...wave, categories: [...wave.categories].sort() })));
    case 'segments':
      return byName(rules.segments);
    case 'points':
      return byName(rules.points.map((point) => ({ ...point, name: point.id, called: point.name, readers: [...point.readers].sort() })));
    default:
      return rules[field];
  }
}

function byName(items: readonly { readonly name: string }[]): readonly object[] {
  return [...items].sort((one, other) => (one.name < other.name ? -1 : 1));
}
