/**
 * Time in a race: integers, always. Instants are milliseconds since the epoch (UTC), spans are milliseconds.
 * Nothing here reads a clock: "now" is always an argument.
 */
declare const unit: unique symbol;

/** An instant: whole milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number & { readonly [unit]: 'epoch-ms' };

/** A span of time in whole milliseconds; may be negative. */
export type Ms = number & { readonly [unit]: 'ms' };

/** The last instant that can be written with a year of four digits: 9999-12-31T23:59:59.999Z. */
export const LAST_INSTANT = 253_402_300_799_999 as EpochMs;

export const SECOND = 1000 as Ms;
export const MINUTE = (60 * SECOND) as Ms;
export const HOUR = (60 * MINUTE) as Ms;
/** A day of 24 hours. */
export const DAY = (24 * HOUR) as Ms;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;
const DIGIT_ZERO = 0x30;

/**
 * An ISO-8601 date and time with zone (`Z`, `±hh:mm` or `±hhmm`), as an instant. Seconds may be missing; fractions of up to nine
 * digits are cut to milliseconds. Null for anything else: no zone, a day the calendar does not have, hour 24, second 60, an instant
 * before 1970 or after 9999 (UTC).
 */
export function parseInstant(text: string): EpochMs | null {
  if (!INSTANT.test(text)) return null;
  // The digits are read where they are: a batch has thousands of times, and a match is an array of texts.
  const date = dateOf(numberIn(text, 0, 4), numberIn(text, 5, 7), numberIn(text, 8, 10));
  const second = text[16] === ':' ? numberIn(text, 17, 19) : 0;
  const time = timeOf(numberIn(text, 11, 13), numberIn(text, 14, 16), second);
  const isUtc = text.endsWith('Z');
  const zoneAt = isUtc ? text.length - 1 : Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
  const zone = isUtc ? 0 : timeOf(numberIn(text, zoneAt + 1, zoneAt + 3), numberIn(text, text.length - 2, text.length), 0);
  if (date === null || time === null || zone === null) return null;
  const local = date + time + millisecondsIn(text, 20, zoneAt);
  const at = text[zoneAt] === '-' ? local + zone : local - zone;
  return isInstant(at) ? at : null;
}

/** The number that the digits from `start` up to, but not including, `end` are; 0 for none. */
function numberIn(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - DIGIT_ZERO;
  return value;
}

/** The same for the digits of a fraction of a second, cut to milliseconds. */
function millisecondsIn(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < start + 3; at++) value = value * 10 + (at < end ? text.charCodeAt(at) - DIGIT_ZERO : 0);
  return value;
}

/** Whether a number is an instant that can be written: whole, from 1970 to 9999. */
export function isInstant(value: number): value is EpochMs {
  return Number.isInteger(value) && value >= 0 && value <= LAST_INSTANT;
}

/** The instant as ISO-8601 in UTC with milliseconds and `Z`. For instants of the years 0 to 9999. */
export function formatInstant(at: EpochMs): string {
  const days = Math.floor(at / DAY);
  const { year, month, day } = civilFromDays(days);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${clock(at - days * DAY, 2)}.${digits(at - Math.floor(at / SECOND) * SECOND, 3)}Z`;
}

/**
 * A span as `h:mm:ss` with `decimals` decimals of a second, cut towards zero and never rounded (rules 18, 22). Hours are not limited;
 * negative spans begin with `-` unless all that is shown is zero.
 */
export function formatRaceTime(span: Ms, decimals: 0 | 1 | 2 | 3): string {
  const shown = cut(Math.abs(span), decimals);
  const sign = span < 0 && shown > 0 ? '-' : '';
  const fraction = decimals === 0 ? '' : `.${digits(shown % SECOND, 3).slice(0, decimals)}`;
  return `${sign}${clock(shown, 1)}${fraction}`;
}

/** How far one span, not negative, is behind another as both are shown, in the same form: a gap that adds up with the times beside it (rule 18). */
export function formatDifference(from: Ms, to: Ms, decimals: 0 | 1 | 2 | 3): string {
  return formatRaceTime(shownDifference(from, to, decimals), decimals);
}

/** The same gap as a span. */
export function shownDifference(from: Ms, to: Ms, decimals: 0 | 1 | 2 | 3): Ms {
  return (shownSpan(to, decimals) - shownSpan(from, decimals)) as Ms;
}

/** A span, not negative, without what its form with these decimals does not show. */
export function shownSpan(span: Ms, decimals: 0 | 1 | 2 | 3): Ms {
  return cut(span, decimals) as Ms;
}

function cut(span: number, decimals: number): number {
  const step = 10 ** (3 - decimals);
  return Math.floor(span / step) * step;
}

/** Formats a time of day with milliseconds, for texts: `10:02:11.304` local time, or `10:02:11.304 UTC` where the local zone is unknown. */
export function formatTimeOfDay(at: EpochMs, offsetMinutes: number | null): string {
  const local = at + (offsetMinutes ?? 0) * MINUTE;
  const inDay = local - Math.floor(local / DAY) * DAY;
  return `${clock(inDay, 2)}.${digits(inDay % SECOND, 3)}${offsetMinutes === null ? ' UTC' : ''}`;
}

/**
 * The instants at which clocks of a zone show `local` (milliseconds since 1970 by those clocks), earliest first: two in the hour that is repeated when
 * clocks are put back, none in the hour that is left out. `offsetAt` returns the minutes that the zone is ahead of UTC.
 */
export function instantsOf(local: number, offsetAt: (at: EpochMs) => number): readonly EpochMs[] {
  const [before, after] = [offsetAt((local - DAY) as EpochMs), offsetAt((local + DAY) as EpochMs)];
  // On nearly every day clocks stay as they are.
  const offsets = before === after ? [before] : [before, after];
  const shownAt = (minutes: number) => (local - minutes * MINUTE) as EpochMs;
  return offsets
    .filter((minutes) => offsetAt(shownAt(minutes)) === minutes)
    .map(shownAt)
    .sort((a, b) => a - b);
}

/** The instant of the list that is nearest to `near`, the earlier one of two that are as near; null for an empty list. */
export function nearestInstant(instants: readonly EpochMs[], near: EpochMs): EpochMs | null {
  return instants.reduce<EpochMs | null>((best, at) => (best === null || Math.abs(at - near) < Math.abs(best - near) ? at : best), null);
}

/** The instant `span` after `at` (before it, where `span` is negative). */
export function later(at: EpochMs, span: number): EpochMs {
  return (at + span) as EpochMs;
}

/** The span from one instant to another; negative when `to` is the earlier one. */
export function between(from: EpochMs, to: EpochMs): Ms {
  return (to - from) as Ms;
}

function clock(span: number, hourDigits: number): string {
  const hours = Math.floor(span / HOUR);
  const minutes = Math.floor(span / MINUTE) % 60;
  const seconds = Math.floor(span / SECOND) % 60;
  return `${digits(hours, hourDigits)}:${digits(minutes, 2)}:${digits(seconds, 2)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function timeOf(hour: number, minute: number, second: number): number | null {
  if (hour > 23 || minute > 59 || second > 59) return null;
  return hour * HOUR + minute * MINUTE + second * SECOND;
}

/** Midnight in UTC of a day, as an instant; null for a day that the calendar does not have. */
export function dateOf(year: number, month: number, day: number): EpochMs | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return (daysFromCivil(year, month, day) * DAY) as EpochMs;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. Years are counted from March, so that a leap day is the last day of its year. */
const DAYS_TO_EPOCH = 719_468;

function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH;
}

function civilFromDays(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}
