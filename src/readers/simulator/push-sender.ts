import type { Timers } from '../kit/timers';
import { type PushFormat, pushBody, type SimulatedRead } from './push-events';

/** Where a simulated reader posts to. */
export interface PushSenderOptions {
  readonly format: PushFormat;
  readonly timers: Timers;
  /** Sends a body. Resolves with the status of the answer; null when there was none. */
  post(body: string): Promise<number | null>;
  /** By how much its clock is ahead of UTC. */
  readonly ahead?: number;
  /** Pause before it sends again what was not taken; one second when left out. */
  readonly retryAfterMs?: number;
}

const MAX_BATCH_READS = 50;
const RETRY_AFTER_MS = 1000;

/** A reader that posts its reads: in batches, one after the other, and again what was not answered with 200. It keeps what it cannot send. */
export class PushSender {
  /** By how much its clock is ahead of UTC. */
  ahead: number;
  /** Reads that were not taken yet, oldest first. */
  waiting: readonly SimulatedRead[] = [];
  private isSending = false;
  private isOnline = true;
  private isClosed = false;

  constructor(private readonly options: PushSenderOptions) {
    this.ahead = options.ahead ?? 0;
  }

  /** Tags cross the line now. */
  cross(tags: readonly string[], antenna = 1): void {
    const at = this.options.timers.now() + this.ahead;
    this.waiting = [...this.waiting, ...tags.map((tag) => ({ at, tag, antenna }))];
    void this.send();
  }

  /** While it is not online it only keeps its reads. */
  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    if (isOnline) void this.send();
  }

  close(): void {
    this.isClosed = true;
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    while (this.isOnline && !this.isClosed && this.waiting.length > 0) {
      const batch = this.waiting.slice(0, MAX_BATCH_READS);
      const status = await this.options.post(pushBody(this.options.format, batch));
      if (status === 200) this.waiting = this.waiting.slice(batch.length);
      else await new Promise<void>((resolve) => void this.options.timers.after(this.options.retryAfterMs ?? RETRY_AFTER_MS, resolve));
    }
    this.isSending = false;
  }
}
