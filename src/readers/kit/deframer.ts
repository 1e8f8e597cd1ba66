import type { EpochMs } from '../../domain/model/time';
import { type FrameAt, findFrames, type ParsedFrames } from './frames';

/** A reader sends a frame without pauses: bytes that are still incomplete after this silence are no frame. */
export const STALE_AFTER_MS = 100;

/** When bytes came. The clock may be set meanwhile: how long something lasts is the difference of two `elapsed`. */
export interface ReceiveTime {
  /** Station clock. */
  readonly at: EpochMs;
  /** Stopwatch of the station (`Timers.elapsed`), in milliseconds. */
  readonly elapsed: number;
}

/** A frame and when its last byte came. */
export interface TimedFrame<Frame> extends ReceiveTime {
  readonly frame: Frame;
}

/** Completed frames, and bytes that were dropped. */
export interface DecodedFrames<Frame> {
  /** In the order in which they came. */
  readonly frames: readonly TimedFrame<Frame>[];
  /** Number of bytes that belong to no frame. */
  readonly dropped: number;
}

interface ChunkEnd {
  /** Index just after the last byte of a chunk, within the pending bytes. */
  readonly end: number;
  readonly time: ReceiveTime;
}

/** Turns chunks, cut anywhere, into frames. Reads no clock: times come with the bytes. */
export class Deframer<Frame> {
  private pending: Uint8Array = new Uint8Array(0);
  private chunkEnds: ChunkEnd[] = [];

  /** `accept` returns false for frames that make no sense although their check is right. */
  constructor(
    private readonly frameAt: FrameAt<Frame>,
    private readonly accept: (frame: Frame) => boolean = () => true,
  ) {}

  /** True while an incomplete frame waits; call `expire` after `STALE_AFTER_MS` without a byte. */
  get isWaiting(): boolean {
    return this.pending.length > 0;
  }

  /**
   * Returns the frames that the chunk completes, however long they took: their check is right. A frame that is still incomplete although
   * it began before a silence of `STALE_AFTER_MS` is given up.
   */
  push(chunk: Uint8Array, time: ReceiveTime): DecodedFrames<Frame> {
    const before = this.pending.length;
    const last = this.chunkEnds.at(-1)?.time;
    const isStale = last !== undefined && time.elapsed - last.elapsed >= STALE_AFTER_MS;
    this.pending = before === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    this.chunkEnds.push({ end: this.pending.length, time });
    return this.decode(isStale ? before : 0);
  }

  /** Gives up the incomplete frame, and returns the frames that it hid with the times at which their bytes came. */
  expire(): DecodedFrames<Frame> {
    return this.decode(this.pending.length);
  }

  private decode(staleBefore: number): DecodedFrames<Frame> {
    const parsed = findFrames(this.pending, this.frameAt, { staleBefore, accept: this.accept });
    const frames = parsed.found.map(({ frame, end }) => ({ frame, ...this.timeOf(end) }));
    this.keepRemainder(parsed);
    return { frames, dropped: parsed.dropped };
  }

  private timeOf(end: number): ReceiveTime {
    const chunk = this.chunkEnds.find((candidate) => candidate.end >= end);
    if (chunk === undefined) throw new Error('A frame ends after the last byte that was received.');
    return chunk.time;
  }

  private keepRemainder({ remainder }: ParsedFrames<Frame>): void {
    const gone = this.pending.length - remainder.length;
    this.pending = remainder;
    if (gone === 0) return;
    this.chunkEnds = this.chunkEnds.filter(({ end }) => end > gone).map(({ end, time }) => ({ end: end - gone, time }));
  }
}
