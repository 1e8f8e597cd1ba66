import type { TagRead } from '../../domain/model/read';
import type { Timers } from '../kit/timers';

/** The durable door. Resolves when the reads are on disk; a rejection means that none of them is sure to be. */
export type Deliver = (reads: readonly TagRead[]) => Promise<void>;

interface Waiting {
  readonly reader: string;
  readonly read: TagRead;
}

const BATCH = 1000;
/** Writing to the disk costs about the same for thirty reads as for one, and a tenth of a second is less than a blink. */
const GATHER_FOR = 100;
const RETRY_AFTER = 1000;
const LAST_TRIES = 3;

/**
 * Carries reads to the door in order, one batch at a time, and keeps each until the door has taken it. A read after a lull goes
 * at once; those that follow closely are gathered. The door takes a read twice without harm, so a batch that failed is
 * offered again as it was.
 */
export class DeliveryQueue {
  private queue: Waiting[] = [];
  /** So many at the head of the queue are with the door, which has not answered yet. */
  private underWay = 0;
  private readonly waiting = new Map<string, number>();
  private running: Promise<void> | null = null;
  /** Resolves when the door has answered for everything handed over. */
  private handedOver: Promise<unknown> = Promise.resolve();
  /** Ends the pause after a batch; null when there is none. */
  private cancelPause: (() => void) | null = null;

  constructor(
    private readonly deliver: Deliver,
    private readonly timers: Timers,
    private readonly onChange: (failure: unknown) => void,
  ) {}

  push(reader: string, read: TagRead): void {
    this.queue.push({ reader, read });
    this.waiting.set(reader, this.waitingOf(reader) + 1);
    if (this.cancelPause === null) this.start();
  }

  /** Reads of a reader that the door has not taken yet. */
  waitingOf(reader: string): number {
    return this.waiting.get(reader) ?? 0;
  }

  /** Offers all that waits in this turn: what stands behind the door is about to be another race. What is not taken waits on. */
  flushNow(): void {
    const rest = this.queue.splice(this.underWay);
    if (rest.length === 0) return;
    const answered = this.deliver(rest.map(({ read }) => read)).then(
      () => this.taken(rest),
      (failure: unknown) => {
        this.queue = [...this.queue.slice(0, this.underWay), ...rest, ...this.queue.slice(this.underWay)];
        this.onChange(failure);
      },
    );
    this.handedOver = Promise.all([this.handedOver, answered]);
  }

  /** Hands over what is left. Rejects when the door does not take it in a few tries: those reads are lost with the process. */
  async close(): Promise<void> {
    for (let tries = 0; tries < LAST_TRIES; tries++) {
      this.start();
      await this.running;
      await this.handedOver;
      this.cancelPause?.();
      if (this.queue.length === 0) return;
    }
    throw new Error(`${this.queue.length} reads could not be stored.`);
  }

  private start(): void {
    this.cancelPause?.();
    this.cancelPause = null;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
  }

  private async run(): Promise<void> {
    // One turn later, so that the reads of one chunk share one commit.
    await Promise.resolve();
    for (let left = this.queue.length; left > 0 && this.queue.length > 0; left -= BATCH) {
      const batch = this.queue.slice(0, Math.min(left, BATCH));
      this.underWay = batch.length;
      try {
        await this.deliver(batch.map(({ read }) => read));
      } catch (failure) {
        this.pause(RETRY_AFTER);
        this.onChange(failure);
        return;
      } finally {
        this.underWay = 0;
      }
      this.queue.splice(0, batch.length);
      this.taken(batch);
    }
    this.pause(GATHER_FOR);
  }

  private taken(batch: readonly Waiting[]): void {
    for (const { reader } of batch) this.waiting.set(reader, this.waitingOf(reader) - 1);
    this.onChange(null);
  }

  private pause(duration: number): void {
    this.cancelPause = this.timers.after(duration, () => {
      this.cancelPause = null;
      if (this.queue.length > 0) this.start();
    });
  }
}
