import type { TagId } from '../../domain/model/read';
import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import { fractionMs, utcInstant } from '../kit/wall-time';

/**
 * The sender's local time, counted as if its zone were UTC. Only differences between two such times of one sender have a meaning,
 * because senders do not report their zone.
 */
export type SenderTime = EpochMs;

/** A moment as the sender reports it: date and time, or a time and perhaps the number of days since the sender was started, modulo 10. */
export interface SenderMoment {
  /** As if the date were 1970-01-01. */
  readonly timeOfDay: number;
  /** Midnight of the date; null when the message has no date. */
  readonly date: SenderTime | null;
  /** 0 to 9; null when the message has no count. */
  readonly dayCount: number | null;
}

/** Messages of the JChip protocol, each ended by a carriage return. */
export type JChipMessage =
  /** The sender reports its name. */
  | { readonly type: 'name'; readonly name: string }
  /** The reply to `GT`. */
  | { readonly type: 'time'; readonly moment: SenderMoment }
  | { readonly type: 'read'; readonly tag: TagId; readonly moment: SenderMoment | null };

/** Requests the sender's time. */
export const ASK_TIME = 'GT\r';
/** Starts the sending of reads. */
export const START_SENDING = 'S0000\r';

const DAY = 86_400_000;
/** Four characters of any kind are skipped, as CrossMgr does. */
const NAME = /^N.{0,4}(.*)$/;
const HOUR = 3_600_000;
const TIME = /^GT(\d)(\d{2})(\d{2})(\d{2})(\d*)(?:.*?\bdate=(\d{8})(?!\d))?/;
const READ = /^D.(\S+)\s+(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?(?:\s+\d(\d)\b)?(?:.*?\bdate=(\d{8})(?!\d))?/;

/** Parses a message; null for any other text. A read whose time makes no sense is a read without a time. */
export function parseMessage(line: string): JChipMessage | null {
  const name = NAME.exec(line);
  if (name !== null) return { type: 'name', name: (name[1] ?? '').trim() };
  const time = TIME.exec(line);
  if (time !== null) {
    const [, dayCount, hour, minute, second, fraction, date] = time;
    const moment = momentOf({ hour, minute, second, fraction, dayCount, date });
    return moment === null ? null : { type: 'time', moment };
  }
  return parseRead(line);
}

/** The sender's local time at one moment, and its count of days then. */
export interface SenderDay {
  readonly at: SenderTime;
  readonly dayCount: number | null;
}

/**
 * Returns the sender's local time of a moment. A moment without a date is on the last day on which that time has passed at `now`, the
 * sender's local time at the arrival. The count of days of many senders never changes; it is used only when it differs from `known`.
 */
export function senderTime(moment: SenderMoment, known: SenderDay, now: SenderTime): SenderTime {
  if (moment.date !== null) return (moment.date + moment.timeOfDay) as SenderTime;
  if (moment.dayCount === null || known.dayCount === null || moment.dayCount === known.dayCount) return lastDay(moment.timeOfDay, now);
  const countNow = known.dayCount + dayOf(now) - dayOf(known.at);
  return ((dayOf(now) + daysBetween(countNow, moment.dayCount)) * DAY + moment.timeOfDay) as SenderTime;
}

/** Returns a time of day on the day that brings it nearest to `near`. */
export function nearestDay(timeOfDay: number, near: SenderTime): SenderTime {
  return (Math.round((near - timeOfDay) / DAY) * DAY + timeOfDay) as SenderTime;
}

function parseRead(line: string): JChipMessage | null {
  const read = READ.exec(line);
  const tag = parseTag(read?.[1] ?? '');
  if (read === null || tag === null) return null;
  const [, , hour, minute, second, fraction, dayCount, date] = read;
  return { type: 'read', tag, moment: momentOf({ hour, minute, second, fraction, dayCount, date }) };
}

/** Allows an hour: a clock that was set a little, or back for the winter, must not date a new read to the day before. */
function lastDay(timeOfDay: number, now: SenderTime): SenderTime {
  return (dayOf(now + HOUR - timeOfDay) * DAY + timeOfDay) as SenderTime;
}

function dayOf(at: number): number {
  return Math.floor(at / DAY);
}

/** Returns the days from one count to another, from -4 to 5, because the count has one digit. */
function daysBetween(from: number, to: number): number {
  const days = (((to - from) % 10) + 10) % 10;
  return days > 5 ? days - 10 : days;
}

interface MomentText {
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly fraction: string | undefined;
  readonly dayCount: string | undefined;
  readonly date: string | undefined;
}

function momentOf({ hour, minute, second, fraction = '', dayCount, date }: MomentText): SenderMoment | null {
  if (hour === undefined) return null;
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second), ms: fractionMs(fraction) };
  const timeOfDay = utcInstant({ year: 1970, month: 1, day: 1, ...time });
  if (timeOfDay === null) return null;
  return { timeOfDay, date: date === undefined ? null : midnightOf(date), dayCount: dayCount === undefined ? null : Number(dayCount) };
}

function midnightOf(date: string): SenderTime | null {
  const day = { year: Number(date.slice(0, 4)), month: Number(date.slice(4, 6)), day: Number(date.slice(6)) };
  return utcInstant({ ...day, hour: 0, minute: 0, second: 0, ms: 0 });
}
