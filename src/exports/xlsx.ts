import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { ALL_COLUMNS, type Column, columns, text } from './columns';
import { localDateTime } from './local-time';
import type { Results } from './race-results';
import { type ResultsTable, resultsTables } from './tables';

/** Longest name of a sheet that spreadsheets open. */
const SHEET_NAME_LENGTH = 31;
/** Widest column, in characters; longer texts are cut by the spreadsheet's view, not in the file. */
const WIDEST = 40;

type ResultsSheet = Sheet<never>;

/** A workbook with a sheet for everyone, one for each category, and one that says what this is. Numbers are numbers; times are texts as shown elsewhere. */
export async function xlsxFile(results: Results): Promise<Uint8Array> {
  const names = new Set<string>();
  const sheets: ResultsSheet[] = resultsTables(results).map((table) => tableSheet(table, results, sheetName(table.title, names)));
  return writeExcelFile([...sheets, aboutSheet(results, sheetName('About', names))]).toBuffer();
}

function tableSheet({ rows }: ResultsTable, results: Results, sheet: string): ResultsSheet {
  const all = columns(ALL_COLUMNS);
  const values = rows.map((row) => all.map(({ value }) => value(row, results)));
  const header = all.map(({ title, align }): Cell => ({ value: title, fontWeight: 'bold', align }));
  const body = values.map((row) => row.map((value, at): Cell => cell(value, all[at])));
  const widths = all.map(({ title }, at) => ({
    width: Math.min(WIDEST, 2 + values.reduce((widest, row) => Math.max(widest, String(row[at] ?? '').length), title.length)),
  }));
  return { sheet, data: [header, ...body], columns: widths, stickyRowsCount: 1, orientation: 'landscape' };
}

function cell(value: number | string | null, column: Column | undefined): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value, type: String, format: '@', align: column?.align ?? 'left' };
}

function aboutSheet(results: Results, sheet: string): ResultsSheet {
  const { control, revision, sentences } = results;
  const line = (label: string, value: string | number): Cell[] => [{ value: label, fontWeight: 'bold' }, cell(value, undefined)];
  const facts = [
    line('Race', text(control.name)),
    line('Start', localDateTime(control.startAt, results)),
    line('Revision', revision),
    line('Made', localDateTime(results.madeAt, results)),
  ];
  const rules = sentences.map((sentence, at) => line(at === 0 ? 'Rules' : '', sentence));
  return { sheet, data: [...facts, ...rules], columns: [{ width: 12 }, { width: 90 }] };
}

/** A name that spreadsheets accept for a sheet and that no other sheet has: some characters are barred, and case does not tell sheets apart. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = text(title)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
  const base = plain === '' || plain.toLowerCase() === 'history' ? `Category ${plain}`.trim() : plain;
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = `${cutTo(base, SHEET_NAME_LENGTH - suffix.length)}${suffix}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** At most so many UTF-16 units, never half a character. */
function cutTo(value: string, length: number): string {
  return value.slice(0, length).replace(/\p{Cs}$/u, '');
}
