import type { Socket } from 'node:net';
import type { Steps } from '../../domain/steps';
import type { RaceView } from '../../race-view';
import type { StreamKind } from './lap-frames';
import type { Outgoing } from './outbox';
import { StreamClient } from './stream-client';
import type { BackpressureLimits } from './stream-limits';
import { type Snapshot, TableFeed, type TableQuery } from './table-feed';

/** What the fan-out asks of the hub. */
export interface FanOutHost {
  /** A client that missed a table can take one now: the newest is to be sent at the usual interval. */
  onTableNeeded(kind: StreamKind): void;
}

/** What a client asks for when it connects. */
export interface Wanted {
  readonly query: TableQuery;
  /** False: no message for each lap. */
  readonly laps: boolean;
  /** Whether people at work look at it, not spectators. */
  readonly isStaff: boolean;
}

/** The newest tables of a kind. */
interface NewTables {
  readonly kind: StreamKind;
  readonly race: RaceView;
  /** What every client of this kind is sent with them; null: nothing. */
  readonly news: Buffer | null;
}

/** So many clients are written to in one step. */
const CLIENTS = 25;

/** The open streams: sends to all of them, and to each the tables that it asked for. Times are those of a stopwatch, in milliseconds. */
export class FanOut {
  private readonly feeds = new Map<string, TableFeed>();
  private readonly clients = new Set<StreamClient>();

  constructor(
    private readonly limits: BackpressureLimits,
    private readonly host: FanOutHost,
  ) {}

  get size(): number {
    return this.clients.size;
  }

  /** Whether a client gets messages of this kind. */
  has(kind: StreamKind): boolean {
    for (const feed of this.feeds.values()) if (feed.kind === kind) return true;
    return false;
  }

  /** Makes the rows of all tables of this kind that clients asked for. */
  *makeRows(kind: StreamKind, race: RaceView): Steps<void> {
    for (const feed of [...this.feeds.values()]) if (feed.kind === kind) yield* feed.makeRows(race);
  }

  /** Takes over a connection on which the head of the answer is written. The client shows nothing yet. */
  add(connection: Socket, { query, laps, isStaff }: Wanted): StreamClient {
    const client = new StreamClient({ feed: this.feedOf(query), laps, isStaff }, connection, this.limits);
    connection.on('drain', () => this.drained(client));
    connection.on('close', () => this.remove(client));
    // A client that disconnects while it is written to needs no handling beyond this.
    connection.on('error', () => this.remove(client));
    this.clients.add(client);
    client.feed.clients += 1;
    return client;
  }

  /** Sends messages to every client. Writes nothing to a client without a message. */
  send(outgoing: Outgoing, now: number): void {
    for (const client of this.clients) {
      const chunk = outgoing(client);
      if (chunk.length > 0) client.send([chunk], now);
    }
  }

  /**
   * Sends the newest tables to each client of their kind that is not blocked and does not have them yet, in steps: with thousands of clients,
   * laps and reads would wait. All get the table that was the newest at the first step, so that it is made once.
   */
  *sendTables({ kind, race, news }: NewTables, now: number): Steps<void> {
    const clients = [...this.clients].filter(({ feed }) => feed.kind === kind);
    const tables = new Map([...this.feeds.values()].filter((feed) => feed.kind === kind).map((feed) => [feed, feed.snapshot(race)]));
    const inOrder = [...clients.filter(({ isFirst }) => isFirst), ...clients.filter(({ isFirst }) => !isFirst)];
    for (const [at, client] of inOrder.entries()) {
      if (at % CLIENTS === CLIENTS - 1) yield;
      const table = tables.get(client.feed);
      const message = table === undefined ? null : newTable(client, table);
      const chunks = [news, message].filter((chunk) => chunk !== null);
      if (chunks.length > 0) client.send(chunks, now);
    }
  }

  /** Marks every client as having no table, so the next table it gets is a whole one. */
  forgetTables(): void {
    for (const client of this.clients) client.shown = null;
  }

  /** Sends `chunk` to each client that was sent nothing since the last time, and disconnects those that stopped reading. */
  sendKeepAlive(chunk: Buffer, now: number): void {
    for (const client of this.clients) {
      if (client.isLost(now)) client.disconnect();
      else if (!client.hasWritten && client.isReady) client.send([chunk], now);
      client.hasWritten = false;
    }
  }

  /** Ends every stream. */
  end(): void {
    for (const client of this.clients) client.end();
  }

  /** No table is made here: one for each client that catches up would cost too much. The hub sends the newest at its usual interval. */
  private drained(client: StreamClient): void {
    client.drained();
    if (client.needsTable) this.host.onTableNeeded(client.feed.kind);
  }

  private feedOf(query: TableQuery): TableFeed {
    const fresh = new TableFeed(query);
    const feed = this.feeds.get(fresh.key) ?? fresh;
    this.feeds.set(feed.key, feed);
    return feed;
  }

  private remove(client: StreamClient): void {
    if (!this.clients.delete(client)) return;
    client.feed.clients -= 1;
    if (client.feed.clients === 0) this.feeds.delete(client.feed.key);
  }
}

/** The message that brings a client to the newest table; none for a client that shows it, or that is blocked. */
function newTable(client: StreamClient, table: Snapshot): Buffer | null {
  client.needsTable = !client.isReady;
  if (!client.isReady || table === client.shown) return null;
  const message = client.feed.message(client.shown, table);
  client.shown = table;
  return message;
}
