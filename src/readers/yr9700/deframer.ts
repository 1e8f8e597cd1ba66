import type { EpochMs, Ms } from '../../domain/model/time';
import { type Frame, type ParsedFrames, parseFrames } from './frame';

/** A reader sends a frame in one go; what is still incomplete after this silence never was one. */
export const STALE_AFTER = 100 as Ms;

/** A frame and the station time at which its last byte came. */
export interface TimedFrame {
  readonly frame: Frame;
  readonly at: EpochMs;
}

export interface DecodedFrames {
  readonly frames: readonly TimedFrame[];
  readonly dropped: number;
}

interface Mark {
  /** Index behind the last byte of a chunk, within the pending bytes. */
  readonly end: number;
  readonly at: EpochMs;
}

/** Turns chunks, cut anywhere, into frames. Reads no clock: time comes with the bytes. */
export class Deframer {
  private pending: Uint8Array = new Uint8Array(0);
  private marks: Mark[] = [];

  constructor(private readonly accept: (frame: Frame) => boolean = () => true) {}

  /** True while an incomplete frame waits; `expire` must then be called after `STALE_AFTER` without a byte. */
  get isWaiting(): boolean {
    return this.pending.length > 0;
  }

  /**
   * A frame that the chunk completes is delivered however long it took: its check is right.
   * One that is still incomplete although it began before a silence of `STALE_AFTER` is given up.
   */
  push(chunk: Uint8Array, at: EpochMs): DecodedFrames {
    const before = this.pending.length;
    const last = this.marks.at(-1);
    const isStale = last !== undefined && at - last.at >= STALE_AFTER;
    this.pending = before === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    this.marks.push({ end: this.pending.length, at });
    return this.take(isStale ? before : 0);
  }

  /** Gives up the incomplete frame and delivers those that it hid, with the times at which their bytes came. */
  expire(): DecodedFrames {
    return this.take(this.pending.length);
  }

  private take(staleBefore: number): DecodedFrames {
    const parsed = parseFrames(this.pending, { staleBefore, accept: this.accept });
    const frames = parsed.found.map(({ frame, end }) => ({ frame, at: this.timeOf(end) }));
    this.keep(parsed);
    return { frames, dropped: parsed.dropped };
  }

  private timeOf(end: number): EpochMs {
    const mark = this.marks.find((candidate) => candidate.end >= end);
    if (mark === undefined) throw new Error('A frame ends behind the last byte that came.');
    return mark.at;
  }

  private keep({ remainder }: ParsedFrames): void {
    const gone = this.pending.length - remainder.length;
    this.pending = remainder;
    if (gone === 0) return;
    this.marks = this.marks.filter((mark) => mark.end > gone).map((mark) => ({ end: mark.end - gone, at: mark.at }));
  }
}
