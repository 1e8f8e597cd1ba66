import type { EpochMs } from '../../domain/model/time';
import { type DecodedFrames, Deframer, STALE_AFTER_MS, type TimedFrame } from './deframer';
import type { DriverSession } from './driver';
import type { FrameAt } from './frames';
import type { Link } from './link';
import { type Expectation, RequestChannel } from './request-channel';
import type { Timers } from './timers';

/** How the frames of a family look. */
export interface FrameCodec<Frame> {
  readonly frameAt: FrameAt<Frame>;
  render(frame: Frame): Uint8Array;
}

/** Where a channel reports, and what it waits by. */
export interface ChannelContext {
  readonly session: Pick<DriverSession, 'report'>;
  readonly timers: Timers;
}

/** Receives everything that comes over the link, whether or not a reply is awaited. */
export interface FrameListener<Frame> {
  /** False for a frame that makes no sense although its check is right: its bytes are dropped. Every frame is taken when left out. */
  accept?(frame: Frame): boolean;
  /** Called with each frame before it is offered as a reply. */
  frame(frame: TimedFrame<Frame>): void;
  /** Called with each chunk as it came, before frames are looked for. */
  bytes?(chunk: Uint8Array): void;
  /** Called when bytes were dropped, which may have been a frame. */
  dropped?(): void;
}

/** Sends frames over a link, and finds those that come: each goes to the listener, and ends the wait for the reply that it is. */
export class FrameChannel<Frame> {
  private readonly deframer: Deframer<Frame>;
  private readonly replies: RequestChannel<Frame>;
  private cancelStaleTimer: () => void = () => undefined;

  constructor(
    private readonly link: Link,
    private readonly codec: FrameCodec<Frame>,
    private readonly context: ChannelContext,
    private readonly listener: FrameListener<Frame>,
  ) {
    this.replies = new RequestChannel(link, context.timers);
    this.deframer = new Deframer(codec.frameAt, (frame) => listener.accept?.(frame) ?? true);
    link.onBytes((chunk, at) => this.receive(chunk, at));
  }

  /** Name of the link, for messages. */
  get name(): string {
    return this.link.name;
  }

  /**
   * Sends a frame and returns the first one that is expected; null when the time is out. Others, such as late replies of earlier requests,
   * are ignored. Rejects with LinkError when the link is lost.
   */
  exchange(request: Frame, expectation: Expectation<Frame>): Promise<Frame | null> {
    return this.replies.request(this.codec.render(request), expectation);
  }

  /** Sends frames that have no reply, in one piece. */
  send(...requests: readonly Frame[]): Promise<void> {
    return this.link.write(Buffer.concat(requests.map((request) => this.codec.render(request))));
  }

  /** Waits, whatever comes. Rejects with LinkError when the link is lost meanwhile. */
  pause(durationMs: number): Promise<void> {
    return this.replies.pause(durationMs);
  }

  /** Stops the timer of an incomplete frame. The link is closed by its owner. */
  close(): void {
    this.cancelStaleTimer();
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    this.listener.bytes?.(chunk);
    this.deliver(this.deframer.push(chunk, { at, elapsed: this.context.timers.elapsed() }));
    this.cancelStaleTimer();
    if (this.deframer.isWaiting) this.cancelStaleTimer = this.context.timers.after(STALE_AFTER_MS, () => this.expireNextTurn());
  }

  /** Expires one turn later: in a busy station a timer fires before bytes that arrived earlier are read, and those may complete the frame. */
  private expireNextTurn(): void {
    this.cancelStaleTimer = this.context.timers.after(1, () => this.deliver(this.deframer.expire()));
  }

  private deliver({ frames, dropped }: DecodedFrames<Frame>): void {
    if (dropped > 0) {
      this.context.session.report({ type: 'dropped', bytes: dropped, why: 'Bytes that belong to no frame.' });
      this.listener.dropped?.();
    }
    for (const timed of frames) {
      this.listener.frame(timed);
      this.replies.offer(timed.frame);
    }
  }
}
