/** A frame and the index just after its last byte in the bytes that were parsed. */
export interface FoundFrame<Frame> {
  readonly frame: Frame;
  readonly end: number;
}

/** What `findFrames` found. */
export interface ParsedFrames<Frame> {
  /** In the order in which they came. */
  readonly found: readonly FoundFrame<Frame>[];
  /** Number of bytes that belong to no frame. */
  readonly dropped: number;
  /** The beginning of an incomplete frame; empty when there is none. */
  readonly remainder: Uint8Array;
}

/** How `findFrames` treats doubtful bytes. */
export interface ParseOptions<Frame> {
  /** Incomplete frames that begin before this index are given up; none by default. */
  readonly staleBefore?: number;
  /** Returns false for a frame that makes no sense although its check is right: a short check is right by chance now and then. */
  readonly accept?: (frame: Frame) => boolean;
}

/** The frame that begins at an index: a whole one, `incomplete` when more bytes may make it one, `noise` when none begins there. */
export type FrameAt<Frame> = (bytes: Uint8Array, at: number) => FoundFrame<Frame> | 'incomplete' | 'noise';

/**
 * Finds the frames in `bytes`. A wrong check costs one byte, not the whole frame that seemed to begin there, so a true frame after or
 * inside a false one is still found.
 */
export function findFrames<Frame>(
  bytes: Uint8Array,
  frameAt: FrameAt<Frame>,
  { staleBefore = 0, accept }: ParseOptions<Frame> = {},
): ParsedFrames<Frame> {
  const found: FoundFrame<Frame>[] = [];
  let dropped = 0;
  let at = 0;
  while (at < bytes.length) {
    const candidate = frameAt(bytes, at);
    if (candidate === 'incomplete' && at >= staleBefore) break;
    if (typeof candidate === 'object' && (accept === undefined || accept(candidate.frame))) {
      at = candidate.end;
      found.push(candidate);
    } else {
      at += 1;
      dropped += 1;
    }
  }
  return { found, dropped, remainder: bytes.subarray(at) };
}
