const NUMBERS = new Intl.NumberFormat('es');

/** A number with its Spanish noun: `1 vuelta`, `5000 participantes`. */
export function counted(count: number, one: string, other: string): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : other}`;
}
