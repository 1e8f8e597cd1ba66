import type { DriverSession } from './driver';
import type { HeartbeatHabit } from './parsed-line';
import type { Timers } from './timers';

/** The manager takes a device for silent so long after the last report. */
const SILENT_AFTER_MS = 4500;
const REPORT_EVERY_MS = 2000;
/** A device is given up after this many intervals. */
const PATIENCE = 2.5;
/** Intervals that are remembered: one pause of the network does not make a lazy device. */
const REMEMBERED = 4;
const SHORTEST_MS = 2000;
const LONGEST_MS = 15_000;

/**
 * Reports that a device is alive while its heartbeat is as regular as it was so far in this session. Reports nothing before the first heartbeat,
 * so that a device without one never looks silent.
 */
export class Heartbeat {
  private readonly intervals: number[] = [];
  /** By the stopwatch; null before the first heartbeat. */
  private beatAt: number | null = null;
  private heardAt = 0;
  private cancel: () => void = () => undefined;

  constructor(
    private readonly habit: HeartbeatHabit,
    private readonly session: Pick<DriverSession, 'elapsed' | 'report'>,
    private readonly timers: Pick<Timers, 'after'>,
  ) {}

  /** Takes a line that was understood. */
  heard(line: string): void {
    const now = this.session.elapsed();
    if (this.habit.matches(line)) this.beat(now);
    if (this.beatAt === null) return;
    this.heardAt = now;
    this.report();
  }

  close(): void {
    this.cancel();
  }

  private beat(now: number): void {
    if (this.beatAt !== null) this.intervals.push(Math.min(Math.max(now - this.beatAt, SHORTEST_MS), LONGEST_MS));
    if (this.intervals.length > REMEMBERED) this.intervals.shift();
    this.beatAt = now;
  }

  private report(): void {
    this.session.report({ type: 'alive' });
    this.cancel();
    this.cancel = this.timers.after(REPORT_EVERY_MS, () => {
      if (this.session.elapsed() - this.heardAt <= this.patience() - SILENT_AFTER_MS) this.report();
    });
  }

  private patience(): number {
    if (this.habit.patienceMs !== undefined) return this.habit.patienceMs;
    return PATIENCE * (this.intervals.length === 0 ? this.habit.everyMs : Math.max(...this.intervals));
  }
}
