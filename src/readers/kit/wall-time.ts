import { type EpochMs, instantsOf, nearestInstant } from '../../domain/model/time';

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

/**
 * Parses a time that a reader prints: ISO, day first, time of day, or seconds, milliseconds or microseconds since 1970.
 * A time without a zone is in the station's zone; a time without a date gets the date that brings it nearest to `near`, the time of its
 * arrival, also across midnight. Null for any other text, and when no such day or hour exists.
 */
export function parseTime(text: string, near: EpochMs): EpochMs | null {
  return parseEpoch(text) ?? parseDated(text, near) ?? parseTimeOfDay(text, near);
}

/**
 * Returns the instant of a wall time in the station's time zone, in the hour that is repeated when clocks are put back the one that is
 * nearer to `near`, the time of its arrival. In the hour that is left out, that of a clock that was not put ahead. Null when there is no
 * such day or hour.
 */
export function localInstant(wall: WallTime, near: EpochMs): EpochMs | null {
  const local = utcInstant(wall);
  if (local === null) return null;
  const notPutAhead = new Date(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.ms).getTime();
  return nearestInstant(instantsOf(local, offsetAt), near) ?? (notPutAhead as EpochMs);
}

/** Minutes that the station's zone is ahead of UTC. */
function offsetAt(at: EpochMs): number {
  return -new Date(at).getTimezoneOffset();
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

function parseDated(text: string, near: EpochMs): EpochMs | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    const [, year, month, day, hour, minute, second, fraction, zone] = yearFirst;
    const wall = { ...dayOf(year, month, day), ...timeOf([hour, minute, second, fraction]) };
    return zone === undefined ? localInstant(wall, near) : shifted(utcInstant(wall), zone);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst === null) return null;
  const [, day, month, year, ...time] = dayFirst;
  return localInstant({ ...dayOf(year, month, day), ...timeOf(time) }, near);
}

function parseTimeOfDay(text: string, near: EpochMs): EpochMs | null {
  const match = TIME_OF_DAY.exec(text);
  if (match === null) return null;
  const time = timeOf(match.slice(1));
  const today = new Date(near);
  // Noon is on the day that is meant, also where a day has 23 or 25 hours.
  const candidates = [-1, 0, 1].map((shift) => {
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + shift, 12);
    return localInstant({ year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate(), ...time }, near);
  });
  return nearestInstant(
    candidates.filter((at) => at !== null),
    near,
  );
}

function dayOf(year = '', month = '', day = ''): Pick<WallTime, 'year' | 'month' | 'day'> {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function timeOf([hour = '', minute = '', second = '', fraction = '']: readonly (string | undefined)[]): TimeOfDay {
  return { hour: Number(hour), minute: Number(minute), second: Number(second), ms: fractionMs(fraction) };
}

function shifted(utc: EpochMs | null, zone: string): EpochMs | null {
  if (utc === null || zone === 'Z') return utc;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (utc - (zone.startsWith('-') ? -minutes : minutes) * 60_000) as EpochMs;
}

function isRealDay({ year, month, day }: WallTime): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1970 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isRealTime({ hour, minute, second, ms }: TimeOfDay): boolean {
  return hour < 24 && minute < 60 && second < 60 && ms < 1000;
}
