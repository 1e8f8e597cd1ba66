import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { DAY } from '../domain/model/time';
import { allColumns, type CellValue, type Column, cellText, columns } from './columns';
import { courseColumns } from './course-columns';
import { changeLines, declarationText } from './declaration';
import { type PlainTable, plainTables } from './plain-tables';
import { printable } from './printable';
import { categoryTables, classifications, overallTable, type Results, type ResultsTable, ruleSentences } from './race-results';

/** Longest name of a sheet that spreadsheets open, in UTF-16 units. */
const MAX_SHEET_NAME_LENGTH = 31;
/** Widest column, in characters. A spreadsheet cuts longer texts in its view; the file has them whole. */
const MAX_COLUMN_WIDTH = 40;

type ResultsSheet = Sheet<never>;

/**
 * A workbook with a sheet for everyone, one for each category and classification, those of teams and relays, and one about the race. Numbers are numbers, and times and gaps are
 * durations, so that they can be added up and sorted; times of day are texts as shown elsewhere.
 */
export async function xlsxFile(results: Results): Promise<Uint8Array> {
  const names = new Set<string>();
  const nameOf = (title: string): string => sheetName(title, results, names);
  const sheets: ResultsSheet[] = [overallTable(results), ...categoryTables(results), ...classifications(results)].map((table) =>
    tableSheet(table, results, nameOf(table.title)),
  );
  const others = plainTables(results).map((table) => plainSheet(table, results, nameOf(table.title)));
  return writeExcelFile([...sheets, ...others, aboutSheet(results, nameOf(results.texts.catalogue.exports.about.sheet))]).toBuffer();
}

/** Places and gaps in the category are those of the sheet itself where it is of one category. */
const ONLY_OVERALL: ReadonlySet<string> = new Set(['category-place', 'category-gap']);

function tableSheet({ kind, rows }: ResultsTable, results: Results, sheet: string): ResultsSheet {
  const keys = allColumns(results);
  const wanted = kind === 'overall' ? keys : keys.filter((key) => !ONLY_OVERALL.has(key));
  const shown = [...columns(wanted, results), ...courseColumns(results)];
  return plainSheet(
    { title: sheet, columns: shown, rows: rows.map((row) => shown.map(({ value }) => value(row, results))) },
    results,
    sheet,
  );
}

function plainSheet({ columns: shown, rows }: PlainTable, results: Results, sheet: string): ResultsSheet {
  const header = shown.map(({ title, align }): Cell => ({ value: title, fontWeight: 'bold', align }));
  const body = rows.map((row) => row.map((value, at): Cell => cell(value, shown[at], results)));
  const widths = shown.map(({ title }, at) => ({
    width: Math.min(
      MAX_COLUMN_WIDTH,
      2 + rows.reduce((widest, row) => Math.max(widest, cellText(row[at] ?? null, results).length), title.length),
    ),
  }));
  return { sheet, data: [header, ...body], columns: widths, stickyRowsCount: 1, orientation: 'landscape' };
}

/** How spreadsheets write durations with 0 to 3 decimals; hours are not limited. */
const DURATION = ['[h]:mm:ss', '[h]:mm:ss.0', '[h]:mm:ss.00', '[h]:mm:ss.000'] as const;

function cell(value: CellValue, column: Pick<Column, 'align'> | undefined, results: Results): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  // Spreadsheets show no duration below zero.
  if (typeof value === 'object' && 'span' in value && value.span >= 0) {
    return { value: value.span / DAY, type: Number, format: DURATION[results.control.rules.decimals], align: 'right' };
  }
  const text =
    typeof value === 'object' && 'lapsBehind' in value
      ? results.texts.catalogue.exports.lapsBehindPlain(value.lapsBehind)
      : cellText(value, results);
  return { value: text, type: String, format: '@', align: column?.align ?? 'left' };
}

function aboutSheet(results: Results, sheet: string): ResultsSheet {
  const { control, revision, texts } = results;
  const words = texts.catalogue.exports.about;
  const declared = declarationText(results);
  const line = (label: string, value: string | number): Cell[] => [{ value: label, fontWeight: 'bold' }, cell(value, undefined, results)];
  const facts = [
    line(words.race, printable(control.name)),
    line(words.start, texts.dateTime(control.startAt)),
    line(words.revision, revision),
    line(words.made, texts.dateTime(results.madeAt)),
    ...(declared === '' ? [] : [line(words.declared, declared)]),
  ];
  const rules = ruleSentences(results).map((sentence, at) => line(at === 0 ? words.rules : '', sentence));
  const changes = changeLines(results).map((change, at) => line(at === 0 ? words.changes : '', change));
  return { sheet, data: [...facts, ...changes, ...rules], columns: [{ width: 12 }, { width: 90 }] };
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
