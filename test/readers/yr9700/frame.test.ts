import { describe, expect, it } from 'vitest';
import { checkOf, renderFrame } from '../../../src/readers/yr9700/frame';
import { bytesOf, joined, parseFrames, VECTORS, vectorBytes } from './vectors';

const valid = VECTORS.filter((vector) => vector.valid);
const invalid = VECTORS.filter((vector) => !vector.valid);

describe('frames of the reference', () => {
  it('are 75 valid and 2 invalid ones', () => {
    expect([valid.length, invalid.length]).toEqual([75, 2]);
  });

  it.each(valid)('$id ($meaning) is found, whole, and rendered back to the same bytes', ({ hex }) => {
    const bytes = bytesOf(hex);
    const { found, dropped, remainder } = parseFrames(bytes);
    expect(found).toHaveLength(1);
    expect([dropped, remainder.length, found[0]?.end]).toEqual([0, 0, bytes.length]);
    expect(found.map(({ frame }) => renderFrame(frame))).toEqual([bytes]);
  });

  it.each(invalid)('$id has a wrong check and yields no frame', ({ hex }) => {
    const { found } = parseFrames(bytesOf(hex), { staleBefore: Number.POSITIVE_INFINITY });
    expect(found).toEqual([]);
  });
});

describe('check byte', () => {
  it.each([
    ['A0 03 01 72', 0xea],
    ['A0 04 01 89 01', 0xd1],
    ['A0 06 FF 8B 01 00 01', 0xce],
    ['A0 13 01 8B 00 30 00 00 00 00 00 00 00 00 00 00 00 00 01 41', 0x4f],
    ['A0 0A 01 89 00 00 11 00 00 00 05', 0xb6],
  ])('makes the sum of %s zero', (hex, check) => {
    const bytes = bytesOf(hex);
    expect(checkOf(bytes, 0, bytes.length)).toBe(check);
  });
});

describe('streams', () => {
  const tag = vectorBytes('V35');
  const end = vectorBytes('V41');

  it.each([
    { bytes: joined(tag, vectorBytes('V36'), end), frames: 3, dropped: 0, why: 'several frames may come in one piece' },
    { bytes: joined(vectorBytes('V46'), end), frames: 1, dropped: 12, why: 'a frame with a wrong check goes, the next one is good' },
    { bytes: joined(bytesOf('00 11 22'), tag), frames: 1, dropped: 3, why: 'noise before a frame is skipped' },
    { bytes: joined(bytesOf('A0 02'), tag), frames: 1, dropped: 2, why: 'a length below 3 is no frame' },
    {
      bytes: joined(bytesOf('A0'), tag),
      frames: 1,
      dropped: 1,
      why: 'the false head claims 160 bytes only after its length byte, which is the true head',
      stale: true,
    },
    { bytes: joined(bytesOf('00 A0 FF'), tag), frames: 1, dropped: 3, why: 'a false head with length FF is given up', stale: true },
    { bytes: vectorBytes('V45'), frames: 1, dropped: 0, why: 'a head inside a tag id is part of the tag id' },
    { bytes: joined(vectorBytes('V51'), vectorBytes('V52'), vectorBytes('V53')), frames: 3, dropped: 0, why: 'a fast switch round' },
  ])('$why', ({ bytes, frames, dropped, stale }) => {
    const parsed = parseFrames(bytes, { staleBefore: stale ? bytes.length : 0 });
    expect([parsed.found.length, parsed.dropped, parsed.remainder.length]).toEqual([frames, dropped, 0]);
  });

  it('keep the beginning of a frame for the next piece, also when it holds a false head', () => {
    const cut = vectorBytes('V45').subarray(0, 11);
    expect(parseFrames(cut)).toEqual({ found: [], dropped: 0, remainder: cut });
  });

  it('prefer the outer frame when a tag id holds a whole frame with a right check', () => {
    const inner = bytesOf('A0 04 01 89 22 B0');
    const outer = renderFrame({ address: 1, command: 0x89, data: joined(bytesOf('00 30 00'), inner, inner, bytesOf('41')) });
    expect(parseFrames(outer).found.map(({ frame }) => renderFrame(frame))).toEqual([outer]);
  });

  it('drop an invalid frame byte by byte, so that frames inside it are found', () => {
    const hidden = bytesOf('A0 04 01 89 22 B0');
    const nonsense = renderFrame({ address: 7, command: 0x11, data: hidden });
    const parsed = parseFrames(nonsense, { accept: (frame) => frame.command === 0x89 });
    expect(parsed.found.map(({ frame }) => renderFrame(frame))).toEqual([hidden]);
    expect(parsed.dropped).toBe(nonsense.length - hidden.length);
  });
});

describe('rendering', () => {
  it('refuses more data than the length byte can count', () => {
    expect(() => renderFrame({ address: 1, command: 0x89, data: new Uint8Array(253) })).toThrow(RangeError);
    expect(renderFrame({ address: 1, command: 0x89, data: new Uint8Array(252) })).toHaveLength(257);
  });
});
