import type { PlacedStanding } from '../../../src/domain/model/standing';

/** A rider who has finished. */
export interface Arrival {
  readonly row: PlacedStanding;
  readonly at: number;
}

/** The riders who have finished, newest first; of those at the same time the one further back first. `categories` empty: of all. */
export function arrivalsOf(placed: readonly PlacedStanding[], categories: readonly string[]): readonly Arrival[] {
  const arrivals = placed.flatMap((row): readonly Arrival[] => {
    const isShown = row.finished && row.finishAt !== null && (categories.length === 0 || categories.includes(row.category));
    return isShown ? [{ row, at: row.finishAt ?? 0 }] : [];
  });
  return arrivals.reverse().sort((one, other) => other.at - one.at);
}
