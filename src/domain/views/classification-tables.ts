import { compareStandings, withPlaces } from '../model/classification';
import type { ClassificationRule } from '../model/classifications';
import type { RiderId } from '../model/entry';
import type { RaceRules } from '../model/rules';
import type { PlacedStanding, Standing } from '../model/standing';
import type { Ms } from '../model/time';

/** What classifications are made by. */
export interface ClassificationRules {
  readonly classifications: readonly Omit<ClassificationRule, 'of'>[];
  readonly rankedBy: RaceRules['rankedBy'];
}

/** A classification with its riders. */
export interface ClassificationTable {
  readonly name: string;
  readonly order: ClassificationRule['order'];
  /** In ranking order. Places and gaps are those of the classification, and `elapsed` is the time that ranks in it. */
  readonly rows: readonly PlacedStanding[];
}

const MADE = new WeakMap<readonly Standing[], { readonly rules: ClassificationRules; readonly tables: readonly ClassificationTable[] }>();

/**
 * All classifications of a table in ranking order (rule 27), in the order of the rules: of each, the riders of its field whom no earlier
 * one pulled, placed among themselves. Where it has a number of places, only riders with one of these are in it; else riders without a place
 * come last. Empty where the race has no classifications.
 */
export function classificationTables(inOrder: readonly Standing[], rules: ClassificationRules): readonly ClassificationTable[] {
  if (rules.classifications.length === 0) return [];
  const made = MADE.get(inOrder);
  if (made?.rules.classifications === rules.classifications && made.rules.rankedBy === rules.rankedBy) return made.tables;
  const pulled = new Set<RiderId>();
  const tables = rules.classifications.map(({ name, order, places, pulls }): ClassificationTable => {
    const field = inOrder.filter((row) => row.classifications.includes(name) && !pulled.has(row.rider));
    const placed = placedBy(order, field, rules.rankedBy);
    const rows = places === null ? placed : placed.filter(({ place }) => place !== null && place <= places);
    if (pulls) for (const { rider, place } of rows) if (place !== null) pulled.add(rider);
    return { name, order, rows };
  });
  MADE.set(inOrder, { rules, tables });
  return tables;
}

/** The field in the order of the classification. Where that is the order of the race, nothing is ranked again. */
function placedBy(
  order: ClassificationRule['order'],
  field: readonly Standing[],
  rankedBy: RaceRules['rankedBy'],
): readonly PlacedStanding[] {
  if (order === rankedBy) return withPlaces(field);
  const originals = new Map(field.map((row) => [row.rider, row]));
  const ranked = field.map((row) => (order === 'best-lap' ? byBestLap(row) : { ...row, elapsed: timeFrom(order, row), relegated: null }));
  return withPlaces(ranked.sort(compareStandings)).map((row) => {
    const { rankedLaps, finished, reached, segmentsDone, group, pulledAt } = originals.get(row.rider) ?? row;
    return { ...row, rankedLaps, finished, reached, segmentsDone, group, pulledAt };
  });
}

/** A best lap ranks by itself, however many laps there were, whether the rider finished, and when they were pulled. */
function byBestLap(row: Standing): Standing {
  const alone = { rankedLaps: row.bestLap === null ? 0 : 1, finished: false, reached: 0, segmentsDone: null, group: row.group | 1 };
  return { ...row, ...alone, elapsed: row.bestLap, relegated: null, pulledAt: null };
}

/**
 * The time from the gun, or from the crossing of the start where the rider has one (rule 17), with what the jury added. A start that was given
 * takes the place of the gun (rule 26), as it does in the ranking of the race.
 */
function timeFrom(order: 'gun' | 'chip', { elapsed, gunTime, chipTime, givenTime, adjustment }: Standing): Ms | null {
  const byGun = givenTime ?? gunTime;
  const time = order === 'gun' ? byGun : (chipTime ?? byGun);
  return elapsed === null || time === null ? null : ((time + adjustment) as Ms);
}
