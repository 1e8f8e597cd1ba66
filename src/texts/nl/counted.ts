const NUMBERS = new Intl.NumberFormat('nl');

/** A number with its Dutch noun: `1 ronde`, `5.000 deelnemers`. */
export function counted(count: number, one: string, other: string): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : other}`;
}
