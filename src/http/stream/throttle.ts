/** Upper limit of the interval. Work that took very long (the computer slept) says nothing about the next. */
const MAX_INTERVAL_MS = 5_000;

/** Milliseconds from the start of work that took `tookMs` to the next start: at least `everyMs`, and long enough that the work takes the share `share` (0 to 1) of the time. */
export function throttleInterval(tookMs: number, everyMs: number, share: number): number {
  return Math.max(everyMs, Math.min(tookMs / share, MAX_INTERVAL_MS), tookMs);
}

/**
 * Throttles `work`: runs it in the next turn when idle, otherwise at most once per `everyMs`, and never drops the last request. The
 * interval grows so that `work` uses at most `share` (0 to 1) of the time, up to 5 s.
 */
export class Throttle {
  private timer: NodeJS.Timeout | null = null;
  private nextAt = 0;

  constructor(
    private readonly everyMs: number,
    private readonly share: number,
    private readonly work: () => void,
  ) {}

  request(): void {
    this.timer ??= setTimeout(() => this.run(), Math.max(0, this.nextAt - performance.now()));
  }

  /** Runs the work in the next turn, however short ago it ran. */
  requestNow(): void {
    this.stop();
    this.nextAt = 0;
    this.request();
  }

  /** Drops a request that waits. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private run(): void {
    this.timer = null;
    const startedAt = performance.now();
    this.work();
    this.nextAt = startedAt + throttleInterval(performance.now() - startedAt, this.everyMs, this.share);
  }
}
