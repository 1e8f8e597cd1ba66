import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConsoleSplitter, type ConsoleToken } from '../../../src/readers/sirit510/console-lines';

const tokens = (...chunks: string[]): readonly ConsoleToken[] => {
  const splitter = new ConsoleSplitter();
  return chunks.flatMap((chunk) => splitter.push(Buffer.from(chunk, 'latin1')).tokens);
};
const short = (list: readonly ConsoleToken[]): readonly string[] =>
  list.map((token) => (token.type === 'line' ? token.text : `<${token.type}>`));

describe('a serial console', () => {
  it.each([
    { text: 'ok\r\n', expected: ['ok'], why: 'CR LF' },
    { text: 'ok\rok\nok\r\n\r\n', expected: ['ok', 'ok', 'ok', '<blank>'], why: 'every line end' },
    { text: '>>> ', expected: ['<prompt>'], why: 'a prompt needs no line end' },
    { text: '>>> >>> ok\r\n', expected: ['<prompt>', '<prompt>', 'ok'], why: 'prompts in front of a line' },
    { text: '>>>\r\n', expected: ['<prompt>'], why: 'a prompt without its blank' },
    { text: '\u001b[1;32m>>> \u001b[0mok\u0007\0\r\n', expected: ['<prompt>', 'ok'], why: 'colours, bells and NULs' },
    {
      text: '>>> info.serial_number\r\nok 0973\r\n>>> ',
      expected: ['<prompt>', 'info.serial_number', 'ok 0973', '<prompt>'],
      why: 'an echo is a line',
    },
    {
      text: '>>> event.tag.arrive tag_id=0xAB\r\ninfo',
      expected: ['<prompt>', 'event.tag.arrive tag_id=0xAB'],
      why: 'an event behind a prompt; half a line waits',
    },
  ])('$text: $why', ({ text, expected }) => {
    expect(short(tokens(text))).toEqual(expected);
  });

  it('has the same tokens byte by byte as in one piece', () => {
    const piece = fc.constantFrom('>>> ', 'ok', '\r', '\n', '\r\n', '\u001b[0m', '\0', '>>', ' ', 'event.tag.arrive a=1');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(tokens(...text)).toEqual(tokens(text));
      }),
    );
  });

  it('drops a line without an end', () => {
    const splitter = new ConsoleSplitter();
    expect(splitter.push(new Uint8Array(70_000).fill(0x61)).dropped).toBe(70_000);
    expect(short(splitter.push(Buffer.from('\r\nok\r\n')).tokens)).toEqual(['<blank>', 'ok']);
  });
});
