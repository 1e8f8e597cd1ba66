import { isCategorySheet, MAX_CATEGORY_LINES } from '../category-sheet';
import { FIRST_LINES, fieldsNamed } from '../heading-line';
import type { ListProblem } from '../list.messages';
import type { WorkbookFile } from '../list-table';
import type { ListRecord } from '../records';
import { type SheetRows, sheetRows } from './sheet-rows';
import { openWorkbook, type Sheet, type Workbook } from './workbook';
import { damaged, WorkbookProblem } from './workbook-problem';

/** The workbook to read. Plain data, copied once to the thread. */
export interface WorkbookOrder {
  readonly bytes: Uint8Array;
  /** Null: the sheet that looks most like a list of riders. */
  readonly sheet: string | null;
}

/** The list in a workbook as plain data, or why it has none. */
export type ReadWorkbook = ListInWorkbook | { readonly ok: false; readonly problem: ListProblem };

interface ListInWorkbook extends Pick<WorkbookFile, 'sheets' | 'sheet'>, Pick<SheetRows, 'hiddenRows' | 'withoutResult'> {
  readonly ok: true;
  /** The lines as JSON, many in each text: texts are quick to pass on, and are parsed in steps. */
  readonly records: readonly string[];
  /** The first other sheet with headings of categories and what is said of their races; null without one. */
  readonly categories: NamedRows | null;
}

interface NamedRows {
  readonly sheet: string;
  readonly records: readonly ListRecord[];
}

const LINES_PER_TEXT = 200;

/** Reads the list in a workbook. A file that is no workbook, or is broken or larger than any list, has a problem. */
export function readWorkbook({ bytes, sheet }: WorkbookOrder): ReadWorkbook {
  try {
    const workbook = openWorkbook(bytes);
    const chosen = sheet === null ? likeliestSheet(workbook) : namedSheet(workbook, sheet);
    const { records, ...facts } = sheetRows(workbook, { path: chosen.path, sheet: chosen.name, atMost: null });
    const sheets = workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
    const categories = rowsOfCategories(workbook, chosen);
    return { ok: true, sheets, sheet: chosen.name, records: inTexts(records), categories, ...facts };
  } catch (error) {
    if (error instanceof WorkbookProblem) return { ok: false, problem: error.problem };
    // Nothing is known of what a file of a stranger may do.
    return { ok: false, problem: damaged(error instanceof Error ? error.message : String(error)).problem };
  }
}

function namedSheet({ sheets }: Workbook, name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found !== undefined) return found;
  throw new WorkbookProblem({ problem: 'no-sheet', sheet: name, sheets: sheets.map((sheet) => sheet.name) });
}

/** The sheet whose headings name the most fields of riders; of equal ones, one that is not empty, then the first. Hidden ones only where all are. */
function likeliestSheet(workbook: Workbook): Sheet {
  const shown = workbook.sheets.filter(({ hidden }) => !hidden);
  const [first, ...others] = shown.length > 0 ? shown : workbook.sheets;
  if (first === undefined) throw new WorkbookProblem({ problem: 'empty' });
  if (others.length === 0) return first;
  const scored = [first, ...others].map((sheet) => ({ sheet, score: likeness(workbook, sheet) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).sheet;
}

function likeness(workbook: Workbook, sheet: Sheet): number {
  const records = firstRows(workbook, sheet, FIRST_LINES);
  return records.length === 0 ? -1 : fieldsNamed(records);
}

function rowsOfCategories(workbook: Workbook, chosen: Sheet): NamedRows | null {
  for (const sheet of workbook.sheets) {
    if (sheet === chosen || sheet.hidden || !isCategorySheet(firstRows(workbook, sheet, FIRST_LINES))) continue;
    return { sheet: sheet.name, records: firstRows(workbook, sheet, MAX_CATEGORY_LINES) };
  }
  return null;
}

/** The first rows of a sheet that is not the list: none where it is broken, which must not refuse the list. */
function firstRows(workbook: Workbook, { path, name }: Sheet, atMost: number): readonly ListRecord[] {
  try {
    return sheetRows(workbook, { path, sheet: name, atMost }).records;
  } catch (error) {
    if (error instanceof WorkbookProblem) return [];
    throw error;
  }
}

function inTexts(records: readonly ListRecord[]): readonly string[] {
  const texts: string[] = [];
  for (let at = 0; at < records.length; at += LINES_PER_TEXT) texts.push(JSON.stringify(records.slice(at, at + LINES_PER_TEXT)));
  return texts;
}
