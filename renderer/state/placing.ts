import { placed } from '../../src/domain/classification';
import type { PlacedStanding, Standing } from '../../src/domain/standing';

/** Rows with their places. A row that says the same as in `before` stays the same object, so that a screen draws only what changed. */
export function placeRows(rows: readonly Standing[], before: readonly PlacedStanding[]): readonly PlacedStanding[] {
  const known = new Map(before.map((row) => [row.rider, row]));
  return placed(rows).map((row) => {
    const old = known.get(row.rider);
    return old !== undefined && saysTheSame(old, row) ? old : row;
  });
}

/** Riders of one category, placed among themselves. The empty category stands for everyone. */
export function placedInCategory(rows: readonly PlacedStanding[], category: string): readonly PlacedStanding[] {
  return category === '' ? rows : placed(rows.filter((row) => row.category === category));
}

/** Categories of the field in alphabetical order; the empty one is left out. */
export function categoriesOf(rows: readonly Standing[]): readonly string[] {
  const found = new Set(rows.map((row) => row.category));
  found.delete('');
  return [...found].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}

function saysTheSame(a: PlacedStanding, b: PlacedStanding): boolean {
  return (Object.keys(b) as (keyof PlacedStanding)[]).every((key) => a[key] === b[key]);
}
