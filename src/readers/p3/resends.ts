import type { Range } from '../kit/passing-log';

/** Passings that come when asked for come at once; those that did not come in this time are not there. */
const WITHIN_MS = 5000;
/** Of a request for everything from a number on, nobody knows what it brings: a gap that shows later than this is asked for by itself. */
const OPEN_WITHIN_MS = 1000;
const LAST_NUMBER = 0xffff_ffff;

/** The passings from a number on. */
export function onwardsFrom(from: number): Range {
  return { from, to: LAST_NUMBER };
}

/** Whether a range is one of `onwardsFrom`. */
export function isOpen({ to }: Range): boolean {
  return to === LAST_NUMBER;
}

/** Passings that the decoder was asked to send again; times are those of a stopwatch, in milliseconds. */
export class Resends {
  private asked: readonly (Range & { readonly until: number })[] = [];

  add(range: Range, now: number): void {
    this.asked = [...this.asked, { ...range, until: now + WITHIN_MS }];
  }

  /** Whether a passing was asked for. */
  covers(number: number): boolean {
    return this.asked.some(({ from, to }) => number >= from && number <= to);
  }

  /** Whether passings of a range are on their way. */
  isAwaited(range: Range, now: number): boolean {
    return this.asked.some((asked) => {
      const until = isOpen(asked) ? asked.until - WITHIN_MS + OPEN_WITHIN_MS : asked.until;
      return range.from <= asked.to && range.to >= asked.from && now < until;
    });
  }

  /** Takes out the requests that nothing comes for any more. */
  takeDue(now: number): readonly Range[] {
    const due = this.asked.filter(({ until }) => until <= now);
    this.asked = this.asked.filter(({ until }) => until > now);
    return due;
  }
}
