import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Column, firstNotBelow, rowOf } from '../../../src/domain/model/column';

const KINDS = [
  ['wide', () => Column.float64()],
  ['narrow', () => Column.int32()],
] as const;

function columnOf(values: readonly number[], column: Column = Column.float64()): Column {
  for (const value of values) column.push(value);
  return column;
}

function valuesOf(column: Column): readonly number[] {
  return Array.from({ length: column.length }, (_, row) => column.at(row));
}

describe.each(KINDS)('a %s column', (_kind, create) => {
  test('is empty at first', () => {
    expect(create()).toMatchObject({ length: 0, last: null });
    expect(create().findRow(() => true)).toBe(-1);
  });

  test.each([15, 16, 17, 32, 33, 5000])('keeps %d numbers in order', (count) => {
    const values = Array.from({ length: count }, (_, row) => row * 7 - 100);
    const column = columnOf(values, create());
    expect(valuesOf(column)).toEqual(values);
    expect(column.last).toBe(values[count - 1]);
  });

  test.each([
    [0, [9, 1, 2, 3], 'before all'],
    [1, [1, 9, 2, 3], 'in the middle'],
    [3, [1, 2, 3, 9], 'after all'],
  ])('inserts a number as row %d: %j (%s)', (row, expected) => {
    const column = columnOf([1, 2, 3], create());
    column.insert(row, 9);
    expect(valuesOf(column)).toEqual(expected);
  });

  test('inserts a number in the middle when its array is full', () => {
    const column = columnOf(Array(16).fill(1), create());
    column.insert(8, 2);
    expect(valuesOf(column)).toEqual([...Array(8).fill(1), 2, ...Array(8).fill(1)]);
  });

  test('replaces a number', () => {
    const column = columnOf([1, 2, 3], create());
    column.set(1, 9);
    expect(valuesOf(column)).toEqual([1, 9, 3]);
  });

  test('truncates rows, and later numbers take their place', () => {
    const column = columnOf([1, 2, 3, 4], create());
    column.truncate(2);
    expect(valuesOf(column)).toEqual([1, 2]);
    expect(column.findRow((value) => value === 3)).toBe(-1);
    column.push(9);
    expect(valuesOf(column)).toEqual([1, 2, 9]);
    column.truncate(0);
    expect(column).toMatchObject({ length: 0, last: null });
  });

  test('finds the first row that passes a test', () => {
    expect(columnOf([5, 7, 7], create()).findRow((value) => value > 5)).toBe(1);
  });

  test.each<[string, (column: Column) => void]>([
    ['reading past the end', (column) => column.at(3)],
    ['reading before the first row', (column) => column.at(-1)],
    ['reading between rows', (column) => column.at(0.5)],
    ['reading no row', (column) => column.at(Number.NaN)],
    ['reading what was dropped', (column) => [column.truncate(2), column.at(2)]],
    ['replacing past the end', (column) => column.set(3, 9)],
    ['replacing before the first row', (column) => column.set(-1, 9)],
    ['taking in past the end', (column) => column.insert(4, 9)],
    ['taking in before the first row', (column) => column.insert(-1, 9)],
    ['replacing between rows', (column) => column.set(0.5, 9)],
    ['taking in between rows', (column) => column.insert(0.5, 9)],
    ['dropping to more than there is', (column) => column.truncate(4)],
    ['dropping to less than nothing', (column) => column.truncate(-1)],
    ['dropping half a row', (column) => column.truncate(0.5)],
    ['a number that is none', (column) => column.push(Number.NaN)],
  ])('throws for %s', (_what, misuse) => {
    expect(() => misuse(columnOf([1, 2, 3], create()))).toThrow(RangeError);
  });

  test('behaves like an array of numbers under any operations', () => {
    const someChange = fc.tuple(fc.constantFrom('push', 'insert', 'set', 'truncate'), fc.nat(60), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(someChange, { maxLength: 120 }), (changes) => {
        const column = create();
        const model: number[] = [];
        for (const [change, place, value] of changes) {
          const row = place % (model.length + 1);
          if (change === 'truncate') {
            column.truncate(row);
            model.length = row;
          } else if (change === 'set' && row < model.length) {
            column.set(row, value);
            model[row] = value;
          } else {
            const at = change === 'push' ? model.length : row;
            if (change === 'push') column.push(value);
            else column.insert(at, value);
            model.splice(at, 0, value);
          }
        }
        expect(valuesOf(column)).toEqual(model);
        expect(column.last).toBe(model[model.length - 1] ?? null);
      }),
    );
  });
});

describe('the numbers that a column can hold', () => {
  test.each([253_402_300_799_999, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.NEGATIVE_INFINITY, 0.5])(
    'a float64 column holds %d',
    (value) => {
      expect(valuesOf(columnOf([value]))).toEqual([value]);
    },
  );

  test.each([-(2 ** 31), -1, 0, 2 ** 31 - 1])('an int32 column holds %d', (value) => {
    expect(valuesOf(columnOf([value], Column.int32()))).toEqual([value]);
  });

  test.each([2 ** 31, -(2 ** 31) - 1, 0.5, Number.POSITIVE_INFINITY])(
    'an int32 column throws for %d, which it cannot hold exactly',
    (value) => {
      const column = columnOf([7], Column.int32());
      expect(() => column.push(value)).toThrow(RangeError);
      expect(column.length).toBe(1);
    },
  );
});

describe('a search in an ascending column', () => {
  test.each([
    [[], 5, 0],
    [[1, 3, 3, 9], 0, 0],
    [[1, 3, 3, 9], 3, 1],
    [[1, 3, 3, 9], 4, 3],
    [[1, 3, 3, 9], 10, 4],
  ])('in %j the first number of at least %d is in row %d', (values, value, row) => {
    expect(firstNotBelow(columnOf(values), value)).toBe(row);
  });

  test.each([
    [[], 1, -1],
    [[1, 3, 9], 3, 1],
    [[1, 3, 9], 4, -1],
    [[1, 3, 9], 10, -1],
  ])('in %j the row of %d is %d', (values, value, row) => {
    expect(rowOf(columnOf(values), value)).toBe(row);
  });
});
