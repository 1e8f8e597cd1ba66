import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookAlikeKey, plainText } from '../../../src/domain/model/plain-text';

describe('texts that look the same are the same', () => {
  test.each([
    ['U15\u200b', 'U15', 'a blank without width'],
    ['\u200e18', '18', 'a mark of direction'],
    ['\ufeffAnna', 'Anna', 'a byte order mark'],
    ['Mar\u00adtin', 'Martin', 'a soft hyphen'],
    ['Men  Elite', 'Men Elite', 'two blanks'],
    ['Men\u00a0Elite', 'Men Elite', 'a blank that does not break'],
    ['Men\u2009\u3000Elite ', 'Men Elite', 'a thin blank, a wide one, and one at the end'],
    ['Men\tElite', 'Men\tElite', 'a tab, which is refused elsewhere'],
    ['Cafe\u0301', 'Café', 'an accent as a character of its own'],
    ['Ma\u200dx', 'Max', 'a joiner between Latin letters'],
    ['می\u200cخواهم', 'می\u200cخواهم', 'a joiner that Persian needs stays'],
    ['👩\u200d🚒', '👩\u200d🚒', 'a joiner within an emoji stays'],
    ['❤\ufe0f', '❤\ufe0f', 'a selector of an emoji stays'],
  ])('%j is %j (%s)', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test('a plain text stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });

  test.each([
    ['u15', 'U15'],
    ['U 15', 'U-15'],
    ['Café', 'cafe'],
    ['\u041cen', 'Men'],
    ['１８', '18'],
  ])('%s and %s are different, but people may take them for the same', (one, other) => {
    expect(plainText(one)).not.toBe(plainText(other));
    expect(lookAlikeKey(one)).toBe(lookAlikeKey(other));
  });

  test('categories with another number or sign are no look-alikes', () => {
    expect(new Set(['U15', 'U17', 'M40', 'M40+', 'F40', 'Men', 'Women'].map(lookAlikeKey)).size).toBe(7);
  });
});
