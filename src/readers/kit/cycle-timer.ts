import type { Ms } from '../../domain/model/time';
import type { DriverSession } from './driver';

/** Enough that one slow cycle does not matter. */
const CYCLES_TO_MEASURE = 21;
/** The lateness that is reported is a multiple of this. */
const LATENESS_STEP_MS = 100;

/**
 * Measures how long a cycle over all antennas takes, and reports once how exact the times are: the reader stamps nothing, so a read may be
 * timed late by the length of a cycle.
 */
export class CycleTimer {
  private readonly lengths: number[] = [];

  /** `begun` is when the session began to read, on the stopwatch of the station. */
  constructor(
    private readonly session: Pick<DriverSession, 'report'>,
    private begun: number,
  ) {}

  /** Ends a cycle, in which every antenna had its turn; `elapsed` is the stopwatch of the station. */
  endCycle(elapsed: number): void {
    if (this.lengths.length === CYCLES_TO_MEASURE) return;
    this.lengths.push(elapsed - this.begun);
    this.begun = elapsed;
    if (this.lengths.length < CYCLES_TO_MEASURE) return;
    const message = { code: 'host-time', params: { late: lateness(median(this.lengths)) } } as const;
    this.session.report({ type: 'notice', message, level: 'info' });
  }
}

function lateness(length: number): Ms {
  return (Math.max(1, Math.ceil(length / LATENESS_STEP_MS)) * LATENESS_STEP_MS) as Ms;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
