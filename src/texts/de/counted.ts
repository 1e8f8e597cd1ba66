const NUMBERS = new Intl.NumberFormat('de');

/** A number with its English noun: `1 lap`, `5,000 riders`. */
export function counted(count: number, one: string, other: string): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : other}`;
}
