import type { ServerResponse } from 'node:http';
import type { BackpressureLimits } from './stream-limits';
import type { Snapshot, TableFeed } from './table-feed';

/** One open stream: writes to its response and knows what the client has, and how far it is behind. */
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
  /** Whether it is sent a message for each lap. */
  readonly laps: boolean;

  constructor(
    { feed, laps }: Pick<StreamClient, 'feed' | 'laps'>,
    private readonly response: ServerResponse,
    private readonly limits: BackpressureLimits,
  ) {
    this.feed = feed;
    this.laps = laps;
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
    if (this.response.destroyed || this.response.writableEnded) return;
    this.hasWritten = true;
    if (this.blockedAt !== null) {
      for (const chunk of chunks) this.queuedBytes += chunk.length;
      if (this.queuedBytes > this.limits.maxQueuedBytes) {
        this.disconnect();
        return;
      }
    }
    let hasRoom = true;
    // Held together and written at the end of this call, not of the turn: so the time that it takes is measured with the message.
    const { socket } = this.response;
    socket?.cork();
    for (const chunk of chunks) hasRoom = this.response.write(chunk);
    socket?.uncork();
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
    this.response.destroy();
  }

  end(): void {
    this.response.end();
  }
}
