import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { rulesRow } from '../../../src/wire/shared/rules';
import type { Schemas } from '../../api/client';
import { lapTime } from '../../ui/format';
import { typedSpan } from '../../ui/typed-span';

export type Rules = Schemas['RaceRules'];

/** Rules, and what happens when one of them is changed. */
export interface RuleSentenceProps {
  readonly rules: Rules;
  readonly onRules: (rules: Rules) => void;
}

/**
 * Rules that the form of a new race starts from: those of the open race, else the defaults of every race. What the open race has only
 * because it was made before a rule existed, or by a station without a window, is as in every new race.
 */
export function initialRules(open: Rules | null): Rules {
  if (open === null) return rulesRow(DEFAULT_RULES);
  const present = {
    ...open,
    edition: DEFAULT_RULES.edition,
    min_lap_from_start: DEFAULT_RULES.minLapFromStart,
    counts_before_gun: DEFAULT_RULES.countsBeforeGun,
  };
  return open.edition === 1 ? { ...present, parked_after_ms: DEFAULT_RULES.parkedAfter } : present;
}

/** The rules that differ, as they are in `edited`. */
export function changedRules(before: Rules, edited: Rules): Partial<Rules> {
  const changed = Object.entries(edited).filter(([rule, value]) => JSON.stringify(value) !== JSON.stringify(before[rule as keyof Rules]));
  return Object.fromEntries(changed);
}

/** Parses a typed number within bounds; null for any other text, so that a half-typed value changes nothing. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const typed = text.trim();
  const value = Number(typed);
  return /^\d{1,9}$/.test(typed) && value >= least && value <= most ? value : null;
}

/** Parses typed seconds (`8`, `7.5`, `1:30`, `2 min`) to milliseconds within a day; null for any other text. */
export function secondsAsMs(text: string): number | null {
  return within(typedSpan(text, 'seconds'), 0, 86_400_000);
}

const SHORTEST_RACE_MS = 60_000;
const LONGEST_RACE_MS = 604_800_000;

/** Parses typed minutes (`30`, `90.5`, `6:40`, `1:30:00`, `2 h`) to milliseconds from one minute to seven days; null for any other text. */
export function minutesAsMs(text: string): number | null {
  return within(typedSpan(text, 'minutes'), SHORTEST_RACE_MS, LONGEST_RACE_MS);
}

/** The same as text: minutes with one decimal at most, else minutes and seconds. */
export function minutesText(ms: number): string {
  const minutes = ms / 60_000;
  return Number.isInteger(minutes * 10) ? String(minutes) : offsetText(ms);
}

/** Parses the typed delay of a wave (`5` or `5 min`, `90 s`, `5:00`, `1:05:30`) to milliseconds within a day; null for any other text. */
export function offsetAsMs(text: string): number | null {
  return within(typedSpan(text, 'minutes'), 0, 86_400_000);
}

/** The same as text, with hours and a fraction only where there are any. */
export function offsetText(ms: number): string {
  return lapTime(ms, ms % 1_000 === 0 ? 0 : 3);
}

function within(ms: number | null, least: number, most: number): number | null {
  return ms !== null && ms >= least && ms <= most ? ms : null;
}
