// A fixed language: the order of the computer's own would be another one on every screen, and in every file.
// eslint-disable-next-line no-restricted-globals -- the order of names is no format, and with a fixed language the same everywhere
const NAMES = new Intl.Collator('en', { numeric: true });

/** Compares names of categories, riders and so on as people sort them: 2 before 10, Ö beside O. The same on every computer, whatever its language. */
export function compareNames(one: string, other: string): number {
  return NAMES.compare(one, other) || (one < other ? -1 : Number(one > other));
}
