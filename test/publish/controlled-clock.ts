import type { PublishClock } from '../../src/publish/sessions';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** A stopwatch that stands still until the test moves it; a timer calls back when it is passed. */
export class ControlledClock implements PublishClock {
  private time = 0;
  private readonly timers = new Set<Timer>();

  elapsed(): number {
    return this.time;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.time + ms, callback };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  random(): number {
    return 0.5;
  }

  /** Moves on, timer by timer in their order. */
  forward(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const next = [...this.timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.callback();
    }
    this.time = end;
  }
}
