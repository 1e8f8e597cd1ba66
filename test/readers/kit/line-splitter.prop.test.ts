import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter } from '../../../src/readers/kit/line-splitter';

const line = fc.string({ unit: fc.constantFrom(...'ABC 12;'), minLength: 1, maxLength: 30 });
const end = fc.constantFrom('\r', '\n', '\r\n', '\0', '\n\n', '\x03', '\r\n\x03\x02');

function split(text: string, cuts: readonly number[]): { lines: string[]; dropped: number } {
  const splitter = new LineSplitter();
  const bytes = Buffer.from(text, 'latin1');
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  const chunks = [0, ...places].map((start, index) => bytes.subarray(start, places[index] ?? bytes.length));
  const parts = chunks.map((chunk) => splitter.push(chunk));
  return { lines: parts.flatMap((part) => [...part.lines]), dropped: parts.reduce((sum, part) => sum + part.dropped, 0) };
}

describe('lines', () => {
  it('are the same for every cut of the bytes and every line end', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end)), fc.array(fc.nat()), (printed, cuts) => {
        const text = printed.map((pair) => pair.join('')).join('');
        expect(split(text, cuts)).toEqual({ lines: printed.map(([content]) => content), dropped: 0 });
      }),
    );
  });

  it('that are cut off by the end of the link are counted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', '1'), maxLength: 30 }), fc.nat(2000), (rest, more) => {
        const splitter = new LineSplitter();
        const text = `ABC\r${rest}${'x'.repeat(more)}`;
        const { dropped } = splitter.push(Buffer.from(text, 'latin1'));
        expect(dropped + splitter.end()).toBe(text.length - 4);
        expect(splitter.end()).toBe(0);
      }),
    );
  });

  it('that never end are dropped and counted, and the next line is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1025, max: 5000 }), fc.array(fc.nat()), (length, cuts) => {
        expect(split(`${'x'.repeat(length)}\rABC\r`, cuts)).toEqual({ lines: ['ABC'], dropped: length });
      }),
    );
  });
});
