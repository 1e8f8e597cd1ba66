import type { TagId } from '../../domain/model/read';
import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import { fractionMs, utcInstant } from '../kit/wall-time';

/**
 * What the sender's clock on the wall shows, as if it stood in Greenwich. Only differences between two such readings
 * of one sender mean anything: its zone is not told.
 */
export type SenderTime = EpochMs;

/** When it was on the sender's wall: date and time, or a time and perhaps the number of days since the sender was started, modulo 10. */
export interface SenderMoment {
  /** As if the date were 1970-01-01. */
  readonly timeOfDay: number;
  /** Midnight of the date; null when it is not told. */
  readonly date: SenderTime | null;
  /** 0 to 9; null when it is not told. */
  readonly dayCount: number | null;
}

/** Messages of the JChip protocol, each ended by a carriage return. */
export type JChipMessage =
  /** The sender says who it is. */
  | { readonly type: 'name'; readonly name: string }
  /** The answer to `GT`. */
  | { readonly type: 'time'; readonly moment: SenderMoment }
  | { readonly type: 'read'; readonly tag: TagId; readonly moment: SenderMoment | null };

/** What the station sends. */
export const ASK_TIME = 'GT\r';
export const START_SENDING = 'S0000\r';

const DAY = 86_400_000;
const NAME = /^N\d{4}(.*)$/;
const HOUR = 3_600_000;
const TIME = /^GT(\d)(\d{2})(\d{2})(\d{2})(\d*).*?(?:date=(\d{8}))?\s*$/;
const READ = /^D.(\S+)\s+(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?(?:\s+\d(\d)\b)?.*?(?:date=(\d{8}))?\s*$/;

/** Null for anything else. A read whose time makes no sense is still a read. */
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

/** What the sender's wall showed at one moment, and its count of days then. */
export interface SenderDay {
  readonly at: SenderTime;
  readonly dayCount: number | null;
}

/**
 * The date and time on the sender's wall. A date that is not told follows from `now`, what the wall shows at the arrival: it is the last
 * day on which that time has been. Many senders count days that stand still; one whose count moved since `known` is believed.
 */
export function senderTime(moment: SenderMoment, known: SenderDay, now: SenderTime): SenderTime {
  if (moment.date !== null) return (moment.date + moment.timeOfDay) as SenderTime;
  if (moment.dayCount === null || known.dayCount === null || moment.dayCount === known.dayCount) return lastDay(moment.timeOfDay, now);
  const countNow = known.dayCount + dayOf(now) - dayOf(known.at);
  return ((dayOf(now) + daysBetween(countNow, moment.dayCount)) * DAY + moment.timeOfDay) as SenderTime;
}

/** Of the days that a bare time of day may mean, the one that brings it nearest to `near`. */
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

/** Clocks that were set a little, or put back for the winter, do not turn a read of now into one of yesterday. */
function lastDay(timeOfDay: number, now: SenderTime): SenderTime {
  return (dayOf(now + HOUR - timeOfDay) * DAY + timeOfDay) as SenderTime;
}

function dayOf(at: number): number {
  return Math.floor(at / DAY);
}

/** Up to four days back and five ahead: the count has one digit. */
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
