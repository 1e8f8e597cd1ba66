import { describe, expect, it } from 'vitest';
import { type EpochMs, later, type Ms, parseInstant } from '../../src/domain/model/time';
import { REPORT_PATTERNS } from '../../src/simulation/crossing-reports';
import { ORDINARY, type RaceScenario, type SimulatedRace, simulateRace } from '../../src/simulation/race-simulator';
import { randomFrom } from '../../src/simulation/random';
import type { DueEvent } from '../../src/simulation/tag-event';
import { GUN, Race } from '../domain/race-kit';

function scenario(about: Partial<RaceScenario> = {}): RaceScenario {
  const riders = Array.from({ length: 12 }, (_, at) => ({ tag: `3034257BF468D480000000${10 + at}`, lap: (40_000 + at * 1500) as Ms }));
  return { ...ORDINARY, seed: 7, startAt: GUN, duration: 1_200_000 as Ms, riders, ...about };
}

/** The results of the events by the rules of the race, by tag: number of counted passings and time of the last one. */
function counted(events: readonly DueEvent[]): ReadonlyMap<string, readonly number[]> {
  const race = new Race({ minLap: ORDINARY.minLap, totalLaps: 1000 });
  for (const { event, dueAt } of events) {
    race.read(event.tag_id, 0, {
      at: parseInstant(event.timestamp) ?? 0,
      kind: event.event_type,
      antenna: event.antenna ?? null,
      reader: event.reader_ip,
      receivedAt: dueAt,
    });
  }
  return new Map(race.standings().map(({ tag, laps, lastPassAt }) => [tag, [laps, lastPassAt ?? 0]]));
}

function truthOf({ truth }: SimulatedRace): ReadonlyMap<string, readonly number[]> {
  const seen = [...truth].filter(([, times]) => times.length > 0);
  return new Map(seen.map(([tag, times]) => [tag, [times.length, Math.max(...times)]]));
}

const sorted = (map: ReadonlyMap<string, readonly number[]>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));

describe('a simulated race', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('is counted correctly for every pattern of antenna reports (seed %i)', (seed) => {
    const race = simulateRace(scenario({ seed, antennas: 1 + (seed % 4), missed: 0.05, late: 0.2, repeated: 0.2, unknownTags: 0.1 }));
    expect(sorted(counted(race.events))).toEqual(sorted(truthOf(race)));
    expect(race.events.length).toBeGreaterThan(500);
  });

  it('is the same for the same seed, and differs for another seed', () => {
    expect(simulateRace(scenario())).toEqual(simulateRace(scenario()));
    expect(simulateRace(scenario({ seed: 8 })).events).not.toEqual(simulateRace(scenario()).events);
  });

  it('is sent in order of due time, and no event before its tag was seen', () => {
    const { events } = simulateRace(scenario({ late: 0.5 }));
    for (const [at, { dueAt, event }] of events.entries()) {
      expect(dueAt).toBeGreaterThanOrEqual(events[at - 1]?.dueAt ?? 0);
      expect(dueAt).toBeGreaterThanOrEqual(parseInstant(event.timestamp) ?? Number.POSITIVE_INFINITY);
    }
  });

  it('has no crossing after its end, and none before the gun that counts', () => {
    const { truth } = simulateRace(scenario());
    for (const at of [...truth.values()].flat()) {
      expect(at).toBeGreaterThan(GUN);
      expect(at).toBeLessThanOrEqual(later(GUN, 1_200_000 + 10));
    }
  });

  it('counts crossings that no antenna saw separately', () => {
    const blind = simulateRace(scenario({ missed: 1, unknownTags: 0, seenBeforeStart: false }));
    expect(blind.events).toEqual([]);
    expect(blind.missed).toBeGreaterThan(200);
    expect([...blind.truth.values()].flat()).toEqual([]);
  });

  it('has slower laps towards its end where riders tire', () => {
    const { truth } = simulateRace(scenario({ fatigue: 0.5, variation: 0, missed: 0 }));
    for (const times of truth.values()) {
      if (times.length < 10) continue;
      const laps = times.slice(1).map((at, index) => at - (times[index] ?? at));
      expect(laps.at(-1)).toBeGreaterThan((laps[0] ?? 0) * 1.2);
    }
  });

  it('has every field that the contract requires of an event', () => {
    const [first] = simulateRace(scenario()).events;
    expect(first?.event).toMatchObject({
      source: 'simulator',
      event_type: expect.stringMatching(/^(arrive|depart)$/),
      tag_id: expect.stringMatching(/^[0-9A-F]{24}$/),
    });
  });
});

describe('the pattern of reports', () => {
  it.each(Object.keys(REPORT_PATTERNS) as (keyof typeof REPORT_PATTERNS)[])('%s begins at 0 and has an arrival', (name) => {
    for (const antennas of [1, 2, 3, 4]) {
      const reports = REPORT_PATTERNS[name](antennas, randomFrom(1));
      expect(Math.min(...reports.map(({ at }) => at))).toBe(0);
      expect(reports.some(({ kind }) => kind === 'arrive')).toBe(true);
      for (const { antenna } of reports) expect(antenna).toBeLessThanOrEqual(antennas);
    }
  });
});

describe('numbers from a seed', () => {
  it('are uniform, or normally distributed', () => {
    const random = randomFrom(42);
    const draws = Array.from({ length: 20_000 }, () => random.next());
    const normals = Array.from({ length: 20_000 }, () => random.normal());
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(draws)).toBeCloseTo(0.5, 1);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(mean(normals)).toBeCloseTo(0, 1);
    expect(mean(normals.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it('include both ends of a range', () => {
    const random = randomFrom(3);
    expect(new Set(Array.from({ length: 200 }, () => random.whole(2, 4)))).toEqual(new Set([2, 3, 4]));
  });

  it.each([0 as EpochMs, -1, 2 ** 32, 0xffffffff])('come from any seed, e.g. %i', (seed) => {
    const random = randomFrom(seed);
    expect(new Set(Array.from({ length: 10 }, () => random.next())).size).toBe(10);
  });
});
