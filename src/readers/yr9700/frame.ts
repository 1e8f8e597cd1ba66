import type { FrameAt } from '../kit/frames';

/**
 * Frames `A0 Len Addr Cmd Data… Check`, without escaping: A0 may stand anywhere inside. Numbers are big endian. Source: chapter "Frame
 * definition" of the IND903 serial protocol (`codes.ts`).
 */

const HEAD = 0xa0;
/** Len of a frame without data: Addr, Cmd and Check. */
const MIN_LENGTH = 3;
const MAX_DATA_BYTES = 0xff - MIN_LENGTH;

/** Address that every reader accepts; replies carry the reader's own. */
export const BROADCAST = 0xff;

/** A command of the station or a reply of the reader. */
export interface Frame {
  /** 0 to 254, or `BROADCAST`. */
  readonly address: number;
  readonly command: number;
  readonly data: Uint8Array;
}

/** Returns the byte that makes the sum of `bytes[start, end)` and itself 0 modulo 256. */
export function checkOf(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index += 1) sum += bytes[index] ?? 0;
  return (0x100 - (sum & 0xff)) & 0xff;
}

/** Returns the bytes of a frame. Throws RangeError for more data than one frame carries (252 bytes). */
export function renderFrame({ address, command, data }: Frame): Uint8Array {
  if (data.length > MAX_DATA_BYTES) throw new RangeError(`A frame carries at most ${MAX_DATA_BYTES} bytes, not ${data.length}.`);
  const bytes = new Uint8Array(data.length + MIN_LENGTH + 2);
  bytes.set([HEAD, data.length + MIN_LENGTH, address, command]);
  bytes.set(data, 4);
  bytes[bytes.length - 1] = checkOf(bytes, 0, bytes.length - 1);
  return bytes;
}

/** The frame that begins at an index. */
export const frameAt: FrameAt<Frame> = (bytes, at) => {
  if (bytes[at] !== HEAD) return 'noise';
  const length = bytes[at + 1];
  if (length === undefined) return 'incomplete';
  if (length < MIN_LENGTH) return 'noise';
  const check = at + 1 + length;
  if (check >= bytes.length) return 'incomplete';
  if (checkOf(bytes, at, check) !== bytes[check]) return 'noise';
  return { frame: { address: bytes[at + 2] ?? 0, command: bytes[at + 3] ?? 0, data: bytes.slice(at + 4, check) }, end: check + 1 };
};
