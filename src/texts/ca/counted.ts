const NUMBERS = new Intl.NumberFormat('ca');

/** A number with its Catalan noun: `1 volta`, `5.000 participants`. */
export function counted(count: number, one: string, other: string): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : other}`;
}
