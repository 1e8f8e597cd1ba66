import { describe, expect, it } from 'vitest';
import { OtherFamily } from '../../../src/readers/yr9700/other-family';
import { bytesOf, VECTORS } from './vectors';

const FRAMES = [
  '53 57 00 03 FF 10 44',
  '43 54 00 0D 00 10 01 14 11 C3 DD 93 8E 17 01 23 2A',
  '53 57 00 03 FF 40 14',
  '43 54 00 04 00 40 01 24',
  '53 57 00 03 FF 41 13',
  '43 54 00 04 00 41 01 23',
  '43 54 00 2C 00 45 01 C4 DD 93 8E 17 01 23 02 0F 01 02 E2 00 20 75 60 10 01 82 04 80 E0 64 33 0F 01 03 E3 00 20 75 60 10 01 82 04 80 E0 64 34 07',
  '53 57 00 03 FF 01 53',
  '43 54 00 04 00 01 00 64',
  '53 57 00 05 FF 24 02 00 2C',
  '43 54 00 04 00 24 01 40',
  '53 57 00 03 FF 2B 29',
  '43 54 00 0A 00 2B 01 11 01 02 03 04 05 13',
  '43 54 00 0B 01 FF 01 23 01 02 03 04 05 06 25',
];

describe('the SW/CT protocol', () => {
  it.each(FRAMES)('is recognised in %s, also byte by byte behind noise', (hex) => {
    const bytes = [0x43, 0x54, ...bytesOf(hex)];
    const family = new OtherFamily();
    const seen = bytes.map((byte) => family.recognises(Uint8Array.of(byte)));
    expect(seen.indexOf(true)).toBe(bytes.length - 1);
  });

  it('is not recognised in a frame with a wrong check, nor in the right protocol', () => {
    expect(new OtherFamily().recognises(bytesOf('43 54 00 04 00 40 01 25'))).toBe(false);
    const family = new OtherFamily();
    expect(VECTORS.map(({ hex }) => family.recognises(bytesOf(hex)))).not.toContain(true);
  });
});
