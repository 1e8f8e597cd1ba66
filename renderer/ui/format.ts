import { formatDifference, formatRaceTime, type Ms } from '../../src/domain/model/time';
import type { Texts } from '../../src/texts/texts';
import { pageTexts } from './texts';

/** Words in times and tables: `useScreenTexts().common`. */
export type CommonTexts = Texts['catalogue']['screens']['common'];

const DEFAULT_WORDS = pageTexts.catalogue.screens.common;

/** Stands where there is no value. */
export const NONE = '–';

export type Decimals = 0 | 1 | 2 | 3;

/** A race time, cut to the decimals; a dash for none. */
export function raceTime(ms: number | null, decimals: Decimals): string {
  return ms === null ? NONE : formatRaceTime(ms as Ms, decimals);
}

/** A lap: like a race time, without the hours while there are none: `1:12.3`. */
export function lapTime(ms: number | null, decimals: Decimals): string {
  return withoutHours(raceTime(ms, decimals));
}

/** `+0:12.3`, or `−2 laps` for who has fewer; a dash for the leader and for who has not passed yet. */
export function gapText(
  row: {
    readonly gap: number | null;
    readonly lapsBehind: number;
    readonly laps: number;
    readonly place: number | null;
    readonly elapsed: number | null;
  },
  decimals: Decimals,
  words: CommonTexts = DEFAULT_WORDS,
): string {
  const { place, laps, gap, lapsBehind, elapsed } = row;
  if (place === null || laps === 0) return NONE;
  if (gap === null) return lapsBehind === 0 ? NONE : words.lapsBehind(lapsBehind);
  return gap === 0 && place === 1 ? NONE : behindText(gap, elapsed, decimals);
}

/** Time behind the one ahead in the list: `+0:02.1`; a dash for the leader and where laps differ. */
export function intervalText(
  { interval, place, elapsed }: { readonly interval: number | null; readonly place: number | null; readonly elapsed: number | null },
  decimals: Decimals,
): string {
  return interval === null || place === null || place === 1 ? NONE : behindText(interval, elapsed, decimals);
}

/** Adds up with the times of both as they are shown. */
function behindText(behind: number, elapsed: number | null, decimals: Decimals): string {
  if (elapsed === null) return NONE;
  return `+${withoutHours(formatDifference((elapsed - behind) as Ms, elapsed as Ms, decimals))}`;
}

function withoutHours(time: string): string {
  return time.replace(/^(-?)0:0?/, '$1');
}

const TAG_END = 6;

/** A tag where there is little room: its end, in which tags of one roll differ. */
export function shortTag(tag: string): string {
  return tag.length <= TAG_END + 4 ? tag : `…${tag.slice(-TAG_END)}`;
}

const COUNT = new Intl.NumberFormat('en-GB');

/** `3 laps`, `1 lap`, `5,000 riders`. */
export function counted(count: number, one: string, many: string): string {
  return `${COUNT.format(count)} ${count === 1 ? one : many}`;
}

/** How long ago, short and never negative: `0.4 s`, `12 s`, `3 min`, `2 h`. */
export function age(ms: number): string {
  const passed = Math.max(0, ms);
  if (passed < 9_950) return `${(Math.floor(passed / 100) / 10).toFixed(1)} s`;
  if (passed < 120_000) return `${Math.floor(passed / 1_000)} s`;
  if (passed < 7_200_000) return `${Math.floor(passed / 60_000)} min`;
  return `${Math.floor(passed / 3_600_000)} h`;
}

const DAY_TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** Time of day in this machine's zone, cut to the decimals. */
export function timeOfDay(at: number, decimals: Decimals = 0): string {
  const clock = DAY_TIME.format(at);
  if (decimals === 0) return clock;
  const millis = String(((at % 1_000) + 1_000) % 1_000).padStart(3, '0');
  return `${clock}.${millis.slice(0, decimals)}`;
}

/** Date and time in this machine's zone, cut to the decimals. */
export function dateAndTime(at: number, decimals: Decimals = 0): string {
  return `${DATE.format(at)}, ${timeOfDay(at, decimals)}`;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size for people: `412 kB`. */
export function size(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1_000 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit] ?? 'bytes'}`;
}

export type RiderStatusName = Exclude<keyof CommonTexts['status'], 'finished'>;

/** The status column; empty while the rider is racing. */
export function statusText(status: RiderStatusName, finished: boolean, words: CommonTexts = DEFAULT_WORDS): string {
  return words.status[status === 'racing' && finished ? 'finished' : status];
}

/** The status in three letters, for narrow tables. */
export function shortStatus(status: RiderStatusName, finished: boolean, words: CommonTexts = DEFAULT_WORDS): string {
  return words.shortStatus[status === 'racing' && finished ? 'finished' : status];
}

const TIME_OF_DAY = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const HALF_DAY_MS = 43_200_000;

/** The instant with this time of day (`14:05`, `14:05:09.25`, this machine's zone) that lies nearest to `near`; null when it is no time of day. */
export function momentNear(text: string, near: number): number | null {
  const at = momentOf(dayOf(near), text);
  if (at === null) return null;
  const moment = new Date(at);
  if (at - near > HALF_DAY_MS) moment.setDate(moment.getDate() - 1);
  if (near - at > HALF_DAY_MS) moment.setDate(moment.getDate() + 1);
  return moment.getTime();
}

/** The instant of a day (`2026-05-12`) and a time of day, in this machine's zone; null when one of them is none. */
export function momentOf(day: string, time: string): number | null {
  const date = DAY.exec(day);
  const clock = TIME_OF_DAY.exec(time.trim());
  if (date === null || clock === null) return null;
  const [hour = 0, minute = 0, second = 0] = [clock[1], clock[2], clock[3] ?? '0'].map(Number);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const moment = new Date(
    Number(date[1]),
    Number(date[2]) - 1,
    Number(date[3]),
    hour,
    minute,
    second,
    Number((clock[4] ?? '0').padEnd(3, '0')),
  );
  // A day that the calendar does not have would become one of the next month.
  return moment.getDate() === Number(date[3]) ? moment.getTime() : null;
}

/** The day of an instant in this machine's zone, as a date field wants it: `2026-05-12`. */
export function dayOf(at: number): string {
  const moment = new Date(at);
  const digits = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${digits(moment.getFullYear(), 4)}-${digits(moment.getMonth() + 1, 2)}-${digits(moment.getDate(), 2)}`;
}
