import type { PlacedStanding } from '../../src/domain/model/standing';
import type { components } from '../../src/http/generated/api';

type RaceSummary = components['schemas']['RaceSummary'];

/** Where a race is at a moment of the station's clock. `open`: passings count, but nobody has set the gun. */
export type RaceStateKind = 'unknown' | 'open' | 'countdown' | 'running' | 'stopped';

export function raceStateKind(race: RaceSummary | null, stationNow: number): RaceStateKind {
  if (race === null) return 'unknown';
  if (endOf(race, null) <= stationNow) return 'stopped';
  if (!race.gun_set) return 'open';
  return Date.parse(race.start_time) > stationNow ? 'countdown' : 'running';
}

/** What the race clock goes by: the race, and its table in ranking order. */
export interface Timed {
  readonly race: RaceSummary | null;
  readonly placed: readonly PlacedStanding[];
}

/**
 * Milliseconds on the race clock: negative before the gun, 0 while nobody set it and nobody has ridden a lap, standing still after the
 * stop, or the hard stop; null while the race is unknown. With a category its own clock, which runs from the start of its wave; without
 * (null) that of the race.
 */
export function raceClock({ race, placed }: Timed, stationNow: number, category: string | null = null): number | null {
  if (race === null) return null;
  if (!race.gun_set && (placed[0]?.laps ?? 0) === 0) return 0;
  return Math.min(stationNow, endOf(race, category)) - startOf(race, category);
}

/** When riders of a category start; those of no wave with the gun of the race. */
export function startOf({ start_time, waves }: RaceSummary, category: string | null): number {
  return Date.parse(waves.find((wave) => wave.category === category)?.start_time ?? start_time);
}

/** When passings of a category, or of all (null), cease to count: at the stop or the hard stop, whichever is first; Infinity while that is open. */
function endOf(race: RaceSummary, category: string | null): number {
  const { stop_time, finish, duration_ms, waves } = race;
  const stop = stop_time === null ? Number.POSITIVE_INFINITY : Date.parse(stop_time);
  if (finish !== 'hard-stop' || duration_ms === null) return stop;
  const starts = [startOf(race, category), ...(category === null ? waves.map((wave) => Date.parse(wave.start_time)) : [])];
  return Math.min(stop, Math.max(...starts) + duration_ms);
}

export const RACE_STATE_TEXT: Readonly<Record<RaceStateKind, string>> = {
  unknown: 'Waiting for the station',
  open: 'Gun not set',
  countdown: 'Starts in',
  running: 'Running',
  stopped: 'Stopped',
};
