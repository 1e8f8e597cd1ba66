import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTag } from '../../../src/domain/model/tag';

describe('all notations of a tag id are one tag (rule 1)', () => {
  test.each([
    ['E28011700000020A', 'E28011700000020A', 'as it is'],
    ['e28011700000020a', 'E28011700000020A', 'lower case'],
    ['0xE280', 'E280', 'with 0x'],
    ['0Xe280', 'E280', 'with 0X'],
    ['  E280\t', 'E280', 'spaces around it'],
    ['12345678', '12345678', 'decimals of other readers'],
    ['team-7/b', 'TEAM-7/B', 'letters'],
    ['0x', '0X', 'no hex behind 0x'],
    ['0xyz', '0XYZ', 'no hex behind 0x either'],
    ['É1', 'É1', 'letters with marks'],
    ['F'.repeat(128), 'F'.repeat(128), 'the longest'],
    [`0x${'F'.repeat(128)}`, 'F'.repeat(128), 'the longest, with 0x'],
  ])('%j is %s (%s)', (text, tag) => {
    expect(parseTag(text)).toBe(tag);
  });

  test.each([
    ['', 'nothing'],
    ['   ', 'only spaces'],
    ['E2 80', 'a space inside'],
    ['E2\u00a080', 'a space that does not break'],
    ['E2\u000080', 'a control character'],
    ['E2\u200b80', 'an invisible character'],
    ['E2\ud800', 'half a character'],
    ['F'.repeat(129), 'too long'],
  ])('%j is not a tag id (%s)', (text) => {
    expect(parseTag(text)).toBeNull();
  });

  test('parsing a canonical tag id returns it unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const tag = parseTag(text);
        expect(tag === null ? null : parseTag(tag)).toBe(tag);
      }),
    );
  });
});
