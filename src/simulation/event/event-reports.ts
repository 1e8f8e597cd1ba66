import type { RaceRules } from '../../domain/model/rules';
import { type EpochMs, later, type Ms } from '../../domain/model/time';
import { maxPatternMs } from '../crossing-reports';
import type { Random } from '../random';
import type { DueEvent } from '../tag-event';
import { reportCrossing, reportedEvent } from '../tag-reports';
import { type EventFaults, PARKED_FOR } from './event-faults';
import type { EventRider } from './event-field';
import { ANTENNAS, placesOf, type ReadingPlace, startPlace } from './event-readers';
import type { RiderStart } from './event-starts';
import type { Passing } from './event-truth';

/** A passing that no antenna saw. */
export type LostPassing = Pick<Passing, 'bib' | 'at' | 'passage'>;

/** A passing with what readers report of it. */
export interface ReportedPassing extends Passing {
  readonly isLost: boolean;
  readonly events: readonly DueEvent[];
}

interface Surroundings {
  readonly rules: RaceRules;
  readonly faults: EventFaults;
  readonly startAt: EpochMs;
  /** About how long the event takes. */
  readonly length: Ms;
  readonly random: Random;
}

/** Shortest time between the last report of one crossing and the first of the next. */
const MIN_PAUSE_MS = 500;
const PARKED_EVERY_MS = 700;

/** A stretch in which one reader is not as it should be. */
interface Outage {
  readonly address: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Makes what the readers of an event report. */
export class EventReports {
  private readonly dead: Outage | null;
  private readonly cutOff: Outage | null;
  private readonly line: ReadingPlace;

  constructor(private readonly about: Surroundings) {
    const { rules, faults } = about;
    const places = rules.points.length === 0 ? placesOf(rules, '') : placesOf(rules, rules.terms[0]?.category ?? '');
    this.line = places.at(-1) ?? places[0];
    const addresses = [...new Set(places.map(({ address }) => address))] as [string, ...string[]];
    this.dead = this.outage(faults.deadMat, addresses);
    this.cutOff = this.outage(faults.cutOff, addresses);
  }

  shortestLap(minLap: Ms): number {
    return minLap + maxPatternMs(ANTENNAS) + MIN_PAUSE_MS;
  }

  /** A rider who takes part passes a place. */
  passing({
    bib,
    tag,
    place,
    at,
    endsLap,
  }: {
    readonly bib: string;
    readonly tag: string;
    readonly place: ReadingPlace;
    readonly at: EpochMs;
    readonly endsLap: boolean;
  }): ReportedPassing {
    const { faults, random } = this.about;
    const isLost = random.chance(faults.missed) || isIn(this.dead, place.address, at);
    const { events, firstAt } = this.crossing(tag, place, at, this.about.rules.minLap);
    return { bib, passage: place.name, at: firstAt, endsLap, isLost, events: isLost ? [] : events };
  }

  /** The last read before leaving is the own start. */
  atStart({ bib, members }: EventRider, place: ReadingPlace, at: EpochMs): ReportedPassing {
    const isLost = this.about.random.chance(this.about.faults.missed);
    const { events, lastAt } = this.crossing(members[0].tag, place, at, this.about.rules.minLap);
    return { bib, passage: place.name, at: lastAt, endsLap: false, isLost, events: isLost ? [] : events };
  }

  /** Riders are seen before their start, and those who start behind the line ride over it just after. */
  waiting({ members: [{ tag }] }: EventRider, { at }: RiderStart): readonly DueEvent[] {
    const { rules, random } = this.about;
    const place = startPlace(rules) ?? this.line;
    const before = this.crossing(tag, place, later(at, -random.whole(10_000, 120_000)), 8000 as Ms).events;
    const startsBehindLine = rules.starts === 'gun' && !rules.points.some(({ role }) => role === 'start' || role === 'finish');
    if (!startsBehindLine) return before;
    const after = random.whole(500, Math.min(8000, Math.floor(rules.minLap / 2)));
    return [...before, ...this.crossing(tag, this.line, later(at, after), (rules.minLap - after) as Ms).events];
  }

  /** The next rider of a relay stands at the line when the one before comes in. */
  waitingMates({ members }: EventRider, passings: readonly ReportedPassing[]): readonly DueEvent[] {
    if (members.length === 1) return [];
    const { random, rules } = this.about;
    const ends = passings.filter(({ endsLap, isLost }) => endsLap && !isLost);
    return ends.flatMap(({ at }, lap) => {
      const mate = members[(lap + 1) % members.length] ?? members[0];
      return this.single(mate.tag, later(at, random.whole(500, Math.min(5000, Math.floor(rules.minLap / 2)))));
    });
  }

  /** A tag that nobody has passes the line. */
  stray(index: number, at: EpochMs): readonly DueEvent[] {
    return this.crossing(`57A6${index.toString(16).toUpperCase().padStart(20, '0')}`, this.line, at, this.about.rules.minLap).events;
  }

  /** A tag lies beside the line. */
  parked(tag: string, from: EpochMs): readonly DueEvent[] {
    const count = Math.floor(PARKED_FOR / PARKED_EVERY_MS);
    return Array.from({ length: count }, (_, index) => this.single(tag, later(from, index * PARKED_EVERY_MS))).flat();
  }

  /** Events as they reach the station: a reader that was cut off sends what it kept when it is back, in the order of its reads. */
  delivered(events: readonly DueEvent[]): readonly DueEvent[] {
    const { cutOff } = this;
    if (cutOff === null) return events;
    return events.map((due) => {
      const isKept = due.event.reader_ip === cutOff.address && due.dueAt >= cutOff.from && due.dueAt < cutOff.to;
      return isKept ? { ...due, dueAt: cutOff.to } : due;
    });
  }

  private crossing(tag: string, { address, antenna }: ReadingPlace, at: EpochMs, within: Ms) {
    const { faults, random } = this.about;
    const reader = { address, antennas: ANTENNAS, onlyAntenna: antenna, within, late: faults.late, repeated: faults.repeated };
    return reportCrossing(tag, at, reader, random);
  }

  private single(tag: string, at: EpochMs): readonly DueEvent[] {
    const { address, antenna } = this.line;
    const event = reportedEvent(tag, at, { address, kind: 'arrive', antenna: antenna ?? 1 }, this.about.random);
    return [{ dueAt: later(at, this.about.random.whole(0, 400)), event }];
  }

  private outage(part: readonly [number, number] | null, addresses: readonly [string, ...string[]]): Outage | null {
    if (part === null) return null;
    const { startAt, length, random } = this.about;
    return { address: random.pick(addresses), from: later(startAt, length * part[0]), to: later(startAt, length * part[1]) };
  }
}

function isIn(outage: Outage | null, address: string, at: EpochMs): boolean {
  return outage !== null && outage.address === address && at >= outage.from && at < outage.to;
}
