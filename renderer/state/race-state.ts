import type { PlacedStanding } from '../../src/domain/model/standing';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import * as race from '../../src/domain/race/race-clock';
import type { components } from '../../src/http/generated/api';
import { termsOf } from '../../src/wire/shared/terms';

type RaceSummary = components['schemas']['RaceSummary'];

/** The phase of the race, or `unknown` before the station has sent it; `neutralised` while it runs and its clock stands (rule 30). */
export type RaceStateKind = race.RacePhase | 'neutralised' | 'unknown';

/** What the race clock goes by: the race, and its table in ranking order. */
export interface Timed {
  readonly race: RaceSummary | null;
  readonly placed: readonly PlacedStanding[];
}

/** The race of the contract in the words of the domain. */
export function raceTimes(summary: RaceSummary): race.RaceTimes {
  const startAt = instant(summary.start_time);
  return {
    startAt,
    gunSet: summary.gun_set,
    waveStarts: new Map(summary.waves.map(({ name, start_time }) => [name, instant(start_time)])),
    stopAt: summary.stop_time === null ? null : instant(summary.stop_time),
    neutralisations: summary.neutralised.map(({ from, until }) => ({ from: instant(from), until: until === null ? null : instant(until) })),
    rules: {
      waves: summary.waves.map(({ name, categories }) => ({ name, categories, after: 0 as Ms })),
      terms: summary.terms.map(termsOf),
      countsBeforeGun: summary.counts_before_gun,
      finish: summary.finish,
      totalLaps: summary.total_laps,
      // Null only where the finish rule does not use them.
      duration: (summary.duration_ms ?? 0) as Ms,
      lapsAfterTime: summary.laps_after_time ?? 0,
    },
  };
}

/** The phase of the race at a moment of the station's clock (`racePhase` of the domain). */
export function raceStateKind({ race: summary, placed }: Timed, stationNow: number): RaceStateKind {
  if (summary === null) return 'unknown';
  const times = raceTimes(summary);
  const phase = race.racePhase(times, placed, stationNow as EpochMs);
  return phase === 'running' && race.isNeutralised(times, stationNow as EpochMs) ? 'neutralised' : phase;
}

/** Whether reads are checks of presence: nobody has started yet, and nothing counts before the gun. A gun that is set ends it, also ahead. */
export function isSignOn(timed: Timed, stationNow: number): boolean {
  const { race: summary } = timed;
  if (summary === null || summary.gun_set || summary.counts_before_gun) return false;
  // Without a gun a race begins with the first own start (rule 26).
  const kind = raceStateKind(timed, stationNow);
  return kind === 'not-started' || kind === 'counting-down';
}

/** Milliseconds on the clock of the race, or of a category (`raceClock` of the domain); null while the race is unknown. */
export function raceClock({ race: summary, placed }: Timed, stationNow: number, category: string | null = null): number | null {
  return summary === null ? null : race.raceClock(raceTimes(summary), placed, { now: stationNow as EpochMs, of: category });
}

/** When riders of a category start; with null the gun of the race. */
export function startOf(summary: RaceSummary, category: string | null): number {
  return race.startOf(raceTimes(summary), category);
}

function instant(text: string): EpochMs {
  return Date.parse(text) as EpochMs;
}
