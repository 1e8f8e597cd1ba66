const NUMBERS = new Intl.NumberFormat('de');

/** A number with its German noun: `1 Runde`, `5.000 Teilnehmer`. */
export function counted(count: number, one: string, other: string): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : other}`;
}
