import type { ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { formatInstant } from '../../domain/model/time';
import { eachInSteps, type Steps } from '../../domain/steps';
import type { RaceView } from '../../race-view';
import type { Station, StationEvent } from '../../station';
import type { Texts } from '../../texts/texts';
import { LAST_PASSINGS } from '../../wire/shared/last-passings';
import { CORS_HEADERS } from '../cors';
import { requireRace } from '../require-race';
import { FanOut, type Wanted } from './fan-out';
import { cursorOf, Greeting } from './greeting';
import { lapFrames, type StreamKind } from './lap-frames';
import { healthNotice, raceUpdated, readerNotice } from './notices';
import { Outbox } from './outbox';
import { PassingFeed } from './passing-feed';
import { type Cursor, frame } from './sse-format';
import { DEFAULT_STREAM_LIMITS, PACE_OF_TABLES, paceFor, type StreamLimits } from './stream-limits';
import { TableFeed, type TableQuery } from './table-feed';
import { Throttle } from './throttle';

const HEAD = {
  ...CORS_HEADERS,
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  // Without chunks around them, the bytes of a message are the same for all clients.
  connection: 'close',
  'x-content-type-options': 'nosniff',
};

/** What a client asks for when it connects. */
export interface StreamRequest extends Wanted {
  /** Null: the client has received nothing before. */
  readonly since: Cursor | null;
}

/**
 * Sends what happens at the station to every open stream. Laps leave in the turn of the event loop in which they were counted; tables
 * follow them, no more often than the limits say, and the newest table always leaves. `roster_changed` is sent for every act, and
 * `race_reset` means that another race was opened: both names are the contract's.
 */
export class StreamHub {
  private readonly outbox = new Outbox();
  private readonly passings = new PassingFeed();
  private readonly fanOut: FanOut;
  private readonly greeting: Greeting;
  private readonly tables: Readonly<Record<StreamKind, Throttle>>;
  /** For messages after which a client loads something again: states of readers, lists. */
  private readonly news: Throttle;
  private readonly changedReaders = new Set<string>();
  private hasNewActs = false;
  /** How many riders the clients know to differ from the declared results. */
  private changedRiders: number | null = null;
  private flushing: NodeJS.Immediate | null = null;
  private readonly unsubscribe: () => void;
  private readonly keepAlive: NodeJS.Timeout;

  constructor(
    private readonly station: Station,
    private readonly texts: Texts,
    limits: StreamLimits = DEFAULT_STREAM_LIMITS,
  ) {
    this.greeting = new Greeting(station, texts);
    this.fanOut = new FanOut(limits, { onTableNeeded: (kind) => this.tables[kind].request() });
    const pace = () => paceFor(this.fanOut.size);
    this.tables = {
      plain: new Throttle(
        limits.tableEveryMs,
        () => PACE_OF_TABLES,
        () => this.sendTables('plain'),
      ),
      rich: new Throttle(limits.changesEveryMs, pace, () => this.sendTables('rich')),
    };
    this.news = new Throttle(limits.tableEveryMs, pace, () => this.sendNews());
    this.unsubscribe = station.subscribe((event) => this.handle(event));
    this.keepAlive = setInterval(() => this.sendKeepAlive(), limits.keepAliveEveryMs);
  }

  /** Streams open now. */
  get connected(): number {
    return this.fanOut.size;
  }

  /** Makes what a client with this query is sent first. Throws when no race is open. */
  *prepare(query: TableQuery): Steps<void> {
    yield* new TableFeed(query).makeRows(requireRace(this.station));
    // Afterwards the list is kept up to date for all.
    if (query.changes && !this.fanOut.has('rich')) yield* this.station.atOneMoment((race) => race.lastPassingSteps(LAST_PASSINGS));
  }

  /**
   * Takes over a response: the table first, then the laps missed since `since` and the last passings, then everything that happens until
   * one side closes.
   */
  connect(response: ServerResponse, race: RaceView, { since, ...wanted }: StreamRequest): void {
    const { socket } = response;
    if (socket === null) {
      // It has left, or sent a second request before the first one was answered.
      response.destroy();
      return;
    }
    // While others follow the list, all show the same: each change goes to all of them with the next tables.
    if (!this.fanOut.has('rich')) this.passings.update(race);
    this.flush();
    // Before the head: what fails here is no stream that ends at once.
    const greeting = this.greeting.text(race, wanted.isStaff);
    socket.setNoDelay(true);
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, HEAD);
    response.flushHeaders();
    const client = this.fanOut.add(socket, wanted);
    client.shown = client.feed.snapshot(race);
    const table = client.feed.message(null, client.shown);
    const missed = wanted.laps ? missedLaps(race, since, client.feed.kind) : '';
    const passings = client.feed.kind === 'rich' ? frame(this.passings.whole()) : '';
    client.send([table, Buffer.from(missed + passings + greeting)], performance.now());
  }

  /** Ends every stream. Idempotent. */
  close(): void {
    this.unsubscribe();
    clearInterval(this.keepAlive);
    if (this.flushing !== null) clearImmediate(this.flushing);
    for (const each of [this.tables.plain, this.tables.rich, this.news]) each.stop();
    this.fanOut.end();
  }

  private handle(event: StationEvent): void {
    if (event.type === 'health' || event.type === 'reader') this.greeting.forget();
    switch (event.type) {
      case 'laps':
        this.withRace((race) => this.outbox.addLaps(race.control.raceId, event.laps));
        break;
      case 'unknown-tags':
        for (const tag_id of event.tags) this.outbox.addNotice({ type: 'unknown_tag', tag_id });
        this.flushSoon();
        break;
      case 'race':
        this.withRace((race) => this.outbox.addNotice(raceUpdated(this.station, race)));
        break;
      case 'race-replaced':
        this.replaceRace();
        break;
      case 'health':
        this.outbox.addInTwoForms(healthNotice(this.station, this.texts));
        this.flushSoon();
        break;
      case 'reports':
      case 'guns':
        this.outbox.addNotice({ type: `${event.type}_changed` as const });
        this.flushSoon();
        break;
      case 'reader':
        this.changedReaders.add(event.reader);
        this.news.request();
        break;
      case 'acts':
      case 'standings':
        this.hasNewActs ||= event.type === 'acts';
        this.tables.plain.request();
        this.tables.rich.request();
        this.news.request();
        break;
    }
  }

  private withRace(add: (race: RaceView) => void): void {
    const race = this.station.race();
    if (race === null) return;
    add(race);
    this.flushSoon();
  }

  private replaceRace(): void {
    this.outbox.clear();
    const race = this.station.race();
    if (race === null) return;
    this.outbox.addNotice({ type: 'race_reset', race_id: race.control.raceId });
    // Its id stands for everything before it, so that a client that reconnects gets the laps of the new race only.
    this.outbox.addNotice(raceUpdated(this.station, race), cursorOf(race));
    this.flush();
    // Clients show nothing after `race_reset`, also when the new race is a copy with the same id.
    this.fanOut.forgetTables();
    this.passings.forget();
    this.tables.plain.requestNow();
    this.tables.rich.requestNow();
  }

  private *sendNews(): Steps<void> {
    const readers = [...this.changedReaders];
    this.changedReaders.clear();
    yield* eachInSteps(readers, (id) => this.outbox.addInTwoForms(readerNotice(this.station, this.texts, id)));
    const race = this.station.race();
    if (this.hasNewActs && race !== null) this.outbox.addNotice({ type: 'roster_changed', revision: race.revision });
    this.hasNewActs = false;
    if (race !== null) this.noteChangedResults(race);
    this.flush();
  }

  /** Once the results were declared, clients show how many riders differ from them. */
  private noteChangedResults(race: RaceView): void {
    const changed = race.declared()?.changedRiders ?? null;
    if (changed === this.changedRiders) return;
    this.changedRiders = changed;
    this.outbox.addNotice(raceUpdated(this.station, race));
  }

  /**
   * Sends the newest tables of a kind, and with changed rows what changed among the last passings. The rows are made before, in steps; what
   * changed meanwhile is in the tables that are sent.
   */
  private *sendTables(kind: StreamKind): Steps<void> {
    const race = this.station.race();
    if (race !== null && this.fanOut.has(kind)) yield* this.fanOut.makeRows(kind, race);
    const now = this.station.race();
    this.flush();
    if (now === null || !this.fanOut.has(kind)) return;
    const passings = kind === 'rich' ? this.passings.update(now) : null;
    const news = passings === null ? null : Buffer.from(frame(passings));
    yield* this.fanOut.sendTables({ kind, race: now, news }, performance.now());
  }

  private flushSoon(): void {
    this.flushing ??= setImmediate(() => this.flush());
  }

  /** Sends everything that waits. */
  private flush(): void {
    if (this.flushing !== null) clearImmediate(this.flushing);
    this.flushing = null;
    const outgoing = this.outbox.take(this.station.race());
    if (outgoing !== null) this.fanOut.send(outgoing, performance.now());
  }

  private sendKeepAlive(): void {
    this.fanOut.sendKeepAlive(Buffer.from(`: keepalive ${formatInstant(this.station.now())}\n\n`), performance.now());
  }
}

/** The laps after a cursor; empty where the cursor is of another race, or further back than laps are remembered. */
function missedLaps(race: RaceView, since: Cursor | null, kind: StreamKind): string {
  if (since === null || since.raceId !== race.control.raceId) return '';
  return lapFrames(race, race.lapsSince(since.seq) ?? [], kind);
}
