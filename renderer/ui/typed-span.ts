/** What a number without a unit means. */
export type SpanUnit = 'minutes' | 'seconds';

const UNIT_MS: Readonly<Record<SpanUnit, number>> = { minutes: 60_000, seconds: 1_000 };

const CLOCK = /^(?:(?:(\d{1,6}):(\d{1,2}))|(\d{1,6})):(\d{1,2})(?:[.,](\d{1,3}))?$/;
/** A number with a leading zero and no colon, such as `0130`, is a time of which the colon was left out: nobody can say which. */
const BARE = /^(?!0\d)(\d{1,9}(?:[.,]\d{1,6})?)$/;
/** Two digits up to 59 behind a point are written for seconds as well as for hundredths: `1.30` may be 1:30. */
const LIKE_SECONDS = /[.,][0-5]\d$/;
const HOURS = String.raw`(?:(\d{1,6}(?:[.,]\d{1,6})?) ?h ?)?`;
const MINUTES = String.raw`(?:(\d{1,6}(?:[.,]\d{1,6})?) ?(?:min\.?|m|['\u2019\u2032]) ?)?`;
const SECONDS = String.raw`(?:(\d{1,9}(?:[.,]\d{1,6})?) ?(?:sec\.?|s|["\u201D\u2033]|''))?`;
const WITH_UNITS = new RegExp(`^${HOURS}${MINUTES}${SECONDS}$`, 'i');
/** A number behind hours or minutes is the next smaller unit. */
const HOURS_AND_MINUTES = /^(\d{1,6}) ?h ?(\d{1,2})$/i;
const MINUTES_AND_SECONDS = /^()(\d{1,6}) ?(?:min\.?|m|['\u2019\u2032]) ?(\d{1,2}(?:[.,]\d{1,3})?)$/i;

/**
 * Reads a span of time as people type it, in milliseconds: a number in `unit` (`90`, `7.5`, `0,5`), `m:ss`, `h:mm:ss.mmm`, or numbers with
 * their units (`5 min`, `90 s`, `1h30`, `2 h`, `1'30"`). Null for any other text: seconds or minutes over 59 behind a colon, a colon at the
 * end, and numbers of which it is not clear what they mean (`0130`; among minutes `1.30`).
 */
export function typedSpan(text: string, unit: SpanUnit): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  const bare = BARE.exec(typed);
  if (bare !== null && unit === 'minutes' && isLikeSeconds(typed)) return null;
  if (bare !== null) return Math.round(numberOf(bare[1]) * UNIT_MS[unit]);
  return clockSpan(typed) ?? unitSpan(typed);
}

/** Whether a number without a unit may be meant as minutes and seconds. */
export function isLikeSeconds(typed: string): boolean {
  return LIKE_SECONDS.test(typed.trim());
}

function clockSpan(typed: string): number | null {
  const parts = CLOCK.exec(typed);
  if (parts === null) return null;
  const [, hours, minutesOfHour, onlyMinutes, seconds, fraction = ''] = parts;
  if (Number(seconds) > 59 || Number(minutesOfHour ?? 0) > 59) return null;
  const minutes = Number(hours ?? 0) * 60 + Number(minutesOfHour ?? onlyMinutes);
  return (minutes * 60 + Number(seconds)) * 1_000 + Number(fraction.padEnd(3, '0'));
}

function unitSpan(typed: string): number | null {
  const [, hours, minutes, seconds] = HOURS_AND_MINUTES.exec(typed) ?? MINUTES_AND_SECONDS.exec(typed) ?? WITH_UNITS.exec(typed) ?? [];
  if (hours === undefined && minutes === undefined && seconds === undefined) return null;
  if (hours && numberOf(minutes) > 59) return null;
  if ((hours || minutes) && numberOf(seconds) >= 60) return null;
  return Math.round((numberOf(hours) * 60 + numberOf(minutes)) * 60_000 + numberOf(seconds) * 1_000);
}

function numberOf(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'));
}
