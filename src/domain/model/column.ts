type Store = Float64Array | Int32Array;

/** Rows allocated with the first one: an array of its own costs more memory than a few unused rows. */
const FIRST_ROOM = 16;
const GROWTH = 2;
/** Shared by all empty columns: most riders of a list that was just imported have no reads yet, and four columns each. */
const NO_ROWS = new Float64Array(0);

/**
 * Stores numbers in a typed array, because a race has millions of them. Rows come from the race's own bookkeeping, so a missing row,
 * or a number that the array cannot hold exactly, is a bug: it throws RangeError at once, instead of causing wrong times later.
 */
export class Column<T extends number = number> {
  private count = 0;
  private values: Store = NO_ROWS;

  private constructor(private readonly storeOf: (room: number) => Store) {}

  /** Creates an empty column for any numbers except NaN; eight bytes each. */
  static float64<T extends number = number>(): Column<T> {
    return new Column<T>((room) => new Float64Array(room));
  }

  /** Creates an empty column for whole numbers from -2³¹ to 2³¹ - 1; four bytes each. */
  static int32<T extends number = number>(): Column<T> {
    return new Column<T>((room) => new Int32Array(room));
  }

  get length(): number {
    return this.count;
  }

  /** The number in the last row; null when the column is empty. */
  get last(): T | null {
    return this.count === 0 ? null : this.at(this.count - 1);
  }

  at(row: number): T {
    const value = row < this.count ? this.values[row] : undefined;
    if (value === undefined) throw this.missing(row);
    return value as T;
  }

  /** Replaces the number in an existing row. */
  set(row: number, value: T): void {
    this.requireRow(row, this.count);
    this.write(row, value);
  }

  /** Adds a row at the end. */
  push(value: T): void {
    if (this.count === this.values.length) this.grow();
    this.write(this.count, value);
    this.count++;
  }

  /** Inserts a number before `row`; at the end when `row` is the length. */
  insert(row: number, value: T): void {
    this.requireRow(row, this.count + 1);
    this.push(value);
    this.values.copyWithin(row + 1, row, this.count - 1);
    this.write(row, value);
  }

  /** Removes all rows after the first `length`. */
  truncate(length: number): void {
    this.requireRow(length, this.count + 1);
    this.count = length;
  }

  /** A copy of the first `length` rows. */
  first(length: number): Column<T> {
    this.requireRow(length, this.count + 1);
    const copy = new Column<T>(this.storeOf);
    copy.values = this.values.slice(0, length);
    copy.count = length;
    return copy;
  }

  /** A copy of all rows, for somewhere else. */
  toInt32Array(): Int32Array<ArrayBuffer> {
    return new Int32Array(this.values.subarray(0, this.count));
  }

  /** The same of numbers that are not whole or are large. */
  toFloat64Array(): Float64Array<ArrayBuffer> {
    return new Float64Array(this.values.subarray(0, this.count));
  }

  /** Returns the first row whose number passes the test; -1 when none does. */
  findRow(test: (value: T) => boolean): number {
    for (let row = 0; row < this.count; row++) if (test(this.at(row))) return row;
    return -1;
  }

  private requireRow(row: number, end: number): void {
    if (!(Number.isInteger(row) && row >= 0 && row < end)) throw this.missing(row);
  }

  private write(row: number, value: T): void {
    this.values[row] = value;
    if (this.values[row] !== value) throw new RangeError(`${value} does not fit into row ${row} of a column`);
  }

  private grow(): void {
    const before = this.values;
    this.values = this.storeOf(Math.max(FIRST_ROOM, before.length * GROWTH));
    this.values.set(before);
  }

  private missing(row: number): RangeError {
    return new RangeError(`Row ${row} of a column with ${this.count} rows`);
  }
}

/** Returns the first row of an ascending column whose number is at least `value`; the column's length when all are smaller. */
export function firstNotBelow(column: Column, value: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column.at(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the row of `value` in an ascending column without repetitions; -1 when no row has it. */
export function rowOf(column: Column, value: number): number {
  const row = firstNotBelow(column, value);
  return row < column.length && column.at(row) === value ? row : -1;
}
