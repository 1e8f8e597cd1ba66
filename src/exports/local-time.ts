import { type EpochMs, formatInstant } from '../domain/model/time';
import type { Results } from './race-results';

/** The date and time of day in the results' zone, to the second, with the zone's offset: `2026-05-12 20:05:00 (UTC+02:00)`. */
export function localDateTime(at: EpochMs, { zone }: Pick<Results, 'zone'>): string {
  const offset = offsetMinutes(at, zone);
  const local = formatInstant((at + offset * 60_000) as EpochMs);
  return `${local.slice(0, 10)} ${local.slice(11, 19)} (UTC${offset === 0 ? '' : offsetText(offset)})`;
}

/** The date in the results' zone: `2026-05-12`. */
export function localDate(at: EpochMs, { zone }: Pick<Results, 'zone'>): string {
  return formatInstant((at + offsetMinutes(at, zone) * 60_000) as EpochMs).slice(0, 10);
}

/** The time of day in the results' zone, cut to the decimals of the race: `20:05:00.1`. */
export function localTimeOfDay(at: EpochMs, { zone, control }: Pick<Results, 'zone' | 'control'>): string {
  const local = formatInstant((at + offsetMinutes(at, zone) * 60_000) as EpochMs);
  const { decimals } = control.rules;
  return local.slice(11, decimals === 0 ? 19 : 20 + decimals);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that the zone is ahead of UTC at an instant; 0 for zones that this machine does not know. */
function offsetMinutes(at: EpochMs, zone: string): number {
  const parts = zoneFormat(zone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((local - (at - (at % 1000))) / 60_000);
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: isZone(zone) ? zone : 'UTC',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function offsetText(minutes: number): string {
  const text = formatInstant((Math.abs(minutes) * 60_000) as EpochMs).slice(11, 16);
  return `${minutes < 0 ? '-' : '+'}${text}`;
}
