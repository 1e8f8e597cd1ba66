import type { Seq } from '../../domain/model/entry';
import type { Standing } from '../../domain/model/standing';
import type { EpochMs } from '../../domain/model/time';
import type { RaceView } from '../../race-view';
import { countAfter, eventsAfter, type RaceEvent } from './race-events';
import { messageOf, openedMessage, resultsMessage, type WebhookMessage } from './webhook-message';
import type { EntryPosition, RacePosition, WebhookEvent } from './webhook-settings';

/** Results are sent at most so often. */
const RESULTS_EVERY_MS = 3_000;

/** So many events are derived at a time: memory does not grow with the backlog. */
const DERIVED_AT_ONCE = 200;

/** A message and what to do when it was delivered. */
export interface Outgoing {
  readonly message: WebhookMessage & { readonly type: WebhookEvent };
  readonly delivered: () => void;
}

export interface OutboxOptions {
  readonly events: readonly WebhookEvent[];
  readonly positions: readonly RacePosition[];
  readonly hasLost: boolean;
}

export interface OutboxDeps {
  readonly now: () => EpochMs;
  /** The stopwatch. */
  readonly elapsed: () => number;
  /** The race of a position; null when it cannot be read now. */
  readonly raceOf: (position: RacePosition) => RaceView | null;
  /** Whether the race still takes reads: its position is kept when everything is delivered. */
  readonly isLive: (position: RacePosition) => boolean;
}

/**
 * What one webhook was not told of yet. Nothing is stored but how far it has got: events are derived from the entries of the race, so what was recorded is
 * delivered at least once, in order, whatever happens to the station in between.
 */
export class Outbox {
  private all: readonly RacePosition[];
  private lost: boolean;
  private derived: { readonly raceId: string; readonly events: RaceEvent[] } | null = null;
  /** The table that was sent last, or is known to be the same; of races since the start. */
  private readonly sentTables = new Map<string, readonly Standing[]>();
  private resultsAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly options: Pick<OutboxOptions, 'events'> & OutboxOptions,
    private readonly deps: OutboxDeps,
  ) {
    this.all = options.positions;
    this.lost = options.hasLost;
  }

  get positions(): readonly RacePosition[] {
    return this.all;
  }

  get hasLost(): boolean {
    return this.lost;
  }

  /** This race is followed from now on, unless it is followed already. */
  follow(race: RaceView): void {
    const { control, path, revision } = race;
    const { raceId, name } = control;
    const known = this.positionOf(raceId);
    // A copy of the race may end earlier than the race itself.
    if (known !== null) {
      const ended = known.seq > revision ? { seq: revision, count: null } : {};
      this.set(known, { path, name, ...ended, ...(known.results > revision ? { results: 0 as Seq } : {}) });
    } else this.all = [...this.all, { raceId, path, name, seq: revision, count: null, results: 0, openedAt: null }];
  }

  /** The station opened this race. */
  opened(race: RaceView): void {
    this.derived = null;
    this.follow(race);
    const position = this.positionOf(race.control.raceId);
    if (position !== null && this.wants('race')) this.set(position, { openedAt: this.deps.now() });
  }

  /** The next message; null where there is none now. */
  next(): Outgoing | null {
    for (const { raceId } of this.all) {
      const outgoing = this.nextOf(raceId);
      if (outgoing !== null) return outgoing;
    }
    return null;
  }

  /** Milliseconds until results may be sent again; null where no newer ones wait. */
  resultsDueIn(): number | null {
    const isWaiting = this.all.some((position) => {
      const race = this.deps.raceOf(position);
      return race !== null && this.hasNewResults(position, race);
    });
    return isWaiting ? Math.max(0, this.resultsAt + RESULTS_EVERY_MS - this.deps.elapsed()) : null;
  }

  /** How many messages are left, at least about: passings of tags that nobody has are counted, too. */
  count(): number {
    return this.all.reduce((sum, position) => {
      const race = this.deps.raceOf(position);
      if (race === null) return sum + 1;
      const opened = position.openedAt !== null && this.wants('race') ? 1 : 0;
      return sum + opened + countAfter(race, position, this.options.events) + (this.hasNewResults(position, race) ? 1 : 0);
    }, 0);
  }

  private nextOf(raceId: string): Outgoing | null {
    const position = this.positionOf(raceId);
    const race = position && this.deps.raceOf(position);
    if (position === null || race === null) return null;
    const outgoing = this.nextOpened(position, race) ?? this.nextEvent(position, race) ?? this.nextResults(raceId, race);
    if (outgoing === null) this.letGo(raceId, race);
    return outgoing;
  }

  private nextOpened(position: RacePosition, race: RaceView): Outgoing | null {
    const { openedAt } = position;
    if (openedAt === null) return null;
    const message = openedMessage(race, openedAt, this.deps.now());
    return this.wants('race') ? outgoingOf(message, () => this.set(position, { openedAt: null })) : null;
  }

  private nextEvent(position: RacePosition, race: RaceView): Outgoing | null {
    const { raceId } = position;
    for (;;) {
      const events = this.derive(raceId, race);
      const [event] = events;
      if (event === undefined) return null;
      const message = messageOf(race, event, this.deps.now());
      const delivered = (): void => {
        events.shift();
        this.advance(raceId, event);
      };
      if (message !== null) return outgoingOf(message, delivered);
      delivered();
    }
  }

  /** The next events that this webhook wants; empty when it has them all. */
  private derive(raceId: string, race: RaceView): RaceEvent[] {
    for (;;) {
      if (this.derived?.raceId === raceId && this.derived.events.length > 0) return this.derived.events;
      const position = this.positionOf(raceId);
      if (position === null) return [];
      const found = eventsAfter(race, position, DERIVED_AT_ONCE);
      if (found === null) {
        this.lost = true;
        this.advance(raceId, { seq: race.lapsBegin, count: null });
        continue;
      }
      const events = found.events.filter(({ type }) => this.wants(type));
      this.derived = { raceId, events };
      if (events.length > 0) return events;
      this.advance(raceId, found.end);
      if (found.isComplete) return [];
    }
  }

  private nextResults(raceId: string, race: RaceView): Outgoing | null {
    const position = this.positionOf(raceId);
    if (position === null || !this.hasNewResults(position, race)) return null;
    if (this.deps.elapsed() < this.resultsAt + RESULTS_EVERY_MS) return null;
    const { revision } = race;
    const table = race.standings();
    return outgoingOf(resultsMessage(race, this.deps.now()), () => {
      this.resultsAt = this.deps.elapsed();
      this.sentTables.set(raceId, table);
      this.setOf(raceId, { results: revision });
    });
  }

  /** After a restart nobody knows whether the table of a new revision is another one: it is sent. */
  private hasNewResults({ raceId, results }: RacePosition, race: RaceView): boolean {
    return this.wants('results') && results < race.revision && this.sentTables.get(raceId) !== race.standings();
  }

  /** A race that is over and told of is forgotten. */
  private letGo(raceId: string, race: RaceView): void {
    const position = this.positionOf(raceId);
    if (position === null || this.deps.isLive(position) || this.hasNewResults(position, race)) return;
    this.all = this.all.filter((one) => one !== position);
    this.sentTables.delete(raceId);
  }

  private wants(type: WebhookEvent): boolean {
    return this.options.events.includes(type);
  }

  private positionOf(raceId: string): RacePosition | null {
    return this.all.find((position) => position.raceId === raceId) ?? null;
  }

  private advance(raceId: string, { seq, count }: EntryPosition): void {
    this.setOf(raceId, { seq, count });
  }

  private setOf(raceId: string, change: Partial<RacePosition>): void {
    const position = this.positionOf(raceId);
    if (position !== null) this.set(position, change);
  }

  private set({ raceId }: RacePosition, change: Partial<RacePosition>): void {
    this.all = this.all.map((position) => (position.raceId === raceId ? { ...position, ...change } : position));
  }
}

function outgoingOf(message: WebhookMessage, delivered: () => void): Outgoing {
  return { message: message as Outgoing['message'], delivered };
}
