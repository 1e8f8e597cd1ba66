import { type EpochMs, later, type Ms } from '../domain/model/time';
import { maxPatternMs } from './crossing-reports';
import { type Random, randomFrom } from './random';
import type { DueEvent } from './tag-event';
import { reportCrossing } from './tag-reports';

/** A rider with a tag. */
export interface SimulatedRider {
  readonly tag: string;
  /** A usual lap of this rider at the start. */
  readonly lap: Ms;
}

/** The race to simulate. Probabilities are from 0 to 1, for each crossing. */
export interface RaceScenario {
  readonly seed: number;
  readonly startAt: EpochMs;
  /** No crossing later than this after the start. */
  readonly duration: Ms;
  readonly riders: readonly SimulatedRider[];
  readonly antennas: number;
  /** The race's minimum lap time, above 10 ms. Every simulated lap is much longer, so reports of a tag within it belong to one crossing. */
  readonly minLap: Ms;
  /** Share of a lap by which laps differ, and by which the last lap is slower than the first. */
  readonly variation: number;
  readonly fatigue: number;
  /** No antenna sees the crossing. */
  readonly missed: number;
  /** One of its events reaches the station late, by up to half a minute. */
  readonly late: number;
  /** Its events are sent twice. */
  readonly repeated: number;
  /** An unknown tag passes at the same time. */
  readonly unknownTags: number;
  /** Every rider is seen once before the gun, while waiting behind the line. */
  readonly seenBeforeStart: boolean;
}

/** The faults of an ordinary race day, as the base of scenarios. */
export const ORDINARY: Omit<RaceScenario, 'seed' | 'startAt' | 'duration' | 'riders'> = {
  antennas: 4,
  minLap: 8000 as Ms,
  variation: 0.06,
  fatigue: 0.15,
  missed: 0.01,
  late: 0.03,
  repeated: 0.02,
  unknownTags: 0.02,
  seenBeforeStart: true,
};

/** A simulated race, with the truth to compare results with. */
export interface SimulatedRace {
  /** The events in sending order. */
  readonly events: readonly DueEvent[];
  /** Times of the crossings that an antenna saw, in time order, by tag: a correct station counts exactly these. Riders with none have an empty list; unknown tags are included. */
  readonly truth: ReadonlyMap<string, readonly EpochMs[]>;
  /** Crossings that no antenna saw. */
  readonly missed: number;
}

/** Shortest time between the last report of one crossing and the first of the next. */
const MIN_PAUSE_MS = 500;

/** Simulates a race. The same scenario gives the same race, event by event. */
export function simulateRace(scenario: RaceScenario): SimulatedRace {
  const race = new Simulation(scenario);
  for (const rider of scenario.riders) race.ride(rider);
  return race.result();
}

class Simulation {
  private readonly random: Random;
  private readonly events: DueEvent[] = [];
  private readonly truth = new Map<string, EpochMs[]>();
  private readonly shortestLap: number;
  private missed = 0;
  private unknownTags = 0;

  constructor(private readonly scenario: RaceScenario) {
    this.random = randomFrom(scenario.seed);
    this.shortestLap = scenario.minLap + maxPatternMs(scenario.antennas) + MIN_PAUSE_MS;
  }

  ride(rider: SimulatedRider): void {
    const { startAt, duration, seenBeforeStart } = this.scenario;
    this.truth.set(rider.tag, []);
    if (seenBeforeStart) this.report(rider.tag, later(startAt, -this.random.whole(10_000, 120_000)), false);
    for (let elapsed = this.lap(rider, 0); elapsed <= duration; elapsed += this.lap(rider, elapsed)) {
      this.cross(rider.tag, later(startAt, elapsed));
    }
  }

  result(): SimulatedRace {
    const events = this.events.sort((one, other) => one.dueAt - other.dueAt);
    return { events, truth: this.truth, missed: this.missed };
  }

  private lap(rider: SimulatedRider, elapsed: number): number {
    const { variation, fatigue, duration } = this.scenario;
    const tired = 1 + fatigue * (elapsed / duration);
    return Math.max(this.shortestLap, Math.round(rider.lap * tired * (1 + variation * this.random.normal())));
  }

  private cross(tag: string, at: EpochMs): void {
    const { missed, unknownTags } = this.scenario;
    if (this.random.chance(unknownTags)) this.unknownTagPasses(at);
    if (this.random.chance(missed)) this.missed += 1;
    else this.report(tag, at, true);
  }

  private unknownTagPasses(at: EpochMs): void {
    this.unknownTags += 1;
    this.report(`57A6${this.unknownTags.toString(16).toUpperCase().padStart(20, '0')}`, at, true);
  }

  private report(tag: string, at: EpochMs, counts: boolean): void {
    const { antennas, late, repeated, minLap } = this.scenario;
    const reader = { address: '127.0.0.1', antennas, onlyAntenna: null, within: minLap, late, repeated };
    const { events, firstAt } = reportCrossing(tag, at, reader, this.random);
    this.events.push(...events);
    if (counts) this.countFor(tag, firstAt);
  }

  private countFor(tag: string, at: EpochMs): void {
    const counted = this.truth.get(tag);
    if (counted === undefined) this.truth.set(tag, [at]);
    else counted.push(at);
  }
}
