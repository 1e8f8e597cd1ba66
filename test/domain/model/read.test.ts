import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKey, type TagRead } from '../../../src/domain/model/read';
import type { EpochMs } from '../../../src/domain/model/time';
import { aRead } from '../race-kit';

const base = aRead({ tag: 'E1', at: 1000 });

describe('a read that is sent again is recognised (rule 1)', () => {
  test.each<[string, Partial<TagRead>]>([
    ['receivedAt', { receivedAt: 9_000_000 as EpochMs }],
    ['rssi', { rssi: -40 }],
    ['serial', { serial: 'S2' }],
    ['session', { session: 9 }],
    ['extra', { extra: { a: 1 } }],
  ])('%s does not make it another read', (_what, change) => {
    expect(readKey({ ...base, ...change })).toBe(readKey(base));
  });

  test.each<[string, Partial<TagRead>]>([
    ['source', { source: 'other' }],
    ['reader', { reader: '10.0.0.9' }],
    ['antenna', { antenna: 4 }],
    ['no antenna', { antenna: null }],
    ['kind', { kind: 'depart' }],
    ['timestamp', { timestamp: 1001 as EpochMs }],
    ["the reader's own time", { readerAt: 999 as EpochMs }],
  ])('%s makes it another read', (_what, change) => {
    expect(readKey({ ...base, ...change })).not.toBe(readKey(base));
  });

  test("with the reader's own time, the sender's timestamp does not matter", () => {
    const own = { ...base, readerAt: 990 as EpochMs };
    expect(readKey({ ...own, timestamp: 2000 as EpochMs })).toBe(readKey(own));
  });

  test('reads with different fields are different, also when their joined texts are equal', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '1', '2'), maxLength: 5 });
    fc.assert(
      fc.property(text, text, text, text, (source, reader, otherSource, otherReader) => {
        const same = source === otherSource && reader === otherReader;
        expect(readKey({ ...base, source, reader }) === readKey({ ...base, source: otherSource, reader: otherReader })).toBe(same);
      }),
    );
  });
});
