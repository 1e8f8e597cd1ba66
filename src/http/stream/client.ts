import type { ServerResponse } from 'node:http';
import type { Snapshot, TableVariant } from './variant';

/** How much of a client's slowness is put up with. */
export interface Patience {
  /** Bytes that may wait for a client behind the message it is busy with. */
  readonly mostQueued: number;
  /** Milliseconds that a client may be busy with one message. */
  readonly longestBlock: number;
}

/** One open stream. */
export class StreamClient {
  /** The table that the client has, or will have once it has read what was written. */
  shown: Snapshot | null = null;
  /** Whether the client was busy when tables were shown last. */
  isOwedTable = false;
  /** Whether anything was written since the last look of the keep-alive. */
  hasHeard = false;
  private queued = 0;
  private blockedAt: number | null = null;

  constructor(
    readonly variant: TableVariant,
    private readonly response: ServerResponse,
    private readonly patience: Patience,
  ) {}

  /** Whether the client keeps up: everything written so far has left the process. */
  get isReady(): boolean {
    return this.blockedAt === null;
  }

  /**
   * Writes what must not be left out. A client that is busy is given a bounded queue, and is cut off when that is full: it comes back
   * with the id of the last lap it read and gets the others. What a client that keeps up is given at once may be of any size.
   */
  send(chunks: readonly Buffer[], now: number): void {
    if (this.response.destroyed || this.response.writableEnded) return;
    this.hasHeard = true;
    if (this.blockedAt !== null) {
      for (const chunk of chunks) this.queued += chunk.length;
      if (this.queued > this.patience.mostQueued) {
        this.cutOff();
        return;
      }
    }
    let hasRoom = true;
    for (const chunk of chunks) hasRoom = this.response.write(chunk);
    if (!hasRoom) this.blockedAt ??= now;
  }

  /** The client has read everything. */
  drained(): void {
    this.blockedAt = null;
    this.queued = 0;
  }

  /** Whether the client has been busy for too long to be still there. */
  isLost(now: number): boolean {
    return this.blockedAt !== null && now - this.blockedAt > this.patience.longestBlock;
  }

  cutOff(): void {
    this.response.destroy();
  }

  end(): void {
    this.response.end();
  }
}
