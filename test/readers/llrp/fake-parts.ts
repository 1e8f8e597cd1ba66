import { ParameterType, parseParameters, tlv, u8, u16, u32 } from '../../../src/readers/llrp/parameter';

/** Returns the parameters of a `SET_READER_CONFIG` by type. */
export function settings(body: Uint8Array): ReadonlyMap<number, Buffer> {
  return new Map((parseParameters(body.subarray(1)) ?? []).map((parameter) => [parameter.type, parameter.body]));
}

/** Returns the antennas of a job. */
export function antennasOf(body: Uint8Array): readonly number[] {
  const inventory = inventoryOf(body);
  return Array.from({ length: inventory.readUInt16BE(0) }, (_, index) => inventory.readUInt16BE(2 + 2 * index));
}

/** Returns how a job transmits, for each antenna that it describes: table of frequencies, channel, power. */
export function transmittersOf(body: Uint8Array): readonly (readonly number[])[] {
  const inventory = inventoryOf(body);
  const [, spec] = parseParameters(inventory.subarray(2 + 2 * inventory.readUInt16BE(0))) ?? [];
  return (parseParameters(spec?.body.subarray(3) ?? Buffer.alloc(0)) ?? []).map(({ body: antenna }) =>
    [6, 8, 10].map((at) => antenna.readUInt16BE(at)),
  );
}

function inventoryOf(body: Uint8Array): Buffer {
  const [job] = parseParameters(body) ?? [];
  return parseParameters(job?.body.subarray(6) ?? Buffer.alloc(0))?.find(({ type }) => type === ParameterType.aiSpec)?.body ?? u16(0);
}

/** An event of the station's job: 0 for its start, 1 for its end. */
export function jobEvent(event: number): Buffer {
  return tlv(ParameterType.roSpecEvent, u8(event), u32(123), u32(0));
}

/** `RegulatoryCapabilities`: powers in hundredths of a dBm, and a table of frequencies. */
export function regulations(powers: readonly number[], hopTable: number): Buffer {
  const levels = powers.map((power, index) => tlv(145, u16(index + 1), u16(power)));
  const frequencies = tlv(146, u8(0x80), tlv(147, u8(hopTable), u8(0), u16(1), u32(902_750)));
  return tlv(143, u16(840), u16(1), tlv(144, ...levels, frequencies));
}
