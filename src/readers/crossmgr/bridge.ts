import type { EpochMs } from '../../domain/time';
import type { DriverSession } from '../driver';
import { LineSplitter } from '../lines/splitter';
import type { Stays } from '../lines/stays';
import type { Link } from '../link';
import type { Timers } from '../timers';
import { ASK_TIME, parseMessage, type SenderMoment, START_SENDING, senderTime } from './message';
import { measureClock, type SenderClock, stationTime, stationWall } from './sender-clock';

/** Senders give up and connect again when nothing comes for two seconds. */
const ANSWER_TIMEOUT = 1500;
/** Smaller differences are not worth a word. */
const CLOCK_IS_RIGHT = 1000;

export interface BridgeHome {
  readonly session: DriverSession;
  readonly timers: Timers;
  readonly stays: Stays;
  /** Called when the sender has said who it is. */
  named(bridge: Bridge): void;
}

/** One connection of a program or reader that speaks JChip to the station. */
export class Bridge {
  private readonly splitter = new LineSplitter();
  private clock: SenderClock | null = null;
  private askedAt: EpochMs | null = null;
  private ownName = '';
  private cancelWait: () => void = () => undefined;

  constructor(
    private readonly link: Link,
    private readonly home: BridgeHome,
  ) {
    link.onBytes((chunk, at) => this.take(chunk, at));
  }

  /** Its own name for itself; where it connects from until it told. */
  get name(): string {
    return this.ownName === '' ? this.link.name : this.ownName;
  }

  /** Resolves when the connection is over. */
  async end(): Promise<void> {
    await this.link.close();
    this.over();
  }

  /** The link is gone: who was in the field departs. Idempotent. */
  over(): void {
    this.cancelWait();
    this.home.stays.close();
  }

  private take(chunk: Uint8Array, at: EpochMs): void {
    const { lines, dropped } = this.splitter.push(chunk);
    if (dropped > 0) this.home.session.report({ type: 'dropped', bytes: dropped, why: 'A line without an end.' });
    for (const line of lines) this.hear(line, at);
  }

  private hear(line: string, at: EpochMs): void {
    const message = parseMessage(line);
    switch (message?.type) {
      case 'name':
        this.ownName = message.name;
        this.home.named(this);
        this.askTime();
        return;
      case 'time':
        this.compareClocks(message.moment, at);
        return;
      case 'read':
        this.home.stays.see({ tag: message.tag, antenna: null, rssi: null, receivedAt: at, ...this.timesOf(message.moment) });
        return;
      case undefined:
        this.home.session.report({ type: 'dropped', bytes: line.length, why: 'A line that is no JChip message.' });
    }
  }

  private askTime(): void {
    this.askedAt = this.home.session.now();
    this.send(ASK_TIME);
    this.cancelWait();
    this.cancelWait = this.home.timers.after(ANSWER_TIMEOUT, () => {
      this.tell('no-time', `${this.name} does not tell its time: its reads are timed by their arrival.`, 'warning');
      this.send(START_SENDING);
    });
  }

  private compareClocks(moment: SenderMoment, answeredAt: EpochMs): void {
    if (this.askedAt === null) return;
    this.cancelWait();
    const clock = measureClock(moment, { askedAt: this.askedAt, answeredAt }, stationWall(answeredAt));
    this.askedAt = null;
    this.clock = clock;
    const { measuredAt, roundTrip, at } = clock;
    // Each sender has a clock of its own and its times are put right here, so for the house this reader's clock is the station's.
    this.home.session.report({ type: 'clock', sample: { readerAt: measuredAt, hostAt: measuredAt, roundTrip } });
    const error = at - stationWall(measuredAt);
    if (Math.abs(error) >= CLOCK_IS_RIGHT) {
      const way = error > 0 ? 'ahead of' : 'behind';
      this.tell(
        'sender-clock',
        `The clock of ${this.name} is ${(Math.abs(error) / 1000).toFixed(1)} s ${way} the station’s. Its times are corrected.`,
        'info',
      );
    }
    this.send(START_SENDING);
  }

  private timesOf(moment: SenderMoment | null): { readonly readerAt: EpochMs | null; readonly extra: Readonly<Record<string, unknown>> } {
    if (moment === null || this.clock === null) return { readerAt: null, extra: { sender: this.name } };
    const wall = new Date(senderTime(moment, this.clock)).toISOString().slice(0, -1);
    return { readerAt: stationTime(this.clock, moment), extra: { sender: this.name, senderTime: wall } };
  }

  /** A link that breaks meanwhile says so by itself. */
  private send(text: string): void {
    void this.link.write(Buffer.from(text, 'latin1')).catch(() => undefined);
  }

  private tell(code: string, text: string, level: 'info' | 'warning'): void {
    this.home.session.report({ type: 'notice', code, text, level });
  }
}
