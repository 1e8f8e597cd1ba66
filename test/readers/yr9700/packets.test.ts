import { describe, expect, it } from 'vitest';
import { epcTag, isPlausibleReply, type Packet, parseActiveTag, parsePacket, type TagPacket } from '../../../src/readers/yr9700/packets';
import { bytesOf, parseFrames, VECTORS, vectorBytes } from './vectors';

function packetOf(bytes: Uint8Array): Packet | null {
  const frame = parseFrames(bytes).found[0]?.frame;
  if (frame === undefined) throw new Error('No frame.');
  return parsePacket(frame);
}

function packetOfData(command: number, hex: string): Packet | null {
  return parsePacket({ address: 1, command, data: bytesOf(hex) });
}

function tagOf(id: string): TagPacket {
  const packet = packetOf(vectorBytes(id));
  if (packet?.type !== 'tag') throw new Error(`${id} is no tag.`);
  return packet;
}

/** `tag EPC …, PC 3000 (6 words), antenna index 0, freq index 1 = 865.5 MHz, RSSI raw 69 = -60 dBm` */
const TAG_MEANING = /tag EPC ([0-9A-F]+), .*antenna index (\d).*freq index (\d+).*RSSI raw \d+ = (-\d+) dBm/;
const tags = VECTORS.flatMap(({ id, meaning }) => {
  const [, epc, index, frequency, rssi] = TAG_MEANING.exec(meaning) ?? [];
  return epc === undefined ? [] : [{ id, epc, antenna: Number(index) + 1, frequencyIndex: Number(frequency), rssi: Number(rssi) }];
});

describe('tag packets', () => {
  it.each(tags)('$id gives tag, antenna, channel and strength', ({ id, epc, antenna, frequencyIndex, rssi }) => {
    const packet = tagOf(id);
    expect({ epc: epcTag(packet.epc), antenna: packet.antenna, frequencyIndex: packet.frequencyIndex, rssi: packet.rssi }).toEqual({
      epc,
      antenna,
      frequencyIndex,
      rssi,
    });
  });

  it.each([
    { hex: '05 08 00 AB CD 45', tag: 'ABCD', antenna: 2, phase: null, why: 'a tag id of one word' },
    {
      hex: '04 30 00 E2 00 30 16 66 13 01 21 15 50 74 EF 45 12 34',
      tag: 'E200301666130121155074EF',
      antenna: 1,
      phase: 0x1234,
      why: 'newer firmware adds the phase',
    },
    {
      hex: '06 08 00 AB CD C5',
      tag: 'ABCD',
      antenna: 7,
      phase: null,
      why: 'readers with 8 ports mark the upper four in the strength byte',
    },
  ])('$why', ({ hex, tag, antenna, phase }) => {
    const packet = packetOfData(0x89, hex);
    if (packet?.type !== 'tag') throw new Error('No tag.');
    expect([epcTag(packet.epc), packet.antenna, packet.phase, packet.rssi]).toEqual([tag, antenna, phase, -60]);
  });

  it.each([
    { hex: '04 00 00 45', packet: { type: 'empty-tag' }, why: 'a tag without an id has a type of its own' },
    { hex: '04 30 00 AB CD 45', packet: null, why: 'a length field that contradicts the frame is no tag' },
    { hex: '04 30 00', packet: null, why: 'three bytes are no kind of packet' },
    { hex: '', packet: null, why: 'nothing is no packet' },
  ])('$why', ({ hex, packet }) => {
    expect(packetOfData(0x8b, hex)).toEqual(packet);
  });
});

describe('ends and errors', () => {
  it.each([
    ['V41', { type: 'end', antenna: 1, reads: 5, duration: null }],
    ['V42', { type: 'end', antenna: 1, reads: 0, duration: null }],
    ['V53', { type: 'end', antenna: null, reads: 7, duration: 42 }],
    ['V56', { type: 'end', antenna: 1, reads: 1, duration: null }],
    ['V52', { type: 'antenna-error', antenna: 3, code: 0x22 }],
    ['V43', { type: 'error', code: 0x22 }],
  ])('%s is read by its length', (id, packet) => {
    expect(packetOf(vectorBytes(id))).toEqual(packet);
  });

  it('counts beyond 16 bits are not truncated', () => {
    expect(packetOfData(0x89, '00 00 00 01 02 03 04')).toMatchObject({ reads: 0x01020304 });
  });
});

describe('active tags', () => {
  it.each([
    ['V58', '00000001', 'unknown'],
    ['V59', '00001BFC', 'good'],
    ['V60', '00001E72', 'fair'],
  ])('%s carries the printed id and the battery class', (id, tag, battery) => {
    expect(parseActiveTag(tagOf(id))).toEqual({ tag, battery });
  });

  it.each([
    ['V55', 'its first eight bytes are not zero'],
    ['V44', 'it has 16 bytes'],
  ])('%s is not an active tag: %s', (id) => {
    expect(parseActiveTag(tagOf(id))).toBeNull();
  });
});

describe('plausibility', () => {
  it.each(VECTORS.filter((vector) => vector.valid && vector.dir === '<'))('accepts the reply $id', ({ hex }) => {
    expect(parseFrames(bytesOf(hex), { accept: isPlausibleReply }).found).toHaveLength(1);
  });

  it.each([
    [0x11, '', 'no reader of this family has such a command'],
    [0x94, '10', 'it lies between the buffer commands and those of the other tag standard'],
    [0x89, '04 30 00 AB CD 45', 'the tag contradicts its own length'],
  ])('refuses command %i with data "%s": %s', (command, hex) => {
    expect(isPlausibleReply({ address: 1, command, data: bytesOf(hex) })).toBe(false);
  });
});
