import type { Chart, ChartSize } from '../charts/chart';
import type { SheetHead } from '../domain/model/sheet-definition';
import type { EpochMs, Ms } from '../domain/model/time';

/** A span of time, cut to the decimals of the race. */
export interface SpanValue {
  readonly span: Ms;
}

/** A gap to a leader who has more laps. */
export interface LapsBehindValue {
  readonly lapsBehind: number;
}

/** A moment of the race, shown as time of day. */
export interface MomentValue {
  readonly at: EpochMs;
}

/** What a cell holds: a number or a time to calculate with, a text to read, whether something is so, or nothing. */
export type CellValue = number | string | boolean | SpanValue | LapsBehindValue | MomentValue | null;

/**
 * What the cells of a column are. `gap`: a span or laps behind. `time-of-day`: when in the race. `instant`: a moment with its date, to the millisecond.
 * `flag`: whether something is so. A `bib` is a number where it is written like one. Cells of every kind may be empty.
 */
export type ColumnKind = 'place' | 'bib' | 'text' | 'number' | 'duration' | 'gap' | 'time-of-day' | 'instant' | 'flag';

/** One column of a table, the same in every format. */
export interface TableColumn {
  /** For programs: the member of a row in JSON. Results may have several of one key. */
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly align: 'left' | 'right';
  /** It has words that may be broken into lines, and shares the width that figures leave. */
  readonly isWords?: boolean;
  /** It is left out where a page has no room for it. */
  readonly isOptional?: boolean;
  /** It says whose row it is: a table too wide for a page goes on below, with these columns again. */
  readonly isIdentity?: boolean;
  /** An empty box to tick or sign by hand; formats that nobody writes on leave it out. */
  readonly isBox?: boolean;
}

/** The rows of a table; can be gone through as often as wanted. An array, or rows that are made while they are read. */
export interface Rows extends Iterable<readonly CellValue[]> {
  readonly length: number;
}

/** A table of any sheet: every format can write it. */
export interface SheetTable {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: Rows;
}

/** Tables with the same columns, which stand at the same places in all of them. */
export interface TableGroup {
  /** What its tables are of, for programs and styles: `category`, `laps`, … */
  readonly kind: string;
  readonly columns: readonly TableColumn[];
  readonly tables: readonly GroupTable[];
}

/** One of these tables. */
export interface GroupTable {
  readonly title: string;
  readonly rows: Rows;
  /** So many of the first columns; the others are empty in this table and not shown. All where it is missing. */
  readonly used?: number;
  /** The picture of what is in it, which stands above it; null: there is nothing to draw. */
  readonly chart?: (size: ChartSize) => Chart | null;
}

/** A list of lines below the tables, with its heading. */
export interface LineList {
  readonly heading: string;
  readonly lines: readonly string[];
  /** People wrote the lines, in any script; otherwise they are sentences in the language of the file. */
  readonly isFreeText?: boolean;
}

/** A file in a form that another program prescribes. Its cells are texts and numbers as that program reads them. */
export interface PrescribedForm {
  /** Lines of the CSV file, with their headings. */
  lines(): readonly (readonly string[])[];
  /** Sheets of the workbook from their first line on; the other program knows them by their titles. */
  worksheets(): readonly PrescribedSheet[];
}

/** A sheet of such a workbook. */
export interface PrescribedSheet {
  readonly title: string;
  readonly lines: readonly (readonly (string | number | null)[])[];
}

/** A page of lines in the middle of the paper, each as large as fits. */
export interface PaperPage {
  readonly lines: readonly PaperLine[];
}

/** A line of it. Empty lines are space. */
export interface PaperLine {
  readonly size: 'title' | 'large' | 'normal';
  readonly text: string;
}

/** A sheet before it is a file: what is in it, and in which tables each kind of format shows that. A format makes only the tables that it needs. */
export interface SheetDocument {
  /** Of the document: `Race – lap times`. */
  readonly title: string;
  /** What it is, below the name of the race; empty where the title of the document says enough. */
  readonly subtitle: string;
  /** Everything in one table, one row for each thing: CSV, and JSON. */
  whole(): SheetTable;
  /** For people: PDF and web page. */
  paper(): readonly TableGroup[];
  /** A workbook's sheets with a table. */
  worksheets(): readonly SheetTable[];
  /** Below the tables; those without lines are left out. */
  readonly lists: readonly LineList[];
  /** What stands above everything on paper and on a web page; null: nothing but the name of the race. */
  readonly head: SheetHead | null;
  /** Where each row is a page of its own, instead of tables: PDF and web page. */
  readonly pages?: Iterable<PaperPage>;
  /** Where another program prescribes how CSV and workbook look. */
  readonly form?: PrescribedForm;
  /** Whether pages are wider than high. */
  readonly isLandscape: boolean;
}

/** Whether a cell shows nothing, in any format. */
export function isEmpty(value: CellValue): boolean {
  return value === null || value === '' || value === false;
}
