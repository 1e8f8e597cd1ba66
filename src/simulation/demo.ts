import { DEFAULT_RULES } from '../domain/model/rules';
import { type EpochMs, formatInstant, HOUR, later, type Ms } from '../domain/model/time';
import { rulesRow } from '../wire/shared/rules';
import { DEMO_FIELD, type DemoRider } from './demo-field';
import { type FeedCount, feed } from './feeder';
import { ORDINARY, type RaceScenario, type SimulatedRider, simulateRace } from './race-simulator';
import { randomFrom } from './random';
import type { SimulationMessage } from './simulation-error';
import { type StationAddress, StationClient } from './station-client';

/** Where the demo runs, and which race it is. */
export interface DemoOptions {
  /** With the operator token: the demo registers participants. */
  readonly station: StationAddress & { readonly operatorToken: string };
  /** Age of the race at the start of the demo: its events until then are sent at once. */
  readonly age: Ms;
  /** The same seed gives the same race. */
  readonly seed: number;
  readonly now: EpochMs;
  readonly duration?: Ms;
  readonly signal?: AbortSignal;
  /** Called when the demo race is ready, and with the result. */
  readonly report: (message: SimulationMessage) => void;
}

const DEMO_RULES = rulesRow({ ...DEFAULT_RULES, totalLaps: 90, minLap: ORDINARY.minLap, finish: 'with-leader' });

/** Creates a new race with a field of riders and sends reads at the pace of a real race, with the faults of a race day, until its end or the signal. Throws SimulationError. */
export async function runDemo({ station: address, age, seed, now, duration = HOUR, signal, report }: DemoOptions): Promise<FeedCount> {
  const station = new StationClient(address);
  const startAt = later(now, -age);
  await station.send('POST', '/races', { name: 'Demo race', rules: DEMO_RULES, start_at: formatInstant(startAt) });
  for (const rider of DEMO_FIELD) await station.send('POST', '/participants', participant(rider));
  report({ code: 'demo-started', params: { riders: DEMO_FIELD.length } });
  const { events } = simulateRace(demoScenario(seed, startAt, duration));
  const count = await feed({ station, events, speed: 1, from: now, ...(signal === undefined ? {} : { signal }) });
  report({ code: 'demo-finished', params: { events: count.events } });
  return count;
}

/** Returns the scenario of the demo race for a seed. Laps take 20 to 40 seconds. */
export function demoScenario(seed: number, startAt: EpochMs, duration: Ms): RaceScenario {
  const random = randomFrom(seed);
  const riders = DEMO_FIELD.map(({ tags }): SimulatedRider => ({ tag: tags[0], lap: random.whole(20_000, 34_000) as Ms }));
  return { ...ORDINARY, seed, startAt, duration, riders };
}

function participant({ bib, name, category, team, tags }: DemoRider) {
  return { bib, name, category, team, tags };
}
