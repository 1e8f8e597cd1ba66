import { formatDifference, formatRaceTime, type Ms } from '../../src/domain/model/time';
import type { Texts } from '../../src/texts/texts';
import { publicTexts } from './public-texts';

/** Words in times and tables: `usePublicTexts().common`. */
export type CommonTexts = Texts['catalogue']['screens']['common'];

/** Shown where there is no value. */
export const NONE = '–';

export type Decimals = 0 | 1 | 2 | 3;

/** A race time, cut to the decimals; a dash for null. */
export function raceTime(ms: number | null, decimals: Decimals): string {
  return ms === null ? NONE : formatRaceTime(ms as Ms, decimals);
}

/** A lap time, as a race time without hours where they are 0: `1:12.3`; a dash for null. */
export function lapTime(ms: number | null, decimals: Decimals): string {
  return withoutHours(raceTime(ms, decimals));
}

/** The gap to the leader: `+0:12.3`, or `−2 laps` for a rider with fewer laps; a dash for the leader and for riders without a lap. */
export function gapText(
  row: {
    readonly gap: number | null;
    readonly lapsBehind: number;
    readonly laps: number;
    readonly place: number | null;
    readonly elapsed: number | null;
  },
  decimals: Decimals,
  words: CommonTexts,
): string {
  const { place, laps, gap, lapsBehind, elapsed } = row;
  if (place === null || laps === 0) return NONE;
  if (gap === null) return lapsBehind === 0 ? NONE : words.lapsBehind(lapsBehind);
  return gap === 0 && place === 1 ? NONE : behindText(gap, elapsed, decimals);
}

/** The time behind the rider ahead: `+0:02.1`; a dash for the leader and where the laps differ. */
export function intervalText(
  { interval, place, elapsed }: { readonly interval: number | null; readonly place: number | null; readonly elapsed: number | null },
  decimals: Decimals,
): string {
  return interval === null || place === null || place === 1 ? NONE : behindText(interval, elapsed, decimals);
}

/** The difference of two times as they are shown, so that the three add up. */
function behindText(behind: number, elapsed: number | null, decimals: Decimals): string {
  if (elapsed === null) return NONE;
  return `+${withoutHours(formatDifference((elapsed - behind) as Ms, elapsed as Ms, decimals))}`;
}

function withoutHours(time: string): string {
  return time.replace(/^(-?)0:0?/, '$1');
}

const TAG_END = 6;

/** A tag for narrow places: its end, in which tags of one roll differ; a short tag as it is. */
export function shortTag(tag: string): string {
  return tag.length <= TAG_END + 4 ? tag : `…${tag.slice(-TAG_END)}`;
}

interface Formats {
  readonly language: string;
  readonly dayTime: Intl.DateTimeFormat;
  readonly date: Intl.DateTimeFormat;
  /** One decimal, always. */
  readonly tenths: Intl.NumberFormat;
  /** Two decimals, always. */
  readonly hundredths: Intl.NumberFormat;
}

let formats: Formats | null = null;

/** Making one takes longer than a row of the table. */
function formatsNow(): Formats {
  const { language } = publicTexts();
  if (formats?.language === language) return formats;
  formats = {
    language,
    dayTime: new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
    date: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
    tenths: new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    hundredths: new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  };
  return formats;
}

/** A time span in its largest useful unit, never negative: `0.4 s`, `12 s`, `3 min`, `2 h`. */
export function age(ms: number): string {
  const passed = Math.max(0, ms);
  if (passed < 9_950) return `${formatsNow().tenths.format(Math.floor(passed / 100) / 10)} s`;
  if (passed < 120_000) return `${Math.floor(passed / 1_000)} s`;
  if (passed < 7_200_000) return `${Math.floor(passed / 60_000)} min`;
  return `${Math.floor(passed / 3_600_000)} h`;
}

/** The seconds of a time span as the language writes them, whatever its sign: `0.35`; whole ones from ten seconds on. */
export function seconds(ms: number): string {
  const length = Math.abs(ms);
  return length < 10_000 ? formatsNow().hundredths.format(length / 1_000) : String(Math.round(length / 1_000));
}

/** The time of day of an instant in this machine's zone, cut to the decimals. */
export function timeOfDay(at: number, decimals: Decimals = 0): string {
  const clock = formatsNow().dayTime.format(at);
  if (decimals === 0) return clock;
  const millis = String(((at % 1_000) + 1_000) % 1_000).padStart(3, '0');
  return `${clock}.${millis.slice(0, decimals)}`;
}

/** The date of an instant in this machine's zone. */
export function dateOf(at: number): string {
  return formatsNow().date.format(at);
}

/** The date and time of day of an instant in this machine's zone, cut to the decimals. */
export function dateAndTime(at: number, decimals: Decimals = 0): string {
  return `${dateOf(at)}, ${timeOfDay(at, decimals)}`;
}

/** The time of day of an instant in this machine's zone, with its date where that is not today. */
export function timeAndDay(at: number, decimals: Decimals = 0): string {
  return isToday(at) ? timeOfDay(at, decimals) : dateAndTime(at, decimals);
}

/** Whether an instant is of this day, in this machine's zone. */
export function isToday(at: number): boolean {
  return dateOf(at) === dateOf(Date.now());
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes in a readable unit, as the language writes it: `412 kB`, in French `412 ko`. */
export function size(bytes: number): string {
  const at = UNITS.findIndex((_, index) => bytes < 1_000 ** (index + 1) || index === UNITS.length - 1);
  const value = bytes / 1_000 ** at;
  const digits = value < 10 && at > 0 ? 1 : 0;
  const { language } = publicTexts();
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[at],
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

export type RiderStatusName = Exclude<keyof CommonTexts['status'], 'finished'>;

/** Text of the status; empty while the rider is racing. */
export function statusText(status: RiderStatusName, finished: boolean, words: CommonTexts): string {
  return words.status[status === 'racing' && finished ? 'finished' : status];
}

/** Text of the status in at most three letters, for narrow tables; empty while the rider is racing. */
export function shortStatus(status: RiderStatusName, finished: boolean, words: CommonTexts): string {
  return words.shortStatus[status === 'racing' && finished ? 'finished' : status];
}
