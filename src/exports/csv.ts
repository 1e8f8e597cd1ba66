import { unparse } from 'papaparse';
import { withPlaces } from '../domain/model/classification';
import { ALL_COLUMNS, columns } from './columns';
import type { Results } from './race-results';

/** Without it spreadsheets take UTF-8 for something else. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Spreadsheets take a text with one of these in front for a formula, also behind blanks. */
const FORMULA = /^[\s\uFEFF]*[=+\-@\t\r]/;

/**
 * One table, one row a rider, as RFC 4180 with a byte order mark. Texts that a spreadsheet would run as a formula have an apostrophe in
 * front.
 */
export function csvFile(results: Results): Uint8Array {
  const all = columns(ALL_COLUMNS);
  const rows = withPlaces(results.standings).map((row) => [...all.map(({ value }) => value(row, results)), results.revision]);
  const csv = unparse({ fields: [...all.map(({ title }) => title), 'Revision'], data: rows }, { newline: '\r\n', escapeFormulae: FORMULA });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${csv}\r\n`);
}
