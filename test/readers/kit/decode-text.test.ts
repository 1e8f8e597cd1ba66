import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/readers/kit/decode-text';

describe('the text of a line', () => {
  it.each([
    ['E2003016', Buffer.from('E2003016'), 'plain letters'],
    ['Süd', Buffer.from('Süd', 'utf8'), 'UTF-8'],
    ['Süd', Buffer.from('Süd', 'latin1'), 'Latin-1, where it is no UTF-8'],
    ['N0000gate', Buffer.from('\ufeffN0000gate', 'utf8'), 'the mark of UTF-8 in front'],
    ['', Buffer.alloc(0), 'nothing'],
  ])('is %s of %o: %s', (text, bytes) => {
    expect(textOf(bytes.toString('latin1'))).toBe(text);
  });
});
