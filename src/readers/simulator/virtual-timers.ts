import type { EpochMs } from '../../domain/model/time';
import type { Timers } from '../kit/timers';

interface Call {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** Time that passes only when a test or a simulation advances it: an hour of a race takes milliseconds, and is the same each time. */
export class VirtualTimers implements Timers {
  private readonly calls = new Set<Call>();
  private order = 0;
  private passed = 0;

  constructor(private start: EpochMs) {}

  now(): EpochMs {
    return (this.start + this.passed) as EpochMs;
  }

  elapsed(): number {
    return this.passed;
  }

  /** Changes the clock by `ms` without any time passing, as when the computer's clock is corrected. */
  step(ms: number): void {
    this.start = (this.start + ms) as EpochMs;
  }

  after(delay: number, act: () => void): () => void {
    const call = { at: this.passed + Math.max(0, delay), order: this.order++, act };
    this.calls.add(call);
    return () => this.calls.delete(call);
  }

  /** Lets `ms` pass: makes every call that is due, in order, and waits until its consequences have settled before the next one. */
  async advance(ms: number): Promise<void> {
    const end = this.passed + ms;
    await settled();
    for (let next = this.nextUntil(end); next !== null; next = this.nextUntil(end)) await this.make(next);
    this.passed = end;
  }

  /** Lets time pass until the next call has been made, or `ms` when none is due before. */
  async advanceToNext(ms: number): Promise<void> {
    await settled();
    const end = this.passed + ms;
    const next = this.nextUntil(end);
    if (next === null) this.passed = end;
    else await this.make(next);
  }

  private async make(call: Call): Promise<void> {
    this.calls.delete(call);
    this.passed = Math.max(this.passed, call.at);
    call.act();
    await settled();
  }

  private nextUntil(end: number): Call | null {
    let next: Call | null = null;
    for (const call of this.calls) {
      if (call.at <= end && (next === null || call.at < next.at || (call.at === next.at && call.order < next.order))) next = call;
    }
    return next;
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
