/** Frames `A0 Len Addr Cmd Data… Check`: no escaping, so A0 may stand anywhere inside; numbers are big endian. */

const HEAD = 0xa0;
/** Len counts Addr, Cmd and Check besides the data. */
const LENGTH_OF_EMPTY = 3;
const MAX_DATA = 0xff - LENGTH_OF_EMPTY;

/** Every reader listens to this address; replies carry the reader's own. */
export const BROADCAST = 0xff;

export interface Frame {
  readonly address: number;
  readonly command: number;
  readonly data: Uint8Array;
}

/** A frame and the index just behind its last byte in the bytes that were parsed. */
export interface FoundFrame {
  readonly frame: Frame;
  readonly end: number;
}

export interface ParsedFrames {
  /** In the order they came. */
  readonly found: readonly FoundFrame[];
  /** Bytes that belong to no frame. */
  readonly dropped: number;
  /** The beginning of what may become a frame; empty when there is none. */
  readonly remainder: Uint8Array;
}

export interface ParseOptions {
  /** Incomplete frames that begin before this index are given up; none by default. */
  readonly staleBefore?: number;
  /** Says whether a frame with a right check makes sense: one random byte in 256 is a right check by chance. */
  readonly accept?: (frame: Frame) => boolean;
}

/** The byte that makes the sum of `bytes[start, end)` and itself 0 modulo 256. */
export function checkOf(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index += 1) sum += bytes[index] ?? 0;
  return (0x100 - (sum & 0xff)) & 0xff;
}

/** Throws RangeError for more data than one frame carries (252 bytes). */
export function renderFrame({ address, command, data }: Frame): Uint8Array {
  if (data.length > MAX_DATA) throw new RangeError(`A frame carries at most ${MAX_DATA} bytes, not ${data.length}.`);
  const bytes = new Uint8Array(data.length + LENGTH_OF_EMPTY + 2);
  bytes.set([HEAD, data.length + LENGTH_OF_EMPTY, address, command]);
  bytes.set(data, 4);
  bytes[bytes.length - 1] = checkOf(bytes, 0, bytes.length - 1);
  return bytes;
}

/**
 * Finds the frames in `bytes`. A wrong check costs one byte, not the frame that the byte pretended to begin,
 * so a true frame behind or inside a false one is still found.
 */
export function parseFrames(bytes: Uint8Array, { staleBefore = 0, accept }: ParseOptions = {}): ParsedFrames {
  const found: FoundFrame[] = [];
  let dropped = 0;
  let at = 0;
  while (at < bytes.length) {
    const candidate = frameAt(bytes, at);
    if (candidate === 'incomplete' && at >= staleBefore) break;
    if (typeof candidate === 'object' && (accept === undefined || accept(candidate))) {
      at += candidate.data.length + LENGTH_OF_EMPTY + 2;
      found.push({ frame: candidate, end: at });
    } else {
      at += 1;
      dropped += 1;
    }
  }
  return { found, dropped, remainder: bytes.subarray(at) };
}

function frameAt(bytes: Uint8Array, at: number): Frame | 'incomplete' | 'noise' {
  if (bytes[at] !== HEAD) return 'noise';
  const length = bytes[at + 1];
  if (length === undefined) return 'incomplete';
  if (length < LENGTH_OF_EMPTY) return 'noise';
  const check = at + 1 + length;
  if (check >= bytes.length) return 'incomplete';
  if (checkOf(bytes, at, check) !== bytes[check]) return 'noise';
  return { address: bytes[at + 2] ?? 0, command: bytes[at + 3] ?? 0, data: bytes.slice(at + 4, check) };
}
