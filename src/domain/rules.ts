import type { Ms } from './time';

/** When a race ends for its riders (rules 11 and 12). */
export type FinishRule =
  /** Each finishes on completing `totalLaps`. */
  | 'laps'
  /** The leader of a category completes `totalLaps`; everyone else in it finishes at their own first crossing at or after that moment. */
  | 'with-leader';

/** What the first crossing after the gun means (rule 9). */
export type FirstCrossing = 'completes-lap-1' | 'is-the-start';

/** Which read of one crossing gives its time (rule 4). */
export type CrossingTime = 'first' | 'strongest' | 'last';

/** Which clock ranks (rule 17): from the race's gun, or from one's own start crossing. */
export type RankedBy = 'gun' | 'chip';

/** The rules of one race. Every value has a meaning at once; there is no "unset". */
export interface RaceRules {
  /** Laps to complete, 1 to 10,000. */
  readonly totalLaps: number;
  /** Shortest believable lap, inclusive: a lap of exactly this long counts. 0 counts every arrival. At most 24 h. */
  readonly minLap: Ms;
  readonly finish: FinishRule;
  readonly firstCrossing: FirstCrossing;
  /** How long after the gun a crossing may still be the start crossing; used only with `is-the-start`. */
  readonly startWindow: Ms;
  readonly crossingTime: CrossingTime;
  readonly rankedBy: RankedBy;
  /** Decimals of a second shown on screens and exports, 0 to 3. Times are cut, never rounded. */
  readonly decimals: 0 | 1 | 2 | 3;
}
