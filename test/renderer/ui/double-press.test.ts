import { describe, expect, test } from 'vitest';
import { isSecondOfDouble } from '../../../renderer/ui/double-press';

const FIRST = { x: 100, y: 100, at: 5_000 };

describe('a press counts once', () => {
  test.each([
    { dx: 0, dy: 0, after: 4 },
    { dx: 3, dy: -4, after: 180 },
    { dx: 0, dy: 8, after: 500 },
  ])('and a second one $after ms later, $dx and $dy px away, belongs to the first', ({ dx, dy, after }) => {
    expect(isSecondOfDouble(FIRST, { x: 100 + dx, y: 100 + dy, at: 5_000 + after })).toBe(true);
  });

  test.each([
    { dx: 0, dy: 0, after: 501 },
    { dx: 9, dy: 0, after: 50 },
  ])('and one $after ms later, $dx px away, is a press of its own', ({ dx, dy, after }) => {
    expect(isSecondOfDouble(FIRST, { x: 100 + dx, y: 100 + dy, at: 5_000 + after })).toBe(false);
  });

  test('and the first one is never the second of a double click', () => {
    expect(isSecondOfDouble(null, FIRST)).toBe(false);
  });
});
