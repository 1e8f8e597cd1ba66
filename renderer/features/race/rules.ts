import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { rulesRow } from '../../../src/wire/shared/rules';
import type { Schemas } from '../../api/client';
import { lapTime } from '../../ui/format';
import { spanAsMs } from './clock-shift';

export type Rules = Schemas['RaceRules'];

/** Rules that the form of a new race starts from: those of the open race, else the defaults of every race. */
export function initialRules(open: Rules | null): Rules {
  return open ?? rulesRow(DEFAULT_RULES);
}

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
  const ms = spanAsMs(text);
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
