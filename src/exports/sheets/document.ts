import type { Part } from '../parts';
import { printable } from '../printable';
import { hasChosenColumns, type Results } from '../race-results';
import { mapRows } from '../rows';
import { isEmpty, type LineList, type Rows, type SheetDocument, type SheetTable, type TableColumn, type TableGroup } from '../table';

/** A table in sections, of which the document of a sheet is made. */
export interface SectionedTable {
  /** What the sheet is called; with it begin the titles. */
  readonly name: string;
  readonly part: Part | null;
  readonly kind: string;
  readonly columns: readonly TableColumn[];
  /** All rows in one order. */
  readonly rows: Rows;
  /** The same rows as people read them, in the same columns; each row in one section. One without a title where there are none. */
  readonly sections: TableGroup['tables'];
  /** Columns that sections leave out, because their title says it. */
  readonly inTitle?: readonly string[];
  readonly lists?: readonly LineList[];
  readonly isLandscape?: boolean;
  /** Whether the file of one table has the revision in each row; not where other programs read it back. */
  readonly isStamped: boolean;
}

/** Makes the document of a sheet: one table with everything for programs and the first sheet of a workbook, sections for people. */
export function documentOf(table: SectionedTable, results: Results): SheetDocument {
  const { texts, control, revision } = results;
  const { name, part, columns, sections, inTitle = [], isStamped } = table;
  const words = texts.catalogue.exports.sheets;
  const subtitle = part === null ? name : words.ofPart(name, printable(part.name));
  const whole: SheetTable = { title: name, ...withoutColumns(columns, table.rows, ({ isBox }) => isBox === true) };
  const stamp: TableColumn = { key: 'revision', title: texts.catalogue.exports.columns.revision, kind: 'number', align: 'right' };
  const stamped = (): SheetTable => ({
    ...whole,
    columns: [...whole.columns, stamp],
    rows: mapRows(whole.rows, (row) => [...row, revision]),
  });
  return {
    title: words.titleOf(control.name, subtitle),
    subtitle,
    whole: () => (isStamped ? stamped() : whole),
    paper: () => [paperGroup(table, hasChosenColumns(results) ? null : inTitle)],
    worksheets: () => [whole, ...(sections.length < 2 ? [] : sections.map((section) => worksheetOf(section, columns, name)))],
    lists: table.lists ?? [],
    head: null,
    isLandscape: table.isLandscape === true,
  };
}

/** The line that says why a sheet of riders with a place is empty; nothing where it is not. */
export function nobodyPlaced(isEmptySheet: boolean, { texts }: Results): readonly LineList[] {
  const words = texts.catalogue.exports.sheets;
  return isEmptySheet ? [{ heading: words.notes, lines: [words.nobodyPlaced] }] : [];
}

function worksheetOf({ title, rows, used }: TableGroup['tables'][number], columns: readonly TableColumn[], name: string): SheetTable {
  return { title: title === '' ? name : title, ...withoutColumns(columns.slice(0, used), rows, ({ isBox }) => isBox === true) };
}

/** Columns whose text is in the title, and those that are empty in every row, are left out; `inTitle` null: none is. */
function paperGroup({ kind, name, columns, sections }: SectionedTable, inTitle: readonly string[] | null): TableGroup {
  const empty: ReadonlySet<TableColumn> = inTitle === null ? new Set() : emptyColumns(columns, sections);
  const isHidden = (column: TableColumn): boolean => inTitle?.includes(column.key) === true || empty.has(column);
  return {
    kind,
    columns: columns.filter((column) => !isHidden(column)),
    tables: sections.map(({ title, rows, used, ...table }) => {
      const hiddenBefore = columns.slice(0, used).filter(isHidden).length;
      const shown = withoutColumns(columns, rows, isHidden).rows;
      return { ...table, title: title === '' ? name : title, rows: shown, ...(used === undefined ? {} : { used: used - hiddenBefore }) };
    }),
  };
}

function emptyColumns(columns: readonly TableColumn[], sections: TableGroup['tables']): ReadonlySet<TableColumn> {
  const empty = new Map(columns.flatMap((column, at) => (column.isBox === true ? [] : [[at, column] as const])));
  const hasRows = sections.some(({ rows }) => rows.length > 0);
  for (const { rows } of sections) {
    for (const row of rows) {
      if (empty.size === 0) return new Set();
      for (const at of empty.keys()) if (!isEmpty(row[at] ?? null)) empty.delete(at);
    }
  }
  return new Set(hasRows ? empty.values() : []);
}

function withoutColumns(
  columns: readonly TableColumn[],
  rows: Rows,
  isLeftOut: (column: TableColumn) => boolean,
): { readonly columns: readonly TableColumn[]; readonly rows: Rows } {
  if (!columns.some(isLeftOut)) return { columns, rows };
  const kept = columns.map((column) => !isLeftOut(column));
  return { columns: columns.filter((_, at) => kept[at]), rows: mapRows(rows, (row) => row.filter((_, at) => kept[at])) };
}
