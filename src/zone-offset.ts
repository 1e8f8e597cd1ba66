import { type EpochMs, MINUTE } from './domain/model/time';

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** The quarter of an hour that was asked for last, and what the zone was ahead of UTC then: no zone changes within one. */
  quarter: number;
  minutes: number;
}

/** Null for names that are no zone. */
const zones = new Map<string, Zone | null>();
const QUARTER = 15 * MINUTE;
/** More names than this do not come from people who choose a zone. */
const MAX_ZONES = 1_000;

/** Minutes that clocks of a zone (an IANA name) are ahead of UTC at an instant; null for a zone that this machine does not know. */
export function zoneOffset(at: EpochMs, name: string): number | null {
  const zone = zoneOf(name);
  if (zone === null) return null;
  const quarter = Math.floor(at / QUARTER);
  if (zone.quarter !== quarter) {
    zone.minutes = minutesAhead(zone.format, at);
    zone.quarter = quarter;
  }
  return zone.minutes;
}

function minutesAhead(format: Intl.DateTimeFormat, at: EpochMs): number {
  const parts = format.formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((local - Math.floor(at / 1000) * 1000) / MINUTE);
}

function zoneOf(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const format = formatOf(name);
  const zone = format === null ? null : { format, quarter: Number.NaN, minutes: 0 };
  if (zones.size < MAX_ZONES) zones.set(name, zone);
  return zone;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const numeric = 'numeric';
  const fields = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...fields });
  } catch {
    return null;
  }
}

/** The zone of this process, as an IANA name; UTC where the machine says none that is known. */
export function systemZone(): string {
  // Undefined, against its type, where the variable TZ names no zone.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions() as { readonly timeZone?: string };
  return timeZone !== undefined && isZone(timeZone) ? timeZone : 'UTC';
}

/** The name of a zone as this machine writes it; null for an unknown one, and for a mere offset, which is no name. */
export function zoneNamed(name: string): string | null {
  return /^[+-]/.test(name) ? null : (formatOf(name)?.resolvedOptions().timeZone ?? null);
}

/** Whether this machine knows a zone of that name. */
function isZone(name: string): boolean {
  return formatOf(name) !== null;
}
