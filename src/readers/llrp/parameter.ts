/**
 * Parameters inside messages and inside each other: TLV with a 16-bit type and length, or TV with a one-byte type and a fixed length
 * (standard, section 16.2; see `driver.ts`).
 */

/** Types of the parameters that the station sends or reads (standard, section 16.2). Types below 128 are TV. */
export const ParameterType = {
  antennaId: 1,
  firstSeenUtc: 2,
  lastSeenUtc: 4,
  peakRssi: 6,
  tagSeenCount: 8,
  epc96: 13,
  utcTimestamp: 128,
  generalCapabilities: 137,
  regulatoryCapabilities: 143,
  uhfBandCapabilities: 144,
  transmitPowerLevel: 145,
  roSpec: 177,
  roBoundarySpec: 178,
  roSpecStartTrigger: 179,
  roSpecStopTrigger: 182,
  aiSpec: 183,
  aiSpecStopTrigger: 184,
  inventoryParameterSpec: 186,
  identification: 218,
  keepaliveSpec: 220,
  antennaProperties: 221,
  antennaConfiguration: 222,
  rfTransmitter: 224,
  eventsAndReports: 226,
  roReportSpec: 237,
  tagReportContentSelector: 238,
  tagReportData: 240,
  epcData: 241,
  eventNotificationSpec: 244,
  eventNotificationState: 245,
  notificationData: 246,
  roSpecEvent: 249,
  reportBufferOverflow: 251,
  readerExceptionEvent: 252,
  antennaEvent: 255,
  connectionAttemptEvent: 256,
  connectionCloseEvent: 257,
  status: 287,
} as const;

/** One parameter. */
export interface Parameter {
  readonly type: number;
  /** Without the header. */
  readonly body: Buffer;
}

/** Bytes of the value of each TV type of the standard, type 1 first. */
const TV_BYTES = [2, 8, 8, 8, 8, 1, 2, 2, 4, 2, 2, 2, 12, 2, 2, 4, 2, 4, 2, 2] as const;
const TLV_HEADER_BYTES = 4;
/** Lower types are TV only. */
const FIRST_TLV = 128;

/** Returns the parameters in order; null when they do not fill the bytes exactly, or a TV type is unknown. */
export function parseParameters(bytes: Uint8Array): readonly Parameter[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const parameters: Parameter[] = [];
  let at = 0;
  while (at < buffer.length) {
    const size = sizeAt(buffer, at);
    if (size === null || at + size.whole > buffer.length) return null;
    const body = buffer.subarray(at + size.header, at + size.whole);
    parameters.push({ type: size.header === 1 ? buffer.readUInt8(at) & 0x7f : typeOfTlv(buffer, at), body });
    at += size.whole;
  }
  return parameters;
}

/** Returns the first parameter of the type; null when there is none. */
export function find(parameters: readonly Parameter[], type: number): Parameter | null {
  return parameters.find((parameter) => parameter.type === type) ?? null;
}

/** Returns the bytes of a TLV parameter; `parts` follow one another in its value. */
export function tlv(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([u16(type), u16(TLV_HEADER_BYTES + body.length), body]);
}

/** Returns an unsigned number in one byte. */
export function u8(value: number): Buffer {
  return Buffer.of(value);
}

/** Returns an unsigned number in two bytes, big endian. */
export function u16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff);
}

/** Returns an unsigned number in four bytes, big endian. */
export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function sizeAt(buffer: Buffer, at: number): { readonly header: number; readonly whole: number } | null {
  const first = buffer.readUInt8(at);
  if (first >= 0x80) {
    const length = TV_BYTES[(first & 0x7f) - 1];
    return length === undefined ? null : { header: 1, whole: 1 + length };
  }
  if (at + TLV_HEADER_BYTES > buffer.length) return null;
  const whole = buffer.readUInt16BE(at + 2);
  return typeOfTlv(buffer, at) < FIRST_TLV || whole < TLV_HEADER_BYTES ? null : { header: TLV_HEADER_BYTES, whole };
}

function typeOfTlv(buffer: Buffer, at: number): number {
  return buffer.readUInt16BE(at) & 0x3ff;
}
