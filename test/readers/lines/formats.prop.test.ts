import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { LINE_FORMATS, LINE_HABITS, type LineFormatName } from '../../../src/readers/lines/formats';

const NOW = new Date(2026, 4, 12, 18, 5).getTime() as EpochMs;
const SAMPLES: Readonly<Record<LineFormatName, string>> = {
  plain: 'E2003016',
  wiclax: '01539;22-09-2011 02:41:30.620;0A;559;;0',
  ipico: 'aa0005800322d0ee01001706052030415f0b',
  timy: ' 0006 C0  13:20:16.0431 00',
  ultra: '0,1234,1463076300,123,1,-61,0,1,4711,0,0,99',
};
const character = fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code));

describe.each(Object.keys(SAMPLES) as LineFormatName[])('%s: any line', (name) => {
  const format = LINE_FORMATS[name];
  const spoilt = fc
    .tuple(fc.nat(SAMPLES[name].length), fc.nat(4), fc.array(character, { maxLength: 4 }))
    .map(([at, cut, put]) => SAMPLES[name].slice(0, at) + put.join('') + SAMPLES[name].slice(at + cut));
  const anything = fc.string({ unit: character, maxLength: 60 });

  it('is a read with an id, a line without a read, or useless with a reason', () => {
    fc.assert(
      fc.property(fc.oneof(spoilt, anything), (line) => {
        const parsed = format(line, NOW);
        if (parsed.type === 'unreadable') expect(parsed.why).toMatch(/\.$/);
        else if (parsed.type === 'observation' || parsed.type === 'passing') {
          expect(parsed.read.tag).toMatch(/^[^\p{Z}\p{C}]{1,128}$/u);
          expect(parsed.read.readerAt === null || Number.isSafeInteger(parsed.read.readerAt)).toBe(true);
        }
      }),
    );
  });
});

describe('any line of an Ipico', () => {
  it('is cut into pieces that make the line again', () => {
    const text = fc
      .array(fc.constantFrom(SAMPLES.ipico, 'ab00000222', 'aa', 'x', '00', 'FS'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(fc.property(text, (line) => (LINE_HABITS.ipico?.pieces?.(line) ?? []).join('') === line));
  });
});
