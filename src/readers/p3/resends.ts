import type { Range } from '../kit/passing-log';

/** Passings that come when asked for come at once; those that did not come in this time are not there. */
const WITHIN_MS = 5000;

/** Passings that the decoder was asked to send again; times are those of a stopwatch, in milliseconds. */
export class Resends {
  private asked: readonly (Range & { readonly until: number })[] = [];

  add(range: Range, now: number): void {
    this.asked = [...this.asked, { ...range, until: now + WITHIN_MS }];
  }

  /** Whether a passing was asked for. */
  covers(number: number): boolean {
    return this.overlaps({ from: number, to: number });
  }

  overlaps(range: Range): boolean {
    return this.asked.some(({ from, to }) => range.from <= to && range.to >= from);
  }

  /** Takes out the requests that nothing comes for any more. */
  takeDue(now: number): readonly Range[] {
    const due = this.asked.filter(({ until }) => until <= now);
    this.asked = this.asked.filter(({ until }) => until > now);
    return due;
  }
}
