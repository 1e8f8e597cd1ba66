import type { MessageOf } from '../../domain/model/message';
import { NO_PARAMS } from '../../domain/model/message';
import type { EpochMs } from '../../domain/model/time';
import type { ClockResult, ClockSample, DriverSession, NoticeLevel } from '../kit/driver';
import { type Link, LinkError } from '../kit/link';
import { RequestChannel } from '../kit/request-channel';
import { isSetTo, nextSecond, type Reading, SecondClock } from '../kit/second-clock';
import type { Timers } from '../kit/timers';
import { parseNews, REQUESTS, setTimeRequest, type UltraNews } from './message';
import type { UltraMessages } from './ultra.messages';

/** The reader greets at once. */
const GREETING_TIMEOUT_MS = 5000;
const REPLY_TIMEOUT_MS = 2000;
const COMPARE_CLOCK_EVERY_MS = 30_000;
const ASK_STATUS_EVERY_MS = 10_000;
/** A Joey takes about ten seconds to start, and answers nothing meanwhile. */
const STARTS_WITHIN_MS = 15_000;
/** Within this it shows the time that it was sent. */
const SET_WITHIN_MS = 500;
const ASK_AGAIN_MS = 500;
const STOP_TRIES = 4;
/** A reader that answers nothing and sends nothing for so long hangs. */
const HANGS_AFTER_MS = 40_000;
/** The check before the start shows an alarm for five minutes. */
const AGAIN_AFTER_MS = 240_000;
/** Of an Ultra with 24 V; other readers of the kind have lower voltages, of which no limit is known. */
const LOW_VOLTS = 23;
const LOWEST_VOLTS_OF_24 = 16;

/** What the station asks the reader besides its log: whether it reads, and what its clock shows. */
export class Dialogue {
  private readonly news: RequestChannel<UltraNews>;
  private readonly clock: SecondClock;
  private heardAt: EpochMs;
  private isReading: boolean | null = null;
  private hasHeard = false;
  /** By the stopwatch. */
  private aliveAt = Number.NEGATIVE_INFINITY;
  private statusAt = Number.NEGATIVE_INFINITY;
  private clockAt = Number.NEGATIVE_INFINITY;
  private startedAt = Number.NEGATIVE_INFINITY;
  private toldStoppedAt = Number.NEGATIVE_INFINITY;
  private isBatteryLow = false;

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly timers: Timers,
  ) {
    this.heardAt = timers.now();
    this.news = new RequestChannel<UltraNews>(link, timers);
    this.clock = new SecondClock({
      read: () => this.readClock(),
      pause: (durationMs) => this.news.pause(durationMs),
      now: () => timers.now(),
    });
  }

  /** When the reader last told of itself; when the link was opened before that. */
  get lastHeardAt(): EpochMs {
    return this.heardAt;
  }

  /** The last comparison of the clocks; null before the first. */
  get comparison(): ClockSample | null {
    return this.clock.sample;
  }

  /** Takes a line that is no read. */
  take(line: string, at: EpochMs): void {
    const news = parseNews(line, at);
    if (news === null) return;
    this.heardAt = at;
    this.hasHeard = true;
    this.aliveAt = this.timers.elapsed();
    if (news.type === 'voltage') this.checkBattery(news.volts);
    if (news.type === 'status') this.noteReading(news.isReading);
    this.news.offer(news);
  }

  /**
   * Waits for the greeting, which some devices leave out, and for a first reply, which others do. Rejects with LinkError when neither comes: it is
   * another device.
   */
  async greet(): Promise<void> {
    if (!this.hasHeard) await this.news.wait({ matches: () => true, timeoutMs: GREETING_TIMEOUT_MS });
    for (let tries = 0; tries < 2 && !this.hasHeard; tries += 1) await this.ask('status');
    if (!this.hasHeard) await this.news.wait({ matches: () => true, timeoutMs: GREETING_TIMEOUT_MS });
    if (this.hasHeard) {
      if (this.isReading === null) await this.ask('status');
      return;
    }
    throw new LinkError({ code: 'refused', message: { code: 'ultra-other-device', params: { link: this.link.name } } });
  }

  /** Makes a stopped reader read, unless it has to stay stopped, and compares the clocks. */
  async begin(staysStopped: boolean): Promise<void> {
    await this.compareClocks();
    if (this.isReading !== false || staysStopped) return;
    this.notify({ code: 'ultra-started', params: NO_PARAMS }, 'info');
    await this.start();
  }

  /** Sets the reader's clock to that of the station, when a second begins. */
  async setClock(): Promise<ClockResult> {
    const { at, wait } = nextSecond(this.timers.now());
    await this.news.pause(wait);
    await this.link.write(Buffer.from(setTimeRequest(at), 'latin1'));
    await this.news.pause(SET_WITHIN_MS);
    const sample = await this.clock.compare();
    if (!isSetTo(sample)) return 'refused';
    this.session.report({ type: 'clock-set' });
    this.session.report({ type: 'clock', sample });
    return 'set';
  }

  /** Makes the reader read, or stops it. False when it does not. */
  async setOperation(isOn: boolean): Promise<boolean> {
    if (isOn) await this.start();
    else await this.link.write(Buffer.from(REQUESTS.stop, 'latin1'));
    // A reader that starts does not answer before it reads.
    const tries = isOn ? STARTS_WITHIN_MS / REPLY_TIMEOUT_MS : STOP_TRIES;
    for (let tried = 0; tried < tries; tried += 1) {
      const status = await this.ask('status');
      if (status?.type === 'status' && status.isReading === isOn) return true;
      if (status !== null) await this.news.pause(ASK_AGAIN_MS);
    }
    return false;
  }

  private async start(): Promise<void> {
    this.startedAt = this.timers.elapsed();
    await this.link.write(Buffer.from(REQUESTS.start, 'latin1'));
  }

  private noteReading(isReading: boolean): void {
    this.isReading = isReading;
    this.session.report({ type: 'operation', isOn: isReading });
  }

  /** Asks from time to time. Rejects with LinkError when the reader does not answer any more or the link is lost. */
  async run(): Promise<never> {
    while (true) {
      await this.news.pause(1000);
      const now = this.timers.elapsed();
      if (now - this.startedAt < STARTS_WITHIN_MS) this.session.report({ type: 'alive' });
      else if (now - this.statusAt >= ASK_STATUS_EVERY_MS) await this.checkStatus();
      else if (now - this.clockAt >= COMPARE_CLOCK_EVERY_MS) await this.compareClocks();
    }
  }

  private async checkStatus(): Promise<void> {
    this.statusAt = this.timers.elapsed();
    const status = await this.ask('status');
    if (status === null && this.timers.elapsed() - this.aliveAt > HANGS_AFTER_MS) {
      throw new LinkError({ code: 'timeout', message: { code: 'tcp-not-answering', params: { link: this.link.name } } });
    }
    const isUnknown = status === null && this.isReading === null;
    if (!isUnknown && (status?.type !== 'status' || status.isReading)) return;
    if (this.statusAt - this.toldStoppedAt < AGAIN_AFTER_MS) return;
    this.toldStoppedAt = this.statusAt;
    if (isUnknown) this.notify({ code: 'ultra-silent', params: NO_PARAMS }, 'warning');
    else this.notify({ code: 'ultra-stopped', params: NO_PARAMS }, 'alarm');
  }

  private async compareClocks(): Promise<void> {
    this.clockAt = this.timers.elapsed();
    const sample = await this.clock.compare();
    if (sample !== null) this.session.report({ type: 'clock', sample });
  }

  private async readClock(): Promise<Reading | null> {
    const sentAt = this.timers.now();
    const news = await this.ask('time');
    return news?.type === 'time' ? { shown: news.at, sentAt, receivedAt: this.heardAt } : null;
  }

  private ask(name: 'status' | 'time'): Promise<UltraNews | null> {
    const expectation = { matches: ({ type }: UltraNews) => type === name, own: name === 'time', timeoutMs: REPLY_TIMEOUT_MS };
    return this.news.request(Buffer.from(REQUESTS[name], 'latin1'), expectation);
  }

  private checkBattery(volts: number): void {
    const isLow = volts < LOW_VOLTS && volts > LOWEST_VOLTS_OF_24;
    if (isLow && !this.isBatteryLow) this.notify({ code: 'ultra-battery', params: { volts } }, 'warning');
    this.isBatteryLow = isLow;
  }

  private notify(message: MessageOf<UltraMessages>, level: NoticeLevel): void {
    this.session.report({ type: 'notice', message, level });
  }
}
