import type { EpochMs } from '../domain/model/time';
import type { Standstill } from '../station';

/** What the watch reads. */
export interface WatchClocks {
  now(): EpochMs;
  /** Milliseconds of a stopwatch, not affected when the clock is set. */
  elapsed(): number;
}

const TICK_MS = 100;
/** Shorter delays are usual on a busy computer and too small to matter for a time. */
const NOTICED_MS = 300;

/**
 * Notices when this thread stood still: a direct reader's bytes are timed when they are taken, so those of that time are late. Work that
 * the timekeeper asked for and that takes its time, such as opening a race, calls `excuse` at its end.
 */
export class StandstillWatch {
  private readonly timer: NodeJS.Timeout;
  private last: number;

  constructor(
    private readonly clocks: WatchClocks,
    private readonly onStandstill: (standstill: Standstill) => void,
  ) {
    this.last = clocks.elapsed();
    this.timer = setInterval(() => this.tick(), TICK_MS);
    this.timer.unref();
  }

  excuse(): void {
    this.last = this.clocks.elapsed();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private tick(): void {
    const before = this.last;
    this.last = this.clocks.elapsed();
    const late = this.last - before - TICK_MS;
    if (late < NOTICED_MS) return;
    const to = this.clocks.now();
    this.onStandstill({ from: Math.round(to - late) as EpochMs, to, why: 'stalled' });
  }
}
