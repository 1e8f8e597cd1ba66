import type { EpochMs } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import type { Link } from '../kit/link';
import { type Expectation, RequestChannel } from '../kit/request-channel';
import type { Timers } from '../kit/timers';
import { type DecodedFrames, Deframer, STALE_AFTER_MS, type TimedFrame } from './deframer';
import { type Frame, renderFrame } from './frame';
import { isPlausibleReply } from './packets';

/** Receives everything that comes over the link, whether or not a reply is awaited. */
export interface FrameListener {
  /** Called with each frame before it is offered as a reply. Tag packets are handled here: they are good whichever command they answer. */
  frame(frame: TimedFrame): void;
  /** Called with each chunk as it came, before frames are looked for. */
  bytes(chunk: Uint8Array): void;
}

/** Sends one command at a time over a link and waits for its reply: the reader sends nothing unasked. */
export class CommandChannel {
  private readonly deframer = new Deframer((frame) => this.accepts(frame));
  private readonly replies: RequestChannel<Frame>;
  private cancelStaleTimer: () => void = () => undefined;
  private address: number | null = null;

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly timers: Timers,
    private readonly listener: FrameListener,
  ) {
    this.replies = new RequestChannel(link, timers);
    link.onBytes((chunk, at) => this.receive(chunk, at));
  }

  /** Name of the link, for messages. */
  get name(): string {
    return this.link.name;
  }

  /** Drops frames of other addresses from now on; null accepts all. */
  filterAddress(address: number | null): void {
    this.address = address;
  }

  /** Sends a command and returns the reply with its code; null when none came in `timeoutMs`. Rejects with LinkError when the link is lost. */
  ask(request: Frame, timeoutMs: number): Promise<Frame | null> {
    return this.exchange(request, { matches: (frame) => frame.command === request.command, timeoutMs });
  }

  /**
   * Sends a command and returns the first frame that is expected; null when the time is out. Other frames, such as late replies of
   * earlier commands, are ignored. Rejects with LinkError when the link is lost.
   */
  exchange(request: Frame, expectation: Expectation<Frame>): Promise<Frame | null> {
    return this.replies.request(renderFrame(request), expectation);
  }

  /** Sends a command that has no reply. */
  send(request: Frame): Promise<void> {
    return this.link.write(renderFrame(request));
  }

  /** Waits, whatever the reader sends. Rejects with LinkError when the link is lost meanwhile. */
  pause(durationMs: number): Promise<void> {
    return this.replies.pause(durationMs);
  }

  /** Stops the timer of an incomplete frame. The link is closed by its owner. */
  close(): void {
    this.cancelStaleTimer();
  }

  private accepts(frame: Frame): boolean {
    return isPlausibleReply(frame) && (this.address === null || frame.address === this.address);
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    this.listener.bytes(chunk);
    this.deliver(this.deframer.push(chunk, { at, elapsed: this.timers.elapsed() }));
    this.cancelStaleTimer();
    if (this.deframer.isWaiting) this.cancelStaleTimer = this.timers.after(STALE_AFTER_MS, () => this.expireNextTurn());
  }

  /** Expires one turn later: in a busy station a timer fires before bytes that arrived earlier are read, and those may complete the frame. */
  private expireNextTurn(): void {
    this.cancelStaleTimer = this.timers.after(1, () => this.deliver(this.deframer.expire()));
  }

  private deliver({ frames, dropped }: DecodedFrames): void {
    if (dropped > 0) this.session.report({ type: 'dropped', bytes: dropped, why: 'Bytes that belong to no frame.' });
    for (const timed of frames) {
      this.listener.frame(timed);
      this.replies.offer(timed.frame);
    }
  }
}
