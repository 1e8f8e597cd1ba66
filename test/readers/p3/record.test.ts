import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFrames } from '../../../src/readers/kit/frames';
import { decoderIdOf, passingOf, resendRequest, timeOf, timeRequest, versionOf } from '../../../src/readers/p3/messages';
import { numberField, type P3Record, recordAt, renderRecord } from '../../../src/readers/p3/record';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function onlyRecord(hex: string): P3Record {
  const { found, dropped } = findFrames(bytesOf(hex), recordAt);
  expect([found.length, dropped]).toEqual([1, 0]);
  return found[0]?.frame as P3Record;
}

// Captured from real decoders: datagutten/amb-p3-parser and vmindru/ambp3client.
const PASSINGS = [
  {
    hex: '8e0233009ec700000100010448bc010003041d582c000408e805bfc4a41b050005026a0006023200080200008104930f02008f',
    passing: { number: 113_736, tag: '2906141', at: 1_437_769_372_993, extra: { number: 113_736, strength: 106, hits: 50 } },
    decoder: '135059',
  },
  {
    hex: '8e02330053c800000100010451680200030473d75600040888f2fab51e8305000502b20006023400080200008104131804008f',
    passing: { number: 157_777, tag: '5691251', at: 1_551_542_808_933, extra: { number: 157_777, strength: 178, hits: 52 } },
    decoder: '268307',
  },
];

describe('a record', () => {
  it.each(PASSINGS)('of a captured passing is $passing.tag at $passing.at', ({ hex, passing, decoder }) => {
    const record = onlyRecord(hex);
    expect(passingOf(record)).toEqual(passing);
    expect(decoderIdOf(record)).toBe(decoder);
    expect(hexOf(renderRecord(record))).toBe(hex);
  });

  it.each([
    '8e021f00f3890000020001022800070216000c01760601008104131804008f',
    '8e021f006b4d0000020001022400070216000c01760601008104131804008f',
  ])('of a captured status is understood, and no passing', (hex) => {
    expect(passingOf(onlyRecord(hex))).toBeNull();
  });

  it('is parsed as it was rendered, with escapes, in every cut', () => {
    const anyRecord = fc.record({
      type: fc.nat(0xffff),
      fields: fc.uniqueArray(fc.tuple(fc.nat(0xff), fc.uint8Array({ maxLength: 40 })), { selector: ([id]) => id, maxLength: 9 }),
    });
    fc.assert(
      fc.property(anyRecord, ({ type, fields }) => {
        const record = { type, fields: new Map(fields) };
        const bytes = renderRecord(record);
        expect(findFrames(bytes, recordAt).found).toEqual([{ frame: record, end: bytes.length }]);
        for (let cut = 1; cut < bytes.length; cut++) {
          expect(findFrames(bytes.subarray(0, cut), recordAt)).toMatchObject({ found: [], dropped: 0 });
        }
      }),
    );
  });

  it('escapes the bytes that stand at the ends of records', () => {
    const record = { type: 1, fields: new Map([[3, Uint8Array.from([0xb7, 0x8a, 0x8e, 0x00])]]) };
    expect(hexOf(renderRecord(record))).toContain('b78a8dae00');
    expect(findFrames(renderRecord(record), recordAt).found[0]?.frame).toEqual(record);
  });

  it('with one wrong bit is none', () => {
    const bytes = bytesOf(PASSINGS[0]?.hex ?? '');
    for (let bit = 8; bit < (bytes.length - 1) * 8; bit++) {
      const broken = Uint8Array.from(bytes, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(findFrames(broken, recordAt, { staleBefore: Number.POSITIVE_INFINITY }).found).toEqual([]);
    }
  });

  it('behind one that was cut off is found', () => {
    const [first, second] = PASSINGS.map(({ hex }) => bytesOf(hex));
    const bytes = Uint8Array.from([...(first ?? []).slice(0, 20), ...(second ?? [])]);
    expect(findFrames(bytes, recordAt)).toMatchObject({ found: [{ end: bytes.length }], dropped: 20 });
  });

  it('that asks for the time without fields has the check that the reference states', () => {
    expect(hexOf(renderRecord({ type: 0x24, fields: new Map() }))).toBe('8e020b002ab8000024008f');
  });
});

describe('requests and replies', () => {
  it('ask for passings by their numbers', () => {
    expect([...resendRequest(7, 0xffff_ffff).fields.values()].map(hexOf)).toEqual(['07000000', 'ffffffff']);
  });

  it('ask for the time, which comes in microseconds', () => {
    expect(timeOf(timeRequest())).toBeNull();
    expect(timeOf({ type: 0x24, fields: new Map([[0x01, numberField(1_437_769_372_993_000, 8)]]) })).toBe(1_437_769_372_993);
  });

  it('name the decoder', () => {
    const fields = new Map([
      [0x02, Buffer.from('TranX Pro')],
      [0x03, Buffer.from('4.5')],
      [0x04, numberField(1234, 4)],
    ]);
    expect(versionOf({ type: 3, fields })).toEqual({ model: 'TranX Pro', firmware: '4.5 1234' });
    expect(versionOf({ type: 3, fields: new Map() })).toEqual({ model: 'P3 decoder', firmware: '' });
  });
});
