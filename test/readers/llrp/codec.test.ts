import { describe, expect, it } from 'vitest';
import { type Message, MessageSplitter, renderMessage } from '../../../src/readers/llrp/message';
import { parseParameters, tlv, u16 } from '../../../src/readers/llrp/parameter';
import { parseNotification, parseReport, parseStatus } from '../../../src/readers/llrp/replies';
import { addRoSpec, deleteAllRoSpecs, enableRoSpec, keepaliveAck, keepaliveEvery, resetConfig } from '../../../src/readers/llrp/requests';
import { bytesOf, hexOf } from '../yr9700/vectors';

const NOTIFICATION = '04 3F 00 00 00 20 00 00 00 01 00 F6 00 16 00 80 00 0C 00 06 51 A2 B3 9B 6B 78 01 00 00 06 00 00';
const REPORT =
  '04 3D 00 00 00 35 00 00 00 2A 00 F0 00 2B 8D E2 00 30 16 66 13 01 21 15 50 74 EF 81 00 01 86 C4 82 00 06 51 A2 B3 9B 6B 78 84 00 06 51 A2 B3 9C 07 B8 88 00 07';
const KEEPALIVE = '04 3E 00 00 00 0A 00 00 00 09';

function only(hex: string): Message {
  const [message, ...more] = new MessageSplitter().push(bytesOf(hex)) ?? [];
  if (message === undefined || more.length > 0) throw new Error('One message expected.');
  return message;
}

describe('requests', () => {
  it.each([
    ['factory settings', resetConfig(1), '04 03 00 00 00 0B 00 00 00 01 80'],
    ['keep-alive every 2 s', keepaliveEvery(4, 2000), '04 03 00 00 00 14 00 00 00 04 00 00 DC 00 09 01 00 00 07 D0'],
    ['no jobs left', deleteAllRoSpecs(2), '04 15 00 00 00 0E 00 00 00 02 00 00 00 00'],
    [
      'a job on antennas 1 and 2',
      addRoSpec(6, [1, 2]),
      '04 14 00 00 00 4D 00 00 00 06 00 B1 00 43 00 00 00 7B 00 00 00 B2 00 12 00 B3 00 05 01 00 B6 00 09 00 00 00 00 00 00 B7 00 1A 00 02 00 01 00 02 00 B8 00 09 00 00 00 00 00 00 BA 00 07 00 01 01 00 ED 00 0D 01 00 01 00 EE 00 06 17 80',
    ],
    ['the job enabled', enableRoSpec(3), '04 18 00 00 00 0E 00 00 00 03 00 00 00 7B'],
    ['an answered keep-alive', keepaliveAck(9), '04 48 00 00 00 0A 00 00 00 09'],
  ])('%s is rendered byte for byte, and found again', (_, message, hex) => {
    expect(hexOf(renderMessage(message))).toBe(hex.replaceAll(' ', ''));
    expect(hexOf(renderMessage(only(hex)))).toBe(hex.replaceAll(' ', ''));
  });
});

describe('what the reader tells', () => {
  it('is its time and that the connection is accepted', () => {
    const message = only(NOTIFICATION);
    expect(message).toMatchObject({ type: 63, id: 1 });
    expect(parseNotification(message.body)).toEqual({
      at: Date.parse('2026-05-12T18:05:00.123Z'),
      connection: 0,
      antenna: null,
      exception: null,
      isClosing: false,
    });
  });

  it('is a tag with antenna, signal, first, last and count', () => {
    expect(parseReport(only(REPORT).body)).toEqual({
      tags: [
        {
          tag: 'E200301666130121155074EF',
          antenna: 1,
          rssi: -60,
          firstSeen: Date.parse('2026-05-12T18:05:00.123Z'),
          lastSeen: Date.parse('2026-05-12T18:05:00.163Z'),
          reads: 7,
        },
      ],
      unusable: 0,
    });
  });

  it('is a keep-alive', () => {
    expect(only(KEEPALIVE)).toMatchObject({ type: 62, id: 9 });
  });

  it.each([
    { body: tlv(240, tlv(241, u16(16), bytesOf('ABCD'))), tags: ['ABCD'], unusable: 0, why: 'an id of another length, and nothing else' },
    { body: tlv(240, tlv(241, u16(12), bytesOf('ABC0'))), tags: ['ABC0'], unusable: 0, why: 'an id that does not fill its last byte' },
    { body: tlv(240, tlv(241, u16(0))), tags: [], unusable: 1, why: 'an empty id' },
    { body: tlv(240, tlv(241, u16(32), bytesOf('ABCD'))), tags: [], unusable: 1, why: 'an id shorter than it says' },
    { body: tlv(240, bytesOf('81 00 01')), tags: [], unusable: 1, why: 'no id at all' },
    { body: tlv(240, bytesOf('FF 00')), tags: [], unusable: 1, why: 'a parameter whose length nobody knows' },
    { body: tlv(999, bytesOf('01')), tags: [], unusable: 0, why: 'something else than a tag' },
  ])('may be $why', ({ body, tags, unusable }) => {
    const report = parseReport(body);
    expect([report?.tags.map(({ tag }) => tag), report?.unusable]).toEqual([tags, unusable]);
  });

  it('about antennas and faults is understood', () => {
    const antenna = tlv(246, tlv(128, bytesOf('00 06 51 A2 B3 9B 6B 78')), tlv(255, bytesOf('00 00 02')));
    expect(parseNotification(antenna)?.antenna).toEqual({ port: 2, isConnected: false });
    const fault = tlv(246, tlv(252, u16(3), Buffer.from('hot')), tlv(257));
    expect(parseNotification(fault)).toMatchObject({ at: null, exception: 'hot', isClosing: true });
    expect(parseNotification(bytesOf('00 F6'))).toBeNull();
  });

  it('of a request is a status with a text', () => {
    expect(parseStatus(tlv(287, u16(100), u16(5), Buffer.from('no ro')))).toEqual({ code: 100, text: 'no ro' });
    expect(parseStatus(new Uint8Array())).toBeNull();
  });
});

describe('parameters', () => {
  it.each([
    ['00 F0 00 03', 'a length shorter than its header'],
    ['00 F0 00 08 01', 'a length beyond the end'],
    ['00 F0', 'a header that is cut off'],
    ['80', 'a type that does not exist'],
    ['82 00', 'a value that is cut off'],
  ])('%s cannot be read: %s', (hex) => {
    expect(parseParameters(bytesOf(hex))).toBeNull();
  });
});

describe('messages', () => {
  const stream = Uint8Array.from(Buffer.concat([NOTIFICATION, REPORT, KEEPALIVE, REPORT].map(bytesOf)));

  it('are found at every cut, also byte by byte', () => {
    for (let cut = 0; cut <= stream.length; cut += 1) {
      const splitter = new MessageSplitter();
      const types = [stream.subarray(0, cut), stream.subarray(cut)].flatMap((chunk) =>
        (splitter.push(chunk) ?? []).map(({ type }) => type),
      );
      expect(types).toEqual([63, 61, 62, 61]);
    }
    const splitter = new MessageSplitter();
    const types = [...stream].flatMap((byte) => (splitter.push(Uint8Array.of(byte)) ?? []).map(({ type }) => type));
    expect(types).toEqual([63, 61, 62, 61]);
  });

  it.each([
    ['08 3E 00 00 00 0A 00 00 00 09', 'another version'],
    ['24 3E 00 00 00 0A 00 00 00 09', 'a reserved bit'],
    ['04 3E 00 00 00 09 00 00 00 09', 'a length shorter than the header'],
    ['04 3E 7F FF FF FF 00 00 00 09', 'a length without sense'],
    ['48 54 54 50 2F 31 2E 31 20 34 30 30', 'a web server'],
  ])('%s is no LLRP: %s', (hex) => {
    expect(new MessageSplitter().push(bytesOf(hex))).toBeNull();
  });
});
