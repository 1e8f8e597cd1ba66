import { type MessageOf, NO_PARAMS } from '../../domain/model/message';
import type { EpochMs, Ms } from '../../domain/model/time';
import type { ReceiveTime, TimedFrame } from '../kit/deframer';
import type { DriverSession, NoticeLevel } from '../kit/driver';
import { type ChannelContext, FrameChannel } from '../kit/frame-channel';
import { type Link, LinkError } from '../kit/link';
import { TagTracker } from '../kit/tag-tracker';
import type { Timers } from '../kit/timers';
import { Acknowledgements, type SeenReads } from './acknowledgements';
import type { Cl7206Messages } from './cl7206.messages';
import { Conversation } from './conversation';
import { type Frame, frameAt, renderFrame } from './frame';
import { acknowledgement, answerTo, inputOf, isFinished, isKnown, isStoreStatus, isTag, statusOf, stopRequest } from './messages';
import { Recovery } from './recovery';
import { type TagReport, tagOf } from './tag';

/** A reply shows that the reader is alive, so it is asked often. */
const COMPARE_CLOCK_EVERY_MS = 1500;
/** A reader that answered, and then sends nothing for so long, hangs. */
const HANGS_AFTER_MS = 15_000;
const START_AGAIN_AFTER_MS = 10_000;

/** What outlives a session. */
export interface Memory {
  readonly seen: SeenReads;
  /** When the reader last sent something over a link that is lost; null before the first loss. */
  gapFrom: EpochMs | null;
  /** Whether it was said that the reader does not store. */
  hasToldOfStore: boolean;
  /** Whether it was said that its tags are written in the less known order. */
  hasToldOfOrder: boolean;
}

/** What one session works with. */
export interface ReadingContext {
  readonly session: DriverSession;
  readonly timers: Timers;
  readonly memory: Memory;
  readonly departAfter: Ms;
  /** Null takes all that the reader has. */
  readonly antennas: readonly number[] | null;
}

/** Opens the channel of a session, which takes messages of this family only. */
export function openChannel(
  link: Link,
  { session, timers }: ChannelContext,
  listener: { frame(frame: TimedFrame<Frame>): void; bytes?(chunk: Uint8Array): void },
): FrameChannel<Frame> {
  const accept = (frame: Frame): boolean => isKnown(frame) && (!isTag(frame) || tagOf(frame) !== null);
  return new FrameChannel(link, { frameAt, render: renderFrame }, { session, timers }, { accept, ...listener });
}

/** Makes the reader read, takes its tags, acknowledges those that it stores, and compares the clocks. */
export class Reading {
  private readonly channel: FrameChannel<Frame>;
  private readonly conversation: Conversation;
  private readonly acknowledgements: Acknowledgements;
  private readonly tags: TagTracker;
  private readonly recovery: Recovery;
  /** Station clock minus reader clock; null before the first comparison. */
  private offset: number | null = null;
  private isStoring = false;
  private isReading = false;
  /** Whether its last start succeeded; null before the first. */
  private isOn: boolean | null = null;
  private hasBytes = false;
  /** On the stopwatch: the last reply to a question for the clock, the last bytes, the last start. */
  private answeredAt: number | null = null;
  private heardAt: number;
  private startedAt = Number.NEGATIVE_INFINITY;
  private refusal: string | null = null;
  /** Whether the reader may have stored what did not arrive. */
  private mayLack = true;

  constructor(
    private readonly link: Link,
    private readonly context: ReadingContext,
  ) {
    const { session, timers, departAfter, memory } = context;
    this.heardAt = timers.elapsed();
    const report: DriverSession['report'] = (event) => {
      if (event.type === 'dropped') this.mayLack = true;
      session.report(event);
    };
    this.channel = openChannel(
      link,
      { session: { report }, timers },
      {
        frame: (frame) => this.take(frame),
        bytes: () => {
          this.hasBytes = true;
          this.heardAt = timers.elapsed();
        },
      },
    );
    this.conversation = new Conversation(this.channel, timers);
    this.tags = new TagTracker(session, timers, departAfter);
    this.recovery = new Recovery(session, timers, { departAfter, gapFrom: memory.gapFrom });
    const stored = (): Promise<void> => session.stored?.() ?? Promise.resolve();
    this.acknowledgements = new Acknowledgements(stored, (serials) => this.channel.send(...serials.map(acknowledgement)));
  }

  /** Reads until the session ends: rejects with LinkError when the link is lost or the reader does not answer. */
  async run(): Promise<never> {
    const { session } = this.context;
    const identity = await this.conversation.identify();
    if (identity === null) throw this.notAnswering();
    await this.compareClocks();
    const antennas = this.context.antennas ?? (await this.conversation.antennas());
    await this.begin(antennas);
    session.report({ type: 'ready', identity });
    await this.stayWith(antennas);
    throw this.notAnswering();
  }

  /** Sets the reader's clock to that of the station. */
  async setClock(): Promise<boolean> {
    const isSet = await this.conversation.setClock();
    if (!isSet) return false;
    this.context.session.report({ type: 'clock-set' });
    await this.compareClocks();
    return true;
  }

  /** What to send before the station closes the link: the reader stops, except where it goes on to store what a race needs. */
  farewell(): Uint8Array | null {
    const isNeeded = this.isStoring && this.context.session.isRacing();
    return this.isReading && !isNeeded ? renderFrame(stopRequest()) : null;
  }

  close(): void {
    const { memory, timers } = this.context;
    if (this.answeredAt !== null) memory.gapFrom = (timers.now() - (timers.elapsed() - this.heardAt)) as EpochMs;
    this.channel.close();
    this.tags.close();
    this.recovery.close();
  }

  private async begin(antennas: readonly number[]): Promise<void> {
    const isStoring = await this.conversation.isStoring();
    this.isStoring = isStoring === true;
    if (isStoring !== null) this.tellOfStore(isStoring);
    await this.start(antennas);
  }

  private tellOfStore(isStoring: boolean): void {
    const { memory } = this.context;
    if (!isStoring && !memory.hasToldOfStore) this.notify({ code: 'cl7206-no-store', params: NO_PARAMS }, 'info');
    memory.hasToldOfStore = !isStoring;
  }

  private tellOfOrder(): void {
    const { memory } = this.context;
    if (!memory.hasToldOfOrder) this.notify({ code: 'cl7206-other-order', params: NO_PARAMS }, 'warning');
    memory.hasToldOfOrder = true;
  }

  private async stayWith(antennas: readonly number[]): Promise<void> {
    while (!this.hangs()) {
      await this.askForStored();
      await this.channel.pause(COMPARE_CLOCK_EVERY_MS);
      await this.compareClocks();
      if (!this.isReading && this.context.timers.elapsed() - this.startedAt >= START_AGAIN_AFTER_MS) await this.start(antennas);
    }
  }

  /** Asks for what was stored before this link, and for what came damaged. Outside of a race it is left where it is. */
  private async askForStored(): Promise<void> {
    if (!this.isStoring || !this.mayLack || !this.context.session.isRacing()) return;
    this.mayLack = false;
    await this.conversation.askForStored();
  }

  private hangs(): boolean {
    return this.answeredAt !== null && this.context.timers.elapsed() - this.heardAt >= HANGS_AFTER_MS;
  }

  private async start(antennas: readonly number[]): Promise<void> {
    this.startedAt = this.context.timers.elapsed();
    const status = await this.conversation.start(antennas);
    this.isReading = status === 0;
    const refusal = status === 0 ? null : String(status);
    if (refusal !== null && refusal !== this.refusal) this.notify({ code: 'cl7206-refuses', params: { status } }, 'alarm');
    this.refusal = refusal;
    if (this.isOn !== this.isReading) this.context.session.report({ type: 'operation', isOn: this.isReading });
    this.isOn = this.isReading;
  }

  private async compareClocks(): Promise<void> {
    const { session, timers } = this.context;
    const sample = await this.conversation.compareClocks();
    if (sample === null) return;
    this.offset = sample.hostAt - sample.readerAt;
    this.answeredAt = timers.elapsed();
    session.report({ type: 'alive' });
    session.report({ type: 'clock', sample });
  }

  private take({ frame, at, elapsed }: TimedFrame<Frame>): void {
    const answer = answerTo(frame);
    // A link that is lost ends the session elsewhere.
    if (answer !== null) void this.channel.send(answer).catch(() => undefined);
    const report = isTag(frame) ? tagOf(frame) : null;
    if (report !== null) this.takeTag(report, { at, elapsed });
    if (isStoreStatus(frame)) this.recovery.note(statusOf(frame));
    if (isFinished(frame)) this.noteStop();
    const input = inputOf(frame);
    if (input !== null) this.offerGun(input, at);
  }

  private takeTag(report: TagReport, { at, elapsed }: ReceiveTime): void {
    const { tag, antenna, signal, readerAt, serial } = report;
    if (report.isControlFirst) this.tellOfOrder();
    if (serial === null || this.context.memory.seen.add(report)) {
      const extra = signal === null ? null : { signal };
      const observation = { tag, antenna, rssi: null, readerAt, receivedAt: at, elapsed, extra };
      if (!this.recovery.take(observation, this.offset)) this.tags.observe(observation);
    }
    if (serial === null) return;
    this.isStoring = true;
    this.acknowledgements.add(serial);
  }

  /** A reader that finished is started again after the next comparison of the clocks. */
  private noteStop(): void {
    if (!this.isReading) return;
    this.isReading = false;
    this.startedAt = Number.NEGATIVE_INFINITY;
    this.notify({ code: 'cl7206-stopped', params: NO_PARAMS }, 'warning');
  }

  private offerGun({ input, at }: { readonly input: number; readonly at: EpochMs | null }, receivedAt: EpochMs): void {
    const shown = at === null ? '' : new Date(at).toISOString().slice(11, -1);
    this.context.session.report({ type: 'gun', gun: { name: `GPI ${input}`, readerAt: at, receivedAt, shown } });
  }

  private notify(message: MessageOf<Cl7206Messages>, level: NoticeLevel): void {
    this.context.session.report({ type: 'notice', message, level });
  }

  private notAnswering(): LinkError {
    const params = { link: this.link.name, received: this.hasBytes ? 'noise' : 'nothing' } as const;
    return new LinkError({ code: 'timeout', message: { code: 'cl7206-not-answering', params } });
  }
}
