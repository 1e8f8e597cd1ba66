import type { MessageOf } from '../../domain/model/message';
import { NO_PARAMS } from '../../domain/model/message';
import type { EpochMs, Ms } from '../../domain/model/time';
import type { ClockResult, ClockSample, DriverSession, NoticeLevel, ReaderIdentity } from '../kit/driver';
import { type Link, LinkError } from '../kit/link';
import { RequestChannel } from '../kit/request-channel';
import { isSetTo, nextSecond } from '../kit/second-clock';
import type { Timers } from '../kit/timers';
import type { IpicoMessages } from './ipico.messages';
import { type IpicoNews, parseNews, REQUESTS, type StoreState, setTimeRequest } from './message';

const REPLY_TIMEOUT_MS = 1000;
/** The first request may meet a reader that is busy, or the rest of a line of another program. */
const FIRST_TRIES = 2;
const ASK_TIME_EVERY_MS = 1500;
/** A reader of 2013 begins the second that it was sent so long after the request; others may begin it at once, which shows and is tried again. */
const TAKES_EFFECT_AFTER_MS = 500;
const SET_WITHIN_MS = 1200;
const SET_EXACTLY_MS = 100;
const SET_TRIES = 3;
const COMPARE_CLOCK_EVERY_MS = 10_000;
/** A device that sends something is alive; it is reported once in this time. */
const ALIVE_EVERY_MS = 1000;
/** A reader that answers nothing and sends nothing for so long hangs. */
const HANGS_AFTER_MS = 15_000;
/** A reader that should send what it has stored and sends nothing for so long has stopped. */
const SENDS_WITHIN_MS = 10_000;
/** A reader of 2013 sends a record in 11.6 ms. */
const RECORD_MS = 12;

/** What fetching the store came to. `incomplete`: the reader stopped before the end; `none`: it has no store, or another program uses it. */
export type Fetched = 'complete' | 'incomplete' | 'none';

/** What outlives a session. */
export interface ClockMemory {
  /** The last comparison; null before the first. */
  sample: ClockSample | null;
}

/** How far the store was sent, and how many live reads had come by then. */
interface Mark {
  readonly records: number;
  readonly liveReads: number;
}

/** What the station asks a reader on the link with its reads: the time, and what it has stored. */
export class Dialogue {
  private readonly news: RequestChannel<IpicoNews>;
  private heardAt: EpochMs;
  /** By the stopwatch. */
  private heard: number;
  private aliveAt = Number.NEGATIVE_INFINITY;
  private clockAt = Number.NEGATIVE_INFINITY;
  private hasAnswered = false;
  private isFetching = false;
  private mark: Mark = { records: 0, liveReads: 0 };

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly timers: Timers,
    private readonly memory: ClockMemory,
  ) {
    this.heardAt = timers.now();
    this.heard = timers.elapsed();
    this.news = new RequestChannel<IpicoNews>(link, timers);
  }

  /** When the reader last sent anything that was understood; when the link was opened before that. */
  get lastHeardAt(): EpochMs {
    return this.heardAt;
  }

  /** True while the reader sends what it has stored because the station asked for it. */
  get isSending(): boolean {
    return this.isFetching;
  }

  /** Takes note of a line that was understood. */
  note(at: EpochMs): void {
    this.heardAt = at;
    this.heard = this.timers.elapsed();
    if (this.heard - this.aliveAt < ALIVE_EVERY_MS || !this.hasAnswered) return;
    this.aliveAt = this.heard;
    this.session.report({ type: 'alive' });
  }

  /** Takes a line that is no read. */
  take(line: string, at: EpochMs): void {
    const news = parseNews(line, at);
    if (news === null) return;
    this.hasAnswered ||= news.type === 'time';
    this.news.offer(news);
  }

  /** Compares the clocks. False when the reader does not answer: it only prints its reads. */
  async greet(): Promise<boolean> {
    for (let tries = 0; tries < FIRST_TRIES && !this.hasAnswered; tries += 1) await this.askTime();
    return this.hasAnswered;
  }

  async identify(): Promise<ReaderIdentity> {
    const news = await this.ask('banner');
    const banner = news?.type === 'banner' ? news : null;
    return { serial: '', model: 'IPICO', firmware: banner === null ? '' : `${banner.version} (${banner.name})` };
  }

  /** Asks from time to time. Rejects with LinkError when the reader does not answer any more or the link is lost. */
  async run(): Promise<never> {
    while (true) {
      await this.news.pause(ASK_TIME_EVERY_MS);
      await this.askTime();
      this.checkAlive();
    }
  }

  /** Reports whether the reader stores its reads, and what fetching them would end; once, before there is a gap. */
  async checkRecording(): Promise<void> {
    const state = await this.storeState();
    if (state !== null && !state.isRecording) this.notify({ code: 'ipico-not-recording', params: NO_PARAMS }, 'warning');
    if (state?.isMarked === true) this.notify({ code: 'ipico-marked', params: NO_PARAMS }, 'info');
  }

  /** Sets the reader's clock to that of the station. Not while it sends what it has stored, and not where it takes no commands. */
  async setClock(): Promise<ClockResult> {
    if (!this.hasAnswered || this.isFetching) return 'refused';
    for (let [tries, lead] = [0, TAKES_EFFECT_AFTER_MS]; tries < SET_TRIES; tries += 1) {
      const { at, wait } = nextSecond(this.timers.now(), lead);
      await this.news.pause(wait);
      await this.link.write(setTimeRequest(at));
      await this.news.pause(SET_WITHIN_MS);
      const sample = await this.askTime();
      if (!isSetTo(sample)) return 'refused';
      const ahead = sample.readerAt - sample.hostAt;
      if (Math.abs(ahead) <= SET_EXACTLY_MS) break;
      lead = Math.max(0, lead - ahead);
    }
    this.session.report({ type: 'clock-set' });
    this.clockAt = Number.NEGATIVE_INFINITY;
    await this.askTime();
    return 'set';
  }

  /**
   * Lets the reader send everything that it has stored, from the beginning: there is no way to ask for a part. What it sends are reads like others.
   * In the recordings it goes on storing meanwhile; whether it also goes on sending live reads is not known, so `hasStoredMore` compares the two.
   * Leaves the reader as it was. `isOurs`: a reader that is sending already does it because of this driver.
   */
  async fetchStore(isOurs: boolean, liveReads: () => number): Promise<Fetched> {
    const state = await this.storeState();
    if (state === null || (state.isSending && !isOurs)) return 'none';
    if (state.stored === 0) return state.isRecording ? 'complete' : 'none';
    const takes = (Math.max(1, Math.round((state.stored * RECORD_MS) / 1000)) * 1000) as Ms;
    const params = { records: state.stored, takes, isMarked: state.isMarked };
    this.notify({ code: 'ipico-fetching', params }, 'info');
    this.isFetching = true;
    if (state.isSending) await this.askStore(REQUESTS.stopSending);
    for (const request of [REQUESTS.rewind, REQUESTS.reportSending, REQUESTS.send]) await this.askStore(request);
    const isComplete = await this.untilSent(liveReads);
    await this.stopFetching();
    return isComplete ? 'complete' : 'incomplete';
  }

  /** Whether the reader has stored more since the store was sent than came as live reads. */
  async hasStoredMore(liveReads: number): Promise<boolean> {
    const state = await this.storeState();
    return state !== null && state.stored - this.mark.records > liveReads - this.mark.liveReads;
  }

  private async stopFetching(): Promise<void> {
    for (const request of [REQUESTS.stopSending, REQUESTS.stopReports]) await this.askStore(request);
    this.isFetching = false;
  }

  /** True when all was sent, which counts when the reader says so twice: its first reply may be of before. */
  private async untilSent(liveReads: () => number): Promise<boolean> {
    let [sent, isAtEnd] = [-1, false];
    let movedAt = this.timers.elapsed();
    while (this.timers.elapsed() - movedAt < SENDS_WITHIN_MS) {
      const state = await this.storeState();
      if (state?.isSending === false) return false;
      const wasAtEnd = isAtEnd;
      isAtEnd = state !== null && state.sent >= state.stored;
      if (state !== null && isAtEnd) this.mark = { records: state.stored, liveReads: liveReads() };
      if (wasAtEnd && isAtEnd) return true;
      if (state !== null && state.sent > sent) movedAt = this.timers.elapsed();
      sent = state?.sent ?? sent;
      this.checkAlive();
      await this.news.pause(ASK_TIME_EVERY_MS);
    }
    return false;
  }

  private storeState(): Promise<StoreState | null> {
    return this.askStore(REQUESTS.store);
  }

  private async askStore(request: Uint8Array): Promise<StoreState | null> {
    const news = await this.news.request(request, { matches: ({ type }) => type === 'store', timeoutMs: REPLY_TIMEOUT_MS });
    return news?.type === 'store' ? news.store : null;
  }

  /** Null when the reader shows no time. */
  private async askTime(): Promise<ClockSample | null> {
    const sentAt = this.timers.now();
    const news = await this.ask('time');
    if (news?.type !== 'time' || news.at === null) return null;
    const roundTrip = (news.receivedAt - sentAt) as Ms;
    const sample = { readerAt: news.at, hostAt: Math.round(sentAt + roundTrip / 2) as EpochMs, roundTrip };
    this.memory.sample = sample;
    if (this.timers.elapsed() - this.clockAt < COMPARE_CLOCK_EVERY_MS) return sample;
    this.clockAt = this.timers.elapsed();
    this.session.report({ type: 'clock', sample });
    return sample;
  }

  private checkAlive(): void {
    if (this.timers.elapsed() - this.heard < HANGS_AFTER_MS) return;
    throw new LinkError({ code: 'timeout', message: { code: 'tcp-not-answering', params: { link: this.link.name } } });
  }

  private ask(name: 'time' | 'banner'): Promise<IpicoNews | null> {
    return this.news.request(REQUESTS[name], { matches: ({ type }) => type === name, own: name === 'time', timeoutMs: REPLY_TIMEOUT_MS });
  }

  private notify(message: MessageOf<IpicoMessages>, level: NoticeLevel): void {
    this.session.report({ type: 'notice', message, level });
  }
}
