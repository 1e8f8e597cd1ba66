import type { FoundFrame, FrameAt } from '../kit/frames';

/**
 * Frames `Len Adr Cmd Data… CRC-low CRC-high` without a mark at their begin; `Len` counts the bytes behind it. In a reply the first byte of
 * the data is the status. The check is CRC-16/MCRF4XX over everything before it. Source: the manuals of UHFReader18 and UHFReader288
 * ("Data block description"), and captured replies in the public library `wabson/chafon-rfid`.
 */

/** Len of a frame without data: Adr, Cmd and two bytes of CRC. */
const MIN_LENGTH = 4;
const MAX_DATA_BYTES = 0xff - MIN_LENGTH;
const POLYNOMIAL = 0x8408;

/** Address that every reader accepts; replies carry the reader's own. */
export const BROADCAST = 0xff;

/** A command of the station or a reply of the reader. */
export interface Frame {
  readonly address: number;
  readonly command: number;
  readonly data: Uint8Array;
}

/** CRC-16/MCRF4XX (start FFFF, polynomial 8408 reflected) of `bytes[start, end)`. */
export function crcOf(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0xffff;
  for (let index = start; index < end; index++) {
    crc ^= bytes[index] ?? 0;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >> 1) ^ POLYNOMIAL : crc >> 1;
  }
  return crc;
}

/** Returns the bytes of a frame. Throws RangeError for more data than one frame carries (251 bytes). */
export function renderFrame({ address, command, data }: Frame): Uint8Array {
  if (data.length > MAX_DATA_BYTES) throw new RangeError(`A frame carries at most ${MAX_DATA_BYTES} bytes, not ${data.length}.`);
  const end = data.length + 3;
  const bytes = new Uint8Array(end + 2);
  bytes.set([data.length + MIN_LENGTH, address, command]);
  bytes.set(data, 3);
  const crc = crcOf(bytes, 0, end);
  bytes.set([crc & 0xff, crc >> 8], end);
  return bytes;
}

/** The frame that begins at an index. */
export const frameAt: FrameAt<Frame> = (bytes, at): FoundFrame<Frame> | 'incomplete' | 'noise' => {
  const length = bytes[at] ?? 0;
  if (length < MIN_LENGTH) return 'noise';
  const end = at + 1 + length;
  if (end > bytes.length) return 'incomplete';
  if (crcOf(bytes, at, end) !== 0) return 'noise';
  return { frame: { address: bytes[at + 1] ?? 0, command: bytes[at + 2] ?? 0, data: bytes.slice(at + 3, end - 2) }, end };
};
