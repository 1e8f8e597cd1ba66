import { DAY, type EpochMs, instantsOf, nearestInstant } from '../../domain/model/time';

/** A date and time of day as a reader shows it, without a time zone. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Whole milliseconds, truncated. */
  readonly ms: number;
}

type TimeOfDay = Pick<WallTime, 'hour' | 'minute' | 'second' | 'ms'>;

const TIME = /(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?/.source;
const TIME_OF_DAY = new RegExp(`^${TIME}$`);
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{2})[-/.](\\d{2})[T ]${TIME}(Z|[+-]\\d{2}:?\\d{2})?$`);
const DAY_FIRST = new RegExp(`^(\\d{2})[-/.](\\d{2})[-/.](\\d{4})[T ]${TIME}$`);
/** Numbers with fewer digits are instants before 2001, or the digits of a date or a time of day. */
const EPOCH_SECONDS = /^(\d{10})(?:[.,](\d{1,9}))?$/;
const EPOCH_MILLISECONDS = /^\d{13}$/;
const EPOCH_MICROSECONDS = /^\d{16}$/;

/** A time as a reader prints it. `local`: milliseconds since 1970 by a clock in the zone of the station; `inDay`: since midnight. */
export type PrintedTime =
  | { readonly kind: 'instant'; readonly at: EpochMs }
  | { readonly kind: 'dated'; readonly local: number }
  | { readonly kind: 'time-of-day'; readonly inDay: number };

/**
 * Parses a time that a reader prints: ISO, day first, time of day, or seconds, milliseconds or microseconds since 1970. Null for any other
 * text, and when no such day or hour exists.
 */
export function printedTime(text: string): PrintedTime | null {
  const at = parseEpoch(text);
  return at !== null ? { kind: 'instant', at } : (parseDated(text) ?? parseTimeOfDay(text));
}

/**
 * Parses a time that a reader prints, in any form of `printedTime`. A time without a zone is in the station's zone; a time without a date
 * gets the date that brings it nearest to `near`, the time of its arrival, also across midnight. Null when it is no time.
 */
export function parseTime(text: string, near: EpochMs): EpochMs | null {
  const printed = printedTime(text);
  switch (printed?.kind) {
    case 'instant':
      return printed.at;
    case 'dated':
      return nearestOf(printed.local, near);
    case 'time-of-day':
      return instantInDay(printed.inDay, near);
    default:
      return null;
  }
}

/**
 * Returns the instant of a wall time in the station's time zone, in the hour that is repeated when clocks are put back the one that is
 * nearer to `near`, the time of its arrival. In the hour that is left out, that of a clock that was not put ahead. Null when there is no
 * such day or hour.
 */
export function localInstant(wall: WallTime, near: EpochMs): EpochMs | null {
  const local = utcInstant(wall);
  return local === null ? null : nearestOf(local, near);
}

/** The instants at which clocks in the station's zone show `local`: two in the hour that is repeated, none in the hour that is left out. */
export function instantsAt(local: number): readonly EpochMs[] {
  return instantsOf(local, offsetAt);
}

/** The instant of a local time by a clock that is not put ahead in the hour that is left out. */
export function instantOfUnchanged(local: number): EpochMs {
  const wall = new Date(local);
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()];
  const time = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds(), wall.getUTCMilliseconds()] as const;
  return new Date(year, month, day, ...time).getTime() as EpochMs;
}

/** The instant of a local time, in the hour that is repeated the one that is nearer to `near`; see `localInstant`. */
export function nearestOf(local: number, near: EpochMs): EpochMs {
  return nearestInstant(instantsAt(local), near) ?? instantOfUnchanged(local);
}

/** What clocks in the station's zone show at an instant, as a local time. */
export function localTimeAt(at: EpochMs): number {
  return at + offsetAt(at) * 60_000;
}

/** Date and time of day with milliseconds that clocks in the station's zone show at an instant: `2026-05-12`, `18:05:00.123`. */
export function wallTextAt(at: number): readonly [date: string, time: string] {
  const [date = '', time = ''] = new Date(localTimeAt(at as EpochMs)).toISOString().slice(0, -1).split('T');
  return [date, time];
}

/** Minutes that the station's zone is ahead of UTC. */
function offsetAt(at: EpochMs): number {
  return -new Date(at).getTimezoneOffset();
}

/** Midnight of the day that clocks in the station's zone show at an instant, as a local time. */
export function localMidnight(at: EpochMs): number {
  const day = new Date(at);
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
}

/** Returns the instant of a wall time in UTC; null when there is no such day or hour. */
export function utcInstant(wall: WallTime): EpochMs | null {
  if (!isRealDay(wall) || !isRealTime(wall)) return null;
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.ms) as EpochMs;
}

/** Returns the digits after a decimal point as whole milliseconds, truncated; '' is 0. */
export function fractionMs(digits: string): number {
  return Number(digits.slice(0, 3).padEnd(3, '0'));
}

function parseEpoch(text: string): EpochMs | null {
  if (EPOCH_MILLISECONDS.test(text)) return Number(text) as EpochMs;
  if (EPOCH_MICROSECONDS.test(text)) return Math.floor(Number(text) / 1000) as EpochMs;
  const [, seconds, fraction = ''] = EPOCH_SECONDS.exec(text) ?? [];
  return seconds === undefined ? null : ((Number(seconds) * 1000 + fractionMs(fraction)) as EpochMs);
}

function parseDated(text: string): PrintedTime | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    const [, year, month, day, hour, minute, second, fraction, zone] = yearFirst;
    const utc = utcInstant({ ...dayOf(year, month, day), ...timeOf([hour, minute, second, fraction]) });
    if (utc === null) return null;
    if (zone === undefined) return { kind: 'dated', local: utc };
    const at = shifted(utc, zone);
    return at === null ? null : { kind: 'instant', at };
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst === null) return null;
  const [, day, month, year, ...time] = dayFirst;
  const local = utcInstant({ ...dayOf(year, month, day), ...timeOf(time) });
  return local === null ? null : { kind: 'dated', local };
}

function parseTimeOfDay(text: string): PrintedTime | null {
  const match = TIME_OF_DAY.exec(text);
  if (match === null) return null;
  const inDay = utcInstant({ year: 1970, month: 1, day: 1, ...timeOf(match.slice(1)) });
  return inDay === null ? null : { kind: 'time-of-day', inDay };
}

function instantInDay(inDay: number, near: EpochMs): EpochMs | null {
  const midnight = localMidnight(near);
  return nearestInstant(
    [-DAY, 0, DAY].map((shift) => nearestOf(midnight + shift + inDay, near)),
    near,
  );
}

function dayOf(year = '', month = '', day = ''): Pick<WallTime, 'year' | 'month' | 'day'> {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function timeOf([hour = '', minute = '', second = '', fraction = '']: readonly (string | undefined)[]): TimeOfDay {
  return { hour: Number(hour), minute: Number(minute), second: Number(second), ms: fractionMs(fraction) };
}

/** Null for a zone that is a day or more away, or has 60 minutes or more. */
function shifted(utc: EpochMs, zone: string): EpochMs | null {
  if (zone === 'Z') return utc;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 23 || minutes > 59) return null;
  const ahead = (hours * 60 + minutes) * 60_000;
  return (utc - (zone.startsWith('-') ? -ahead : ahead)) as EpochMs;
}

function isRealDay({ year, month, day }: WallTime): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1970 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isRealTime({ hour, minute, second, ms }: TimeOfDay): boolean {
  return hour < 24 && minute < 60 && second < 60 && ms < 1000;
}
