import type { CellValue, Rows } from './table';

/**
 * A row of a table for each of these things, made while the rows are read: a file may have a million, and no format needs all of them at once. They are
 * made anew each time that they are read.
 */
export function rowsOf<Thing>(things: Iterable<Thing> & { readonly length: number }, make: (thing: Thing) => readonly CellValue[]): Rows {
  return {
    length: things.length,
    *[Symbol.iterator]() {
      for (const thing of things) yield make(thing);
    },
  };
}

/** The rows of a table, each changed. */
export function mapRows(rows: Rows, make: (row: readonly CellValue[]) => readonly CellValue[]): Rows {
  return rowsOf(rows, make);
}

/** The rows of several tables, one after the other. */
export function joinedRows(tables: readonly Rows[]): Rows {
  return {
    length: tables.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator]() {
      for (const rows of tables) yield* rows;
    },
  };
}
