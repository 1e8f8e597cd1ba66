import type { TagId } from './read';
import { tagKey } from './tag';

/**
 * How the bib of a rider stands in a tag that nobody was given, as on tags that are printed or written with it (rule 2). Never guessed: a
 * race has none unless the timekeeper says so.
 */
export interface TagRule {
  /** What the tag begins with, 0 to 64 hex digits; leading zeros do not matter, as in tags. Empty: anything. */
  readonly prefix: string;
  /** How what follows is read: as the digits of the bib, or as its number in hex. */
  readonly number: 'decimal' | 'hex';
  /** Only so many of the last characters are read, 1 to 16; null: everything behind the prefix. */
  readonly last: number | null;
}

/** Longer numbers are no bibs. */
const MAX_DIGITS = 9;
const HEX_DIGITS = 8;

/** The bib in a tag, without leading zeros; null where the tag is not as the rule says. Every way of writing a tag has the same bib. */
export function bibOfTag({ prefix, number, last }: TagRule, tag: TagId): string | null {
  const key: string = tagKey(tag, 'look-alike');
  const beginning = withoutZeros(prefix.toUpperCase());
  if (!key.startsWith(beginning)) return null;
  const rest = key.slice(beginning.length);
  const digits = withoutZeros(last === null ? rest : rest.slice(-last));
  // Of a tag of zeros, and of one that ends with the prefix, no bib is left.
  if (rest === '' || digits === '') return null;
  if (number === 'decimal') return /^\d+$/.test(digits) && digits.length <= MAX_DIGITS ? digits : null;
  return /^[0-9A-F]+$/.test(digits) && digits.length <= HEX_DIGITS ? String(Number.parseInt(digits, 16)) : null;
}

function withoutZeros(text: string): string {
  return text.replace(/^0+/, '');
}
