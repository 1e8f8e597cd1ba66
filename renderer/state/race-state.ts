import type { components } from '../../src/http/generated/api';

type RaceSummary = components['schemas']['RaceSummary'];

/** Where a race is at a moment of the station's clock. `open`: passings count, but nobody has set the gun. */
export type RaceStateKind = 'unknown' | 'open' | 'countdown' | 'running' | 'stopped';

export function raceStateKind(race: RaceSummary | null, stationNow: number): RaceStateKind {
  if (race === null) return 'unknown';
  if (endOf(race) <= stationNow) return 'stopped';
  if (!race.gun_set) return 'open';
  return Date.parse(race.start_time) > stationNow ? 'countdown' : 'running';
}

/** Milliseconds on the race clock: negative before the gun, standing still after the stop, or the hard stop; null while the race is unknown. */
export function raceClock(race: RaceSummary | null, stationNow: number): number | null {
  if (race === null) return null;
  return Math.min(stationNow, endOf(race)) - Date.parse(race.start_time);
}

/** When passings cease to count: at the stop or the hard stop, whichever is first; Infinity while that is open. */
function endOf({ stop_time, start_time, finish, duration_ms }: RaceSummary): number {
  const stop = stop_time === null ? Number.POSITIVE_INFINITY : Date.parse(stop_time);
  return finish === 'hard-stop' && duration_ms !== null ? Math.min(stop, Date.parse(start_time) + duration_ms) : stop;
}

export const RACE_STATE_TEXT: Readonly<Record<RaceStateKind, string>> = {
  unknown: 'Waiting for the station',
  open: 'Gun not set',
  countdown: 'Starts in',
  running: 'Running',
  stopped: 'Stopped',
};
