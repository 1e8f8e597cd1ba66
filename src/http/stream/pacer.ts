import { performance } from 'node:perf_hooks';

/** A machine that stood still in the middle of the work, asleep or swapping, is no reason to keep screens waiting many times as long. */
const LONGEST_PERIOD = 5_000;

/** Milliseconds from the beginning of work that took so long to the next: no less than `every`, and so that it takes the part `share` of them. */
export function periodAfter(took: number, every: number, share: number): number {
  return Math.max(every, Math.min(took / share, LONGEST_PERIOD), took);
}

/**
 * Does a piece of work soon after it is asked for: at once after a quiet spell, else no oftener than `every` milliseconds, and always
 * after the last asking. It takes at most the part `share` of the time, unless it takes seconds; the rest belongs to the reads.
 */
export class Pacer {
  private timer: NodeJS.Timeout | null = null;
  private nextAt = 0;

  constructor(
    private readonly every: number,
    private readonly share: number,
    private readonly work: () => void,
  ) {}

  ask(): void {
    this.timer ??= setTimeout(() => this.run(), Math.max(0, this.nextAt - performance.now()));
  }

  /** Asks for it as after a quiet spell. */
  askAnew(): void {
    this.stop();
    this.nextAt = 0;
    this.ask();
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private run(): void {
    this.timer = null;
    const started = performance.now();
    this.work();
    const took = performance.now() - started;
    this.nextAt = started + periodAfter(took, this.every, this.share);
  }
}
