import { type EpochMs, later, type Ms } from '../../src/domain/model/time';
import { ORDINARY, type SimulatedRace, simulateRace } from '../../src/simulation/race-simulator';
import type { TagEvent } from '../../src/simulation/tag-event';

export interface LongRace {
  readonly gun: EpochMs;
  readonly race: SimulatedRace;
  readonly events: readonly TagEvent[];
}

const RIDERS = 40;
const LAP = 40_000;
/** Several antennas see each crossing, with arrivals and departures. */
const EVENTS_A_SECOND = (RIDERS / (LAP / 1000)) * 6;
const OVER = Date.UTC(2026, 10, 1, 12) as EpochMs;

/** A finished race with at least this many events and more faults than on a real race day. */
export function longRace(seed: number, events: number): LongRace {
  const duration = Math.ceil((events * 1000) / EVENTS_A_SECOND) as Ms;
  const gun = later(OVER, -duration);
  const riders = Array.from({ length: RIDERS }, (_, at) => ({
    tag: `E28011700000${(0x1000 + at).toString(16).toUpperCase()}`,
    lap: (LAP + at * 200) as Ms,
  }));
  const race = simulateRace({ ...ORDINARY, seed, startAt: gun, duration, riders, late: 0.1, repeated: 0.1 });
  return { gun, race, events: race.events.map(({ event }) => event) };
}
