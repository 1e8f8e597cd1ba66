import type { EpochMs } from '../../domain/model/time';
import type { Timers } from '../kit/timers';

/** Power-up time of a reader without a battery. */
const POWER_UP = Date.UTC(1999, 10, 30);

/** A reader's own clock: it runs a little fast or slow, and can be set and stepped. */
export class SimulatedClock {
  private setAt: number;
  private reading: number;

  /** Starts at the station's time, or at the power-up time when `isSet` is false. A drift above 0 means that it runs fast. */
  constructor(
    private readonly timers: Timers,
    options: { readonly isSet: boolean; readonly driftPpm: number },
  ) {
    this.driftPpm = options.driftPpm;
    this.setAt = timers.now();
    this.reading = options.isSet ? this.setAt : POWER_UP;
  }

  private readonly driftPpm: number;

  /** UTC by this clock. */
  now(): EpochMs {
    const elapsed = this.timers.now() - this.setAt;
    return Math.round(this.reading + elapsed * (1 + this.driftPpm / 1e6)) as EpochMs;
  }

  /** Sets the clock. */
  set(at: EpochMs): void {
    this.setAt = this.timers.now();
    this.reading = at;
  }

  /** Moves the clock by `ms`. */
  step(ms: number): void {
    this.set((this.now() + ms) as EpochMs);
  }

  /** Starts at the power-up time again. */
  powerUp(): void {
    this.set(POWER_UP as EpochMs);
  }
}
