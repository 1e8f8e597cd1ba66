import { type EpochMs, HOUR, instantsOf, MINUTE, nearestInstant, parseInstant } from '../../src/domain/model/time';

const TYPED =
  /^(?:(\d{4}-\d{2}-\d{2})[ T]+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(?:\s*(?:UTC)?\s*([+-]\d{1,2})(?::?(\d{2}))?)?$/i;

/** No zone is further from UTC. */
const MOST_MINUTES_AHEAD = 14 * 60;

/** What a typed time can mean. */
interface Limits {
  /** Of several instants the one nearest to it is meant. */
  readonly near: number;
  /** It is not before this; null for no limit. */
  readonly from: number | null;
  /** It is not after this. */
  readonly until: number;
}

/** A typed time: an instant, or why it is none. `not-within`: there is no such time within the limits. */
export type TypedMoment =
  | { readonly kind: 'moment'; readonly at: number; readonly twice: Twice | null }
  | { readonly kind: 'invalid' | 'not-within' };

/** Of a time of day that is there twice on its day: what UTC offset was taken, and which one is that of the other instant. */
export interface Twice {
  readonly taken: string;
  readonly other: string;
}

/**
 * Reads a time of day in this machine's zone (`14:05`, `14:05:09.25`), with a date before it (`2026-05-12 14:05`) or the offset of a zone behind
 * it (`02:30 +01:00`) where it has one. Without a date it is of the day that brings it nearest to `near` within the limits.
 */
export function typedMoment(text: string, { near, from, until }: Limits): TypedMoment {
  const typed = parse(text);
  if (typed === null) return { kind: 'invalid' };
  const days = typed.day === null ? daysAround(near, until) : [typed.day];
  const instants = days.flatMap((day) => instantsOn(day, typed));
  if (instants.length === 0) return { kind: 'invalid' };
  const at = nearestInstant(
    instants.filter((each) => each <= until && (from === null || typed.day !== null || each >= from)),
    near as EpochMs,
  );
  return at === null ? { kind: 'not-within' } : { kind: 'moment', at, twice: twiceOf(at, instants) };
}

/**
 * Reads a date (`2026-05-12`) and a time of day, as `typedMoment` takes it, in this machine's zone. In the hour that clocks repeat it is the instant
 * nearest to `near`, the first one where that is null. Null when one of the two is not valid, also where clocks leave the hour out.
 */
export function momentOf(day: string, time: string, near: number | null): { readonly at: number; readonly twice: Twice | null } | null {
  const typed = parse(time.trim());
  if (typed === null || typed.day !== null) return null;
  const instants = instantsOn(day, typed);
  const at = near === null ? (instants[0] ?? null) : nearestInstant(instants, near as EpochMs);
  return at === null ? null : { at, twice: twiceOf(at, instants) };
}

/** The date of an instant in this machine's zone, as a date field takes it: `2026-05-12`. */
export function dayOf(at: number): string {
  const moment = new Date(at);
  return `${digits(moment.getFullYear(), 4)}-${digits(moment.getMonth() + 1, 2)}-${digits(moment.getDate(), 2)}`;
}

interface TypedTime {
  readonly day: string | null;
  /** Milliseconds since midnight. */
  readonly time: number;
  /** Minutes ahead of UTC; null where no offset was typed. */
  readonly offset: number | null;
}

function parse(text: string): TypedTime | null {
  const parts = TYPED.exec(text.trim());
  if (parts === null) return null;
  const [, day = null, hour, minute, second = '0', fraction = '0', zoneHour, zoneMinute = '0'] = parts;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || Number(zoneMinute) > 59) return null;
  const time = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * 1_000 + Number(fraction.padEnd(3, '0'));
  if (zoneHour === undefined) return { day, time, offset: null };
  const minutes = Math.abs(Number(zoneHour)) * 60 + Number(zoneMinute);
  if (minutes > MOST_MINUTES_AHEAD) return null;
  return { day, time, offset: zoneHour.startsWith('-') ? -minutes : minutes };
}

/** The instants of a time on a day; none for a date that the calendar does not have. */
function instantsOn(day: string, { time, offset }: TypedTime): readonly EpochMs[] {
  const midnight = parseInstant(`${day}T00:00Z`);
  if (midnight === null) return [];
  return offset === null ? instantsOf(midnight + time, offsetAt) : [(midnight + time - offset * MINUTE) as EpochMs];
}

/** Days that have a time of day near `near`, or the last one before `until`. */
function daysAround(near: number, until: number): readonly string[] {
  return [...new Set([near, until].flatMap((at) => [-2, -1, 0, 1].map((days) => dayOf(daysLater(at, days)))))];
}

/** Noon of a day some days later: a day is not always 24 hours long. */
function daysLater(at: number, days: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, 12).getTime();
}

/** Null unless clocks show the time twice on the day of the instant. */
function twiceOf(at: EpochMs, instants: readonly EpochMs[]): Twice | null {
  const other = instants.find((each) => each !== at && dayOf(each) === dayOf(at));
  return other === undefined ? null : { taken: offsetText(at), other: offsetText(other) };
}

/** What this machine's zone is ahead of UTC at an instant: `+02:00`. */
function offsetText(at: EpochMs): string {
  const minutes = Math.abs(offsetAt(at));
  return `${offsetAt(at) < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60), 2)}:${digits(minutes % 60, 2)}`;
}

function offsetAt(at: EpochMs): number {
  return -new Date(at).getTimezoneOffset();
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
