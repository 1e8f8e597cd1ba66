import type { ListEncoding, ListMessage } from './list.messages';
import type { ListNotice } from './list-notice.messages';
import type { ListRecord, Separator } from './records';

/** The cells of a list, whatever file they came in. */
export interface ListTable {
  readonly file: TextFile | WorkbookFile;
  /** Lines with text, in their order; may be empty. */
  readonly records: readonly ListRecord[];
  /** About how the file was read. */
  readonly notices: readonly ListNotice[];
}

/** How the cells of a text were found. */
export interface TextFile {
  readonly kind: 'text';
  readonly encoding: ListEncoding;
  readonly separator: Separator;
}

/** Where in a workbook the cells stand. */
export interface WorkbookFile {
  readonly kind: 'workbook';
  /** All sheets in their order. */
  readonly sheets: readonly SheetName[];
  /** The one with the cells. */
  readonly sheet: string;
  /** The sheet that describes the races of categories; null without one. */
  readonly categories: { readonly sheet: string; readonly records: readonly ListRecord[] } | null;
}

/** A sheet of a workbook. `hidden`: the spreadsheet does not show it. */
export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** The table, or why the file has none. */
export type ReadTable = { readonly ok: true; readonly table: ListTable } | { readonly ok: false; readonly problem: ListMessage };

/** No race has more riders; a longer file was chosen by mistake. */
export const MAX_LINES = 20_000;
/** In characters, of all cells together. */
export const MAX_LINE_LENGTH = 10_000;

export const TOO_MANY_LINES: ListMessage = { code: 'no-list', params: { problem: 'too-many-lines', max: MAX_LINES } };
