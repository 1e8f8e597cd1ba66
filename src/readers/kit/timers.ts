import { performance } from 'node:perf_hooks';
import type { EpochMs } from '../../domain/model/time';

/** The station clock and its timers, so that tests need not wait. */
export interface Timers {
  now(): EpochMs;
  /** Stopwatch in milliseconds from an arbitrary origin, not affected when the clock is set: for durations. */
  elapsed(): number;
  /** Calls `act` once after `delay` milliseconds; the returned function cancels the call and is idempotent. */
  after(delay: number, act: () => void): () => void;
}

/** The computer's own clock. Its timers do not keep a process alive: open ports and sockets do that. */
export const systemTimers: Timers = {
  now: () => Date.now() as EpochMs,
  elapsed: () => performance.now(),
  after(delay, act) {
    const timer = setTimeout(act, delay);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
