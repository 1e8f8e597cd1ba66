import { withPlaces } from '../domain/model/classification';
import type { PlacedStanding } from '../domain/model/standing';
import type { Results } from './race-results';

/** One table of the results: everyone, or one category ranked by itself (rule 19). */
export interface ResultsTable {
  readonly title: string;
  readonly rows: readonly PlacedStanding[];
}

export const OVERALL = 'Overall';

/** Everyone first, then each category in order of its best rider; only everyone where all are of one category. Riders without a category are in no other table. */
export function resultsTables({ standings }: Results): readonly ResultsTable[] {
  const categories = [...new Set(standings.map((row) => row.category))];
  const overall = { title: OVERALL, rows: withPlaces(standings) };
  if (categories.length < 2) return [overall];
  return [
    overall,
    ...categories
      .filter((category) => category !== '')
      .map((category) => ({
        title: category,
        rows: withPlaces(standings.filter((row) => row.category === category)),
      })),
  ];
}
