import type { Steps } from '../../domain/steps';
import { onePiece } from '../../in-pieces';

/** How much of the time throttled work takes. */
export interface Pace {
  /** 0 to 1. */
  readonly share: number;
  /** Whether the pieces of one run are spread over its interval. Otherwise each follows in the next turn. */
  readonly isSpread: boolean;
}

/** What a spread piece writes to a crowd is read within a few times as long, and other messages wait behind it. */
const SPREAD_PIECE_MS = 2;

/** Upper limit of the interval. Work that took very long (the computer slept) says nothing about the next. */
const MAX_INTERVAL_MS = 5_000;

/** The same for the pause after a piece. */
const MAX_PAUSE_MS = 100;

/** Milliseconds from the start of work that took `tookMs` to the next start: at least `everyMs`, and long enough that the work takes the share `share` (0 to 1) of the time. */
export function throttleInterval(tookMs: number, everyMs: number, share: number): number {
  return Math.max(everyMs, Math.min(tookMs / share, MAX_INTERVAL_MS), tookMs);
}

/**
 * Throttles `work`: runs it in the next turn when idle, otherwise at most once per `everyMs`, and never drops the last request. Long work
 * runs in pieces, so that no read waits for it. The interval grows so that all pieces together use at most the share of the time that `pace` says,
 * which is asked each time, up to 5 s.
 */
export class Throttle {
  private timer: NodeJS.Timeout | null = null;
  /** Drops the next piece of a run that is not done; null where there is none. */
  private dropPiece: (() => void) | null = null;
  private isRequested = false;
  private nextAt = 0;

  constructor(
    private readonly everyMs: number,
    private readonly pace: () => Pace,
    private readonly work: () => Steps<void>,
  ) {}

  /** Requested while the work runs in pieces, it runs once more after them. */
  request(): void {
    this.isRequested = true;
    if (this.dropPiece === null) this.timer ??= setTimeout(() => this.run(), Math.max(0, this.nextAt - performance.now()));
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
    this.dropPiece?.();
    this.timer = null;
    this.dropPiece = null;
    this.isRequested = false;
  }

  private run(): void {
    this.timer = null;
    this.isRequested = false;
    this.runPiece(this.work(), { startedAt: performance.now(), tookMs: 0 });
  }

  private runPiece(steps: Steps<void>, { startedAt, tookMs }: { readonly startedAt: number; readonly tookMs: number }): void {
    this.dropPiece = null;
    const { share, isSpread } = this.pace();
    const since = performance.now();
    const isDone = (isSpread ? onePiece(steps, SPREAD_PIECE_MS) : onePiece(steps)) !== null;
    const pieceMs = performance.now() - since;
    const took = tookMs + pieceMs;
    if (!isDone) {
      const next = () => this.runPiece(steps, { startedAt, tookMs: took });
      this.dropPiece = isSpread ? after(Math.min(pieceMs / share - pieceMs, MAX_PAUSE_MS), next) : inNextTurn(next);
      return;
    }
    this.nextAt = startedAt + throttleInterval(took, this.everyMs, share);
    if (this.isRequested) this.request();
  }
}

/** Returns how to drop it. */
function inNextTurn(act: () => void): () => void {
  const next = setImmediate(act);
  return () => clearImmediate(next);
}

/** Returns how to drop it. */
function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}
