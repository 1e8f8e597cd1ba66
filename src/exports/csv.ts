import { unparse } from 'papaparse';
import { guardFormulas } from '../domain/model/formula-guard';
import { type EpochMs, formatInstant } from '../domain/model/time';
import type { Steps } from '../domain/steps';
import { cellText } from './cells';
import type { Results } from './race-results';
import type { CellValue, SheetTable, TableColumn } from './table';

/** Without it spreadsheets do not take the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Rows that are written in one go: a file may have a million. */
const CHUNK = 10_000;
const LINES_A_STEP = 500;

/**
 * One table, as RFC 4180 with a byte order mark. A text that a spreadsheet would run as a formula gets an apostrophe in front. Instants are
 * ISO-8601 in UTC.
 */
export function csvFile({ columns, rows }: SheetTable, results: Results): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(`${BYTE_ORDER_MARK}${lines([columns.map(({ title }) => guardFormulas(title))])}`)];
  let chunk: string[][] = [];
  for (const row of rows) {
    chunk.push(row.map((value, at) => csvCell(value, columns[at], results)));
    if (chunk.length < CHUNK) continue;
    pieces.push(encoder.encode(lines(chunk)));
    chunk = [];
  }
  if (chunk.length > 0) pieces.push(encoder.encode(lines(chunk)));
  return Buffer.concat(pieces);
}

/** Lines of texts that are guarded already, in the same form, in steps. */
export function* csvOfTextSteps(texts: readonly (readonly string[])[]): Steps<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(BYTE_ORDER_MARK)];
  for (let at = 0; at < texts.length; at += LINES_A_STEP) {
    pieces.push(encoder.encode(lines(texts.slice(at, at + LINES_A_STEP))));
    yield;
  }
  return Buffer.concat(pieces);
}

/** Lines of a form that another program prescribes: without the mark, which such programs take for a part of the first heading. */
export function csvOfForm(texts: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(lines(texts.map((line) => line.map(guardFormulas))));
}

function lines(rows: readonly (readonly string[])[]): string {
  return `${unparse(rows as string[][], { newline: '\r\n' })}\r\n`;
}

/** Texts of people are guarded; numbers and times are our own. */
function csvCell(value: CellValue, column: TableColumn | undefined, results: Results): string {
  if (typeof value === 'string') return guardFormulas(value);
  if (column?.kind === 'instant' && typeof value === 'object' && value !== null && 'at' in value) return formatInstant(value.at as EpochMs);
  return cellText(value, results, column?.kind);
}
