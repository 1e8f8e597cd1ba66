import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, frameAt, renderFrame } from '../../../src/readers/chafon/frame';
import { endsRound, readerInfo, tagsOf } from '../../../src/readers/chafon/packets';
import { inventoryRequest, readerInfoRequest } from '../../../src/readers/chafon/requests';
import { findFrames } from '../../../src/readers/kit/frames';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function onlyFrame(hex: string): Frame {
  const { found, dropped } = findFrames(bytesOf(hex), frameAt);
  expect([found.length, dropped]).toEqual([1, 0]);
  return found[0]?.frame as Frame;
}

describe('a frame', () => {
  it('is parsed as it was rendered, and found in noise that is no length', () => {
    const anyFrame = fc.record({ address: fc.nat(0xff), command: fc.nat(0xff), data: fc.uint8Array({ maxLength: 251 }) });
    fc.assert(
      fc.property(anyFrame, fc.uint8Array({ max: 3, maxLength: 9 }), (frame, noise) => {
        const bytes = Uint8Array.from([...noise, ...renderFrame(frame)]);
        expect(findFrames(bytes, frameAt)).toMatchObject({ found: [{ frame }], dropped: noise.length });
      }),
    );
  });

  it('with one wrong bit is none', () => {
    const bytes = bytesOf('1500010301010c3039606303c74380001a055940f93e');
    for (let bit = 8; bit < bytes.length * 8; bit++) {
      const broken = Uint8Array.from(bytes, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(findFrames(broken, frameAt, { staleBefore: Number.POSITIVE_INFINITY }).found).toEqual([]);
    }
  });

  it.each([
    { hex: '04ff211995', frame: readerInfoRequest(), what: 'the question what the reader is' },
    { hex: '040021d96a', frame: { ...readerInfoRequest(), address: 0 }, what: 'the same question to the reader with the address 0' },
    { hex: '040001db4b', frame: inventoryRequest(0, null), what: 'a round of a small reader' },
  ])('is what the manual prints for $what', ({ hex, frame }) => {
    expect(hexOf(renderFrame(frame))).toBe(hex);
  });

  it('starts a round on the antenna that is asked for', () => {
    expect([1, 4].map((antenna) => hexOf(inventoryRequest(0, antenna).data))).toEqual(['040001000000008002', '040001000000008302']);
  });
});

describe('the tags of a packet', () => {
  // Captured replies of real readers, from the public library wabson/chafon-rfid.
  it.each([
    { hex: '1500010301010c0000000000000000000003136bb1a5', tags: [['000000000000000000000313', 1, 0x6b]] },
    { hex: '1500010301010c3039606303c74380001a055940f93e', tags: [['3039606303C74380001A0559', 1, 0x40]] },
    { hex: '1500010304010c49440000000000000a0003346425c0', tags: [['49440000000000000A000334', 3, 0x64]] },
    { hex: '0d000103010104003230386da3d2', tags: [['00323038', 1, 0x6d]] },
    { hex: '0700010101001e4b', tags: [] },
    {
      hex: '2300010301020c0000000000000000000003136b0c0000000000000000000003146c70f2',
      tags: [
        ['000000000000000000000313', 1, 0x6b],
        ['000000000000000000000314', 1, 0x6c],
      ],
    },
    { hex: '13000103010c0000000000000000000003133f39', tags: [['000000000000000000000313', null, null]] },
    {
      hex: '20000103020c0000000000000000000003130c0000000000000000000003149ac9',
      tags: [
        ['000000000000000000000313', null, null],
        ['000000000000000000000314', null, null],
      ],
    },
    { hex: '1400ee00010ce2003016661301211550 74efc4d1e0', tags: [['E20030166613012115507 4EF'.replace(' ', ''), 1, 0xc4]] },
  ])('$hex are $tags', ({ hex, tags }) => {
    expect(tagsOf(onlyFrame(hex))?.map(({ tag, antenna, signal }) => [tag, antenna, signal])).toEqual(tags);
  });

  // FastID, as the manual of UHFReader288MP (1.14) describes it: the number of the chip stands behind the memory.
  it.each([
    { data: '01 01 02 98 e20030166613012115507 4ef e2801160200000000000 0001 45 0c 000000000000000000000313 46', command: 1 },
    { data: '00 01 98 e20030166613012115507 4ef e2801160200000000000 0001 45', command: 0xee },
  ])('are without the number of the chip that FastID adds ($command)', ({ data, command }) => {
    const [first] = tagsOf(onlyFrame(hexOf(renderFrame({ address: 0, command, data: bytesOf(data) })))) ?? [];
    expect(first).toEqual({ tag: 'E20030166613012115507 4EF'.replace(' ', ''), antenna: 1, signal: 0x45 });
  });

  it('are none in the counts of a round that is over, which end no round', () => {
    const counts = onlyFrame(hexOf(renderFrame({ address: 0, command: 1, data: bytesOf('26 01 0064 00000007') })));
    expect([tagsOf(counts), endsRound(counts)]).toEqual([[], false]);
  });

  it('that do not fill it exactly are none', () => {
    const short = renderFrame({ address: 0, command: 1, data: bytesOf('03 01 01 0c 3039606303') });
    expect(tagsOf(onlyFrame(hexOf(short)))).toBeNull();
  });
});

it('a reader is named by its type, also by one that is not known', () => {
  const infoOf = (type: number) => readerInfo({ address: 0, command: 0x21, data: Uint8Array.from([0, 3, 1, type, 2, 0x4e, 0, 30, 10]) });
  expect(infoOf(12)).toMatchObject({ identity: { model: 'UHFReader288M', firmware: '3.1' }, isSmall: false });
  expect(infoOf(9)).toMatchObject({ identity: { model: 'UHFReader18' }, isSmall: true });
  expect(infoOf(0x77)).toMatchObject({ identity: { model: 'UHFReader 77' }, isSmall: false });
});
