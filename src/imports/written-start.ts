import { type EpochMs, HOUR, instantsOf, MINUTE, type Ms, parseInstant } from '../domain/model/time';

/** What a cell says of a start, before it is known what the column counts from. */
export type WrittenStart =
  /** After the gun. */
  | { readonly kind: 'offset'; readonly span: Ms }
  /** A whole number: seconds, where the column counts from the gun. */
  | { readonly kind: 'number'; readonly span: Ms }
  /** `10:01:00` or `0:01:00`: a time of day or a span, as the column says; null for what it cannot be. `asTime` is since midnight. */
  | { readonly kind: 'clock'; readonly asTime: Ms | null; readonly asSpan: Ms }
  /** With its day, by the clocks of a zone that is not named: milliseconds since 1970 by those clocks. */
  | { readonly kind: 'local'; readonly local: number }
  /** With its day and zone. */
  | { readonly kind: 'instant'; readonly at: EpochMs };

const CLOCK = /^(\d{1,3})\s*[:h]\s*(\d{1,2})(?:\s*[:m'.]\s*(\d{1,2})(?:[.,](\d{1,3}))?\s*["s]?)?$/i;
/** Dots between all parts, as in German lists. */
const DOTTED = /^(\d{1,2})\.(\d{2})\.(\d{2})$/;
const HALF_DAY = /\s*\b([ap])\.?m\.?$/i;
/** Words behind a time of day. */
const UNIT = /\s*(?:uhr|hrs?|h|hod\.?|godz\.?|uur)$/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ,]+(.+)$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})[ ,]+(.+)$/;
const ZONE = /\s*(Z|[+-]\d{2}:?\d{2})$/;

/** Reads a cell of a column of starts; null where it is no start. Days are before months, unless that is no date. */
export function writtenStart(text: string): WrittenStart | null {
  const cell = text.trim();
  const plus = /^\+\s*(.+)$/.exec(cell)?.[1];
  if (plus !== undefined) return offsetOf(plus);
  if (/^\d{1,5}$/.test(cell)) return { kind: 'number', span: (Number(cell) * 1000) as Ms };
  const [, year, month, date, time] = YEAR_FIRST.exec(cell) ?? [];
  if (time !== undefined) return dated(`${year}-${two(month)}-${two(date)}`, time);
  const [, day = '', other = '', years = '', clock] = DAY_FIRST.exec(cell) ?? [];
  if (clock === undefined) return clockOf(cell);
  const fullYear = years.length === 2 ? `20${years}` : years;
  const isMonthFirst = Number(other) > 12;
  return dated(`${fullYear}-${two(isMonthFirst ? day : other)}-${two(isMonthFirst ? other : day)}`, clock);
}

/** The instants at which clocks show a time; as `instantsOf`, by the offset of the zone. */
export function localInstant(local: number, offsetAt: (at: EpochMs) => number): EpochMs | null {
  return instantsOf(local, offsetAt)[0] ?? null;
}

function offsetOf(text: string): WrittenStart | null {
  // `1.30` may be meant as minutes and seconds.
  if (/^\d{1,2}[.,][0-5]\d$/.test(text)) return null;
  const seconds = /^(\d{1,6})(?:[.,](\d{1,3}))?\s*s?$/.exec(text);
  if (seconds !== null) return { kind: 'offset', span: (Number(seconds[1]) * 1000 + milliseconds(seconds[2])) as Ms };
  const clock = clockOf(text);
  return clock?.kind === 'clock' ? { kind: 'offset', span: clock.asSpan } : null;
}

function clockOf(text: string): Extract<WrittenStart, { readonly kind: 'clock' }> | null {
  const half = HALF_DAY.exec(text)?.[1]?.toLowerCase();
  const bare = text.replace(HALF_DAY, '').replace(UNIT, '');
  const parts = CLOCK.exec(bare) ?? DOTTED.exec(bare);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const third = parts[3] === undefined ? null : Number(parts[3]);
  if (second > 59 || (third ?? 0) > 59 || (half !== undefined && (first < 1 || first > 12))) return null;
  const hour = half === undefined ? first : (first % 12) + (half === 'p' ? 12 : 0);
  const rest = (third ?? 0) * 1000 + milliseconds(parts[4]);
  const asTime = hour > 23 ? null : ((hour * HOUR + second * MINUTE + rest) as Ms);
  // Of two parts, a span has minutes and seconds.
  const asSpan = third === null ? first * MINUTE + second * 1000 : first * HOUR + second * MINUTE + rest;
  return { kind: 'clock', asTime, asSpan: asSpan as Ms };
}

function dated(day: string, text: string): WrittenStart | null {
  const zone = ZONE.exec(text)?.[1];
  const clock = clockOf(text.replace(ZONE, ''));
  const midnight = parseInstant(`${day}T00:00:00Z`);
  if (clock === null || clock.asTime === null || midnight === null) return null;
  const local = midnight + clock.asTime;
  if (zone === undefined) return { kind: 'local', local };
  const start = parseInstant(`${day}T00:00:00${zone}`);
  return start === null ? null : { kind: 'instant', at: (start + clock.asTime) as EpochMs };
}

function milliseconds(fraction: string | undefined): number {
  return Number((fraction ?? '0').padEnd(3, '0'));
}

function two(text = ''): string {
  return text.padStart(2, '0');
}
