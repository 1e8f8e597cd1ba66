import { unparse } from 'papaparse';
import { withPlaces } from '../domain/model/classification';
import { guardFormulas } from '../domain/model/formula-guard';
import { allColumns, type CellValue, cellText, columns } from './columns';
import type { Results } from './race-results';

/** Without it spreadsheets do not take the file for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One table with one row for each rider, as RFC 4180 with a byte order mark. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
export function csvFile(results: Results): Uint8Array {
  const all = columns(allColumns(results), results);
  const fields = [...all.map(({ title }) => title), results.texts.catalogue.exports.columns.revision];
  const rows = withPlaces(results.standings).map((row) => [
    ...all.map(({ value }) => csvCell(value(row, results), results)),
    results.revision,
  ]);
  const csv = unparse({ fields, data: rows }, { newline: '\r\n' });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${csv}\r\n`);
}

/** Texts of people are guarded; numbers and times are our own. */
function csvCell(value: CellValue, results: Results): string {
  return typeof value === 'string' ? guardFormulas(value) : cellText(value, results);
}
