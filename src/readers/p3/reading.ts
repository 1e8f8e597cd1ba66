import type { MessageOf } from '../../domain/model/message';
import type { EpochMs, Ms } from '../../domain/model/time';
import type { TimedFrame } from '../kit/deframer';
import type { DriverSession, NoticeLevel } from '../kit/driver';
import { FrameChannel } from '../kit/frame-channel';
import type { LineMessages } from '../kit/line.messages';
import { type Link, LinkError } from '../kit/link';
import type { PassingLog, Range } from '../kit/passing-log';
import type { Timers } from '../kit/timers';
import {
  decoderIdOf,
  type Passing,
  passingOf,
  resendRequest,
  timeOf,
  timeRequest,
  type Version,
  versionOf,
  versionRequest,
} from './messages';
import { type P3Record, recordAt, renderRecord } from './record';
import { isOpen, onwardsFrom, Resends } from './resends';

const REPLY_TIMEOUT_MS = 1000;
const MAX_TRIES = 3;
/** A reply shows that the decoder is alive, so it is asked often. */
const COMPARE_CLOCK_EVERY_MS = 1500;
/** A decoder that answered before and sends nothing for so long hangs, or its link is dead. */
const HANGS_AFTER_MS = 20_000;
/** A station that was restarted in a race asks for so many passings before the first one that comes. */
const MOST_BEFORE = 1000;
/** Clocks are compared no better than this. A decoder that begins to count anew was off for longer. */
const SAME_MOMENT_MS = 500;
/** Of those, the ones so long before the last stored read are asked for in vain: the race has them. */
const OVERLAP_MS = 60_000;
/** Before every passing. */
const LONG_AGO: Moment = { readerAt: 0 as EpochMs, hostAt: null };
const NAMELESS: Version = { model: 'P3 decoder', firmware: '' };

/** What outlives a session. */
export interface Memory {
  readonly log: PassingLog;
  /** The newest passing by both clocks; null before the first. */
  newest: Moment | null;
  /** When the last passing arrived; null before the first. */
  lastAt: EpochMs | null;
  /** Passings below this number came before the first one of this process, which asks for them without knowing whether the decoder has them. */
  firstNumber: number;
  /** When the newest passing was made under the numbers of before; null while the decoder has not begun to count anew. */
  countsAnewSince: Moment | null;
}

/** When a passing was made. */
interface Moment {
  readonly readerAt: EpochMs;
  /** By the station's clock; null while the clocks were not compared. */
  readonly hostAt: EpochMs | null;
}

/** What one session works with. */
export interface ReadingContext {
  readonly session: DriverSession;
  readonly timers: Timers;
  readonly memory: Memory;
}

/** Takes passings, each once, asks for those that are missing, and compares the clocks. */
export class Reading {
  private readonly channel: FrameChannel<P3Record>;
  private readonly resends = new Resends();
  /** When the last read of the race came from this decoder, before this session. */
  private readonly lastReadAt: EpochMs | null;
  private decoderId = '';
  private hasRecords = false;
  /** When the last record came, by the stopwatch. */
  private heard = 0;
  private hasLivePassings = false;
  private hasAskedTime = false;
  /** What was dropped may have been the last passing: nothing after it shows a gap. */
  private mayLackLast = false;
  /** Station clock minus decoder clock; null before the first comparison. */
  private offset: number | null = null;

  constructor(
    private readonly link: Link,
    private readonly context: ReadingContext,
  ) {
    const { session, timers } = context;
    this.lastReadAt = session.lastReadAt?.() ?? null;
    this.channel = new FrameChannel(
      link,
      { frameAt: recordAt, render: renderRecord },
      { session, timers },
      {
        frame: (frame) => this.take(frame),
        dropped: () => {
          this.mayLackLast = true;
        },
      },
    );
  }

  /** Reads until the session ends. Rejects with LinkError when the link is lost, or where no record of the protocol comes. */
  async run(): Promise<never> {
    const { session } = this.context;
    const version = await this.askVersion();
    if (version === null && !this.hasRecords) {
      throw new LinkError({ code: 'timeout', message: { code: 'p3-not-answering', params: { link: this.link.name } } });
    }
    await this.compareClocks();
    this.hasAskedTime = true;
    session.report({ type: 'ready', identity: { serial: this.decoderId, ...(version ?? NAMELESS) } });
    await this.askForNewest();
    for (;;) {
      await this.fillGaps();
      if (this.mayLackLast) await this.askForNewest();
      await this.channel.pause(COMPARE_CLOCK_EVERY_MS);
      await this.compareClocks();
      this.checkAlive();
    }
  }

  close(): void {
    this.channel.close();
  }

  /** Null where the decoder does not say what it is, but sends records. */
  private async askVersion(): Promise<Version | null> {
    for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
      const reply = await this.channel.exchange(versionRequest(), {
        matches: (record) => versionOf(record) !== null,
        timeoutMs: REPLY_TIMEOUT_MS,
      });
      if (reply !== null) return versionOf(reply);
      if (this.hasRecords) return null;
    }
    return null;
  }

  /** One that does not tell its time says nothing between passings. */
  private checkAlive(): void {
    if (this.offset === null || this.context.timers.elapsed() - this.heard < HANGS_AFTER_MS) return;
    throw new LinkError({ code: 'timeout', message: { code: 'tcp-not-answering', params: { link: this.link.name } } });
  }

  private async compareClocks(): Promise<void> {
    const { session, timers } = this.context;
    const sentAt = timers.now();
    const reply = await this.channel.exchange(timeRequest(), {
      ...{ matches: (record) => timeOf(record) !== null, own: true, timeoutMs: REPLY_TIMEOUT_MS },
    });
    const readerAt = reply === null ? null : timeOf(reply);
    if (readerAt === null) return;
    const receivedAt = timers.now();
    const hostAt = Math.round((sentAt + receivedAt) / 2) as EpochMs;
    this.offset = hostAt - readerAt;
    session.report({ type: 'clock', sample: { readerAt, hostAt, roundTrip: (receivedAt - sentAt) as Ms } });
  }

  private take({ frame, at }: TimedFrame<P3Record>): void {
    this.hasRecords = true;
    this.heard = this.context.timers.elapsed();
    this.context.session.report({ type: 'alive' });
    this.decoderId = decoderIdOf(frame) || this.decoderId;
    const passing = passingOf(frame);
    if (passing !== null) this.takePassing(passing, at);
  }

  private takePassing(passing: Passing, receivedAt: EpochMs): void {
    const { session, memory } = this.context;
    const { number, tag, at: readerAt, extra } = passing;
    const recovered = this.resends.covers(number);
    const moment = readerAt === null ? null : this.momentOf(readerAt);
    if (memory.log.isNew) this.begin(number);
    else if (!recovered && this.isNewNumbering(number, moment)) this.beginAnew(number, moment);
    this.hasLivePassings ||= !recovered;
    if (!memory.log.take(number)) return;
    memory.lastAt = receivedAt;
    if (moment !== null && (memory.newest === null || isLater(moment, memory.newest))) memory.newest = moment;
    if (number < memory.firstNumber && this.isKnown(moment)) return;
    session.report({ type: 'read', read: { tag, kind: 'arrive', antenna: null, rssi: null, readerAt, receivedAt, recovered, extra } });
  }

  /** The first passing of this process. In a race that was timed before, those before it may be missing. */
  private begin(number: number): void {
    const { session, memory } = this.context;
    const mayLack = session.isRacing() && this.lastReadAt !== null;
    memory.firstNumber = number;
    memory.log.begin(null, mayLack ? beforeFirst(number) : number - 1);
  }

  /** The first passing of a decoder that counts anew, or of another one in its place. Those before it were made while the link was down. */
  private beginAnew(number: number, moment: Moment | null): void {
    const { memory } = this.context;
    this.tellAnew(memory.lastAt ?? this.lastReadAt);
    const isDated = moment !== null && memory.newest !== null && isLater(moment, memory.newest);
    memory.countsAnewSince = isDated ? memory.newest : LONG_AGO;
    memory.newest = null;
    memory.firstNumber = number;
    memory.log.begin(null, beforeFirst(number));
  }

  /** While the link was up, everything was sent. */
  private tellAnew(since: EpochMs | null): void {
    if (this.hasLivePassings || since === null) return;
    this.notify({ code: 'log-begun-anew', params: { since } }, this.context.session.isRacing() ? 'alarm' : 'warning');
  }

  /**
   * A lower number with a later time: the decoder began to count anew. Of a decoder that does not tell its time, the first passing of a link
   * needs no later one, because its clock may have been reset with the numbers.
   */
  private isNewNumbering(number: number, moment: Moment | null): boolean {
    const { log, newest } = this.context.memory;
    if (number > log.last) return false;
    if (this.hasAskedTime && this.offset === null && !this.hasLivePassings) return true;
    return moment !== null && newest !== null && isLater(moment, newest);
  }

  private momentOf(readerAt: EpochMs): Moment {
    return { readerAt, hostAt: this.offset === null ? null : ((readerAt + this.offset) as EpochMs) };
  }

  /** Whether the race has a passing that came again, or does not want it. */
  private isKnown(moment: Moment | null): boolean {
    const { countsAnewSince } = this.context.memory;
    if (moment !== null && countsAnewSince !== null) return !isLater(moment, countsAnewSince);
    if (moment === null || moment.hostAt === null || this.lastReadAt === null) return true;
    return moment.hostAt < this.lastReadAt - OVERLAP_MS;
  }

  private async fillGaps(): Promise<void> {
    const { timers, memory } = this.context;
    for (const range of this.resends.takeDue(timers.elapsed())) this.settle(range);
    for (const gap of memory.log.gaps()) {
      if (this.resends.isAwaited(gap, timers.elapsed())) continue;
      if (!this.isBeforeFirst(gap)) this.notify({ code: 'log-gap', params: gap }, 'warning');
      await this.ask(gap);
    }
  }

  private async askForNewest(): Promise<void> {
    const { log } = this.context.memory;
    this.mayLackLast = false;
    if (!log.isNew) await this.ask(onwardsFrom(log.last + 1));
  }

  private async ask(range: Range): Promise<void> {
    this.resends.add(range, this.context.timers.elapsed());
    await this.channel.send(resendRequest(range.from, range.to));
  }

  /** Says what became of passings that were asked for. */
  private settle(asked: Range): void {
    const { log } = this.context.memory;
    if (isOpen(asked)) return;
    const { from, to } = asked;
    const lacking = log.gaps().filter((gap) => gap.from >= from && gap.to <= to);
    for (const gap of lacking) log.giveUp(gap);
    if (this.isBeforeFirst({ from, to })) return;
    const count = lacking.reduce((sum, gap) => sum + gap.to - gap.from + 1, 0);
    if (count === 0) this.notify({ code: 'log-filled', params: { from, to, count: to - from + 1 } }, 'info');
    else this.notify({ code: 'log-not-filled', params: { from, to, count } }, 'alarm');
  }

  /** Of passings before the first one of this process it is not known whether there are any. */
  private isBeforeFirst({ to }: Range): boolean {
    const { firstNumber, countsAnewSince } = this.context.memory;
    return to < firstNumber && countsAnewSince === null;
  }

  private notify(message: MessageOf<LineMessages>, level: NoticeLevel): void {
    this.context.session.report({ type: 'notice', message, level });
  }
}

/** The last passing that is not asked for before the first one that came. A decoder that counts from 0 on has none. */
function beforeFirst(number: number): number {
  return Math.max(Math.min(0, number - 1), number - 1 - MOST_BEFORE);
}

/** By the station's clock where it is known of both: that of the decoder may have been set between them. */
function isLater(one: Moment, other: Moment): boolean {
  return one.hostAt === null || other.hostAt === null ? one.readerAt > other.readerAt : one.hostAt > other.hostAt + SAME_MOMENT_MS;
}
