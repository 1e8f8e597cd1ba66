import { DAY, HOUR } from '../../domain/model/time';
import type { PrintedTime } from '../../readers/kit/wall-time';

/** A line is dated before the day of the first one only when it is so little earlier: lines are late by less, and pauses of a day are longer. */
const BEFORE_FIRST_DAY_MS = 3 * HOUR;

/**
 * Gives times without a day the day that brings them nearest to the line before: a log goes on over midnight, and lines that come a little
 * late go back over it. Local times are milliseconds since 1970 by the clock of the reader.
 */
export class DayOfTimes {
  private last: number | null = null;

  /** `firstMidnight`: the beginning of the day of the first time. */
  constructor(private readonly firstMidnight: number) {}

  /** The local time of a line; the lines are given in their order. */
  localOf(printed: Exclude<PrintedTime, { readonly kind: 'instant' }>): number {
    this.last = printed.kind === 'dated' ? printed.local : this.dayed(printed.inDay);
    return this.last;
  }

  /** Notes the local time of a line that has a zone. */
  note(local: number): void {
    this.last = local;
  }

  private dayed(inDay: number): number {
    const { last, firstMidnight } = this;
    if (last === null) return firstMidnight + inDay;
    const nearest = inDay + DAY * Math.round((last - inDay) / DAY);
    const isBeforeFirst = last >= firstMidnight && nearest < firstMidnight;
    return isBeforeFirst && last - nearest > BEFORE_FIRST_DAY_MS ? nearest + DAY : nearest;
  }
}
