import type { ServerResponse } from 'node:http';
import type { Steps } from '../../domain/steps';
import type { RaceView } from '../../race-view';
import type { StreamKind } from './lap-frames';
import type { Outgoing } from './outbox';
import { StreamClient } from './stream-client';
import type { BackpressureLimits } from './stream-limits';
import { TableFeed, type TableQuery } from './table-feed';

/** What the fan-out asks of the hub. */
export interface FanOutHost {
  /** A client that missed a table can take one now: the newest is to be sent at the usual interval. */
  onTableNeeded(kind: StreamKind): void;
}

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

  /** Takes over a response whose head is written. The client shows nothing yet. */
  add(response: ServerResponse, query: TableQuery, laps: boolean): StreamClient {
    const client = new StreamClient({ feed: this.feedOf(query), laps }, response, this.limits);
    response.on('drain', () => this.drained(client));
    response.on('close', () => this.remove(client));
    // A client that disconnects while it is written to needs no handling beyond this.
    response.on('error', () => this.remove(client));
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

  /** Sends messages like `send`. Then sends the newest table to each client of this kind that is not blocked and does not have it yet. */
  sendWithTables(outgoing: Outgoing, tables: { readonly kind: StreamKind; readonly race: RaceView }, now: number): void {
    for (const client of this.clients) {
      const chunk = outgoing(client);
      const table = client.feed.kind === tables.kind ? newTable(client, tables.race) : [];
      const chunks = chunk.length > 0 ? [chunk, ...table] : table;
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
function newTable(client: StreamClient, race: RaceView): readonly Buffer[] {
  client.needsTable = !client.isReady;
  if (!client.isReady) return [];
  const now = client.feed.snapshot(race);
  if (now === client.shown) return [];
  const message = client.feed.message(client.shown, now);
  client.shown = now;
  return [message];
}
