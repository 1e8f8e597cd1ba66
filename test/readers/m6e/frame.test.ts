import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFrames } from '../../../src/readers/kit/frames';
import { commandAt, type Frame, renderFrame, replyAt } from '../../../src/readers/m6e/frame';
import { commands, connectedPortsOf, identityOf, isTag, Opcode, powerRangeOf, tagOf } from '../../../src/readers/m6e/messages';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function reply(opcode: number, hex: string, status = 0): Frame {
  return { opcode, status, data: bytesOf(hex) };
}

/** As the public library prints it. */
const PRINTED =
  'ff 28 22 00 00 10 00 1b 01 ff 01 01 c4 11 0e 16 40 00 00 01 27 00 00 05 00 00 0f 00 80 30 00 00 00 00 00 00 00 00 00 00 00 15 45 e9 4a 56 1d';

describe('a frame', () => {
  it('is parsed as it was rendered, and found in noise without its first byte', () => {
    const opcode = fc.nat(0xff);
    const data = fc.uint8Array({ maxLength: 250 });
    const noise = fc.uint8Array({ max: 0xfe, maxLength: 9 });
    fc.assert(
      fc.property(fc.record({ opcode, status: fc.nat(0xffff), data }), noise, (frame, before) => {
        const bytes = Uint8Array.from([...before, ...renderFrame(frame)]);
        expect(findFrames(bytes, replyAt)).toMatchObject({ found: [{ frame }], dropped: before.length });
      }),
    );
    fc.assert(
      fc.property(fc.record({ opcode, status: fc.constant(null), data }), (frame) => {
        expect(findFrames(renderFrame(frame), commandAt)).toMatchObject({ found: [{ frame }], dropped: 0 });
      }),
    );
  });

  it('with one wrong bit is none', () => {
    const bytes = bytesOf(PRINTED);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const broken = Uint8Array.from(bytes, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(findFrames(broken, replyAt, { staleBefore: Number.POSITIVE_INFINITY }).found).toEqual([]);
    }
  });

  it.each([
    { frame: commands.version(), hex: 'ff00031d0c', what: 'the question for the version' },
    { frame: { opcode: 0x62, status: null, data: bytesOf('') }, hex: 'ff00621d6d', what: 'the question for the power' },
    { frame: reply(0x62, '09c4'), hex: 'ff0262000009c41fb7', what: 'its reply of 25 dBm' },
    {
      frame: { opcode: 0x24, status: null, data: bytesOf('03e8000000000003 00ee') },
      hex: 'ff0a2403e800000000000300ee589d',
      what: 'a write',
    },
  ])('has the check that is printed for $what', ({ frame, hex }) => {
    expect(hexOf(renderFrame(frame))).toBe(hex);
  });

  it('has settings as the module takes them', () => {
    expect(hexOf(commands.setRegion(0x08).data)).toBe('08');
    expect(hexOf(commands.setReadPower(2700).data)).toBe('0a8c');
    expect(hexOf(commands.setPorts([1, 2]).data)).toBe('0201010202');
    expect(hexOf(commands.reportEachRead().data)).toBe('010c00');
    expect(hexOf(commands.read().data)).toBe('00000122000005072210001b03e801ff');
    expect(hexOf(commands.stop().data)).toBe('000002');
  });
});

describe('a tag', () => {
  it('is read from the printed report', () => {
    const [{ frame } = { frame: null }] = findFrames(bytesOf(PRINTED), replyAt).found;
    expect(frame !== null && isTag(frame)).toBe(true);
    expect(frame === null ? null : tagOf(frame)).toEqual({
      tag: '000000000000000000001545',
      antenna: 1,
      rssi: -60,
      frequency: 923_200,
      since: 0x127,
    });
  });

  const BEHIND = '0060 2800 e2001122 334455ee 45e9';
  it.each([
    { hex: `10 001b 01ff 01 01 c4 44 0e1640 00000127 0000 05 0010 abcd 0f ${BEHIND}`, what: 'with memory of its own', antenna: 4 },
    { hex: `10 001b 01ff 01 01 c4 00 0e1640 00000127 0000 05 0000 0f ${BEHIND}`, what: 'of port 16', antenna: 16 },
    { hex: `10 001b 0004 01 22 ${BEHIND}`, what: 'with the antenna alone', antenna: 2, rssi: null, frequency: null, since: null },
    { hex: '10 001b 0004 01 22 0070 2a00 0001 e2001122 334455ee 45e9', what: 'without its further control', antenna: 2 },
    { hex: '10 001b 0004 01 22 0080 2a00 8001 0002 e2001122 334455ee 45e9', what: 'without both', antenna: 2 },
  ])('is read $what', ({ hex, what: _, ...parts }) => {
    expect(tagOf(reply(Opcode.report, hex))).toMatchObject({ tag: 'E2001122334455EE', ...parts });
  });

  it.each(['', '10 001b 01ff 01 01 c4 11', '10 001b 0004 01 22 0061 2800 e2001122 334455ee 45e9', '10 001b 0004 01 22 0020 2800 45e9'])(
    'is none in %s',
    (hex) => {
      expect(tagOf(reply(Opcode.report, hex))).toBeNull();
    },
  );

  it('is neither a sign of life nor a temperature', () => {
    expect([isTag(reply(Opcode.report, '', 0x0400)), isTag(reply(Opcode.report, '00112233445566778899'))]).toEqual([false, false]);
  });
});

describe('a reply', () => {
  it.each([
    { hardware: '18000001', model: 'M6e' },
    { hardware: '20000001', model: 'M6e Micro' },
    { hardware: '30000001', model: 'M6e Nano' },
    { hardware: '77000001', model: 'ThingMagic 77' },
  ])('names a module: $model', ({ hardware, model }) => {
    expect(identityOf(reply(Opcode.version, `12122000 ${hardware} 20170531 01210202 00000010`))).toEqual({
      ...{ serial: '', model, firmware: '01.21.02.02' },
    });
  });

  it('that is another one names none', () => {
    expect([identityOf(null), identityOf(reply(Opcode.version, '1212')), identityOf(reply(Opcode.region, '00'.repeat(16)))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('says where antennas are, and how strong the module can transmit', () => {
    expect(connectedPortsOf(reply(Opcode.ports, '05 0101 0200 0301'))).toEqual([1, 3]);
    expect(connectedPortsOf(reply(Opcode.ports, '', 0x0101))).toEqual([]);
    expect(powerRangeOf(reply(Opcode.readPower, '01 0bb8 0c4e ffce'))).toEqual({ lowest: -50, highest: 3150 });
    expect(powerRangeOf(null)).toBeNull();
  });
});
