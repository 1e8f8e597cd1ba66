import type { PlacedStanding } from '../../src/domain/standing';

/** Laps that the leader of a category still has to ride. */
export interface ToGo {
  /** Empty where riders have no category. */
  readonly category: string;
  readonly laps: number;
}

/** The lap counter: one for each category, because a wave that overtakes another must not turn its counter. Categories in the order of their leaders. */
export function lapsToGo(rows: readonly PlacedStanding[], totalLaps: number): readonly ToGo[] {
  const seen = new Map<string, number>();
  for (const row of rows) {
    if (seen.has(row.category) || row.place === null) continue;
    seen.set(row.category, Math.max(0, totalLaps - row.rankedLaps));
  }
  return [...seen].map(([category, laps]) => ({ category, laps }));
}

/** `3 to go`, or `Finished`. */
export function toGoText(laps: number): string {
  return laps === 0 ? 'Finished' : `${laps} to go`;
}
