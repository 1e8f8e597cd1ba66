const NUMBERS = new Intl.NumberFormat('pt-PT');

/** A number with its Portuguese noun: `1 volta`, `5000 participantes`. Only 1 is singular, as in Portugal; `many` (millions) is never counted. */
export function counted(count: number, one: string, other: string): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : other}`;
}
