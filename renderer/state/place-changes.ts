import type { RiderId } from '../../src/domain/model/entry';
import type { PlacedStanding } from '../../src/domain/model/standing';

/** Places won (positive) or lost, and until when a screen shows it (this machine's clock). */
export interface PlaceChange {
  readonly places: number;
  readonly until: number;
}

export type PlaceChanges = ReadonlyMap<RiderId, PlaceChange>;

/** Long enough to be seen by somebody who looked at the line meanwhile. */
export const MOVEMENT_SHOWN_MS = 10_000;

const NONE: PlaceChanges = new Map();

/**
 * Movements after the table changed from `before` to `after`. A later movement of a rider replaces an earlier one; riders who
 * had no place, or have none now, do not move. The same object when nothing changed.
 */
export function moved(known: PlaceChanges, before: readonly PlacedStanding[], after: readonly PlacedStanding[], now: number): PlaceChanges {
  if (before === after || before.length === 0) return known;
  // The same object where it was has its place still; few others are left in a long table.
  const places = new Map(before.filter((row, index) => row !== after[index]).map((row) => [row.rider, row.place]));
  let next: Map<RiderId, PlaceChange> | null = null;
  for (const row of after.filter((each, index) => each !== before[index])) {
    const old = places.get(row.rider);
    if (old === undefined || old === null || row.place === null || old === row.place) continue;
    next ??= new Map(known);
    next.set(row.rider, { places: old - row.place, until: now + MOVEMENT_SHOWN_MS });
  }
  return next ?? known;
}

/** Without those that have been shown long enough; the same object when there are none. */
export function expired(known: PlaceChanges, now: number): PlaceChanges {
  if (known.size === 0) return known;
  const next = new Map([...known].filter(([, movement]) => movement.until > now));
  if (next.size === known.size) return known;
  return next.size === 0 ? NONE : next;
}
