import type { RaceView } from '../src/station';

/** After this long without a start or a lap, a race that nobody stopped is over, or was never one. */
const QUIET_MS = 3 * 3_600_000;

/**
 * Whether the timekeeper would lose something by quitting, and whether the computer has to stay awake: the gun went or laps were
 * counted, nobody stopped the race, somebody has not finished, and something happened within the last three hours. `now` is the
 * station's clock in milliseconds since the epoch.
 */
export function isRaceRunning(race: Pick<RaceView, 'control' | 'recentLaps' | 'standings'> | null, now: number): boolean {
  if (race === null) return false;
  const { gunSet, startAt, stopAt } = race.control;
  if (stopAt !== null && stopAt <= now) return false;
  const lastLapAt = race.recentLaps(1)[0]?.at ?? null;
  if (startAt > now || (!gunSet && lastLapAt === null)) return false;
  if (now - Math.max(startAt, lastLapAt ?? startAt) > QUIET_MS) return false;
  const riders = race.standings();
  return riders.length === 0 || riders.some((rider) => !rider.finished && rider.status === 'racing');
}
