import type { EpochMs } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import { type Link, LinkError } from '../kit/link';
import type { Timers } from '../kit/timers';
import { type DecodedFrames, Deframer, STALE_AFTER, type TimedFrame } from './deframer';
import { type Frame, renderFrame } from './frame';
import { isPlausibleReply } from './packets';

/** What is waited for. */
export interface Wanted {
  readonly matches: (frame: Frame) => boolean;
  /** Milliseconds. */
  readonly timeout: number;
  /** Frames after which the time-out starts anew, because the reader is not done yet; none when left out. */
  readonly extends?: (frame: Frame) => boolean;
}

interface Waiter {
  readonly hear: (frame: Frame) => void;
  readonly fail: (error: LinkError) => void;
}

/** What hears everything on the line, whether or not somebody waits for it. */
export interface LineListener {
  /** Tag packets are taken here: they are good whichever command they answer. */
  frame(frame: TimedFrame): void;
  /** Every chunk as it came, before frames are looked for. */
  bytes(chunk: Uint8Array): void;
}

/** One command at a time over a link: the reader speaks only when asked. */
export class CommandChannel {
  private readonly deframer = new Deframer((frame) => this.accepts(frame));
  private waiter: Waiter | null = null;
  private failure: LinkError | null = null;
  private cancelStale: () => void = () => undefined;
  private address: number | null = null;

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly timers: Timers,
    private readonly listener: LineListener,
  ) {
    link.onBytes((chunk, at) => this.take(chunk, at));
    void link.closed.then((loss) => this.fail(new LinkError(loss)));
  }

  get name(): string {
    return this.link.name;
  }

  /** From now on frames of other readers are noise; null listens to all. */
  listenTo(address: number | null): void {
    this.address = address;
  }

  /** The reply with the request's own command code, or null when nothing came for `timeout` milliseconds. */
  ask(request: Frame, timeout: number): Promise<Frame | null> {
    return this.exchange(request, { matches: (frame) => frame.command === request.command, timeout });
  }

  /**
   * Sends, and gives the first frame that matches, or null when the time is out.
   * Other frames, such as late replies of earlier commands, pass by. Rejects with LinkError when the link is lost.
   */
  async exchange(request: Frame, wanted: Wanted): Promise<Frame | null> {
    const [reply] = await Promise.all([this.wait(wanted), this.send(request)]);
    return reply;
  }

  send(request: Frame): Promise<void> {
    return this.link.write(renderFrame(request));
  }

  /** Rejects with LinkError when the link is lost meanwhile. */
  async pause(duration: number): Promise<void> {
    await this.wait({ matches: () => false, timeout: duration });
  }

  close(): void {
    this.cancelStale();
  }

  private wait(wanted: Wanted): Promise<Frame | null> {
    if (this.failure !== null) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      const startClock = (): (() => void) => this.timers.after(wanted.timeout, () => settle(null));
      let cancel = startClock();
      const done = (): void => {
        cancel();
        this.waiter = null;
      };
      const settle = (frame: Frame | null): void => {
        done();
        resolve(frame);
      };
      const hear = (frame: Frame): void => {
        if (wanted.matches(frame)) settle(frame);
        else if (wanted.extends?.(frame)) {
          cancel();
          cancel = startClock();
        }
      };
      const fail = (error: LinkError): void => {
        done();
        reject(error);
      };
      this.waiter = { hear, fail };
    });
  }

  private accepts(frame: Frame): boolean {
    return isPlausibleReply(frame) && (this.address === null || frame.address === this.address);
  }

  private take(chunk: Uint8Array, at: EpochMs): void {
    this.listener.bytes(chunk);
    this.deliver(this.deframer.push(chunk, at));
    this.cancelStale();
    if (this.deframer.isWaiting) this.cancelStale = this.timers.after(STALE_AFTER, () => this.expireNextTurn());
  }

  /** A station that was busy hears its alarm clocks before the bytes that came meanwhile: those get their turn first. */
  private expireNextTurn(): void {
    this.cancelStale = this.timers.after(1, () => this.deliver(this.deframer.expire()));
  }

  private deliver({ frames, dropped }: DecodedFrames): void {
    if (dropped > 0) this.session.report({ type: 'dropped', bytes: dropped, why: 'Bytes that belong to no frame.' });
    for (const timed of frames) {
      this.listener.frame(timed);
      this.waiter?.hear(timed.frame);
    }
  }

  private fail(error: LinkError): void {
    this.failure = error;
    this.waiter?.fail(error);
  }
}
