import type { FoundFrame, FrameAt } from '../kit/frames';

/**
 * Frames `FF`, length, opcode, data, check (high byte first) of the station, and the same with a status of two bytes before the data of the
 * module; the length counts the data. Sources: the public libraries `sparkfun/SparkFun_Simultaneous_RFID_Tag_Reader_Library` and the maker's
 * Mercury API (`serial_reader_l3.c`), whose printed frames are the test vectors.
 */

const HEAD = 0xff;
/** Head, length, opcode. */
const HEAD_BYTES = 3;
const STATUS_BYTES = 2;
const CHECK_BYTES = 2;
const MAX_DATA_BYTES = 250;
const POLYNOMIAL = 0x1021;

/** A command of the station, or a message of the module. */
export interface Frame {
  readonly opcode: number;
  /** Null in a command; 0 in a reply to one that was carried out. */
  readonly status: number | null;
  readonly data: Uint8Array;
}

/** The check of `bytes[start, end)`: the remainder of the bits behind FFFF, without the sixteen zeros that CRC-16 appends. */
export function checkOf(bytes: Uint8Array, start: number, end: number): number {
  let check = 0xffff;
  for (let index = start; index < end; index++) {
    const byte = bytes[index] ?? 0;
    for (let bit = 7; bit >= 0; bit--) {
      const carry = (check & 0x8000) === 0 ? 0 : POLYNOMIAL;
      check = (((check << 1) | ((byte >> bit) & 1)) & 0xffff) ^ carry;
    }
  }
  return check;
}

/** Returns the bytes of a frame. Throws RangeError for more data than one frame carries (250 bytes). */
export function renderFrame({ opcode, status, data }: Frame): Uint8Array {
  if (data.length > MAX_DATA_BYTES) throw new RangeError(`A frame carries at most ${MAX_DATA_BYTES} bytes, not ${data.length}.`);
  const head = [HEAD, data.length, opcode, ...(status === null ? [] : [status >> 8, status & 0xff])];
  const end = head.length + data.length;
  const bytes = new Uint8Array(end + CHECK_BYTES);
  bytes.set(head);
  bytes.set(data, head.length);
  const check = checkOf(bytes, 1, end);
  bytes.set([check >> 8, check & 0xff], end);
  return bytes;
}

/** The message of the module that begins at an index. */
export const replyAt: FrameAt<Frame> = (bytes, at) => messageAt(bytes, at, STATUS_BYTES);

/** The command of the station that begins at an index. */
export const commandAt: FrameAt<Frame> = (bytes, at) => messageAt(bytes, at, 0);

function messageAt(bytes: Uint8Array, at: number, statusBytes: number): FoundFrame<Frame> | 'incomplete' | 'noise' {
  const [head, length = 0, opcode = 0, high = 0, low = 0] = bytes.subarray(at, at + HEAD_BYTES + STATUS_BYTES);
  if (head !== HEAD || length > MAX_DATA_BYTES) return 'noise';
  const begin = at + HEAD_BYTES + statusBytes;
  const end = begin + length;
  if (end + CHECK_BYTES > bytes.length) return 'incomplete';
  if (checkOf(bytes, at + 1, end) !== (((bytes[end] ?? 0) << 8) | (bytes[end + 1] ?? 0))) return 'noise';
  const status = statusBytes === 0 ? null : (high << 8) | low;
  return { frame: { opcode, status, data: bytes.slice(begin, end) }, end: end + CHECK_BYTES };
}
