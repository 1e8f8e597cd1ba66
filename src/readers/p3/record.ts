import type { FoundFrame, FrameAt } from '../kit/frames';

/**
 * Records of the P3 protocol (AMB, MYLAPS): `8E`, version, length, check, flags, type, fields, `8F`; numbers little endian. Between the ends the
 * bytes 8D, 8E and 8F are written as 8D and the byte plus 20 hex. Length and check are of the record before that. Sources: the public clients
 * `vmindru/ambp3client` and `datagutten/amb-p3-parser`, whose captured records are the test vectors.
 */

const START = 0x8e;
const END = 0x8f;
const ESCAPE = 0x8d;
const ESCAPED_BY = 0x20;
const VERSION = 2;
/** Start, version, length, check, flags and type. */
const HEAD_BYTES = 10;
const MAX_BYTES = 4096;
const POLYNOMIAL = 0x1021;

/** One record. Fields by their number, in order; of a field that is there twice, the last. */
export interface P3Record {
  readonly type: number;
  readonly fields: ReadonlyMap<number, Uint8Array>;
}

const TABLE = Uint16Array.from({ length: 256 }, (_, index) => {
  let crc = index << 8;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
  return crc;
});

/** The check of a whole record without escapes, whose bytes 4 and 5 count as zero. */
export function crcOf(record: Uint8Array): number {
  let crc = 0xffff;
  for (const [index, byte] of record.entries()) {
    crc = ((TABLE[crc >> 8] ?? 0) ^ (crc << 8) ^ (index === 4 || index === 5 ? 0 : byte)) & 0xffff;
  }
  return crc;
}

/** A whole number of up to eight bytes; null where the field is missing, empty or too long. Exact below 2⁵³. */
export function numberOf(field: Uint8Array | undefined): number | null {
  if (field === undefined || field.length === 0 || field.length > 8) return null;
  return field.reduceRight((sum, byte) => sum * 256 + byte, 0);
}

/** A whole number as `bytes` bytes. */
export function numberField(value: number, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

/** Returns the bytes of a record. */
export function renderRecord({ type, fields }: P3Record): Uint8Array {
  const body = [...fields].flatMap(([id, value]) => [id, value.length, ...value]);
  const record = Uint8Array.from([START, VERSION, 0, 0, 0, 0, 0, 0, ...numberField(type, 2), ...body, END]);
  record.set(numberField(record.length, 2), 2);
  record.set(numberField(crcOf(record), 2), 4);
  const inside = [...record.subarray(1, -1)].flatMap((byte) => (isSpecial(byte) ? [ESCAPE, byte + ESCAPED_BY] : [byte]));
  return Uint8Array.from([START, ...inside, END]);
}

/** The record that begins at an index. */
export const recordAt: FrameAt<P3Record> = (bytes, at): FoundFrame<P3Record> | 'incomplete' | 'noise' => {
  if (bytes[at] !== START) return 'noise';
  const end = endAfter(bytes, at);
  if (typeof end === 'string') return end;
  const record = withoutEscapes(bytes.subarray(at, end));
  const frame = record === null ? null : parsed(record);
  return frame === null ? 'noise' : { frame, end };
};

function endAfter(bytes: Uint8Array, at: number): number | 'incomplete' | 'noise' {
  const limit = Math.min(bytes.length, at + MAX_BYTES);
  for (let index = at + 1; index < limit; index++) {
    if (bytes[index] === START) return 'noise';
    if (bytes[index] === END) return index + 1;
  }
  return limit < bytes.length ? 'noise' : 'incomplete';
}

function withoutEscapes(bytes: Uint8Array): Uint8Array | null {
  const record: number[] = [];
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte !== ESCAPE) record.push(byte);
    else record.push((bytes[++index] ?? 0) - ESCAPED_BY);
  }
  return record.every((byte) => byte >= 0) ? Uint8Array.from(record) : null;
}

function parsed(record: Uint8Array): P3Record | null {
  if (record.length <= HEAD_BYTES || numberOf(record.subarray(2, 4)) !== record.length) return null;
  if (numberOf(record.subarray(4, 6)) !== crcOf(record)) return null;
  const fields = new Map<number, Uint8Array>();
  const end = record.length - 1;
  let at = HEAD_BYTES;
  while (at < end) {
    const next = at + 2 + (record[at + 1] ?? 0);
    if (next > end) return null;
    fields.set(record[at] ?? 0, record.slice(at + 2, next));
    at = next;
  }
  return { type: numberOf(record.subarray(8, 10)) ?? 0, fields };
}

function isSpecial(byte: number): boolean {
  return byte === START || byte === END || byte === ESCAPE;
}
