import { categoryPlaces, mapWithPlaces, WITHOUT_CATEGORY, withPlaces } from '../../src/domain/model/classification';
import { compareNames } from '../../src/domain/model/name-order';
import type { CategoryPlace, Place, PlacedStanding, Standing } from '../../src/domain/model/standing';
import { classificationTables } from '../../src/domain/views/classification-tables';
import type { components } from '../../src/http/generated/api';

/** How each standing was placed last. A standing lives as long as a table holds it, and this with it. */
const lastPlaced = new WeakMap<Standing, PlacedStanding>();

/** Rows with their places. A row that says the same as last time stays the same object, so that a screen draws only what changed. */
export function placeRows(rows: readonly Standing[]): readonly PlacedStanding[] {
  const inCategory = categoryPlaces(rows);
  return mapWithPlaces(rows, (standing, place) => {
    const last = lastPlaced.get(standing);
    const placeInCategory = inCategory.get(standing) ?? WITHOUT_CATEGORY;
    if (last !== undefined && hasSamePlace(last, { ...place, ...placeInCategory })) return last;
    const row = { ...standing, ...place, ...placeInCategory };
    lastPlaced.set(standing, row);
    return row;
  });
}

/** Riders of one category, placed among themselves. The empty category stands for everyone. */
export function placedInCategory(rows: readonly PlacedStanding[], category: string): readonly PlacedStanding[] {
  return category === '' ? rows : withPlaces(rows.filter((row) => row.category === category));
}

/** The riders of a classification with their places in it; none where the race does not have it. */
export function placedInClassification(
  rows: readonly Standing[],
  race: components['schemas']['RaceSummary'] | null,
  name: string,
): readonly PlacedStanding[] {
  if (race === null) return [];
  const tables = classificationTables(rows, { classifications: race.classifications, rankedBy: race.ranked_by });
  return tables.find((table) => table.name === name)?.rows ?? [];
}

/** The row with place, gaps and interval of its category in place of those among everyone; unchanged for a rider without a category. */
export function inOwnCategory(row: PlacedStanding): PlacedStanding {
  if (row.category === '') return row;
  const { categoryPlace: place, categoryLapsBehind, categoryGap: gap, categoryInterval: interval } = row;
  return { ...row, place, lapsBehind: categoryLapsBehind ?? 0, gap, interval };
}

/** Categories of the field in alphabetical order; the empty one is left out. */
export function categoriesOf(rows: readonly Standing[]): readonly string[] {
  const found = new Set(rows.map((row) => row.category));
  found.delete('');
  return [...found].sort(compareNames);
}

const PLACE_FIELDS = [
  'place',
  'lapsBehind',
  'gap',
  'interval',
  'categoryPlace',
  'categoryLapsBehind',
  'categoryGap',
  'categoryInterval',
] as const;

function hasSamePlace(one: Place & CategoryPlace, other: Place & CategoryPlace): boolean {
  return PLACE_FIELDS.every((field) => one[field] === other[field]);
}
