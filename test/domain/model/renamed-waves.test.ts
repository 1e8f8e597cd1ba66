import { describe, expect, it } from 'vitest';
import { renamedWaves } from '../../../src/domain/model/renamed-waves';
import type { Wave } from '../../../src/domain/model/waves';
import { at, ms } from '../race-kit';

/** `'A: x y'` is the wave A of the categories x and y. */
const waves = (...written: readonly string[]): readonly Wave[] =>
  written.map((one) => {
    const [name = '', categories = ''] = one.split(': ');
    return { name, categories: categories.split(' '), after: ms(0) };
  });

const renamed = (before: readonly Wave[], after: readonly Wave[], started: readonly string[] = ['A']) =>
  renamedWaves(before, after, new Map(started.map((name) => [name, at(330)]))).map(({ from, to }) => `${from}>${to}`);

describe('a wave goes on under another name (rule 8)', () => {
  it.each([
    { why: 'with the same categories', before: ['A: x'], after: ['B: x'], expected: ['A>B'] },
    { why: 'with one more', before: ['A: x'], after: ['B: x y'], expected: ['A>B'] },
    { why: 'with one less', before: ['A: x y'], after: ['B: y'], expected: ['A>B'] },
    { why: 'in the wave with most of its categories', before: ['A: x y z'], after: ['B: x', 'C: y z'], expected: ['A>C'] },
    { why: 'in the first of several', before: ['A: x y'], after: ['B: x', 'C: y'], expected: ['A>B'] },
    { why: 'beside another one that does', before: ['A: x y', 'D: z'], after: ['B: x z', 'C: y'], expected: ['A>B'] },
    { why: 'started before one that was not', before: ['D: y z', 'A: x'], after: ['B: x y z'], expected: ['A>B'] },
    { why: 'never while it keeps its name', before: ['A: x'], after: ['A: y', 'B: x'], expected: [] },
    { why: 'never in a wave that was there before', before: ['A: x', 'B: y'], after: ['B: x y'], expected: [] },
    { why: 'unless that has the same categories and was not started', before: ['A: x', 'B: y'], after: ['B: x'], expected: ['A>B'] },
    { why: 'never without a category of it', before: ['A: x'], after: ['B: y'], expected: [] },
    { why: 'never when it is gone', before: ['A: x'], after: [], expected: [] },
  ])('$why', ({ before, after, expected }) => {
    expect(renamed(waves(...before), waves(...after))).toEqual(expected);
  });

  it('a started one does not take the start of another one', () => {
    expect(renamed(waves('A: x', 'B: y'), waves('B: x'), ['A', 'B'])).toEqual([]);
  });
});
