import { describe, expect, test } from 'vitest';
import { isSecondOfDouble, isSecondOfKey } from '../../../renderer/ui/double-press';

const FIRST = { x: 100, y: 100, at: 5_000, nth: 1, isTouch: false };

describe('a press counts once', () => {
  test.each([
    { dx: 0, dy: 0, after: 4, nth: 1 },
    { dx: 3, dy: -4, after: 180, nth: 2 },
    { dx: 0, dy: 8, after: 700, nth: 2 },
    { dx: 0, dy: 0, after: 300, nth: 3 },
  ])('and number $nth in a row, $after ms later, belongs to the first', ({ dx, dy, after, nth }) => {
    expect(isSecondOfDouble(FIRST, { x: 100 + dx, y: 100 + dy, at: 5_000 + after, nth, isTouch: false })).toBe(true);
  });

  test.each([
    { dx: 0, after: 101, why: 'the system takes it for another click' },
    { dx: 9, after: 50, why: 'it is another place' },
  ])('and one $after ms later is a press of its own where $why', ({ dx, after }) => {
    expect(isSecondOfDouble(FIRST, { x: 100 + dx, y: 100, at: 5_000 + after, nth: 1, isTouch: false })).toBe(false);
  });

  test('and the first one is never the second of a double click', () => {
    expect(isSecondOfDouble(null, FIRST)).toBe(false);
  });
});

describe('a double tap counts once', () => {
  const tap = (dx: number, after: number, nth: number) => ({ x: 100 + dx, y: 100, at: 5_000 + after, nth, isTouch: true });

  test.each([
    { dx: 0, after: 160, nth: 1, why: 'the system does not count taps' },
    { dx: 20, after: 300, nth: 1, why: 'a finger lands beside where it was' },
    { dx: 2, after: 450, nth: 2, why: 'the system counts them' },
  ])('also $after ms after the first and $dx px beside it, where $why', ({ dx, after, nth }) => {
    expect(isSecondOfDouble({ ...FIRST, isTouch: true }, tap(dx, after, nth))).toBe(true);
  });

  test.each([
    { dx: 0, after: 600, nth: 1, why: 'later' },
    { dx: 40, after: 160, nth: 1, why: 'on another button' },
    { dx: 0, after: 1_500, nth: 2, why: 'later, whatever the system counts' },
  ])('and is a tap of its own $why', ({ dx, after, nth }) => {
    expect(isSecondOfDouble({ ...FIRST, isTouch: true }, tap(dx, after, nth))).toBe(false);
  });
});

describe('a key that is struck twice on a button', () => {
  const [button, other] = [new EventTarget(), new EventTarget()];

  test('counts once', () => {
    expect(isSecondOfKey({ on: button, at: 5_000 }, { on: button, at: 5_090 })).toBe(true);
  });

  test.each([
    { before: null, press: { on: button, at: 5_000 }, why: 'it is the first time' },
    { before: { on: button, at: 5_000 }, press: { on: button, at: 5_400 }, why: 'it is later' },
    { before: { on: button, at: 5_000 }, press: { on: other, at: 5_090 }, why: 'it is another button' },
  ])('is a press of its own when $why', ({ before, press }) => {
    expect(isSecondOfKey(before, press)).toBe(false);
  });
});
