const NUMBERS = new Intl.NumberFormat('it');
const RULES = new Intl.PluralRules('it');

/** A number with its Italian noun: `1 giro`, `5000 partecipanti`; whole millions take a preposition: `1.000.000 di letture`. */
export function counted(count: number, one: string, other: string): string {
  const form = RULES.select(count);
  if (form === 'one') return `${NUMBERS.format(count)} ${one}`;
  return `${NUMBERS.format(count)} ${form === 'many' ? 'di ' : ''}${other}`;
}

/** What a list leaves out, after `e`: `1 altro`, `altri 5`; with a noun `1 altra riga`, `altre 5 righe`. */
export function others(count: number, one: string, other: 'altri' | 'altre', noun = ''): string {
  return count === 1 ? `1 ${one}` : `${other} ${NUMBERS.format(count)}${noun === '' ? '' : ` ${noun}`}`;
}
