import type { EpochMs, Ms } from '../domain/model/time';
import { formatInstant, later } from '../domain/model/time';
import { DEMO_FIELD, type DemoRider } from './demo-field';
import { type FeedCount, feed } from './feeder';
import { ORDINARY, type RaceScenario, type SimulatedRider, simulateRace } from './race-simulator';
import { randomFrom } from './random';
import { type StationAddress, StationClient } from './station-client';

export interface DemoOptions {
  /** With the operator token: the demo registers participants. */
  readonly station: StationAddress & { readonly operatorToken: string };
  /** How old the race is when it begins to be fed; what happened until then is fed at once. */
  readonly age: Ms;
  /** The same seed gives the same race. */
  readonly seed: number;
  readonly now: EpochMs;
  readonly duration?: Ms;
  readonly signal?: AbortSignal;
  /** A line for whoever started the demo. */
  readonly say: (line: string) => void;
}

const HOUR = 3_600_000 as Ms;
const TOTAL_LAPS = 90;

/** A race that fills itself at the pace of a real one: a new race, a field with names, and reads with the faults of a race day, until its end or the signal. */
export async function runDemo({ station: address, age, seed, now, duration = HOUR, signal, say }: DemoOptions): Promise<FeedCount> {
  const station = new StationClient(address);
  const startAt = later(now, -age);
  await station.send('POST', '/races', { name: 'Demo race', rules: demoRules(), start_at: formatInstant(startAt) });
  for (const rider of DEMO_FIELD) await station.send('POST', '/participants', participant(rider));
  say(`${DEMO_FIELD.length} participants registered; the race fills itself.`);
  const { events } = simulateRace(demoScenario(seed, startAt, duration));
  const count = await feed({ station, events, speed: 1, from: now, ...(signal === undefined ? {} : { signal }) });
  say(`The demo race is over: ${count.events} events.`);
  return count;
}

/** The race of the demo, for a seed. Laps take 20 to 40 seconds. */
export function demoScenario(seed: number, startAt: EpochMs, duration: Ms): RaceScenario {
  const random = randomFrom(seed);
  const riders = DEMO_FIELD.map(({ tags }): SimulatedRider => ({ tag: tags[0], lap: random.whole(20_000, 34_000) as Ms }));
  return { ...ORDINARY, seed, startAt, duration, riders };
}

function demoRules() {
  return {
    waves: [],
    total_laps: TOTAL_LAPS,
    min_lap_ms: ORDINARY.minLap,
    finish: 'with-leader',
    duration_ms: 1_800_000,
    laps_after_time: 0,
    first_crossing: 'completes-lap-1',
    start_window_ms: 60_000,
    crossing_time: 'first',
    ranked_by: 'gun',
    decimals: 1,
  };
}

function participant({ bib, name, category, team, tags }: DemoRider) {
  return { bib, name, category, team, tags };
}
