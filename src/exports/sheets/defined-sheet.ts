import { compareBibs } from '../../domain/model/bib-order';
import { compareNames } from '../../domain/model/name-order';
import type { SheetDefinition, SheetHead } from '../../domain/model/sheet-definition';
import { columnKey } from '../column-key';
import type { Results } from '../race-results';
import { rowsOf } from '../rows';
import type { CellValue, Rows, SheetDocument, SheetTable, TableColumn, TableGroup } from '../table';

/** The document of a sheet as people want it: with the columns, the order, the head and the notes of its definition. */
export function asDefined(document: SheetDocument, definition: SheetDefinition, { texts }: Results): SheetDocument {
  const { head, notes } = definition;
  const lines = notes === '' ? [] : notes.split('\n');
  return {
    ...document,
    whole: () => definedTable(document.whole(), definition),
    paper: () => document.paper().map((group) => definedGroup(group, definition)),
    worksheets: () => document.worksheets().map((table) => definedTable(table, definition)),
    lists: [{ heading: texts.catalogue.exports.sheets.notes, lines, isFreeText: true }, ...document.lists],
    head: isBlank(head) ? null : head,
  };
}

function isBlank(head: SheetHead): boolean {
  return Object.values(head).every((text) => text === '');
}

function definedTable({ title, columns, rows }: SheetTable, definition: SheetDefinition): SheetTable {
  const chosen = chosenColumns(columns, definition);
  return { title, columns: columnsAt(columns, chosen), rows: chosenCells(inOrder(rows, columns, definition), chosen, columns.length) };
}

function definedGroup({ kind, columns, tables }: TableGroup, definition: SheetDefinition): TableGroup {
  const chosen = chosenColumns(columns, definition);
  return {
    kind,
    columns: columnsAt(columns, chosen),
    tables: tables.map(({ rows, used, ...table }) => ({
      ...table,
      rows: chosenCells(inOrder(rows, columns, definition), chosen, columns.length),
      ...(used === undefined ? {} : { used: chosen.filter((index) => index < used).length }),
    })),
  };
}

/** The positions of the columns that the definition names, in its order; all of them where it names none that the table has. Boxes stay. */
function chosenColumns(columns: readonly TableColumn[], { columns: wanted }: SheetDefinition): readonly number[] {
  const all = columns.map((_, index) => index);
  const named = wanted.flatMap((key) => all.filter((index) => isCalled(columns[index], key)));
  if (named.length === 0) return all;
  return [...named, ...all.filter((index) => columns[index]?.isBox === true && !named.includes(index))];
}

function isCalled(column: TableColumn | undefined, key: string): boolean {
  return column !== undefined && columnKey(column) === key;
}

function columnsAt(columns: readonly TableColumn[], chosen: readonly number[]): readonly TableColumn[] {
  return chosen.flatMap((index) => columns[index] ?? []);
}

function chosenCells(rows: Rows, chosen: readonly number[], all: number): Rows {
  if (chosen.length === all && chosen.every((index, at) => index === at)) return rows;
  return rowsOf(rows, (row) => chosen.map((index) => row[index] ?? null));
}

/** Rows by bib or by name; rows that are alike, and those of any other order, stay as they are. */
function inOrder(rows: Rows, columns: readonly TableColumn[], { order }: SheetDefinition): Rows {
  const at = columns.findIndex(({ key }) => key === order);
  if (at < 0 || (order !== 'bib' && order !== 'name')) return rows;
  const textAt = (row: readonly CellValue[]): string => String(row[at] ?? '');
  const sorted = Array.from(rows);
  return order === 'bib'
    ? sorted.sort((one, other) => compareBibs({ bib: textAt(one) }, { bib: textAt(other) }))
    : sorted.sort((one, other) => compareNames(textAt(one), textAt(other)));
}
