import type { RulesProblemMessage } from './rules-problem.messages';

/** Members of a value of any kind. */
export type Members = Readonly<Record<string, unknown>>;

/** What is wrong with a value of any kind as a rule, beside the other rules; null when nothing is. */
export type Check = (value: unknown, rules: Members) => RulesProblemMessage | null;

export function wholeNumber(field: string, from: number, to: number, unit: 'ms' | 'count' = 'count'): Check {
  return (value) => (isWhole(value, from, to) ? null : { code: 'not-in-range', params: { field, from, to, unit } });
}

export function oneOf(field: string, options: readonly string[]): Check {
  return (value) => (typeof value === 'string' && options.includes(value) ? null : { code: 'not-an-option', params: { field, options } });
}

export function yesOrNo(field: string): Check {
  return (value) => (typeof value === 'boolean' ? null : { code: 'not-an-option', params: { field, options: ['true', 'false'] } });
}

export function nullOr(check: Check): Check {
  return (value, rules) => (value === null ? null : check(value, rules));
}

export function isWhole(value: unknown, from: number, to: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
}

export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
