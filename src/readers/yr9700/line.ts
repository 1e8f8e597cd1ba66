import type { EpochMs } from '../../domain/time';
import type { DriverSession } from '../driver';
import { type Link, LinkError } from '../link';
import type { Timers } from '../timers';
import { Deframer, type Delivery, STALE_AFTER, type TimedFrame } from './deframer';
import { type Frame, renderFrame } from './frame';
import { isPlausibleReply } from './packets';

interface Waiter {
  readonly matches: (frame: Frame) => boolean;
  readonly settle: (frame: Frame | null) => void;
  readonly fail: (error: LinkError) => void;
  /** Starts the time-out anew: the reader is not done yet. */
  readonly extend: () => void;
}

/** What hears everything on the line, whether or not somebody waits for it. */
export interface LineListener {
  /** Tag packets are taken here: they are good whichever command they answer. */
  frame(frame: TimedFrame): void;
  /** Every chunk as it came, before frames are looked for. */
  bytes(chunk: Uint8Array): void;
}

/** One command at a time over a link: the reader speaks only when asked. */
export class Line {
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
    void link.lost.then((loss) => this.fail(new LinkError(loss)));
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
    return this.exchange(request, (frame) => frame.command === request.command, timeout);
  }

  /**
   * Sends, and gives the first frame that matches, or null when nothing at all came for `timeout` milliseconds.
   * Other frames, such as late replies of earlier commands, pass by. Rejects with LinkError when the link is lost.
   */
  async exchange(request: Frame, matches: (frame: Frame) => boolean, timeout: number): Promise<Frame | null> {
    const [reply] = await Promise.all([this.wait(matches, timeout), this.send(request)]);
    return reply;
  }

  send(request: Frame): Promise<void> {
    return this.link.write(renderFrame(request));
  }

  /** Rejects with LinkError when the link is lost meanwhile. */
  async pause(duration: number): Promise<void> {
    await this.wait(null, duration);
  }

  close(): void {
    this.cancelStale();
  }

  /** With `matches` null it waits the whole time, whatever comes. */
  private wait(matches: ((frame: Frame) => boolean) | null, timeout: number): Promise<Frame | null> {
    if (this.failure !== null) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      let cancel = this.timers.after(timeout, () => settle(null));
      const done = (): void => {
        cancel();
        this.waiter = null;
      };
      const settle = (frame: Frame | null): void => {
        done();
        resolve(frame);
      };
      const fail = (error: LinkError): void => {
        done();
        reject(error);
      };
      const extend = (): void => {
        if (matches === null) return;
        cancel();
        cancel = this.timers.after(timeout, () => settle(null));
      };
      this.waiter = { matches: matches ?? (() => false), settle, fail, extend };
    });
  }

  private accepts(frame: Frame): boolean {
    return isPlausibleReply(frame) && (this.address === null || frame.address === this.address);
  }

  private take(chunk: Uint8Array, at: EpochMs): void {
    this.listener.bytes(chunk);
    this.deliver(this.deframer.push(chunk, at));
    this.cancelStale();
    if (this.deframer.isWaiting) this.cancelStale = this.timers.after(STALE_AFTER, () => this.deliver(this.deframer.expire()));
  }

  private deliver({ frames, dropped }: Delivery): void {
    if (dropped > 0) this.session.report({ type: 'dropped', bytes: dropped, why: 'Bytes that belong to no frame.' });
    for (const timed of frames) {
      this.listener.frame(timed);
      if (this.waiter?.matches(timed.frame)) this.waiter.settle(timed.frame);
      else this.waiter?.extend();
    }
  }

  private fail(error: LinkError): void {
    this.failure = error;
    this.waiter?.fail(error);
  }
}
