const NUMBERS = new Intl.NumberFormat('it');

/** A number with its Italian noun: `1 giro`, `5000 partecipanti`. */
export function counted(count: number, one: string, other: string): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : other}`;
}
