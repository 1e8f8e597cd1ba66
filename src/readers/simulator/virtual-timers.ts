import type { EpochMs } from '../../domain/model/time';
import type { Timers } from '../kit/timers';

interface Alarm {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** Time that passes only when a test or a simulation lets it: an hour of a race in a moment, the same way each time. */
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

  /** Moves the clock by `ms` without any time passing, as when somebody corrects it. */
  step(ms: number): void {
    this.start = (this.start + ms) as EpochMs;
  }

  after(delay: number, act: () => void): () => void {
    const alarm = { at: this.passed + Math.max(0, delay), order: this.order++, act };
    this.alarms.add(alarm);
    return () => this.alarms.delete(alarm);
  }

  /** Lets `ms` pass: every alarm that is due goes off in order, and what it starts comes to rest before the next one. */
  async advance(ms: number): Promise<void> {
    const end = this.passed + ms;
    await settled();
    for (let next = this.nextUntil(end); next !== null; next = this.nextUntil(end)) await this.goOff(next);
    this.passed = end;
  }

  /** Lets time pass until the next alarm has gone off, or `ms` when none is due before. */
  async advanceToNext(ms: number): Promise<void> {
    await settled();
    const end = this.passed + ms;
    const next = this.nextUntil(end);
    if (next === null) this.passed = end;
    else await this.goOff(next);
  }

  private async goOff(alarm: Alarm): Promise<void> {
    this.alarms.delete(alarm);
    this.passed = Math.max(this.passed, alarm.at);
    alarm.act();
    await settled();
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
