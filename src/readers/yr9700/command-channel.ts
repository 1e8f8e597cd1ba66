import type { TimedFrame } from '../kit/deframer';
import type { DriverSession } from '../kit/driver';
import { FrameChannel } from '../kit/frame-channel';
import type { Link } from '../kit/link';
import type { Expectation } from '../kit/request-channel';
import type { Timers } from '../kit/timers';
import { type Frame, frameAt, renderFrame } from './frame';
import { isPlausibleReply } from './packets';

/** Receives everything that comes over the link. Tag packets are handled here: they are good whichever command they answer. */
export interface FrameListener {
  frame(frame: TimedFrame<Frame>): void;
  bytes(chunk: Uint8Array): void;
}

/** Sends one command at a time over a link and waits for its reply: the reader sends nothing unasked. */
export class CommandChannel {
  private readonly frames: FrameChannel<Frame>;
  private address: number | null = null;

  constructor(link: Link, session: DriverSession, timers: Timers, listener: FrameListener) {
    this.frames = new FrameChannel(
      link,
      { frameAt, render: renderFrame },
      { session, timers },
      {
        accept: (frame) => isPlausibleReply(frame) && (this.address === null || frame.address === this.address),
        frame: (frame) => listener.frame(frame),
        bytes: (chunk) => listener.bytes(chunk),
      },
    );
  }

  /** Name of the link, for messages. */
  get name(): string {
    return this.frames.name;
  }

  /** Drops frames of other addresses from now on; null accepts all. */
  filterAddress(address: number | null): void {
    this.address = address;
  }

  /** Sends a command and returns the reply with its code; null when none came in `timeoutMs`. Rejects with LinkError when the link is lost. */
  ask(request: Frame, timeoutMs: number): Promise<Frame | null> {
    return this.exchange(request, { matches: (frame) => frame.command === request.command, timeoutMs });
  }

  /** Sends a command and returns the first frame that is expected: see `FrameChannel.exchange`. */
  exchange(request: Frame, expectation: Expectation<Frame>): Promise<Frame | null> {
    return this.frames.exchange(request, expectation);
  }

  /** Sends a command that has no reply. */
  send(request: Frame): Promise<void> {
    return this.frames.send(request);
  }

  /** Waits, whatever the reader sends. Rejects with LinkError when the link is lost meanwhile. */
  pause(durationMs: number): Promise<void> {
    return this.frames.pause(durationMs);
  }

  /** Stops the timer of an incomplete frame. The link is closed by its owner. */
  close(): void {
    this.frames.close();
  }
}
