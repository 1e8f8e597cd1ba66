import type { EpochMs } from '../../domain/model/time';
import type { Timers } from '../kit/timers';

interface Alarm {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** Time that passes only when told to: an hour of a race in a blink, the same way each time. */
export class VirtualTimers implements Timers {
  private readonly alarms = new Set<Alarm>();
  private order = 0;
  private passed = 0;

  constructor(private start: EpochMs) {}

  now(): EpochMs {
    return (this.start + this.passed) as EpochMs;
  }

  elapsed(): number {
    return this.passed;
  }

  /** Sets the clock by `ms` without any time passing, as somebody does who puts it right. */
  step(ms: number): void {
    this.start = (this.start + ms) as EpochMs;
  }

  after(delay: number, act: () => void): () => void {
    const alarm = { at: this.passed + Math.max(0, delay), order: this.order++, act };
    this.alarms.add(alarm);
    return () => this.alarms.delete(alarm);
  }

  /** Lets `ms` pass: every alarm due goes off in order, and what it set in motion comes to rest before the next one. */
  async advance(ms: number): Promise<void> {
    const end = this.passed + ms;
    await settled();
    for (let next = this.nextUntil(end); next !== null; next = this.nextUntil(end)) {
      this.alarms.delete(next);
      this.passed = Math.max(this.passed, next.at);
      next.act();
      await settled();
    }
    this.passed = end;
  }

  /** Lets time pass until the next alarm has gone off, or `ms` when none is due before. */
  async advanceToNext(ms: number): Promise<void> {
    await settled();
    const next = this.nextUntil(this.passed + ms);
    await this.advance(next === null ? ms : Math.max(0, next.at - this.passed));
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
