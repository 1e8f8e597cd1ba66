import { DAY, dateOf, type EpochMs, instantsOf, later, nearestInstant } from '../../domain/model/time';

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

const TIME = /(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?/.source;
const TIME_OF_DAY = new RegExp(`^${TIME}$`);
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{2})[-/.](\\d{2})[T ]${TIME}(Z|[+-]\\d{2}:?\\d{2})?$`);
const DAY_FIRST = new RegExp(`^(\\d{2})[-/.](\\d{2})[-/.](\\d{4})[T ]${TIME}$`);
/** Instants begin here. */
const FIRST_YEAR = 1970;
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
  return parseDated(text) ?? parseTimeOfDay(text) ?? parseEpoch(text);
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
  const date = wall.year < FIRST_YEAR ? null : dateOf(wall.year, wall.month, wall.day);
  return date === null || !isRealTime(wall) ? null : later(date, ((wall.hour * 60 + wall.minute) * 60 + wall.second) * 1000 + wall.ms);
}

/** Returns the digits after a decimal point as whole milliseconds, truncated; '' is 0. */
export function fractionMs(digits: string): number {
  return Number(digits.slice(0, 3).padEnd(3, '0'));
}

function parseEpoch(text: string): PrintedTime | null {
  const at = epochOf(text);
  return at === null ? null : { kind: 'instant', at: at as EpochMs };
}

function epochOf(text: string): number | null {
  if (EPOCH_MILLISECONDS.test(text)) return Number(text);
  if (EPOCH_MICROSECONDS.test(text)) return Math.floor(Number(text) / 1000);
  const [, seconds, fraction = ''] = EPOCH_SECONDS.exec(text) ?? [];
  return seconds === undefined ? null : Number(seconds) * 1000 + fractionMs(fraction);
}

function parseDated(text: string): PrintedTime | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    const utc = utcInstant(wallOf(yearFirst, YEAR_FIRST_AT));
    if (utc === null) return null;
    const zone = yearFirst[8];
    if (zone === undefined) return { kind: 'dated', local: utc };
    const at = shifted(utc, zone);
    return at === null ? null : { kind: 'instant', at };
  }
  const dayFirst = DAY_FIRST.exec(text);
  const local = dayFirst === null ? null : utcInstant(wallOf(dayFirst, DAY_FIRST_AT));
  return local === null ? null : { kind: 'dated', local };
}

function parseTimeOfDay(text: string): PrintedTime | null {
  const match = TIME_OF_DAY.exec(text);
  if (match === null) return null;
  const inDay = utcInstant({ ...wallOf(match, TIME_AT), year: FIRST_YEAR, month: 1, day: 1 });
  return inDay === null ? null : { kind: 'time-of-day', inDay };
}

/** Where the parts of a wall time are in a match; `time` is the first of the four of `TIME`, and 0 is a part that is not there. */
interface PlacesInMatch {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: number;
}

const YEAR_FIRST_AT: PlacesInMatch = { year: 1, month: 2, day: 3, time: 4 };
const DAY_FIRST_AT: PlacesInMatch = { year: 3, month: 2, day: 1, time: 4 };
const TIME_AT: PlacesInMatch = { year: 0, month: 0, day: 0, time: 1 };

// Without lists and copies in between: a crowd at the line makes some hundred a second.
function wallOf(match: RegExpExecArray, { year, month, day, time }: PlacesInMatch): WallTime {
  return {
    year: Number(match[year]),
    month: Number(match[month]),
    day: Number(match[day]),
    hour: Number(match[time]),
    minute: Number(match[time + 1]),
    second: Number(match[time + 2]),
    ms: fractionMs(match[time + 3] ?? ''),
  };
}

function instantInDay(inDay: number, near: EpochMs): EpochMs | null {
  const midnight = localMidnight(near);
  return nearestInstant(
    [-DAY, 0, DAY].map((shift) => nearestOf(midnight + shift + inDay, near)),
    near,
  );
}

/** Null for a zone that is a day or more away, or has 60 minutes or more. */
function shifted(utc: EpochMs, zone: string): EpochMs | null {
  if (zone === 'Z') return utc;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 23 || minutes > 59) return null;
  const ahead = (hours * 60 + minutes) * 60_000;
  return (utc - (zone.startsWith('-') ? -ahead : ahead)) as EpochMs;
}

function isRealTime({ hour, minute, second, ms }: WallTime): boolean {
  return hour < 24 && minute < 60 && second < 60 && ms < 1000;
}
