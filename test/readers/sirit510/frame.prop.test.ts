import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MessageSplitter } from '../../../src/readers/sirit510/frame';

const END = '\r\n\r\n';
const CAP = 1000;

/** Texts between two ends: not empty, without an end inside or across the boundary. */
const message = fc
  .string({ unit: fc.constantFrom('a', 'event.tag', '=', ' ', '\r\n', '\r', '\n', '\u00ff', '\0'), minLength: 1, maxLength: 30 })
  .filter((text) => !`${text}${END}`.slice(0, -1).includes(END) && !/^[\r\n]|[\r\n]$/.test(text));

function cutAt(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((to, index) => bytes.subarray(places[index], to));
}

function split(chunks: readonly Uint8Array[]): { messages: readonly string[]; dropped: number } {
  const splitter = new MessageSplitter(CAP);
  const results = chunks.map((chunk) => splitter.push(chunk));
  return { messages: results.flatMap((one) => one.messages), dropped: results.reduce((sum, one) => sum + one.dropped, 0) };
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('messages in a byte stream', () => {
  it('are found for every cut of the bytes', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), fc.array(fc.nat(), { maxLength: 20 }), (messages, cuts) => {
        const bytes = latin1(messages.map((text) => text + END).join(''));
        expect(split(cutAt(bytes, cuts))).toEqual({ messages, dropped: 0 });
      }),
    );
  });

  it('are the same byte by byte as in one piece, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(split([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(split([bytes]));
      }),
    );
  });

  it('are found again after a message without an end, whose bytes are all counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: CAP + 1, max: 5 * CAP }), fc.array(fc.nat(), { maxLength: 20 }), (length, cuts) => {
        const endless = latin1('a'.repeat(length));
        const result = split([...cutAt(endless, cuts), latin1(END), latin1(`ok${END}`)]);
        expect(result).toEqual({ messages: ['ok'], dropped: length + END.length });
      }),
    );
  });

  it('do not include empty ones', () => {
    expect(split([latin1(`${END}${END}ok${END}${END}`)])).toEqual({ messages: ['ok'], dropped: 0 });
  });

  it('need no more memory than the limit and one chunk', () => {
    const splitter = new MessageSplitter(CAP);
    const chunk = latin1('a'.repeat(64 * 1024));
    let dropped = 0;
    for (let pushed = 0; pushed < 32; pushed++) dropped += splitter.push(chunk).dropped;
    expect(dropped).toBe(2 * 1024 * 1024);
  });
});
