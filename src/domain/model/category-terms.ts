import type { Course } from './course';
import type { Ms } from './time';

/** When a race ends for its riders (rules 11 to 14). */
export type FinishRule =
  /** Each rider finishes on completing `totalLaps`. */
  | 'laps'
  /** The leader of a category completes `totalLaps`; everyone else in it finishes at their own first crossing at or after that moment. */
  | 'with-leader'
  /** The leader of a category has `lapsAfterTime` laps to go from their first crossing at or after `duration`; everyone else as above. */
  | 'after-time'
  /** Crossings later than `duration` do not count, and no rider finishes: laps rank, then the time of the last crossing that counts. */
  | 'hard-stop';

/** The rules of one category, where they differ from those of the race. Members that are missing are as for everybody. */
export interface CategoryTerms {
  /** As participants have it, 1 to 200 characters. */
  readonly category: string;
  readonly finish?: FinishRule;
  readonly totalLaps?: number;
  readonly duration?: Ms;
  readonly lapsAfterTime?: number;
  readonly minLap?: Ms;
  /** Metres; null: not known. */
  readonly lapDistance?: number | null;
  readonly firstLapDistance?: number | null;
  readonly course?: Course;
}
