import type { Socket } from 'node:net';
import type { BackpressureLimits } from './stream-limits';
import type { Snapshot, TableFeed } from './table-feed';

/** The connection of a client: what is written to it arrives as it is. */
export type StreamConnection = Pick<Socket, 'write' | 'cork' | 'uncork' | 'end' | 'destroy' | 'destroyed' | 'writableEnded'>;

/** What a client asked for, and who it is. */
export interface Subscription {
  readonly feed: TableFeed;
  /** Whether it is sent a message for each lap. */
  readonly laps: boolean;
  /** Whether the client belongs to people at work: it is sent news before spectators, with addresses and folders. */
  readonly isStaff: boolean;
}

/** One open stream: writes to its connection and knows what the client has, and how far it is behind. */
export class StreamClient {
  /** The table that the client shows once it has read everything written; null before the first one, and after a change of race. */
  shown: Snapshot | null = null;
  /** True when the client was blocked while the others got the newest table: it gets one when it has caught up. */
  needsTable = false;
  /** Whether anything was written since the last keep-alive. */
  hasWritten = false;
  private queuedBytes = 0;
  private blockedAt: number | null = null;

  readonly feed: TableFeed;
  readonly laps: boolean;
  /** Whether it is told addresses of devices and folders of this computer. */
  readonly isStaff: boolean;
  /** Whether it is written to before the others: it shows each lap, or people at work look at it. */
  readonly isFirst: boolean;

  constructor(
    { feed, laps, isStaff }: Subscription,
    private readonly connection: StreamConnection,
    private readonly limits: BackpressureLimits,
  ) {
    this.feed = feed;
    this.laps = laps;
    this.isStaff = isStaff;
    this.isFirst = laps || isStaff;
  }

  /** Whether everything written so far has left the process. */
  get isReady(): boolean {
    return this.blockedAt === null;
  }

  /**
   * Writes messages that must not be left out. A client that is blocked has a bounded queue and is disconnected when that is full: it
   * reconnects with the id of the last lap it read and gets the others. A client that keeps up may be given any amount at once. `now` is
   * a stopwatch, in milliseconds.
   */
  send(chunks: readonly Buffer[], now: number): void {
    const { connection } = this;
    if (connection.destroyed || connection.writableEnded) return;
    this.hasWritten = true;
    if (this.blockedAt !== null) {
      for (const chunk of chunks) this.queuedBytes += chunk.length;
      if (this.queuedBytes > this.limits.maxQueuedBytes) {
        this.disconnect();
        return;
      }
    }
    let hasRoom = true;
    // Written in this call, not at the end of the turn: so the time that it takes is measured with the message.
    if (chunks.length > 1) connection.cork();
    for (const chunk of chunks) hasRoom = connection.write(chunk);
    if (chunks.length > 1) connection.uncork();
    if (!hasRoom) this.blockedAt ??= now;
  }

  /** The client has read everything that was written. */
  drained(): void {
    this.blockedAt = null;
    this.queuedBytes = 0;
  }

  /** Whether the client has left a message unread for so long that it cannot be there any more. */
  isLost(now: number): boolean {
    return this.blockedAt !== null && now - this.blockedAt > this.limits.maxBlockedMs;
  }

  disconnect(): void {
    this.connection.destroy();
  }

  end(): void {
    this.connection.end();
  }
}
