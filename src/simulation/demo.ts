import { DEFAULT_RULES } from '../domain/model/rules';
import { type EpochMs, HOUR, later, type Ms } from '../domain/model/time';
import { DEMO_FIELD, type DemoRider } from './demo-field';
import type { DemoPlan } from './demo-plan';
import { feed } from './feeder';
import { ORDINARY, type RaceScenario, type SimulatedRider, simulateRace } from './race-simulator';
import { randomFrom } from './random';
import { StationClient } from './station-client';

/** Which demo it is. */
export interface DemoOptions {
  /** Age of the race at the start of the demo: its events until then are sent at once. */
  readonly age: Ms;
  /** The same seed gives the same race. */
  readonly seed: number;
  readonly now: EpochMs;
  readonly duration?: Ms;
}

const DEMO_RULES = { ...DEFAULT_RULES, totalLaps: 90, minLap: ORDINARY.minLap, finish: 'with-leader' } as const;

/** Plans a race of laps on one line, with riders whose names have many scripts and lengths, and with the faults of a race day. */
export function lapsDemo({ age, seed, now, duration = HOUR }: DemoOptions): DemoPlan {
  const startAt = later(now, -age);
  return {
    rules: DEMO_RULES,
    startAt,
    riders: DEMO_FIELD.length,
    play: async ({ station: address, signal, report, onEvents }) => {
      const station = new StationClient(address);
      for (const rider of DEMO_FIELD) {
        if (signal?.aborted) return { batches: 0, events: 0, resent: 0 };
        await station.command('/participants', participant(rider));
      }
      report({ code: 'demo-started', params: { riders: DEMO_FIELD.length } });
      const { events } = simulateRace(demoScenario(seed, startAt, duration));
      const onProgress = (sent: { readonly events: number }): void => onEvents?.(sent.events);
      const count = await feed({ station, events, speed: 1, from: now, onProgress, ...(signal === undefined ? {} : { signal }) });
      if (!signal?.aborted) report({ code: 'demo-finished', params: { events: count.events } });
      return count;
    },
  };
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
