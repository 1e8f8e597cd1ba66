import type { RaceRules } from '../../domain/model/rules';
import { rulesFor } from '../../domain/model/terms';
import { type EpochMs, later, type Ms } from '../../domain/model/time';
import { type Random, randomFrom } from '../random';
import type { DueEvent } from '../tag-event';
import type { EventFaults } from './event-faults';
import { type EventRider, inventField } from './event-field';
import type { PlannedField } from './event-plan';
import { placesOf, startPlace } from './event-readers';
import { EventReports, type LostPassing, type ReportedPassing } from './event-reports';
import { plannedStarts, type RiderStart } from './event-starts';
import type { DeskOrder, EventStep } from './event-step';
import { type Passing, type Ride, type TrueResult, trueResults } from './event-truth';

/** An event to simulate. */
export interface EventScenario {
  readonly fields: readonly PlannedField[];
  /** Between the riders of a start list; null: there is none. */
  readonly startGap: Ms | null;
  readonly rules: RaceRules;
  readonly faults: EventFaults;
  readonly seed: number;
  readonly startAt: EpochMs;
}

/** A simulated event, with the truth to compare results with. */
export interface SimulatedEvent {
  readonly riders: readonly EventRider[];
  /** What reaches the station, in its order. */
  readonly steps: readonly EventStep[];
  readonly truth: readonly TrueResult[];
  /** The result of what antennas saw: that of a station which does everything right. The same as the truth where nothing that counts was lost. */
  readonly seen: readonly TrueResult[];
  /** Passings that no antenna saw, in time order. */
  readonly lost: readonly LostPassing[];
}

/** How much laps of a rider differ, how much riders of a field do, and how much slower the last lap is than the first. */
const VARIATION = 0.04;
const SPREAD = 0.07;
const FATIGUE = 0.1;
/** The timekeeper needs this long to enter what happened. */
const DESK_DELAY_MS = 10_000;
const COOLS_DOWN = 0.15;

/** Simulates an event. The same scenario gives the same event, step by step. */
export function simulateEvent(scenario: EventScenario): SimulatedEvent {
  return new EventSimulation(scenario).result();
}

/** A rider on the way: every passing that was made, with what was reported of it. */
interface Riding {
  readonly rider: EventRider;
  readonly start: RiderStart;
  readonly status: Ride['status'];
  readonly leftAt: EpochMs | null;
  readonly ownStart: ReportedPassing | null;
  readonly passings: readonly ReportedPassing[];
}

class EventSimulation {
  private readonly random: Random;
  private readonly riders: readonly EventRider[];
  private readonly length: Ms;
  private readonly reports: EventReports;

  constructor(private readonly scenario: EventScenario) {
    this.random = randomFrom(scenario.seed);
    this.riders = inventField(scenario.fields, this.random);
    this.length = lengthOf(scenario);
    this.reports = new EventReports({ ...scenario, length: this.length, random: this.random });
  }

  result(): SimulatedEvent {
    const starts = plannedStarts(this.scenario, this.riders, this.random);
    const rides = this.riders.map((rider) => this.ride(rider, starts.ofRider(rider)));
    const { rules } = this.scenario;
    const finishes = new Map(
      trueResults(
        rides.map((ride) => this.rideOf(ride, () => true)),
        rules,
      ).map((one) => [one.bib, one.finishedAt]),
    );
    const ended = rides.map((ride) => ({ ...ride, passings: this.untilHome(ride, finishes.get(ride.rider.bib) ?? null) }));
    const made = ended.flatMap(({ ownStart, passings }) => [...(ownStart === null ? [] : [ownStart]), ...passings]);
    const events = [...made.flatMap(({ events }) => events), ...this.besides(ended)];
    const orders = [...starts.orders, ...ended.flatMap((ride) => statusOrders(ride, this.scenario.startAt))];
    return {
      riders: this.riders,
      steps: inOrder([...orders, ...this.reports.delivered(events)]),
      truth: trueResults(
        ended.map((ride) => this.rideOf(ride, () => true)),
        rules,
      ),
      seen: trueResults(
        ended.map((ride) => this.rideOf(ride, ({ isLost }) => !isLost)),
        rules,
      ),
      lost: made.filter(({ isLost }) => isLost).sort((one, other) => one.at - other.at),
    };
  }

  private ride(rider: EventRider, start: RiderStart): Riding {
    const { faults, rules } = this.scenario;
    const status = this.random.chance(faults.notStarted) ? 'dns' : this.random.chance(faults.goneHome) ? 'dnf' : 'racing';
    if (status === 'dns') return { rider, start, status, leftAt: null, ownStart: null, passings: [] };
    const mat = startPlace(rules);
    const ownStart = mat === null ? null : this.reports.atStart(rider, mat, later(start.at, this.random.whole(500, 15_000)));
    const passings = this.passings(rider, start, ownStart?.at ?? start.at);
    const left = Math.round(this.length * (0.3 + 0.4 * this.random.next()));
    return { rider, start, status, leftAt: status === 'dnf' ? later(start.at, left) : null, ownStart, passings };
  }

  /** More laps than the rider needs: only the results of all say who is done when. */
  private passings(rider: EventRider, start: RiderStart, from: EpochMs): readonly ReportedPassing[] {
    const { rules } = this.scenario;
    const own = rulesFor(rules, rider.field.category);
    const places = placesOf(rules, rider.field.category);
    const form = 1 + SPREAD * this.random.normal();
    const found: ReportedPassing[] = [];
    let began = from;
    for (let lap = 1; began <= later(start.at, this.length * 1.4) && (isOverTime(own) || lap <= own.totalLaps); lap++) {
      const share = lap === 1 && own.lapDistance !== null ? (own.firstLapDistance ?? own.lapDistance) / own.lapDistance : 1;
      const tired = 1 + FATIGUE * Math.min(1, (began - start.at) / this.length);
      const usual = rider.field.lap * share * form * tired * (1 + VARIATION * this.random.normal());
      const time = Math.max(this.reports.shortestLap(own.minLap), Math.round(usual));
      const member = rider.members[(lap - 1) % rider.members.length] ?? rider.members[0];
      for (const [index, place] of places.entries()) {
        const endsLap = index === places.length - 1;
        const at = later(began, Math.round(time * (rider.field.shares[index] ?? 1)));
        found.push(this.reports.passing({ bib: rider.bib, tag: member.tag, place, at, endsLap }));
      }
      began = found.at(-1)?.at ?? later(began, time);
    }
    return found;
  }

  /** Riders go home after their finish; some ride over the line once more. */
  private untilHome({ passings, leftAt, start }: Riding, finishedAt: EpochMs | null): readonly ReportedPassing[] {
    const { rules } = this.scenario;
    if (leftAt !== null) return passings.filter(({ at }) => at <= leftAt);
    const end = finishedAt ?? (rules.finish === 'hard-stop' ? later(start.gun, rules.duration) : null);
    if (end === null) return passings;
    const after = passings.filter(({ at }) => at > end);
    const ridesOn = rules.finish === 'hard-stop' || this.random.chance(COOLS_DOWN);
    const last = ridesOn ? after.findIndex(({ endsLap }) => endsLap) + 1 : 0;
    return [...passings.filter(({ at }) => at <= end), ...after.slice(0, last)];
  }

  /** What antennas see besides passings. */
  private besides(rides: readonly Riding[]): readonly DueEvent[] {
    const { startAt, faults } = this.scenario;
    const rode = rides.filter(({ status }) => status !== 'dns');
    const waiting = faults.waiting ? rode.flatMap(({ rider, start }) => this.reports.waiting(rider, start)) : [];
    const mates = rode.flatMap(({ rider, passings }) => this.reports.waitingMates(rider, passings));
    const strays = rode.flatMap(({ passings }) => passings.filter(() => this.random.chance(faults.strays)).map(({ at }) => at));
    const parked = faults.parked ? this.reports.parked('57A6FFFFFFFFFFFFFFFFFFFF', later(startAt, this.length * 0.2)) : [];
    const home = faults.parked
      ? rode.flatMap(({ rider, leftAt }) => (leftAt === null ? [] : this.reports.parked(rider.members[0].tag, later(leftAt, 5000))))
      : [];
    return [...waiting, ...mates, ...strays.flatMap((at, index) => this.reports.stray(index, at)), ...parked, ...home];
  }

  private rideOf({ rider, start, status, leftAt, ownStart, passings }: Riding, counts: (passing: ReportedPassing) => boolean): Ride {
    const isChip = this.scenario.rules.rankedBy === 'chip' && ownStart !== null && counts(ownStart);
    return {
      bib: rider.bib,
      category: rider.field.category,
      start: isChip ? ownStart.at : start.at,
      gun: start.gun,
      status,
      leftAt,
      passings: passings.filter(counts) satisfies readonly Passing[],
    };
  }
}

function isOverTime({ finish }: RaceRules): boolean {
  return finish === 'after-time' || finish === 'hard-stop';
}

/** About how long the event takes. */
function lengthOf({ fields, startGap, rules }: EventScenario): Ms {
  const lengths = fields.map(({ category, lap }) => {
    const own = rulesFor(rules, category);
    return isOverTime(own) ? own.duration : own.totalLaps * lap;
  });
  const riders = fields.reduce((sum, field) => sum + field.riders, 0);
  return (Math.max(...lengths) + (startGap ?? 0) * riders) as Ms;
}

function statusOrders({ rider, status, leftAt }: Riding, startAt: EpochMs): readonly EventStep[] {
  const order = (dueAt: EpochMs, about: 'dnf' | 'dns', at: EpochMs | null): readonly EventStep[] => [
    { dueAt, order: { type: 'status', bib: rider.bib, status: about, at } satisfies DeskOrder },
  ];
  if (status === 'dns') return order(later(startAt, -DESK_DELAY_MS), 'dns', null);
  return leftAt === null ? [] : order(later(leftAt, DESK_DELAY_MS), 'dnf', leftAt);
}

/** Orders before the events of the same moment. */
function inOrder(steps: readonly EventStep[]): readonly EventStep[] {
  return [...steps].sort((one, other) => one.dueAt - other.dueAt);
}
