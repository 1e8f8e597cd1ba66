import type { BibDoubt, TagDoubt } from './list-notice.messages';
import type { ListedLine } from './listed-lines';

/** What a line tells about the numbers in it. */
type NumberedLine = Pick<ListedLine, 'details' | 'problem' | 'tags' | 'tagCells'>;

const DIGITS = /^\d+$/;
const HEX = /^[0-9A-F]+$/i;
/** Digits, and the letters O, I and L among them or beside them: `1O1`, `l2`. */
const WITH_TWINS = /^(?=.*\d)(?=.*[OIL])[0-9A-FOIL]+$/i;
const DIGITS_WITH_TWINS = /^(?=.*\d)(?=.*[OIL])[\dOIL]+$/i;
/** A number with decimals, which is one tag with a dot, or two tags with a comma between. */
const DECIMAL = /^\d+([.,])(\d{1,2})$/;
/** The name of a tag in other systems, or the web address in it; the hex number behind `raw` is compared as it is. */
const EPC_NAME = /^(?:urn:epc:(?!raw:\d+\.x[0-9A-F]+$)|https?:\/\/)/i;
/** Bibs as people write them: `12`, `A12`, `A-12`, `12/3`, `12 B`. */
const PLAIN_BIB = /^[\p{L}\p{Nd}]+(?:[ /-][\p{L}\p{Nd}]+)*$/u;

/** Why the tags of a line may be mistakes, each with a text of every line that has it; empty where nothing is doubtful. */
export function tagDoubts(lines: readonly NumberedLine[]): ReadonlyMap<TagDoubt, readonly string[]> {
  const tags = lines.flatMap((line) => line.tags);
  const areHex = tags.filter((tag) => HEX.test(tag)).length * 2 > tags.length;
  const shortest = lines
    .filter(({ tagCells }) => !tagCells.some((cell) => DECIMAL.test(cell)))
    .reduce((least, line) => line.tags.reduce((some, { length }) => Math.min(some, length), least), Number.POSITIVE_INFINITY);
  const found: Readonly<Record<TagDoubt, (line: NumberedLine) => string | undefined>> = {
    letters: (line) => (areHex ? line.tags.find((tag) => WITH_TWINS.test(tag)) : undefined),
    decimal: (line) => line.tagCells.find((cell) => isDecimal(cell, shortest)),
    'epc-name': (line) => line.tags.find((tag) => EPC_NAME.test(tag)),
  };
  return byDoubt(found, lines);
}

/** Where most bibs of a list are digits: the bibs that may be mistakes, by reason. */
export function bibDoubts(lines: readonly NumberedLine[]): ReadonlyMap<BibDoubt, readonly string[]> {
  const numbers = lines.filter(({ details: { bib } }) => DIGITS.test(bib)).length;
  if (numbers * 2 <= lines.length) return new Map();
  const found: Readonly<Record<BibDoubt, (line: NumberedLine) => string | undefined>> = {
    letters: ({ details: { bib } }) => (DIGITS_WITH_TWINS.test(bib) ? bib : undefined),
    signs: ({ details: { bib }, problem }) => (problem === null && bib !== '' && !PLAIN_BIB.test(bib) ? bib : undefined),
  };
  return byDoubt(found, lines);
}

/** Two short tags with a comma between are no number, where others are as short. */
function isDecimal(cell: string, shortest: number): boolean {
  const [, mark, decimals = ''] = DECIMAL.exec(cell) ?? [];
  return mark !== undefined && (mark === '.' || decimals.length < shortest);
}

function byDoubt<Doubt extends string>(
  found: Readonly<Record<Doubt, (line: NumberedLine) => string | undefined>>,
  lines: readonly NumberedLine[],
): ReadonlyMap<Doubt, readonly string[]> {
  const texts = (Object.keys(found) as Doubt[]).map((doubt) => [doubt, lines.flatMap((line) => found[doubt](line) ?? [])] as const);
  return new Map(texts.filter(([, some]) => some.length > 0));
}
