import type { EpochMs } from '../../domain/time';
import type { Timers } from '../timers';

interface Alarm {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** Time that passes only when told to: an hour of a race in a blink, the same way each time. */
export class VirtualTimers implements Timers {
  private readonly alarms = new Set<Alarm>();
  private order = 0;

  constructor(private time: EpochMs) {}

  now(): EpochMs {
    return this.time;
  }

  after(delay: number, act: () => void): () => void {
    const alarm = { at: this.time + Math.max(0, delay), order: this.order++, act };
    this.alarms.add(alarm);
    return () => this.alarms.delete(alarm);
  }

  /** Lets `ms` pass: every alarm due goes off in order, and what it set in motion comes to rest before the next one. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let next = this.nextUntil(end); next !== null; next = this.nextUntil(end)) {
      this.alarms.delete(next);
      this.time = Math.max(this.time, next.at) as EpochMs;
      next.act();
      await settled();
    }
    this.time = end as EpochMs;
  }

  private nextUntil(end: number): Alarm | null {
    let next: Alarm | null = null;
    for (const alarm of this.alarms) {
      if (alarm.at <= end && (next === null || alarm.at < next.at || (alarm.at === next.at && alarm.order < next.order))) next = alarm;
    }
    return next;
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
