import type { RiderId } from '../../src/domain/model/entry';
import type { PlacedStanding } from '../../src/domain/model/standing';

/** Places won (positive) or lost (negative), shown until `until` on this machine's clock. */
export interface PlaceChange {
  readonly places: number;
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
  const places = new Map(before.filter((row, index) => row !== after[index]).map((row) => [row.rider, row.place]));
  let next: Map<RiderId, PlaceChange> | null = null;
  for (const row of after.filter((each, index) => each !== before[index])) {
    const old = places.get(row.rider);
    if (old === undefined || old === null || row.place === null || old === row.place) continue;
    next ??= new Map(known);
    next.set(row.rider, { places: old - row.place, until: now + PLACE_CHANGE_SHOWN_MS });
  }
  return next ?? known;
}

/** Removes changes that have been shown long enough. Returns the same object when there are none. */
export function withoutExpired(known: PlaceChanges, now: number): PlaceChanges {
  if (known.size === 0) return known;
  const next = new Map([...known].filter(([, change]) => change.until > now));
  if (next.size === known.size) return known;
  return next.size === 0 ? NONE : next;
}
