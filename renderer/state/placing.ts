import { mapWithPlaces, withPlaces } from '../../src/domain/model/classification';
import type { Place, PlacedStanding, Standing } from '../../src/domain/model/standing';

/** How each standing was placed last. A standing lives as long as a table holds it, and this with it. */
const lastPlaced = new WeakMap<Standing, PlacedStanding>();

/** Rows with their places. A row that says the same as last time stays the same object, so that a screen draws only what changed. */
export function placeRows(rows: readonly Standing[]): readonly PlacedStanding[] {
  return mapWithPlaces(rows, (standing, place) => {
    const last = lastPlaced.get(standing);
    if (last !== undefined && hasSamePlace(last, place)) return last;
    const row = { ...standing, ...place };
    lastPlaced.set(standing, row);
    return row;
  });
}

/** Riders of one category, placed among themselves. The empty category stands for everyone. */
export function placedInCategory(rows: readonly PlacedStanding[], category: string): readonly PlacedStanding[] {
  return category === '' ? rows : withPlaces(rows.filter((row) => row.category === category));
}

const ALPHABET = new Intl.Collator(undefined, { numeric: true });

/** Categories of the field in alphabetical order; the empty one is left out. */
export function categoriesOf(rows: readonly Standing[]): readonly string[] {
  const found = new Set(rows.map((row) => row.category));
  found.delete('');
  return [...found].sort(ALPHABET.compare);
}

function hasSamePlace(one: Place, other: Place): boolean {
  return one.place === other.place && one.lapsBehind === other.lapsBehind && one.gap === other.gap && one.interval === other.interval;
}
