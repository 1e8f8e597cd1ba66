import { performance } from 'node:perf_hooks';

/**
 * Does a piece of work soon after it is asked for: at once after a quiet spell, else no oftener than `every` milliseconds, and always
 * after the last asking. It takes at most the part `share` of the time; the rest belongs to the reads.
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
    this.nextAt = started + Math.max(this.every, took / this.share);
  }
}
