import { describe, expect, it } from 'vitest';
import { type Message, MessageSplitter, renderMessage } from '../../../src/readers/llrp/message';
import { parseParameters, tlv, u16, u32 } from '../../../src/readers/llrp/parameter';
import {
  parseCapabilities,
  parseNotification,
  parsePowerLevels,
  parseReport,
  parseStatus,
  parseTransmitter,
} from '../../../src/readers/llrp/replies';
import {
  addRoSpec,
  CapabilityPart,
  ConfigPart,
  deleteAllRoSpecs,
  enableRoSpec,
  getCapabilities,
  getConfig,
  keepaliveAck,
  keepaliveEvery,
  keepReports,
  releaseReports,
  reportTroubles,
  resetConfig,
} from '../../../src/readers/llrp/requests';
import { bytesOf, hexOf } from '../yr9700/vectors';

const NOTIFICATION = '04 3F 00 00 00 20 00 00 00 01 00 F6 00 16 00 80 00 0C 00 06 51 A2 B3 9B 6B 78 01 00 00 06 00 00';
const REPORT =
  '04 3D 00 00 00 35 00 00 00 2A 00 F0 00 2B 8D E2 00 30 16 66 13 01 21 15 50 74 EF 81 00 01 86 C4 82 00 06 51 A2 B3 9B 6B 78 84 00 06 51 A2 B3 9C 07 B8 88 00 07';
const KEEPALIVE = '04 3E 00 00 00 0A 00 00 00 09';

function only(hex: string): Message {
  const [message, ...more] = new MessageSplitter().push(bytesOf(hex)).messages;
  if (message === undefined || more.length > 0) throw new Error('One message expected.');
  return message;
}

describe('requests', () => {
  it.each([
    ['factory settings', resetConfig(1), '04 03 00 00 00 0B 00 00 00 01 80'],
    ['keep-alive every 2 s', keepaliveEvery(4, 2000), '04 03 00 00 00 14 00 00 00 04 00 00 DC 00 09 01 00 00 07 D0'],
    [
      'events of jobs, faults and antennas reported',
      reportTroubles(5),
      '04 03 00 00 00 24 00 00 00 05 00 00 F4 00 19 00 F5 00 07 00 02 80 00 F5 00 07 00 04 80 00 F5 00 07 00 08 80',
    ],
    ['reads kept while the link is down', keepReports(9), '04 03 00 00 00 10 00 00 00 09 00 00 E2 00 05 80'],
    ['kept reports requested', releaseReports(8), '04 40 00 00 00 0A 00 00 00 08'],
    ['a description of itself requested', getCapabilities(7, CapabilityPart.general), '04 01 00 00 00 0B 00 00 00 07 01'],
    ['its powers requested', getCapabilities(7, CapabilityPart.regulatory), '04 01 00 00 00 0B 00 00 00 07 03'],
    ['how it transmits requested', getConfig(7, ConfigPart.transmitters), '04 02 00 00 00 11 00 00 00 07 00 00 03 00 00 00 00'],
    ['no jobs left', deleteAllRoSpecs(2), '04 15 00 00 00 0E 00 00 00 02 00 00 00 00'],
    [
      'a job on antennas 1 and 2',
      addRoSpec(6, { antennas: [1, 2], transmitter: null }),
      '04 14 00 00 00 4D 00 00 00 06 00 B1 00 43 00 00 00 7B 00 00 00 B2 00 12 00 B3 00 05 01 00 B6 00 09 00 00 00 00 00 00 B7 00 1A 00 02 00 01 00 02 00 B8 00 09 00 00 00 00 00 00 BA 00 07 00 01 01 00 ED 00 0D 01 00 01 00 EE 00 06 17 80',
    ],
    [
      'a job on antennas 1 and 2 with hop table 2, channel 3 and the power of index 81',
      addRoSpec(6, { antennas: [1, 2], transmitter: { hopTable: 2, channel: 3, power: 81 } }),
      '04 14 00 00 00 6D 00 00 00 06 00 B1 00 63 00 00 00 7B 00 00 00 B2 00 12 00 B3 00 05 01 00 B6 00 09 00 00 00 00 00 00 B7 00 3A 00 02 00 01 00 02 00 B8 00 09 00 00 00 00 00 00 BA 00 27 00 01 01 00 DE 00 10 00 01 00 E0 00 0A 00 02 00 03 00 51 00 DE 00 10 00 02 00 E0 00 0A 00 02 00 03 00 51 00 ED 00 0D 01 00 01 00 EE 00 06 17 80',
    ],
    ['the job enabled', enableRoSpec(3), '04 18 00 00 00 0E 00 00 00 03 00 00 00 7B'],
    ['an acknowledged keep-alive', keepaliveAck(9), '04 48 00 00 00 0A 00 00 00 09'],
  ])('%s is rendered byte for byte, and found again', (_, message, hex) => {
    expect(hexOf(renderMessage(message))).toBe(hex.replaceAll(' ', ''));
    expect(hexOf(renderMessage(only(hex)))).toBe(hex.replaceAll(' ', ''));
  });
});

describe('a message of the reader', () => {
  it('may be a greeting with its time, which accepts the connection', () => {
    const message = only(NOTIFICATION);
    expect(message).toMatchObject({ type: 63, id: 1 });
    expect(parseNotification(message.body)).toEqual({
      at: Date.parse('2026-05-12T18:05:00.123Z'),
      connection: 0,
      antenna: null,
      job: null,
      exception: null,
      isClosing: false,
      hasLostReads: false,
    });
  });

  it('may be a tag with antenna, signal, first, last and count', () => {
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

  it('may be a keep-alive', () => {
    expect(only(KEEPALIVE)).toMatchObject({ type: 62, id: 9 });
  });

  it.each([
    { body: tlv(240, tlv(241, u16(16), bytesOf('ABCD'))), tags: ['ABCD'], unusable: 0, why: 'an id of another length, and nothing else' },
    { body: tlv(240, tlv(241, u16(12), bytesOf('ABC0'))), tags: ['ABC0'], unusable: 0, why: 'an id that does not fill its last byte' },
    { body: tlv(240, tlv(241, u16(0))), tags: [], unusable: 1, why: 'an empty id' },
    { body: tlv(240, tlv(241, u16(32), bytesOf('ABCD'))), tags: [], unusable: 1, why: 'an id shorter than it says' },
    { body: tlv(240, bytesOf('81 00 01')), tags: [], unusable: 1, why: 'no id at all' },
    { body: tlv(240, bytesOf('FF 00')), tags: [], unusable: 1, why: 'a parameter of unknown length' },
    { body: tlv(999, bytesOf('01')), tags: [], unusable: 0, why: 'something other than a tag' },
  ])('may be $why', ({ body, tags, unusable }) => {
    const report = parseReport(body);
    expect([report?.tags.map(({ tag }) => tag), report?.unusable]).toEqual([tags, unusable]);
  });

  it('about antennas and faults is decoded', () => {
    const antenna = tlv(246, tlv(128, bytesOf('00 06 51 A2 B3 9B 6B 78')), tlv(255, bytesOf('00 00 02')));
    expect(parseNotification(antenna)?.antenna).toEqual({ port: 2, isConnected: false });
    const fault = tlv(246, tlv(252, u16(3), Buffer.from('hot')), tlv(257));
    expect(parseNotification(fault)).toMatchObject({ at: null, exception: 'hot', isClosing: true });
    expect(parseNotification(bytesOf('00 F6'))).toBeNull();
  });

  it.each([
    { bytes: '00', isRunning: true, why: 'has started' },
    { bytes: '01', isRunning: false, why: 'has ended' },
    { bytes: '02', isRunning: false, why: 'was ended for another' },
  ])('about a job reports that it $why', ({ bytes, isRunning }) => {
    const event = tlv(246, tlv(249, bytesOf(`${bytes} 00 00 00 7B 00 00 00 00`)));
    expect(parseNotification(event)?.job).toEqual({ id: 123, isRunning });
    expect(parseNotification(tlv(246, tlv(249, bytesOf(bytes))))?.job).toBeNull();
  });

  it('about its powers has a table in dBm, next to frequencies and modes', () => {
    const table = bytesOf(
      '00 8F 00 34 03 48 00 01 00 90 00 2C 00 91 00 08 00 01 03 E8 00 91 00 08 00 02 0C 35 00 92 00 11 80 00 93 00 0C 01 00 00 01 00 0D C6 5E 01 48 00 07 01 02 03',
    );
    expect(parsePowerLevels(table)).toEqual([
      { index: 1, dbm: 10 },
      { index: 2, dbm: 31.25 },
    ]);
    expect(parsePowerLevels(tlv(143, u16(840), u16(1)))).toEqual([]);
    expect(parsePowerLevels(tlv(143, u16(840), u16(1), tlv(144, tlv(145, u16(1)))))).toEqual([]);
    expect(parsePowerLevels(tlv(143, u16(840)))).toEqual([]);
    expect(parsePowerLevels(tlv(287, u16(100), u16(0)))).toEqual([]);
  });

  it('about its transmitter has a table of frequencies, a channel and the index of a power', () => {
    const antennas = bytesOf('00 DE 00 16 00 01 00 DF 00 06 00 01 00 E0 00 0A 00 02 00 03 00 51 00 DE 00 06 00 02');
    expect(parseTransmitter(antennas)).toEqual({ hopTable: 2, channel: 3, power: 81 });
    expect(parseTransmitter(bytesOf('00 DE 00 06 00 02'))).toBeNull();
    expect(parseTransmitter(bytesOf('00 DE 00 05 00'))).toBeNull();
    expect(parseTransmitter(tlv(222, u16(1), tlv(224, u16(2))))).toBeNull();
  });

  it('in reply to a request has a status with a text', () => {
    expect(parseStatus(tlv(287, u16(100), u16(5), Buffer.from('no ro')))).toEqual({ code: 100, text: 'no ro' });
    expect(parseStatus(new Uint8Array())).toBeNull();
  });

  it('in reply to a refused request is decoded to its text, without the details that may follow', () => {
    const place = tlv(289, u16(177), u16(109));
    expect(parseStatus(tlv(287, u16(100), u16(2), Buffer.from('no'), place))).toEqual({ code: 100, text: 'no' });
    expect(parseStatus(tlv(287, u16(100)))).toEqual({ code: 100, text: '' });
  });

  it('about itself has its maker, model, firmware and the number of its antennas', () => {
    const general = Buffer.concat([u16(4), u16(0x4000), u32(25_882), u32(2_001_002), u16(10), Buffer.from('5.14.0.240'), tlv(141)]);
    expect(parseCapabilities(Buffer.concat([tlv(287, u16(0), u16(0)), tlv(137, general)]))).toEqual({
      model: 'Impinj 2001002',
      firmware: '5.14.0.240',
      antennas: 4,
    });
    const unknownMaker = Buffer.concat([u16(2), u16(0), u32(7), u32(1), u16(0)]);
    expect(parseCapabilities(tlv(137, unknownMaker))).toEqual({ model: 'LLRP maker 7, model 1', firmware: '', antennas: 2 });
    expect(parseCapabilities(tlv(137, u16(4)))).toBeNull();
    expect(parseCapabilities(tlv(287, u16(109), u16(0)))).toBeNull();
  });

  it('has no time when its time is beyond the last date', () => {
    const report = tlv(240, Buffer.from([0x8d, ...new Uint8Array(12), 0x82, ...new Uint8Array(8).fill(0xff)]));
    expect(parseReport(report)?.tags[0]?.firstSeen).toBeNull();
  });
});

describe('parameters', () => {
  it.each([
    ['00 F0 00 03', 'a length shorter than its header'],
    ['00 F0 00 08 01', 'a length beyond the end'],
    ['00 F0', 'a header that is cut off'],
    ['80', 'a type that does not exist'],
    ['82 00', 'a value that is cut off'],
    ['00 06 00 04', 'a type of the short form in the long one'],
  ])('%s is unreadable: %s', (hex) => {
    expect(parseParameters(bytesOf(hex))).toBeNull();
  });
});

describe('messages', () => {
  const stream = Uint8Array.from(Buffer.concat([NOTIFICATION, REPORT, KEEPALIVE, REPORT].map(bytesOf)));

  it('are found at every cut, also byte by byte', () => {
    for (let cut = 0; cut <= stream.length; cut += 1) {
      const splitter = new MessageSplitter();
      const types = [stream.subarray(0, cut), stream.subarray(cut)].flatMap((chunk) =>
        splitter.push(chunk).messages.map(({ type }) => type),
      );
      expect(types).toEqual([63, 61, 62, 61]);
    }
    const splitter = new MessageSplitter();
    const types = [...stream].flatMap((byte) => splitter.push(Uint8Array.of(byte)).messages.map(({ type }) => type));
    expect(types).toEqual([63, 61, 62, 61]);
  });

  it.each([
    ['0C 3E 00 00 00 0A 00 00 00 09', 'another version'],
    ['24 3E 00 00 00 0A 00 00 00 09', 'a reserved bit'],
    ['04 3E 00 00 00 09 00 00 00 09', 'a length shorter than the header'],
    ['04 3E 7F FF FF FF 00 00 00 09', 'an impossible length'],
    ['48 54 54 50 2F 31 2E 31 20 34 30 30', 'a web server'],
  ])('%s is not LLRP: %s', (hex) => {
    expect(new MessageSplitter().push(bytesOf(hex))).toEqual({ messages: [], isBroken: true });
  });

  it('of LLRP 1.1 are of the same form', () => {
    expect(new MessageSplitter().push(bytesOf(KEEPALIVE.replace(/^04/, '08'))).messages).toMatchObject([{ type: 62, id: 9 }]);
  });

  it('before bytes that are not LLRP are still handled', () => {
    const { messages, isBroken } = new MessageSplitter().push(Buffer.concat([bytesOf(REPORT), Buffer.from('HTTP/1.1 400')]));
    expect([messages.map(({ type }) => type), isBroken]).toEqual([[61], true]);
  });
});
