/** So far from 1970 the calendar of JavaScript reaches. */
const LAST_MS = 8_640_000_000_000_000;

/** Whether a stored value is a moment that has a date. */
export function isDate(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(Number(value)) <= LAST_MS;
}
