/**
 * A number out of a column by its row. Rows come from the race's own bookkeeping, so a row that is not there is a bug and throws
 * at once instead of turning into times that are no numbers.
 */
export function valueAt<T extends number>(column: readonly T[], row: number): T {
  const value = column[row];
  if (value === undefined) throw new RangeError(`Row ${row} of a column with ${column.length} rows`);
  return value;
}

/** The first row of an ascending column whose value is not below `value`; the column's length when all are. */
export function firstNotBelow(column: readonly number[], value: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(column, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row of `value` in an ascending column without repetitions; -1 when it is not there. */
export function rowOf(column: readonly number[], value: number): number {
  const row = firstNotBelow(column, value);
  return column[row] === value ? row : -1;
}
