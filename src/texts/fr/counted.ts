const NUMBERS = new Intl.NumberFormat('fr');
const RULES = new Intl.PluralRules('fr');

/** A number with its French noun, singular for 0 and 1: `0 tour`, `1 tour`, `5 000 participants`. */
export function counted(count: number, one: string, other: string): string {
  return `${NUMBERS.format(count)} ${RULES.select(count) === 'one' ? one : other}`;
}
