import type { TagRead } from '../../domain/model/read';
import type { Timers } from '../kit/timers';

/** Stores reads. Resolves when they are on disk; after a rejection none of them may be on disk. Storing a read twice is harmless. */
export type Deliver = (reads: readonly TagRead[]) => Promise<void>;

interface Waiting {
  readonly reader: string;
  readonly read: TagRead;
  /** In the order in which reads came. */
  readonly number: number;
}

/** The reads of one reader that are not confirmed. */
interface OfReader {
  /** In ascending order. */
  readonly numbers: Set<number>;
  /** Called when every read up to the number is confirmed, in ascending order of the numbers. */
  readonly awaited: { readonly upTo: number; readonly done: () => void }[];
}

const MAX_BATCH_READS = 1000;
/** Writing thirty reads to the disk costs about as much as writing one, and a tenth of a second is too short to be noticed. */
const BATCH_WINDOW_MS = 100;
const RETRY_AFTER_MS = 1000;
const MAX_CLOSING_TRIES = 3;

/**
 * Delivers reads to the intake in order, one batch at a time, and keeps a batch until the intake confirms it. The first read after an idle
 * period is sent at once; reads within the next 100 ms are batched. Storing is idempotent, so a failed batch is retried unchanged.
 */
export class DeliveryQueue {
  private queue: Waiting[] = [];
  /** How many reads at the head of the queue are being delivered. */
  private underWay = 0;
  private readonly waiting = new Map<string, OfReader>();
  private numbered = 0;
  private running: Promise<void> | null = null;
  /** Resolves when every delivery of `flushNow` has been confirmed or refused. */
  private handedOver: Promise<unknown> = Promise.resolve();
  /** Ends the pause after a batch; null when there is none. */
  private cancelPause: (() => void) | null = null;

  constructor(
    private readonly deliver: Deliver,
    private readonly timers: Timers,
    private readonly onChange: (failure: unknown) => void,
  ) {}

  /** Adds a read of a reader. */
  push(reader: string, read: TagRead): void {
    this.numbered += 1;
    this.queue.push({ reader, read, number: this.numbered });
    this.ofReader(reader).numbers.add(this.numbered);
    if (this.cancelPause === null) this.start();
  }

  /** Reads of a reader that are not confirmed yet. */
  waitingOf(reader: string): number {
    return this.waiting.get(reader)?.numbers.size ?? 0;
  }

  /** Resolves once every read of a reader that was added before is confirmed; at once when all are. */
  delivered(reader: string): Promise<void> {
    if (this.waitingOf(reader) === 0) return Promise.resolve();
    return new Promise((done) => this.ofReader(reader).awaited.push({ upTo: this.numbered, done }));
  }

  /** Passes all waiting reads to the intake now, before another race opens. Reads that it refuses stay queued. */
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

  /** Delivers the remaining reads. Rejects when they are refused several times: they are lost with the process. */
  async close(): Promise<void> {
    for (let tries = 0; tries < MAX_CLOSING_TRIES; tries++) {
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
    // In a microtask, still in this turn of the event loop: the reads that one chunk brings are pushed before it and share one commit.
    await Promise.resolve();
    for (let left = this.queue.length; left > 0 && this.queue.length > 0; left -= MAX_BATCH_READS) {
      const batch = this.queue.slice(0, Math.min(left, MAX_BATCH_READS));
      this.underWay = batch.length;
      try {
        await this.deliver(batch.map(({ read }) => read));
      } catch (failure) {
        this.pause(RETRY_AFTER_MS);
        this.onChange(failure);
        return;
      } finally {
        this.underWay = 0;
      }
      this.queue.splice(0, batch.length);
      this.taken(batch);
    }
    this.pause(BATCH_WINDOW_MS);
  }

  private taken(batch: readonly Waiting[]): void {
    for (const { reader, number } of batch) this.ofReader(reader).numbers.delete(number);
    for (const reader of new Set(batch.map((one) => one.reader))) this.release(this.ofReader(reader));
    this.onChange(null);
  }

  private release({ numbers, awaited }: OfReader): void {
    const [oldest = Number.POSITIVE_INFINITY] = numbers;
    while (awaited[0] !== undefined && awaited[0].upTo < oldest) awaited.shift()?.done();
  }

  private ofReader(reader: string): OfReader {
    const known = this.waiting.get(reader);
    if (known !== undefined) return known;
    const made: OfReader = { numbers: new Set(), awaited: [] };
    this.waiting.set(reader, made);
    return made;
  }

  private pause(duration: number): void {
    this.cancelPause = this.timers.after(duration, () => {
      this.cancelPause = null;
      if (this.queue.length > 0) this.start();
    });
  }
}
