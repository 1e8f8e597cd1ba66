import type { FoundFrame, FrameAt } from '../kit/frames';

/**
 * Frames `AA`, control, message, length (two bytes, high first), data, CRC-16 (high first) over everything between. The low four bits of the
 * control byte are the group of messages, bit 4 marks what the reader sends unasked, bit 5 an address of RS-485, which is not used here.
 * Sources: the public libraries `malike-rnd/cl7206c2-rfid` (firmware of a CL7206C2, log of a real one) and `ClouRFID` by I. Bykov (Airalab), and
 * the maker's own Python library (`com.rfid.protocol`).
 */

const HEAD = 0xaa;
/** Head, control, message, length. */
const HEAD_BYTES = 5;
const CRC_BYTES = 2;
/** The maker's library takes no longer ones either. */
const MAX_DATA_BYTES = 1024;
const LAST_GROUP = 5;
const UNSOLICITED = 0x10;
const POLYNOMIAL = 0x8005;

/** A command of the station, or a message of the reader. */
export interface Frame {
  /** Group of messages, 0 to 5. */
  readonly group: number;
  readonly message: number;
  /** True for what the reader sends without being asked. */
  readonly isUnsolicited: boolean;
  readonly data: Uint8Array;
}

/** CRC-16 (polynomial 8005, start 0, not reflected) of `bytes[start, end)`. */
export function crcOf(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0;
  for (let index = start; index < end; index++) {
    crc ^= (bytes[index] ?? 0) << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL) & 0xffff;
  }
  return crc;
}

/** Returns the bytes of a frame. Throws RangeError for more data than one frame carries (1024 bytes). */
export function renderFrame({ group, message, isUnsolicited, data }: Frame): Uint8Array {
  if (data.length > MAX_DATA_BYTES) throw new RangeError(`A frame carries at most ${MAX_DATA_BYTES} bytes, not ${data.length}.`);
  const end = HEAD_BYTES + data.length;
  const bytes = new Uint8Array(end + CRC_BYTES);
  bytes.set([HEAD, group | (isUnsolicited ? UNSOLICITED : 0), message, data.length >> 8, data.length & 0xff]);
  bytes.set(data, HEAD_BYTES);
  const crc = crcOf(bytes, 1, end);
  bytes.set([crc >> 8, crc & 0xff], end);
  return bytes;
}

/** The frame that begins at an index. */
export const frameAt: FrameAt<Frame> = (bytes, at): FoundFrame<Frame> | 'incomplete' | 'noise' => {
  if (bytes[at] !== HEAD) return 'noise';
  const [control = 0, message = 0, high = 0, low = 0] = bytes.subarray(at + 1, at + HEAD_BYTES);
  const group = control & 0x0f;
  const length = (high << 8) | low;
  if ((control & ~(UNSOLICITED | 0x0f)) !== 0 || group > LAST_GROUP || length > MAX_DATA_BYTES) return 'noise';
  const end = at + HEAD_BYTES + length;
  if (end + CRC_BYTES > bytes.length) return 'incomplete';
  if (crcOf(bytes, at + 1, end) !== (((bytes[end] ?? 0) << 8) | (bytes[end + 1] ?? 0))) return 'noise';
  return {
    frame: { group, message, isUnsolicited: (control & UNSOLICITED) !== 0, data: bytes.slice(at + HEAD_BYTES, end) },
    end: end + CRC_BYTES,
  };
};
