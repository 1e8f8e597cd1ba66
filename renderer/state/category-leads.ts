import type { PlacedStanding } from '../../src/domain/model/standing';
import type { EpochMs } from '../../src/domain/model/time';
import { lapsToGo, timeLeft } from '../../src/domain/race/race-clock';
import { raceTimes, type Timed } from './race-state';

/** Who leads a category, and how far it is. */
export interface CategoryLead {
  /** Empty for riders without one. */
  readonly category: string;
  readonly leader: PlacedStanding;
  /** Laps that the leader still has to ride, 0 after the finish; null while the time of the race runs, and where no lap ends it. */
  readonly toGo: number | null;
  /** Milliseconds until the time of the race is up, 0 from then on; null where laps end it. */
  readonly timeLeft: number | null;
  /** Who has ridden its fastest lap; null while nobody has one. */
  readonly fastest: PlacedStanding | null;
}

/**
 * Who leads each category at a moment of the station's clock, in the order of the leaders; empty while nobody has a place. Tags without a
 * participant are left out, unless there is nothing else.
 */
export function leadsOf({ race: summary, placed: table }: Timed, now: number): readonly CategoryLead[] {
  if (summary === null) return [];
  const race = raceTimes(summary);
  const registered = table.filter(({ participant }) => participant !== null);
  const placed = registered.length > 0 ? registered : table;
  const leaders = new Map<string, PlacedStanding>();
  const fastest = new Map<string, PlacedStanding>();
  for (const row of placed) {
    if (row.place === null) continue;
    if (!leaders.has(row.category)) leaders.set(row.category, row);
    if (row.bestLap !== null && row.bestLap < (fastest.get(row.category)?.bestLap ?? Number.POSITIVE_INFINITY))
      fastest.set(row.category, row);
  }
  return lapsToGo(race, table).flatMap(({ category, laps }) => {
    const leader = leaders.get(category);
    if (leader === undefined) return [];
    const left = timeLeft(race, table, { now: now as EpochMs, of: category });
    const toGo = leader.finished ? 0 : left !== null && left > 0 ? null : laps;
    return [{ category, leader, toGo, timeLeft: left, fastest: fastest.get(category) ?? null }];
  });
}
