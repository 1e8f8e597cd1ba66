import { describe, expect, test } from 'vitest';
import { isSecondOfDouble } from '../../../renderer/ui/double-press';

const FIRST = { x: 100, y: 100, at: 5_000, nth: 1 };

describe('a press counts once', () => {
  test.each([
    { dx: 0, dy: 0, after: 4, nth: 1 },
    { dx: 3, dy: -4, after: 180, nth: 2 },
    { dx: 0, dy: 8, after: 700, nth: 2 },
    { dx: 0, dy: 0, after: 300, nth: 3 },
  ])('and number $nth in a row, $after ms later, belongs to the first', ({ dx, dy, after, nth }) => {
    expect(isSecondOfDouble(FIRST, { x: 100 + dx, y: 100 + dy, at: 5_000 + after, nth })).toBe(true);
  });

  test.each([
    { dx: 0, after: 101, why: 'the system takes it for another click' },
    { dx: 9, after: 50, why: 'it is another place' },
  ])('and one $after ms later is a press of its own where $why', ({ dx, after }) => {
    expect(isSecondOfDouble(FIRST, { x: 100 + dx, y: 100, at: 5_000 + after, nth: 1 })).toBe(false);
  });

  test('and the first one is never the second of a double click', () => {
    expect(isSecondOfDouble(null, FIRST)).toBe(false);
  });
});
