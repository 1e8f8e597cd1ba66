import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Message, MessageSplitter, renderMessage } from '../../../src/readers/llrp/message';
import { tlv } from '../../../src/readers/llrp/parameter';
import {
  parseCapabilities,
  parseConnectedAntennas,
  parseIdentification,
  parseNotification,
  parsePowerLevels,
  parseReport,
  parseStatus,
  parseTransmitter,
} from '../../../src/readers/llrp/replies';

const message: fc.Arbitrary<Message> = fc.record({
  type: fc.integer({ min: 0, max: 1023 }),
  id: fc.nat(0xffff_ffff),
  body: fc.uint8Array({ maxLength: 40 }),
});

function pieces(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((start, index) => bytes.subarray(start, places[index] ?? bytes.length));
}

describe('LLRP messages', () => {
  it('are found for every cut of the bytes', () => {
    fc.assert(
      fc.property(fc.array(message), fc.array(fc.nat()), (sent, cuts) => {
        const splitter = new MessageSplitter();
        const found = pieces(Buffer.concat(sent.map(renderMessage)), cuts).flatMap((piece) => splitter.push(piece).messages);
        expect(found.map(({ type, id, body }) => ({ type, id, body: Uint8Array.from(body) }))).toEqual(sent);
      }),
    );
  });
});

describe('any message of a reader', () => {
  const anything = fc.uint8Array({ maxLength: 60 });
  const shaped = fc
    .tuple(fc.constantFrom(137, 143, 144, 145, 218, 221, 222, 224, 240, 241, 246, 249, 252, 255, 256, 287), anything)
    .map(([type, body]) => Uint8Array.from(tlv(type, body)));
  const nested = fc.array(fc.oneof(shaped, anything), { maxLength: 3 }).map((parts) => Uint8Array.from(tlv(246, ...parts)));
  const header = Uint8Array.from([0, 1, 0, 1]);
  const level = fc.array(fc.oneof(shaped, anything), { maxLength: 3 }).map((parts) => Uint8Array.from(tlv(144, ...parts)));
  const regulation = level.map((band) => Uint8Array.from(tlv(143, header, band)));
  const transmitter = shaped.map((part) => Uint8Array.from(tlv(222, header.subarray(2), part)));
  const id = Uint8Array.from([0x8d, ...new Uint8Array(12)]);
  const misshaped = fc
    .tuple(fc.constantFrom(1, 2, 4, 6, 8, 13), fc.uint8Array({ maxLength: 1 }))
    .map(([type, body]) => Uint8Array.from(tlv(type, body)));
  const report = fc.array(fc.oneof(shaped, misshaped), { maxLength: 3 }).map((parts) => Uint8Array.from(tlv(240, id, ...parts)));

  const parsers = [parseReport, parseNotification, parseStatus, parseIdentification, parseConnectedAntennas, parseCapabilities];

  it.each([...parsers, parsePowerLevels, parseTransmitter])(
    'is decoded or rejected without an exception: %o',
    (parse: (body: Uint8Array) => unknown) => {
      fc.assert(
        fc.property(fc.oneof(anything, shaped, nested, report, regulation, transmitter), (body) => {
          expect(() => parse(body)).not.toThrow();
        }),
      );
    },
  );
});
