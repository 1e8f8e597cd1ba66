import type { RiderId } from '../../src/domain/model/entry';
import type { PlacedStanding } from '../../src/domain/model/standing';

/** Places won (positive) or lost (negative), shown until `until` on this machine's clock. */
export interface PlaceChange {
  /** Among everyone; 0 where only the place in the category changed. */
  readonly places: number;
  /** Among the riders of the category. */
  readonly categoryPlaces: number;
  readonly until: number;
}

export type PlaceChanges = ReadonlyMap<RiderId, PlaceChange>;

/** Long enough for a spectator who was watching the finish line to see it. */
export const PLACE_CHANGE_SHOWN_MS = 10_000;

const NONE: PlaceChanges = new Map();

/**
 * Adds the place changes between the tables `before` and `after`. A later change of a rider replaces the earlier one; riders without a
 * place before or after have none. Returns the same object when nothing changed.
 */
export function withPlaceChanges(
  known: PlaceChanges,
  before: readonly PlacedStanding[],
  after: readonly PlacedStanding[],
  now: number,
): PlaceChanges {
  if (before === after || before.length === 0) return known;
  // A row that is the same object at the same index has kept its place: few others are left in a long table.
  const rows = new Map(before.filter((row, index) => row !== after[index]).map((row) => [row.rider, row]));
  let next: Map<RiderId, PlaceChange> | null = null;
  for (const row of after.filter((each, index) => each !== before[index])) {
    const old = rows.get(row.rider);
    if (old === undefined) continue;
    const [places, categoryPlaces] = [won(old.place, row.place), won(old.categoryPlace, row.categoryPlace)];
    if (places === 0 && categoryPlaces === 0) continue;
    next ??= new Map(known);
    next.set(row.rider, { places, categoryPlaces, until: now + PLACE_CHANGE_SHOWN_MS });
  }
  return next ?? known;
}

function won(before: number | null, after: number | null): number {
  return before === null || after === null ? 0 : before - after;
}

/** Removes changes that have been shown long enough. Returns the same object when there are none. */
export function withoutExpired(known: PlaceChanges, now: number): PlaceChanges {
  if (known.size === 0) return known;
  const next = new Map([...known].filter(([, change]) => change.until > now));
  if (next.size === known.size) return known;
  return next.size === 0 ? NONE : next;
}
