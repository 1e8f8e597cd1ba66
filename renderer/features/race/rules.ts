import type { Schemas } from '../../api/client';
import { lapTime } from '../../ui/format';
import { durationAsMs } from './duration';

export type Rules = Schemas['RaceRules'];

/** What a new race begins with when no other race tells. */
export const FIRST_RULES: Rules = {
  waves: [],
  total_laps: 5,
  min_lap_ms: 8_000,
  finish: 'laps',
  duration_ms: 1_800_000,
  laps_after_time: 0,
  first_crossing: 'completes-lap-1',
  start_window_ms: 30_000,
  crossing_time: 'first',
  ranked_by: 'gun',
  decimals: 1,
};

/** A number as typed, within bounds; null for what is none, so that a half-typed value changes nothing. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

/** Seconds as typed (`8`, `7.5`), in milliseconds within a day; null for what is none. */
export function secondsAsMs(text: string): number | null {
  return decimalAsMs(text, 1_000, { least: 0, most: 86_400_000 });
}

/** Minutes as typed (`30`, `90.5`), in milliseconds from one minute to seven days; null for what is none. */
export function minutesAsMs(text: string): number | null {
  return decimalAsMs(text, 60_000, { least: 60_000, most: 604_800_000 });
}

/** How long after the gun a wave starts, as typed (`5:00`, `1:05:30`, or seconds), in milliseconds within a day; null for what is none. */
export function offsetAsMs(text: string): number | null {
  const ms = durationAsMs(text);
  return ms !== null && ms <= 86_400_000 ? ms : null;
}

/** The same as text, with hours and a fraction only where there are any. */
export function offsetText(ms: number): string {
  return lapTime(ms, ms % 1_000 === 0 ? 0 : 3);
}

function decimalAsMs(text: string, unit: number, { least, most }: { readonly least: number; readonly most: number }): number | null {
  const value = Number(text.trim().replace(',', '.'));
  const ms = Math.round(value * unit);
  return text.trim() !== '' && Number.isFinite(value) && ms >= least && ms <= most ? ms : null;
}

/** Whether two sets of rules say the same. */
export function sameRules(one: Rules, other: Rules): boolean {
  return (Object.keys(one) as (keyof Rules)[]).every((key) => (key === 'waves' ? sameWaves(one, other) : one[key] === other[key]));
}

function sameWaves({ waves: one }: Rules, { waves: other }: Rules): boolean {
  const has = (category: string, after: number): boolean => other.some((wave) => wave.category === category && wave.after_ms === after);
  return one.length === other.length && one.every(({ category, after_ms }) => has(category, after_ms));
}
