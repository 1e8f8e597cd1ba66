import { DAY, type EpochMs } from '../../domain/model/time';
import { localTimeAt, nearestOf, parseTime, printedTime } from '../kit/wall-time';

/** Days since the decoder was switched on, where it has no date. */
const UNDATED = /^0000-00-(\d{2,3})$/;

/**
 * The instants of a decoder's dates and times, which are local and may lack a date: then the days are counted from when it was switched on, and
 * its replies to `GETTIME` say which day that was. Lives as long as the driver, so that a passing from before a lost link gets the same instant.
 */
export class DecoderClock {
  /** Midnight of its day 0, as a local time; null before the first reply. */
  private dayZero: number | null = null;

  /** The instant of a reply to `GETTIME` that was received at `near`; null when it is no time. */
  compare(date: string, time: string, near: EpochMs): EpochMs | null {
    const printed = printedTime(time);
    const at = this.instantOf(date, time, near);
    const day = dayOf(date);
    if (day === null || printed?.kind !== 'time-of-day') return at;
    if (at !== null && this.dayZero !== null && Math.abs(at - near) <= DAY / 2) return at;
    const nearest = parseTime(time, near);
    if (nearest === null) return null;
    this.dayZero = localTimeAt(nearest) - printed.inDay - day * DAY;
    return this.instantOf(date, time, near);
  }

  /** The instant of a date and time that were received at `near`; null when they are no time. */
  instantOf(date: string, time: string, near: EpochMs): EpochMs | null {
    const day = dayOf(date);
    if (day === null) return parseTime(`${date} ${time}`.trim(), near);
    const printed = printedTime(time);
    if (printed?.kind !== 'time-of-day') return null;
    return this.dayZero === null ? parseTime(time, near) : nearestOf(this.dayZero + day * DAY + printed.inDay, near);
  }
}

function dayOf(date: string): number | null {
  const day = UNDATED.exec(date)?.[1];
  return day === undefined ? null : Number(day);
}
