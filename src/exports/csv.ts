import { unparse } from 'papaparse';
import { placed } from '../domain/model/classification';
import { ALL_COLUMNS, columns } from './columns';
import type { Results } from './race-results';

/** Without it spreadsheets do not take the file for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Spreadsheets take a text that begins with one of these for a formula, also behind blanks. */
const FORMULA = /^[\s\uFEFF]*[=+\-@\t\r]/;

/**
 * One table with one row for each rider, as RFC 4180 with a byte order mark. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
export function csvFile(results: Results): Uint8Array {
  const all = columns(ALL_COLUMNS, results);
  const fields = [...all.map(({ title }) => title), results.texts.catalogue.exports.columns.revision];
  const rows = placed(results.standings).map((row) => [...all.map(({ value }) => value(row, results)), results.revision]);
  const csv = unparse({ fields, data: rows }, { newline: '\r\n', escapeFormulae: FORMULA });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${csv}\r\n`);
}
