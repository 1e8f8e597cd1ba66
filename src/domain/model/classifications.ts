/** Who is in a classification; what is missing does not matter. */
export interface FieldFilter {
  readonly category?: string;
  readonly gender?: 'f' | 'm' | 'x';
  /** Whole years, both inclusive; null: no limit. `day`: on the day of the race; `year`: year of the race minus year of birth. */
  readonly age?: { readonly from: number | null; readonly to: number | null; readonly on: 'day' | 'year' };
  /** The riders whose column `name` of the list has the text `is`. */
  readonly field?: { readonly name: string; readonly is: string };
}

/** A ranking of a part of the field, made from the results of all. */
export interface ClassificationRule {
  /** Unique in the race, 1 to 200 characters. */
  readonly name: string;
  readonly of: FieldFilter;
  readonly order: 'gun' | 'chip' | 'best-lap';
  /** How many places it has; null: all. */
  readonly places: number | null;
  /** Whether its placed riders are left out of the classifications after it. */
  readonly pulls: boolean;
}

/** How teams are ranked; null in the rules where they are not. */
export interface TeamRule {
  /** What makes riders a team. */
  readonly by: 'team' | 'club';
  readonly score: 'sum-time' | 'sum-place' | 'nth-time' | 'laps';
  /** How many riders of a team count, 1 to 100. */
  readonly best: number;
  /** Whether riders of incomplete teams are left out before places are counted; used only with `sum-place`. */
  readonly displace: boolean;
}
