import { parse } from 'papaparse';
import { fieldOfHeading } from './headings';

export type Separator = ',' | ';' | '\t';

/** The cells of a list line by line, or why it cannot be cut into them, as a sentence. */
export type Records =
  | { readonly ok: true; readonly separator: Separator; readonly records: readonly ListRecord[] }
  | { readonly ok: false; readonly sentence: string };

/** One line, which a quoted cell may spread over several of a text editor; `line` counts as spreadsheets do, from 1. */
export interface ListRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
/** A first line by which some spreadsheets tell the separator. */
const SEPARATOR_LINE = /^sep=([,;\t])\n/i;
const LOOKED_AT = 20;
const NOTHING = /^[\s,;]*$/;

/** Cuts a text, line ends `\n`, into cells; the separator is told by the file or found. Lines without any text are left out. */
export function recordsOf(text: string): Records {
  if (NOTHING.test(text)) return { ok: true, separator: ',', records: [] };
  const told = SEPARATOR_LINE.exec(text);
  const separator = (told?.[1] as Separator | undefined) ?? likelySeparator(text);
  const skipped = told === null ? 0 : 1;
  const { data, errors } = cut(told === null ? text : text.slice(told[0].length), separator);
  const [error] = errors;
  if (error !== undefined) {
    const line = (error.row ?? 0) + 1 + skipped;
    return { ok: false, sentence: `A quotation mark in line ${line} does not belong there, or its partner is missing. Mend that line.` };
  }
  const records = data.map((cells, index) => ({ line: index + 1 + skipped, cells: cells.map(cleaned) }));
  return { ok: true, separator, records: records.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

/** The one that finds the most headings that people know; else the one that cuts the lines into the most cells each. */
function likelySeparator(text: string): Separator {
  const scored = SEPARATORS.map((separator) => {
    const { data } = cut(text, separator, LOOKED_AT);
    const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const headings = (rows[0] ?? []).filter((cell) => fieldOfHeading(cleaned(cell)) !== 'ignored').length;
    return { separator, headings, cells: Math.min(...rows.map((cells) => cells.length), (rows[0] ?? []).length) };
  });
  const [best] = scored.sort((one, other) => other.headings - one.headings || other.cells - one.cells);
  return best?.separator ?? ',';
}

function cut(text: string, separator: Separator, preview = 0) {
  const { data, errors } = parse<readonly string[]>(text, { delimiter: separator, newline: '\n', preview });
  // A single column has no separator, which is no fault.
  return { data, errors: errors.filter(({ type }) => type === 'Quotes') };
}

/** A text that a spreadsheet could take for a formula, as exports write it. */
const GUARDED = /^'+\s*[=+\-@]/;
/** A text that a spreadsheet was kept from turning into a number. */
const AS_FORMULA = /^="([^"]*)"$/;

/** The cell as people see it in a spreadsheet: on one line, and without what keeps it from being taken for a formula or a number. */
function cleaned(cell: string): string {
  const text = cell.replaceAll(/[\t\n\v\f]+/g, ' ').trim();
  return GUARDED.test(text) ? text.slice(1) : (AS_FORMULA.exec(text)?.[1]?.trim() ?? text);
}
