import { parse } from 'papaparse';
import { withoutGuards } from '../domain/model/formula-guard';
import { plainText } from '../domain/model/plain-text';
import { hasFixedThousands } from '../domain/model/spreadsheet-debris';
import { mapSteps, type Steps } from '../domain/steps';
import { fieldOfHeading } from './headings';
import type { ListMessage } from './list.messages';
import { hasWrongBytes } from './list-text';
import { WRONG_BYTE } from './utf-8';

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
  /** Indexes of cells with characters of wrong bytes. */
  readonly wrongCells: readonly number[];
}

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
/** The first line in which some spreadsheets name the separator. */
const SEPARATOR_LINE = /^sep=([,;\t])\n/i;
const NO_CELLS: readonly number[] = [];
/** How many lines are looked at to find the separator. */
const SAMPLE_LINES = 20;
const BLANK = /^[\s,;]*$/;

/**
 * Splits a text with line ends `\n` into cells. The separator is the one that the file names, else the likeliest. Lines without any text
 * are left out.
 */
export function* recordsOf(text: string): Steps<Records> {
  if (BLANK.test(text)) return { ok: true, separator: ',', records: [] };
  const named = SEPARATOR_LINE.exec(text);
  const separator = (named?.[1] as Separator | undefined) ?? likelySeparator(text);
  const skipped = named === null ? 0 : 1;
  yield;
  const { data, errors } = split(named === null ? text : text.slice(named[0].length), separator);
  const [error] = errors;
  if (error !== undefined) {
    const line = (error.row ?? 0) + 1 + skipped;
    return { ok: false, problem: { code: 'no-list', params: { problem: 'quotation-mark', line } } };
  }
  const isDamaged = hasWrongBytes(text);
  yield;
  const records = yield* mapSteps(data, (cells, index): ListRecord => {
    const line = index + 1 + skipped;
    if (!isDamaged) return { line, cells: cells.map(cleanedCell), wrongCells: NO_CELLS };
    const wrongCells = cells.flatMap((cell, column) => (hasWrongBytes(cell) ? [column] : []));
    return { line, cells: cells.map((cell) => cleanedCell(cell.replaceAll(WRONG_BYTE, ''))), wrongCells };
  });
  return { ok: true, separator, records: records.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

/** The separator with which a line has the most known headings; with equally many, the one with the most cells in every line, or in all. */
function likelySeparator(text: string): Separator {
  const scored = SEPARATORS.map((separator) => {
    const { data } = split(text, separator, SAMPLE_LINES);
    const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const headings = Math.max(0, ...rows.map((cells) => cells.filter((cell) => fieldOfHeading(cleanedCell(cell)) !== 'ignored').length));
    const widths = rows.map((cells) => cells.length);
    return { separator, headings, least: Math.min(...widths), all: widths.reduce((sum, width) => sum + width, 0) };
  });
  const [best] = scored.sort((one, other) => other.headings - one.headings || other.least - one.least || other.all - one.all);
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
export function cleanedCell(cell: string): string {
  // Blanks that do not break distinguish a number from several tags.
  if (hasFixedThousands(cell.trim())) return cell.trim();
  const bare = withoutGuards(cell);
  const text = plainText(bare.replaceAll(/[\t\n\v\f\r]+/g, ' '));
  // Behind a guard it is a text of people that only looks like that.
  return (bare === cell ? AS_FORMULA.exec(text)?.[1]?.trim() : undefined) ?? text;
}
