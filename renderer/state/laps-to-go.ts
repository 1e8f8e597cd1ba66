import type { PlacedStanding } from '../../src/domain/model/standing';
import { raceClock, type Timed } from './race-state';

/** Laps that the leader of a category still has to ride. */
export interface ToGo {
  /** Empty where riders have no category. */
  readonly category: string;
  readonly laps: number;
}

/** The lap counter: one for each category, because a wave that overtakes another must not turn its counter. Categories in the order of their leaders. */
export function lapsToGo(rows: readonly PlacedStanding[], totalLaps: number): readonly ToGo[] {
  return [...leaders(rows)].map(([category, leader]) => ({ category, laps: left(leader, totalLaps) }));
}

/**
 * The lap counter of a race over a time, once that is up: the lap that the leader of a category is on, and `lapsAfterTime` more.
 * It goes by the most laps that anybody racing in the category completed in time.
 */
export function lapsToGoAfterTime(rows: readonly PlacedStanding[], lapsAfterTime: number): readonly ToGo[] {
  const inTime = new Map<string, number>();
  for (const { category, status, lapsInTime } of rows) {
    if (status === 'racing') inTime.set(category, Math.max(inTime.get(category) ?? 0, lapsInTime ?? 0));
  }
  return [...leaders(rows)].map(([category, leader]) => ({
    category,
    laps: left(leader, (inTime.get(category) ?? 0) + 1 + lapsAfterTime),
  }));
}

/** Milliseconds until the time of the race, or of a category, is up, 0 from then on; stands still with its clock. Null where laps end the race. */
export function timeToGo(timed: Timed, stationNow: number, category: string | null = null): number | null {
  const clock = raceClock(timed, stationNow, category);
  const duration = timed.race?.duration_ms ?? null;
  return clock === null || duration === null ? null : Math.max(0, duration - Math.max(0, clock));
}

/** `3 to go`, or `Finished`. */
export function toGoText(laps: number): string {
  return laps === 0 ? 'Finished' : `${laps} to go`;
}

function leaders(rows: readonly PlacedStanding[]): ReadonlyMap<string, PlacedStanding> {
  const first = new Map<string, PlacedStanding>();
  for (const row of rows) {
    if (row.place !== null && !first.has(row.category)) first.set(row.category, row);
  }
  return first;
}

function left(leader: PlacedStanding, lastLap: number): number {
  return leader.finished ? 0 : Math.max(0, lastLap - leader.rankedLaps);
}
