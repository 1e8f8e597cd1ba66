import { type MessageOf, NO_PARAMS } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import { CycleTimer } from '../kit/cycle-timer';
import type { TimedFrame } from '../kit/deframer';
import type { DriverSession, NoticeLevel } from '../kit/driver';
import { FrameChannel } from '../kit/frame-channel';
import { type Link, LinkError } from '../kit/link';
import type { PolledMessages } from '../kit/polled.messages';
import type { TagTracker } from '../kit/tag-tracker';
import type { Timers } from '../kit/timers';
import { AntennaRound } from './antenna-round';
import type { ChafonMessages } from './chafon.messages';
import { Command, Status } from './codes';
import { type Frame, frameAt, renderFrame } from './frame';
import { endsRound, type ReaderInfo, readerInfo, statusOf, tagsOf } from './packets';
import { inventoryRequest, ROUND_MS, readerInfoRequest } from './requests';

const REPLY_TIMEOUT_MS = 300;
const MAX_TRIES = 3;
/** What a reader may take for a round besides its scan time. */
const ROUND_TIMEOUT_MS = ROUND_MS + 500;
/** Rounds without an answer after which the reader is asked again what it is. */
const UNANSWERED_ROUNDS = 3;
/** At one antenna of several a reader may refuse while it reads at the others. */
const REFUSES_AFTER_ROUNDS = 20;
/** No real round is shorter; a reader that refuses rounds does so at once. */
const MIN_ROUND_MS = 20;
/** Longer than any round, even one whose end was lost. */
const MIN_GAP_MS = 2000;

/** A reader that reports by itself reports a tag or its heartbeat more often than this. */
const REPORTS_END_AFTER_MS = 60_000;
const UNKNOWN = { serial: '', model: 'UHFReader', firmware: '' };

/** When the last packet came, on the stopwatch; outlives a session. */
export interface LastPacket {
  elapsed: number | null;
}

/** What one session works with. */
export interface ReadingContext {
  readonly session: DriverSession;
  readonly tags: TagTracker;
  readonly timers: Timers;
  readonly lastPacket: LastPacket;
  /** Null leaves the choice to the station. */
  readonly antennas: readonly number[] | null;
}

/** Asks the reader on a link what it is; null when nothing of this family answers. */
export async function askReaderInfo(channel: FrameChannel<Frame>): Promise<ReaderInfo | null> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const reply = await channel.exchange(readerInfoRequest(), {
      matches: (frame) => readerInfo(frame) !== null,
      timeoutMs: REPLY_TIMEOUT_MS,
    });
    if (reply !== null) return readerInfo(reply);
  }
  return null;
}

/** The channel of a session that takes replies and reports of this family only. */
export function openChannel(
  link: Link,
  { session, timers }: Pick<ReadingContext, 'session' | 'timers'>,
  listener: { frame(frame: TimedFrame<Frame>): void; bytes?(chunk: Uint8Array): void },
): FrameChannel<Frame> {
  const commands: readonly number[] = Object.values(Command);
  const accept = (frame: Frame): boolean => commands.includes(frame.command) && frame.data.length > 0 && tagsOf(frame) !== null;
  return new FrameChannel(link, { frameAt, render: renderFrame }, { session, timers }, { accept, ...listener });
}

/** Reads round by round. */
export class Reading {
  private readonly channel: FrameChannel<Frame>;
  private readonly reported = new Set<string>();
  private hasBytes = false;
  private refusedRounds = 0;
  private isOn = true;
  /** When the reader last reported by itself, on the stopwatch; null when it never did. */
  private reportedAt: number | null = null;

  constructor(
    private readonly link: Link,
    private readonly context: ReadingContext,
  ) {
    this.channel = openChannel(link, context, {
      frame: (frame) => this.take(frame),
      bytes: () => {
        this.hasBytes = true;
      },
    });
  }

  /** Reads until the session ends: rejects with LinkError when the link is lost or the reader stays silent. */
  async run(): Promise<never> {
    let isKnown = false;
    for (;;) {
      const reader = await askReaderInfo(this.channel);
      if (reader === null && !this.isReporting()) throw this.notAnswering();
      if (!isKnown) this.context.session.report({ type: 'ready', identity: reader?.identity ?? UNKNOWN });
      isKnown = true;
      this.reported.delete(JSON.stringify(SILENT));
      if (reader === null) await this.takeReports();
      else await this.readWhileAnswering(reader);
      if (!this.isReporting()) this.notify(SILENT, 'alarm');
    }
  }

  close(): void {
    this.channel.close();
  }

  /** Whether the reader is set to report by itself: then it may answer nothing. */
  private isReporting(): boolean {
    return this.reportedAt !== null && this.context.timers.elapsed() - this.reportedAt < REPORTS_END_AFTER_MS;
  }

  private async takeReports(): Promise<void> {
    while (this.isReporting()) await this.channel.pause(REPLY_TIMEOUT_MS);
  }

  private async readWhileAnswering({ address, isSmall }: ReaderInfo): Promise<void> {
    const { session, timers, antennas } = this.context;
    const round = new AntennaRound(session, isSmall ? [null] : (antennas ?? null));
    const cycleTimer = new CycleTimer(session, timers.elapsed());
    for (let unanswered = 0; unanswered < UNANSWERED_ROUNDS; ) {
      const begun = timers.elapsed();
      const antenna = round.next();
      const end = await this.channel.exchange(inventoryRequest(address, antenna), {
        matches: endsRound,
        timeoutMs: ROUND_TIMEOUT_MS,
        extends: ({ command }) => command === Command.inventory,
      });
      unanswered = end === null ? unanswered + 1 : 0;
      if (end !== null) this.endRound(round, { antenna, status: statusOf(end) });
      if (round.isCycleOver) cycleTimer.endCycle(timers.elapsed());
      await this.channel.pause(Math.min(MIN_ROUND_MS, Math.max(0, MIN_ROUND_MS - (timers.elapsed() - begun))));
    }
  }

  private endRound(round: AntennaRound, { antenna, status }: { readonly antenna: number | null; readonly status: number | null }): void {
    this.context.session.report({ type: 'alive' });
    if (status === Status.antennaError) round.fail(antenna);
    else round.succeed(antenna);
    const isRefused = status !== Status.antennaError && status !== Status.noTag && status !== null && status > Status.memoryFull;
    if (isRefused) this.notify({ code: 'chafon-refuses', params: { status } }, 'alarm');
    this.countRefusals(isRefused);
  }

  private countRefusals(isRefused: boolean): void {
    this.refusedRounds = isRefused ? this.refusedRounds + 1 : 0;
    const isOn = this.refusedRounds < REFUSES_AFTER_ROUNDS;
    if (isOn !== this.isOn) this.context.session.report({ type: 'operation', isOn });
    this.isOn = isOn;
  }

  private take({ frame, at, elapsed }: TimedFrame<Frame>): void {
    this.reportGap(elapsed);
    if (frame.command === Command.report) this.reportedAt = elapsed;
    for (const { tag, antenna, signal } of tagsOf(frame) ?? []) {
      const extra = signal === null ? null : { signal };
      this.context.tags.observe({ tag, antenna, rssi: null, readerAt: null, receivedAt: at, elapsed, extra });
    }
  }

  /** Reports a gap in a race. The reader keeps no reads, so reads in the gap are lost. */
  private reportGap(elapsed: number): void {
    const { session, lastPacket } = this.context;
    const length = (elapsed - (lastPacket.elapsed ?? elapsed)) as Ms;
    lastPacket.elapsed = elapsed;
    if (length < MIN_GAP_MS || !session.isRacing()) return;
    session.report({ type: 'notice', message: { code: 'gap', params: { length } }, level: 'warning' });
  }

  private notify(message: MessageOf<ChafonMessages & PolledMessages>, level: NoticeLevel): void {
    const key = JSON.stringify(message);
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.context.session.report({ type: 'notice', message, level });
  }

  private notAnswering(): LinkError {
    const params = { link: this.link.name, received: this.hasBytes ? 'noise' : 'nothing' } as const;
    return new LinkError({ code: 'timeout', message: { code: 'chafon-not-answering', params } });
  }
}

const SILENT = { code: 'silent', params: NO_PARAMS } as const;
