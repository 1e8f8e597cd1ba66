import type { Steps } from '../../domain/steps';
import { onePiece } from '../../in-pieces';

/** Upper limit of the interval. Work that took very long (the computer slept) says nothing about the next. */
const MAX_INTERVAL_MS = 5_000;

/** Milliseconds from the start of work that took `tookMs` to the next start: at least `everyMs`, and long enough that the work takes the share `share` (0 to 1) of the time. */
export function throttleInterval(tookMs: number, everyMs: number, share: number): number {
  return Math.max(everyMs, Math.min(tookMs / share, MAX_INTERVAL_MS), tookMs);
}

/**
 * Throttles `work`: runs it in the next turn when idle, otherwise at most once per `everyMs`, and never drops the last request. Long work
 * runs in pieces, so that no read waits for it. The interval grows so that all pieces together use at most `share` (0 to 1, asked each time) of the time,
 * up to 5 s.
 */
export class Throttle {
  private timer: NodeJS.Timeout | null = null;
  private nextPiece: NodeJS.Immediate | null = null;
  private isRequested = false;
  private nextAt = 0;

  constructor(
    private readonly everyMs: number,
    private readonly share: () => number,
    private readonly work: () => Steps<void>,
  ) {}

  /** Requested while the work runs in pieces, it runs once more after them. */
  request(): void {
    this.isRequested = true;
    if (this.nextPiece === null) this.timer ??= setTimeout(() => this.run(), Math.max(0, this.nextAt - performance.now()));
  }

  /** Runs the work in the next turn, however short ago it ran. Work that runs in pieces is begun again. */
  requestNow(): void {
    this.stop();
    this.nextAt = 0;
    this.request();
  }

  /** Drops a request that waits, and the pieces that are left. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.nextPiece !== null) clearImmediate(this.nextPiece);
    this.timer = null;
    this.nextPiece = null;
    this.isRequested = false;
  }

  private run(): void {
    this.timer = null;
    this.isRequested = false;
    this.runPiece(this.work(), { startedAt: performance.now(), tookMs: 0 });
  }

  private runPiece(steps: Steps<void>, { startedAt, tookMs }: { readonly startedAt: number; readonly tookMs: number }): void {
    this.nextPiece = null;
    const since = performance.now();
    const isDone = onePiece(steps) !== null;
    const took = tookMs + performance.now() - since;
    if (!isDone) {
      this.nextPiece = setImmediate(() => this.runPiece(steps, { startedAt, tookMs: took }));
      return;
    }
    this.nextAt = startedAt + throttleInterval(took, this.everyMs, this.share());
    if (this.isRequested) this.request();
  }
}
