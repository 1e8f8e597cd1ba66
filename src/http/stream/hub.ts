import type { ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { formatInstant } from '../../domain/model/time';
import type { LapEvent } from '../../domain/model/views';
import type { RaceView, Station, StationEvent } from '../../station';
import type { Texts } from '../../texts/texts';
import { CORS_HEADERS } from '../cors';
import { StreamClient } from './client';
import { type Cursor, formatCursor } from './cursor';
import { frame, type StreamMessage } from './frame';
import { type LapKind, lapFrames } from './lap-frames';
import { healthNotice, raceUpdated, readerNotice } from './notices';
import { SHARE, SHARE_OF_TABLES, type StreamPace, USUAL_PACE } from './pace';
import { Pacer } from './pacer';
import { TableVariant, type TableWish } from './variant';

const HEAD = {
  ...CORS_HEADERS,
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
};

/**
 * Everybody who listens. Laps leave in the turn of the event loop in which they were counted, tables after them and no oftener than
 * the pace says, and the last one always leaves.
 */
export class StreamHub {
  private readonly variants = new Map<string, TableVariant>();
  private readonly clients = new Set<StreamClient>();
  private readonly unsubscribe: () => void;
  private readonly keepAlive: NodeJS.Timeout;
  private laps: LapEvent[] = [];
  /** As they will be written. */
  private notices: string[] = [];
  private readonly readersDue = new Set<string>();
  private rosterDue = false;
  private flushing: NodeJS.Immediate | null = null;
  private readonly tables: Readonly<Record<LapKind, Pacer>>;
  private readonly news: Pacer;

  constructor(
    private readonly station: Station,
    private readonly texts: Texts,
    private readonly pace: StreamPace = USUAL_PACE,
  ) {
    this.tables = {
      plain: new Pacer(pace.tableEvery, SHARE_OF_TABLES, () => this.flush('plain')),
      rich: new Pacer(pace.changesEvery, SHARE, () => this.flush('rich')),
    };
    this.news = new Pacer(pace.tableEvery, SHARE, () => this.tellNews());
    this.unsubscribe = station.subscribe((event) => this.hear(event));
    this.keepAlive = setInterval(() => this.sayAlive(), pace.keepAliveEvery);
  }

  /** Streams open now. */
  get connected(): number {
    return this.clients.size;
  }

  /** Takes over a response: the table first, then the laps missed since `since`, then whatever happens, until one of the two goes. */
  connect(response: ServerResponse, race: RaceView, { wish, since }: { readonly wish: TableWish; readonly since: Cursor | null }): void {
    this.flush();
    const client = new StreamClient(this.variantOf(wish), response, this.pace);
    response.on('drain', () => this.drained(client));
    response.on('close', () => this.remove(client));
    // A client that goes while it is written to is gone, nothing more.
    response.on('error', () => this.remove(client));
    response.socket?.setNoDelay(true);
    response.writeHead(200, HEAD);
    this.clients.add(client);
    client.variant.listeners += 1;
    client.shown = client.variant.snapshot(race);
    const table = client.variant.message(null, client.shown);
    client.send([table, Buffer.from(this.missedLaps(client, race, since) + this.greeting(race))], performance.now());
  }

  private missedLaps(client: StreamClient, race: RaceView, since: Cursor | null): string {
    if (since === null || since.raceId !== race.control.raceId) return '';
    return lapFrames(race, race.lapsSince(since.seq) ?? [], client.variant.laps);
  }

  /** What a client that just came cannot know from the table. */
  private greeting(race: RaceView): string {
    const readers = this.station.readers.list().map(({ id }) => readerNotice(this.station, id));
    const health = healthNotice(this.station, this.texts);
    const notices: readonly StreamMessage[] = health.status === 'ok' ? readers : [health, ...readers];
    return this.raceNotice(race) + notices.map((notice) => frame(notice)).join('');
  }

  /** The race to a client that knows nothing of it but the table; its id stands for everything said before. */
  private raceNotice(race: RaceView): string {
    return frame(raceUpdated(this.station, race), formatCursor({ raceId: race.control.raceId, seq: race.revision }));
  }

  /** Ends every stream. Idempotent. */
  close(): void {
    this.unsubscribe();
    clearInterval(this.keepAlive);
    if (this.flushing !== null) clearImmediate(this.flushing);
    for (const pacer of [this.tables.plain, this.tables.rich, this.news]) pacer.stop();
    for (const client of this.clients) client.end();
  }

  private hear(event: StationEvent): void {
    switch (event.type) {
      case 'laps':
        for (const lap of event.laps) this.laps.push(lap);
        this.flushSoon();
        break;
      case 'unknown-tags':
        for (const tag_id of event.tags) this.notices.push(frame({ type: 'unknown_tag', tag_id }));
        this.flushSoon();
        break;
      case 'race':
        this.notifyOfRace();
        break;
      case 'race-replaced':
        this.replaceRace();
        break;
      case 'health':
        this.notices.push(frame(healthNotice(this.station, this.texts)));
        this.flushSoon();
        break;
      case 'reader':
        this.readersDue.add(event.reader);
        this.news.ask();
        break;
      case 'acts':
        this.rosterDue = true;
        this.news.ask();
        break;
      case 'standings':
        this.tables.plain.ask();
        this.tables.rich.ask();
        break;
    }
  }

  private notifyOfRace(): void {
    const race = this.station.race();
    if (race === null) return;
    this.notices.push(frame(raceUpdated(this.station, race)));
    this.flushSoon();
  }

  private replaceRace(): void {
    this.laps = [];
    this.notices = [];
    const race = this.station.race();
    if (race === null) return;
    this.notices.push(frame({ type: 'race_reset', race_id: race.control.raceId }), this.raceNotice(race));
    this.flush();
    // Clients show nothing from then on, and a copy of the race has the same id.
    for (const client of this.clients) client.shown = null;
    this.tables.plain.askAnew();
    this.tables.rich.askAnew();
  }

  private flushSoon(): void {
    this.flushing ??= setImmediate(() => this.flush());
  }

  /** Says everything that waits to be said. Clients of the kind in `tables` that keep up get the newest table too, after the laps that it counts. */
  private flush(tables: LapKind | null = null): void {
    if (this.flushing !== null) clearImmediate(this.flushing);
    this.flushing = null;
    const { laps, notices } = this;
    this.laps = [];
    this.notices = [];
    const race = this.station.race();
    if (this.clients.size === 0) return;
    const told = notices.join('');
    const chunks = new Map<LapKind, Buffer>();
    for (const client of this.clients) {
      const kind = client.variant.laps;
      const chunk = chunks.get(kind) ?? Buffer.from((race === null ? '' : lapFrames(race, laps, kind)) + told);
      chunks.set(kind, chunk);
      const table = kind === tables && race !== null ? this.newTable(client, race) : [];
      const news = chunk.length > 0 ? [chunk, ...table] : table;
      if (news.length > 0) client.send(news, performance.now());
    }
  }

  /** What is read again rather than followed: told now and then. */
  private tellNews(): void {
    this.notices.push(...[...this.readersDue].map((id) => frame(readerNotice(this.station, id))));
    this.readersDue.clear();
    const race = this.station.race();
    if (this.rosterDue && race !== null) this.notices.push(frame({ type: 'roster_changed', revision: race.revision }));
    this.rosterDue = false;
    this.flush();
  }

  /** What shows a client that keeps up the newest table; nothing for one that has it or is busy. */
  private newTable(client: StreamClient, race: RaceView): readonly Buffer[] {
    client.isOwedTable = !client.isReady;
    if (!client.isReady) return [];
    const now = client.variant.snapshot(race);
    if (now === client.shown) return [];
    const message = client.variant.message(client.shown, now);
    client.shown = now;
    return [message];
  }

  /**
   * A client that could not take tables for a while is shown the newest without waiting for the next change, but at the common pace:
   * a table made for each client that drains would cost more than all others.
   */
  private drained(client: StreamClient): void {
    client.drained();
    if (client.isOwedTable) this.tables[client.variant.laps].ask();
  }

  private sayAlive(): void {
    const chunk = Buffer.from(`: keepalive ${formatInstant(this.station.now())}\n\n`);
    const now = performance.now();
    for (const client of this.clients) {
      if (client.isLost(now)) client.cutOff();
      else if (!client.hasHeard && client.isReady) client.send([chunk], now);
      client.hasHeard = false;
    }
  }

  private variantOf(wish: TableWish): TableVariant {
    const fresh = new TableVariant(wish);
    const variant = this.variants.get(fresh.key) ?? fresh;
    this.variants.set(variant.key, variant);
    return variant;
  }

  private remove(client: StreamClient): void {
    if (!this.clients.delete(client)) return;
    client.variant.listeners -= 1;
    if (client.variant.listeners === 0) this.variants.delete(client.variant.key);
  }
}
