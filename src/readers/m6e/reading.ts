import { type MessageOf, NO_PARAMS } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { TimedFrame } from '../kit/deframer';
import type { DriverEvent, DriverSession, NoticeLevel } from '../kit/driver';
import { type ChannelContext, FrameChannel } from '../kit/frame-channel';
import { type Link, LinkError } from '../kit/link';
import type { TagTracker } from '../kit/tag-tracker';
import type { Timers } from '../kit/timers';
import { type Frame, renderFrame, replyAt } from './frame';
import type { M6eMessages } from './m6e.messages';
import { commands, isTag, Opcode, Status, tagOf } from './messages';
import { type M6eSettings, SetUp } from './set-up';

/** The module sends a sign of life each second while it reads. */
const STOPPED_AFTER_MS = 3500;
const CHECK_EVERY_MS = 500;
const START_AGAIN_AFTER_MS = 10_000;
/** Longer than the time between two signs of life, even with one lost. */
const MIN_GAP_MS = 2500;

/** When the module last sent something while it read, on the stopwatch; outlives a session. */
export interface LastReport {
  elapsed: number | null;
}

/** What one session works with. */
export interface ReadingContext {
  readonly session: DriverSession;
  readonly tags: TagTracker;
  readonly timers: Timers;
  readonly lastReport: LastReport;
  readonly settings: M6eSettings;
}

/** Opens the channel of a session, which takes messages of this family only. */
export function openChannel(
  link: Link,
  context: ChannelContext,
  listener: { frame(frame: TimedFrame<Frame>): void; bytes?(chunk: Uint8Array): void },
): FrameChannel<Frame> {
  const opcodes: readonly number[] = Object.values(Opcode);
  const accept = (frame: Frame): boolean => opcodes.includes(frame.opcode) && (!isTag(frame) || tagOf(frame) !== null);
  return new FrameChannel(link, { frameAt: replyAt, render: renderFrame }, context, { accept, ...listener });
}

/** Sets the module up, takes its tags, and sets it up again when it stops. */
export class Reading {
  private readonly channel: FrameChannel<Frame>;
  private readonly setUp: SetUp;
  private readonly reported = new Set<string>();
  /** What came since the module was last asked what it is. */
  private received: M6eMessages['m6e-not-answering']['received'] = 'nothing';
  private isOn: boolean | null = null;
  private reportedAt = 0;

  constructor(
    private readonly link: Link,
    private readonly context: ReadingContext,
  ) {
    this.channel = openChannel(link, context, {
      frame: (frame) => this.take(frame),
      bytes: () => {
        if (this.received === 'nothing') this.received = 'noise';
      },
    });
    // A module that is set up again and again says the same once.
    this.setUp = new SetUp(this.channel, { report: (event) => this.reportOnce(event) }, context.settings);
  }

  /** Reads until the session ends: rejects with LinkError when the link is lost or the module does not answer. */
  async run(): Promise<never> {
    for (let isFirst = true; ; isFirst = false) {
      this.received = 'nothing';
      const identity = await this.setUp.identify();
      if (identity === null) throw this.notAnswering();
      const isReading = await this.setUp.begin();
      if (isFirst) this.context.session.report({ type: 'ready', identity });
      this.tellWhetherOn(isReading);
      if (!isReading) await this.channel.pause(START_AGAIN_AFTER_MS);
      else await this.untilStopped();
    }
  }

  /** What to send before the station closes the link: the module would go on reading. */
  farewell(): Uint8Array {
    return renderFrame(commands.stop());
  }

  close(): void {
    this.channel.close();
  }

  private tellWhetherOn(isOn: boolean): void {
    if (this.isOn !== isOn) this.context.session.report({ type: 'operation', isOn });
    this.isOn = isOn;
  }

  private async untilStopped(): Promise<void> {
    const { timers, session } = this.context;
    this.reportedAt = timers.elapsed();
    while (timers.elapsed() - this.reportedAt < STOPPED_AFTER_MS) await this.channel.pause(CHECK_EVERY_MS);
    session.report({ type: 'notice', message: { code: 'm6e-stopped', params: NO_PARAMS }, level: 'warning' });
  }

  private take({ frame, at, elapsed }: TimedFrame<Frame>): void {
    this.received = 'late';
    if (frame.opcode !== Opcode.report) return;
    const { session, tags } = this.context;
    this.reportGap(elapsed);
    this.reportedAt = elapsed;
    session.report({ type: 'alive' });
    this.reportFault(frame.status ?? 0);
    const report = isTag(frame) ? tagOf(frame) : null;
    if (report === null) return;
    const { tag, antenna, rssi, frequency, since } = report;
    const extra = { ...(frequency === null ? {} : { frequency }), ...(since === null ? {} : { since }) };
    tags.observe({ tag, antenna, rssi, readerAt: null, receivedAt: at, elapsed, extra });
  }

  private reportFault(status: number): void {
    if (status === Status.done || status === Status.noTag) return;
    if (status === Status.tooHot) this.notify({ code: 'm6e-hot', params: NO_PARAMS }, 'warning');
    else if (status === Status.highReturnLoss) this.notify({ code: 'm6e-antenna', params: NO_PARAMS }, 'alarm');
    else this.notify({ code: 'm6e-fault', params: { status } }, 'alarm');
  }

  /** Reports a gap in a race. The module keeps no reads, so reads in the gap are lost. */
  private reportGap(elapsed: number): void {
    const { session, lastReport } = this.context;
    const length = (elapsed - (lastReport.elapsed ?? elapsed)) as Ms;
    lastReport.elapsed = elapsed;
    if (length < MIN_GAP_MS || !session.isRacing()) return;
    session.report({ type: 'notice', message: { code: 'gap', params: { length } }, level: 'warning' });
  }

  private notify(message: MessageOf<M6eMessages>, level: NoticeLevel): void {
    this.reportOnce({ type: 'notice', message, level });
  }

  private reportOnce(event: DriverEvent): void {
    if (event.type === 'notice') {
      const key = JSON.stringify(event.message);
      if (this.reported.has(key)) return;
      this.reported.add(key);
    }
    this.context.session.report(event);
  }

  private notAnswering(): LinkError {
    const params = { link: this.link.name, received: this.received };
    return new LinkError({ code: 'timeout', message: { code: 'm6e-not-answering', params } });
  }
}
