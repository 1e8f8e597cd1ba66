import type { MessageOf } from '../../domain/model/message';
import type { EpochMs, Ms } from '../../domain/model/time';
import { textOf } from '../kit/decode-text';
import type { NoticeLevel } from '../kit/driver';
import type { Link } from '../kit/link';
import { RequestChannel } from '../kit/request-channel';
import type { SenderMessages } from '../kit/sender.messages';
import { SenderConnection } from '../kit/sender-connection';
import type { SenderHost } from '../kit/sender-pool';
import type { TagTracker } from '../kit/tag-tracker';
import type { CrossmgrMessages } from './crossmgr.messages';
import { ASK_TIME, type JChipMessage, parseMessage, type SenderMoment, START_SENDING } from './message';
import { measureClock, QUICK_ANSWER_MS, type SenderClock, senderWall, stationTime, stationWall } from './sender-clock';

/** Senders reconnect when they receive nothing for two seconds. */
const ANSWER_TIMEOUT_MS = 1500;
/** Smaller differences are not reported. */
const CLOCK_IS_RIGHT_MS = 1000;

/** What a bridge needs from its driver. */
export interface BridgeHost extends SenderHost<Bridge> {
  readonly tracker: TagTracker;
}

/** One connection of a program or reader that speaks JChip to the station. */
export class Bridge extends SenderConnection<BridgeHost> {
  private clock: SenderClock | null = null;
  private clockName = '';
  private askedAt: EpochMs | null = null;
  private readonly requests: RequestChannel<JChipMessage>;

  constructor(link: Link, host: BridgeHost) {
    super(link, host);
    this.requests = new RequestChannel(link, host.timers);
    this.listen();
  }

  /** Reports the departure of all tags as well. */
  override over(): void {
    super.over();
    this.host.tracker.close();
  }

  protected take(line: string, at: EpochMs): void {
    const message = parseMessage(textOf(line));
    switch (message?.type) {
      case 'name':
        this.ownName = message.name;
        this.host.named(this);
        // A sender may repeat its name before it replies: one request is enough.
        if (this.requests.pending === 0) void this.askTime().catch(() => undefined);
        return;
      case 'time':
        this.compareClocks(message.moment, at);
        this.requests.offer(message);
        return;
      case 'read':
        this.host.tracker.observe({ tag: message.tag, antenna: null, rssi: null, receivedAt: at, ...this.timesOf(message.moment, at) });
        this.host.heard(this, at);
        return;
      case undefined:
        this.drop(line.length, 'Not a JChip message.');
    }
  }

  /** Asks the sender for its time, then lets it send its reads. Rejects with LinkError when the link is closed meanwhile. */
  private async askTime(): Promise<void> {
    this.askedAt = this.host.session.now();
    const reply = await this.requests.request(encode(ASK_TIME), { matches: ({ type }) => type === 'time', timeoutMs: ANSWER_TIMEOUT_MS });
    if (reply === null) this.notify({ code: 'no-time', params: { sender: this.name } }, 'warning');
    await this.link.write(encode(START_SENDING));
  }

  private compareClocks(moment: SenderMoment, answeredAt: EpochMs): void {
    if (this.askedAt === null) return;
    const clock = measureClock(moment, { askedAt: this.askedAt, answeredAt }, stationWall(answeredAt));
    this.askedAt = null;
    this.clock = clock;
    const { measuredAt, roundTrip } = clock;
    const sample = { readerAt: measuredAt, hostAt: measuredAt, roundTrip, asked: 'once' } as const;
    this.clockName = this.host.clockOf(this);
    this.host.session.report({ type: 'clock', sample, clock: this.clockName });
    if (roundTrip > QUICK_ANSWER_MS) this.notify({ code: 'sender-slow', params: { sender: this.name, late: roundTrip } }, 'warning');
    const ahead = (clock.at - stationWall(measuredAt)) as Ms;
    if (Math.abs(ahead) >= CLOCK_IS_RIGHT_MS) this.notify({ code: 'sender-clock', params: { sender: this.name, ahead } }, 'info');
  }

  private timesOf(moment: SenderMoment | null, receivedAt: EpochMs): Times {
    if (moment === null || this.clock === null) return { readerAt: null, extra: { sender: this.name } };
    const wall = new Date(senderWall(this.clock, moment, receivedAt)).toISOString().slice(0, -1);
    const readerAt = stationTime(this.clock, moment, receivedAt);
    return { readerAt, clock: this.clockName, extra: { sender: this.name, senderTime: wall } };
  }

  private notify(message: MessageOf<CrossmgrMessages & SenderMessages>, level: NoticeLevel): void {
    this.host.session.report({ type: 'notice', message, level });
  }
}

interface Times {
  /** Returns the time in station time; null when the sender's time cannot be used. */
  readonly readerAt: EpochMs | null;
  readonly clock?: string;
  readonly extra: Readonly<Record<string, unknown>>;
}

function encode(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
