import { parse } from 'papaparse';
import { withoutGuards } from '../domain/model/formula-guard';
import { fieldOfHeading } from './headings';
import type { ListMessage } from './list.messages';

/** The character between the cells of a line. */
export type Separator = ',' | ';' | '\t';

/** The cells of a list line by line, or why it cannot be split into cells. */
export type Records =
  | { readonly ok: true; readonly separator: Separator; readonly records: readonly ListRecord[] }
  | { readonly ok: false; readonly problem: ListMessage };

/** One line of a list. A quoted cell may spread it over several lines of text; `line` counts as spreadsheets do, from 1. */
export interface ListRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
/** The first line in which some spreadsheets name the separator. */
const SEPARATOR_LINE = /^sep=([,;\t])\n/i;
/** How many lines are looked at to find the separator. */
const SAMPLE_LINES = 20;
const BLANK = /^[\s,;]*$/;

/**
 * Splits a text with line ends `\n` into cells. The separator is the one that the file names, else the likeliest. Lines without any text
 * are left out.
 */
export function recordsOf(text: string): Records {
  if (BLANK.test(text)) return { ok: true, separator: ',', records: [] };
  const named = SEPARATOR_LINE.exec(text);
  const separator = (named?.[1] as Separator | undefined) ?? likelySeparator(text);
  const skipped = named === null ? 0 : 1;
  const { data, errors } = split(named === null ? text : text.slice(named[0].length), separator);
  const [error] = errors;
  if (error !== undefined) {
    const line = (error.row ?? 0) + 1 + skipped;
    return { ok: false, problem: { code: 'no-list', params: { problem: 'quotation-mark', line } } };
  }
  const records = data.map((cells, index) => ({ line: index + 1 + skipped, cells: cells.map(cleaned) }));
  return { ok: true, separator, records: records.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

/** The separator with which the first line has the most known headings; with equally many, the one with the most cells in every line. */
function likelySeparator(text: string): Separator {
  const scored = SEPARATORS.map((separator) => {
    const { data } = split(text, separator, SAMPLE_LINES);
    const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const headings = (rows[0] ?? []).filter((cell) => fieldOfHeading(cleaned(cell)) !== 'ignored').length;
    return { separator, headings, cells: Math.min(...rows.map((cells) => cells.length), (rows[0] ?? []).length) };
  });
  const [best] = scored.sort((one, other) => other.headings - one.headings || other.cells - one.cells);
  return best?.separator ?? ',';
}

function split(text: string, separator: Separator, preview = 0) {
  const { data, errors } = parse<readonly string[]>(text, { delimiter: separator, newline: '\n', preview });
  // A list of one column has no separator, which the parser reports as an error.
  return { data, errors: errors.filter(({ type }) => type === 'Quotes') };
}

/** A text written as a formula, so that a spreadsheet does not turn it into a number. */
const AS_FORMULA = /^="([^"]*)"$/;

/** The cell as a spreadsheet shows it: on one line, and without a guard against formulas or numbers. */
function cleaned(cell: string): string {
  const text = withoutGuards(cell)
    .replaceAll(/[\t\n\v\f]+/g, ' ')
    .trim();
  return AS_FORMULA.exec(text)?.[1]?.trim() ?? text;
}
