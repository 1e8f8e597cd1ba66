import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { DAY, MINUTE } from '../domain/model/time';
import { cellText } from './cells';
import { declarationText } from './declaration';
import { printable } from './printable';
import type { Results } from './race-results';
import { stampOf } from './stamp';
import { type CellValue, isEmpty, type PrescribedSheet, type SheetDocument, type SheetTable, type TableColumn } from './table';

/** Longest name of a sheet that spreadsheets open, in UTF-16 units. */
const MAX_SHEET_NAME_LENGTH = 31;
/** Widest column, in characters. A spreadsheet cuts longer texts in its view; the file has them whole. */
const MAX_COLUMN_WIDTH = 40;

type WorkbookSheet = Sheet<never>;

/**
 * A workbook with a sheet for each table and one about the race. Numbers are numbers, and times and gaps are durations, so that they can be added up
 * and sorted; instants are dates in the zone of the file; times of day are texts as shown elsewhere.
 */
export async function xlsxFile(document: SheetDocument, results: Results): Promise<Uint8Array> {
  if (document.form !== undefined) return writeExcelFile(document.form.worksheets().map(prescribedSheet)).toBuffer();
  const names = new Set<string>();
  const nameOf = (title: string): string => sheetName(title, results, names);
  const sheets = document.worksheets().map((table) => tableSheet(table, results, nameOf(table.title)));
  const about = aboutSheet(document, results, nameOf(results.texts.catalogue.exports.about.sheet));
  return writeExcelFile([...sheets, about]).toBuffer();
}

function prescribedSheet({ title, lines }: PrescribedSheet): WorkbookSheet {
  const widths = lines.reduce<number[]>((all, line) => {
    line.forEach((value, at) => {
      all[at] = Math.max(all[at] ?? 0, String(value ?? '').length);
    });
    return all;
  }, []);
  return {
    sheet: title,
    data: lines.map((line) => line.map(prescribedCell)),
    columns: widths.map((width) => ({ width: Math.min(MAX_COLUMN_WIDTH, 2 + width) })),
  };
}

function prescribedCell(value: string | number | null): Cell {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value: printable(value), type: String, format: '@' };
}

function tableSheet({ columns, rows }: SheetTable, results: Results, sheet: string): WorkbookSheet {
  const widths = columns.map(({ title }) => title.length);
  const header = columns.map(({ title, align }): Cell => ({ value: title, fontWeight: 'bold', align }));
  const body = Array.from(rows, (row) =>
    columns.map((column, at): Cell => {
      const value = row[at] ?? null;
      widths[at] = Math.max(widths[at] ?? 0, cellText(value, results, column.kind).length);
      return cell(value, column, results);
    }),
  );
  const widthOf = (width: number) => ({ width: Math.min(MAX_COLUMN_WIDTH, 2 + width) });
  return { sheet, data: [header, ...body], columns: widths.map(widthOf), stickyRowsCount: 1, orientation: 'landscape' };
}

/** How spreadsheets write durations with 0 to 3 decimals; hours are not limited. */
const DURATION = ['[h]:mm:ss', '[h]:mm:ss.0', '[h]:mm:ss.00', '[h]:mm:ss.000'] as const;

/** How they write instants, and the day from which they count. */
const INSTANT = 'yyyy-mm-dd hh:mm:ss.000';
const DAYS_TO_1970 = 25_569;

function cell(value: CellValue, column: Pick<TableColumn, 'align' | 'kind'> | undefined, results: Results): Cell {
  if (value === null || isEmpty(value)) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'object') {
    // Spreadsheets show no duration below zero.
    if ('span' in value && value.span >= 0) {
      return { value: value.span / DAY, type: Number, format: DURATION[results.control.rules.decimals], align: 'right' };
    }
    if ('at' in value && column?.kind === 'instant') {
      const local = value.at + results.texts.offsetMinutes(value.at) * MINUTE;
      return { value: local / DAY + DAYS_TO_1970, type: Number, format: INSTANT, align: 'right' };
    }
  }
  const text =
    typeof value === 'object' && 'lapsBehind' in value
      ? results.texts.catalogue.exports.lapsBehindPlain(value.lapsBehind)
      : cellText(value, results, column?.kind);
  return text === '' ? null : { value: text, type: String, format: '@', align: column?.align ?? 'left' };
}

function aboutSheet({ subtitle, lists }: SheetDocument, results: Results, sheet: string): WorkbookSheet {
  const { control, revision, texts } = results;
  const words = texts.catalogue.exports.about;
  const declared = declarationText(results);
  const line = (label: string, value: string | number): Cell[] => [{ value: label, fontWeight: 'bold' }, cell(value, undefined, results)];
  const facts = [
    line(words.race, printable(control.name)),
    ...(subtitle === '' ? [] : [line(words.what, printable(subtitle))]),
    line(words.start, texts.dateTime(control.startAt)),
    line(words.revision, revision),
    line(words.fingerprint, stampOf(subtitle, results).fingerprint),
    line(words.made, texts.dateTime(results.madeAt)),
    ...(declared === '' ? [] : [line(words.declared, declared)]),
  ];
  const notes = lists.flatMap(({ heading, lines }) => lines.map((text, at) => line(at === 0 ? heading : '', text)));
  return { sheet, data: [...facts, ...notes], columns: [{ width: 12 }, { width: 90 }] };
}

/** Returns an unused sheet name that spreadsheets accept. Some characters are not allowed; names that differ only in case count as equal. */
function sheetName(title: string, { texts }: Results, taken: Set<string>): string {
  const plain = printable(title)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
  const base = plain === '' || plain.toLowerCase() === 'history' ? texts.catalogue.exports.categorySheet(plain) : plain;
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = `${cutTo(base, MAX_SHEET_NAME_LENGTH - suffix.length)}${suffix}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** The beginning of a text, at most `length` UTF-16 units long, without half a character at its end. */
function cutTo(value: string, length: number): string {
  return value.slice(0, length).replace(/\p{Cs}$/u, '');
}
