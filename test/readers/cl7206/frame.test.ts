import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, frameAt, renderFrame } from '../../../src/readers/cl7206/frame';
import {
  acknowledgement,
  answerTo,
  antennasOf,
  ask,
  clockOf,
  Group,
  identityOf,
  inputOf,
  instantBytes,
  isKnown,
  Management,
  macOf,
  Rfid,
  readRequest,
  stopRequest,
} from '../../../src/readers/cl7206/messages';
import { tagOf } from '../../../src/readers/cl7206/tag';
import { findFrames } from '../../../src/readers/kit/frames';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function reply(hex: string): Frame {
  return { ...ask(Group.management, 0), data: bytesOf(hex) };
}

function tag(hex: string): ReturnType<typeof tagOf> {
  return tagOf({ ...ask(Group.rfid, Rfid.tag), isUnsolicited: true, data: bytesOf(hex) });
}

describe('a frame', () => {
  it('is parsed as it was rendered, and found in noise without its first byte', () => {
    const anyFrame = fc.record({
      group: fc.nat(5),
      message: fc.nat(0xff),
      isUnsolicited: fc.boolean(),
      data: fc.uint8Array({ maxLength: 1024 }),
    });
    fc.assert(
      fc.property(anyFrame, fc.uint8Array({ max: 0xa9, maxLength: 9 }), (frame, noise) => {
        const bytes = Uint8Array.from([...noise, ...renderFrame(frame)]);
        expect(findFrames(bytes, frameAt)).toMatchObject({ found: [{ frame }], dropped: noise.length });
      }),
    );
  });

  it('with one wrong bit is none', () => {
    const bytes = renderFrame(readRequest([1, 4]));
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const broken = Uint8Array.from(bytes, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(findFrames(broken, frameAt, { staleBefore: Number.POSITIVE_INFINITY }).found).toEqual([]);
    }
  });

  // Made by the public library malike-rnd/cl7206c2-rfid, whose table of the check is that of the firmware; the last is in the firmware itself.
  it.each([
    { frame: ask(Group.management, Management.info), hex: 'aa010000009403' },
    { frame: ask(Group.management, Management.mac), hex: 'aa01060000947b' },
    { frame: ask(Group.management, Management.clock), hex: 'aa011100009557' },
    { frame: ask(Group.management, Management.storeSwitch), hex: 'aa0118000095e3' },
    { frame: ask(Group.management, Management.stored), hex: 'aa011b000095df' },
    { frame: ask(Group.rfid, Rfid.read), hex: 'aa021000002940' },
    { frame: stopRequest(), hex: 'aa02ff0000a40f' },
  ])('is written as the firmware takes it: $hex', ({ frame, hex }) => {
    expect(hexOf(renderFrame(frame))).toBe(hex);
    expect(findFrames(bytesOf(hex), frameAt).found).toMatchObject([{ frame }]);
  });

  it('has the antennas as bits, and the number of an acknowledged read', () => {
    expect(hexOf(readRequest([1, 2, 8]).data)).toBe('8301');
    expect(hexOf(acknowledgement(0x01020304).data)).toBe('01020304');
  });
});

describe('a reply', () => {
  // As a real CL7206C2 gave them (log of the public library).
  it('names the reader', () => {
    expect(identityOf(reply('000100130010434c37323036435f323031373036303223efafdf'))).toEqual({
      model: 'CL7206C',
      firmware: '1.0.19 20170602',
    });
    expect(macOf(reply('6ceca1fe753a'))).toBe('6C:EC:A1:FE:75:3A');
    expect(identityOf(reply('00'))).toBeNull();
    expect(macOf(null)).toBe('');
  });

  it.each([
    { hex: '6987fef5000ab598', at: Date.UTC(2026, 1, 8, 3, 11, 49, 701) },
    { hex: '6987ff040000056c', at: Date.UTC(2026, 1, 8, 3, 12, 4, 1) },
    { hex: '6989ac26000cca44', at: Date.UTC(2026, 1, 9, 9, 43, 2, 838) },
    { hex: '0000000000000000', at: null },
    { hex: '6987fef5', at: null },
  ])('$hex is the time $at', ({ hex, at }) => {
    expect(clockOf(reply(hex))).toBe(at);
    if (at !== null) expect(clockOf(reply(hexOf(instantBytes(at as never))))).toBe(at);
  });

  it('says how many antennas there are', () => {
    expect([antennasOf(reply('00 21 04 0001 01')), antennasOf(reply('00 21 00')), antennasOf(null)]).toEqual([4, null, null]);
  });
});

describe('a tag', () => {
  const EPC = '000c e20000172211011418901449 3000';
  it.each([
    { hex: `${EPC} 02`, what: 'nothing else', read: { antenna: 2, signal: null, readerAt: null, serial: null } },
    { hex: `${EPC} 01 01 45`, what: 'a signal', read: { antenna: 1, signal: 0x45 } },
    {
      hex: `${EPC} 01 01 45 02 00 03 0002 e280`,
      what: 'the result of a further read and other memory',
      read: { antenna: 1, signal: 0x45 },
    },
    { hex: `${EPC} 03 06 01 01 45`, what: 'one of two antennas at a port', read: { antenna: 8, signal: 0x45 } },
    { hex: `${EPC} 00 06 00`, what: 'the first of them', read: { antenna: 1 } },
    {
      hex: `${EPC} 01 01 45 07 6987fef5000ab598 08 00000102`,
      what: 'time and number of its store',
      read: { antenna: 1, signal: 0x45, readerAt: Date.UTC(2026, 1, 8, 3, 11, 49, 701), serial: 0x102 },
    },
    { hex: `${EPC} 01 01 45 63 ffff`, what: 'a part that is not known', read: { antenna: 1, signal: 0x45 } },
  ])('is read with $what', ({ hex, read }) => {
    expect(tag(hex)).toMatchObject({ tag: 'E20000172211011418901449', ...read });
  });

  // The order that web/server.py of the public library takes.
  it.each([
    { hex: '', read: { antenna: null, signal: null, readerAt: null, serial: null } },
    { hex: '01 01 00 02 45 00', read: { antenna: 3, signal: 0x45 } },
    { hex: '01 03 00 06 01', read: { antenna: 8 } },
    {
      hex: '02 45 00 07 6987fef5000ab598 08 00000102',
      read: { signal: 0x45, readerAt: Date.UTC(2026, 1, 8, 3, 11, 49, 701), serial: 0x102 },
    },
  ])('is read with its protocol control first: $hex', ({ hex, read }) => {
    expect(tag(`3000 e20000172211011418901449 ${hex}`)).toMatchObject({ tag: 'E20000172211011418901449', isControlFirst: true, ...read });
  });

  it.each([
    '',
    '0000',
    '000c e200',
    '3000 e200',
    '3000 e20000172211011418901449 07 6987',
    `${EPC}`,
    `${EPC} 01 07 6987`,
    `${EPC} 01 03 0010 e2`,
  ])('is none in %s', (hex) => {
    expect(tag(hex)).toBeNull();
  });
});

describe('what the reader sends unasked', () => {
  const sent = (message: number, hex: string): Frame => ({
    ...ask(Group.management, message),
    isUnsolicited: true,
    data: bytesOf(hex),
  });

  it('may be the question whether the station is there, which is answered with its number', () => {
    expect(answerTo(sent(Management.connection, '00000007'))).toEqual({ ...ask(Group.management, 0x12), data: bytesOf('00000007') });
    expect(answerTo(ask(Group.management, Management.connection))).toBeNull();
  });

  it('is none of its messages where it is a tag of another standard', () => {
    const tags = [0x00, 0x02, 0x20, 0x30].map((message) => ({ ...ask(Group.rfid, message), isUnsolicited: true }));
    expect(tags.map(isKnown)).toEqual([true, false, false, false]);
    expect([sent(Management.connection, '00000007'), sent(0x77, ''), { ...ask(Group.error, 0), isUnsolicited: true }].map(isKnown)).toEqual(
      [true, false, true],
    );
  });

  it('may be an input that started the reading', () => {
    expect(inputOf(sent(0x00, '0101 6987fef5000ab598'))).toEqual({ input: 1, at: Date.UTC(2026, 1, 8, 3, 11, 49, 701) });
    expect(inputOf(sent(0x01, '0101 6987fef5000ab598'))).toBeNull();
  });
});
