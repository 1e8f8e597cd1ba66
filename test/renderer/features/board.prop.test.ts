import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BOARD_COLUMNS, type BoardOptions, boardAddress, boardOptions, firstRowAt } from '../../../renderer/station/board-options';
import { LANGUAGE_NAMES } from '../../../src/texts/languages';

const turning = fc.oneof(
  fc.integer({ min: 2, max: 9_999 }).map((seconds) => ({ kind: 'pages' as const, everyMs: seconds * 1_000 })),
  fc.constant({ kind: 'scroll' as const, everyMs: 1_500 }),
  fc.constant({ kind: 'still' as const }),
);

const options: fc.Arbitrary<BoardOptions> = fc.record({
  category: fc.string({ unit: 'grapheme', maxLength: 20 }),
  classification: fc.string({ unit: 'grapheme', maxLength: 20 }),
  teams: fc.boolean(),
  columns: fc.subarray([...BOARD_COLUMNS], { minLength: 1 }),
  rows: fc.option(fc.integer({ min: 1, max: 100 })),
  turning,
  theme: fc.constantFrom('light' as const, 'dark' as const),
  language: fc.constantFrom(null, ...LANGUAGE_NAMES),
  byCategory: fc.boolean(),
  ground: fc.constantFrom('solid' as const, 'transparent' as const),
});

test('the address of a board parses to the options that it was made from', () => {
  fc.assert(
    fc.property(options, (wanted) => {
      expect(boardOptions(boardAddress(wanted).slice('/board'.length))).toEqual(wanted);
    }),
  );
});

test('any address gives a board', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      expect(boardOptions(query).columns.length).toBeGreaterThan(0);
    }),
  );
});

test('a board that turns shows every rider again and again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('pages' as const, 'scroll' as const),
      (count, perPage, kind) => {
        const seen = new Set<number>();
        for (let turn = 0; turn < 2 * count + 10; turn += 1) {
          const first = firstRowAt({ turn, count, perPage, kind });
          for (let index = first; index < Math.min(count, first + perPage); index += 1) seen.add(index);
        }
        expect(seen.size).toBe(count);
      },
    ),
  );
});
