import type { EpochMs } from '../../domain/model/time';
import type { ClockSample, DriverSession } from '../kit/driver';
import { jsonObjects } from '../kit/json-objects';
import { LineSplitter } from '../kit/line-splitter';
import { type Link, LinkError } from '../kit/link';
import { RequestChannel } from '../kit/request-channel';
import { type Reading, SecondClock } from '../kit/second-clock';
import type { Timers } from '../kit/timers';
import { type Inbox, TOO_MANY } from './inbox';
import { type PortalMessage, parseMessage, REQUESTS } from './message';

const REPLY_TIMEOUT_MS = 3000;
/** A list of reads comes as one line; a portal reads it from its store first. */
const READS_TIMEOUT_MS = 30_000;
/** More than the reads that one request asks for. */
const LONGEST_LINE_BYTES = 32 * 1024 * 1024;
const LINE_FEED = 0x0a;
const TRIES = 2;

type Heard = { readonly message: PortalMessage; readonly receivedAt: EpochMs };

/** Messages over a link: requests one after the other with their replies, and what the portal sends by itself. */
export class Conversation {
  private readonly splitter = new LineSplitter({ ends: new Set([LINE_FEED]), maxBytes: LONGEST_LINE_BYTES });
  private readonly replies: RequestChannel<Heard>;
  private readonly clock: SecondClock;
  private heardAt: EpochMs;
  /** By the stopwatch. */
  private heard: number;
  /** When bytes last could not be used, by the station's clock; null for never, or once that is taken. */
  private droppedAt: EpochMs | null = null;
  private dropped = 0;
  private hasHeard = false;

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly timers: Timers,
    private readonly inbox: Inbox,
  ) {
    this.heardAt = timers.now();
    this.heard = timers.elapsed();
    this.replies = new RequestChannel<Heard>(link, timers);
    this.clock = new SecondClock({ read: () => this.readClock(), pause: (ms) => this.replies.pause(ms), now: () => timers.now() });
    link.onBytes((chunk, at) => this.receive(chunk, at));
  }

  /** When the portal last sent anything that was understood; when the link was opened before that. */
  get lastHeardAt(): EpochMs {
    return this.heardAt;
  }

  /** Milliseconds since then, by the stopwatch. */
  get silence(): number {
    return this.timers.elapsed() - this.heard;
  }

  /** Whether the portal sent anything that was understood. */
  get isPortal(): boolean {
    return this.hasHeard;
  }

  /** Returns once when something came that could not be used; null for nothing. */
  takeDroppedAt(): EpochMs | null {
    const { droppedAt } = this;
    this.droppedAt = null;
    return droppedAt;
  }

  /** The last comparison of the clocks; null before the first. */
  get comparison(): ClockSample | null {
    return this.clock.sample;
  }

  /** Connects, with or without reads from now on. Null where no portal answers; rejects with LinkError where it has no room. */
  async connect(reads: boolean): Promise<Extract<PortalMessage, { type: 'connected' }> | null> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const reply = await this.ask(REQUESTS.connect(reads), ({ type }) => type === 'connected');
      if (reply?.message.type === 'connected') return reply.message;
    }
    return null;
  }

  /** Sees the second of the portal's clock change; null where it was not seen to. */
  compareClocks(): Promise<ClockSample | null> {
    return this.clock.compare();
  }

  /** Asks for the time, which shows that the portal is alive. */
  async askTime(): Promise<void> {
    await this.readClock();
  }

  /** Asks for the reads of these seconds, both included; they go to the inbox. False when they do not come, or something that came may have been some. */
  async fetch(from: number, to: number): Promise<boolean> {
    let hasFailed = false;
    const { dropped } = this;
    // Replies come in the order of the requests; a list of reads may also be one of new reads.
    const time = this.replies.wait({
      matches: ({ message }) => message.type === 'time',
      extends: ({ message }) => {
        hasFailed ||= message.type === 'error';
        return message.type === 'reads';
      },
      timeoutMs: READS_TIMEOUT_MS,
    });
    const [reply] = await Promise.all([time, this.link.write(Buffer.concat([REQUESTS.reads(from, to), REQUESTS.time()]))]);
    return reply !== null && !hasFailed && this.dropped === dropped;
  }

  /** Waits. Rejects with LinkError when the link is lost meanwhile. */
  pause(durationMs: number): Promise<void> {
    return this.replies.pause(durationMs);
  }

  /** Counts the rest of a line after the link has ended. */
  over(): void {
    this.drop(this.splitter.end(), 'A line that was cut off.');
  }

  private async readClock(): Promise<Reading | null> {
    const sentAt = this.timers.now();
    const reply = await this.ask(REQUESTS.time(), ({ type }) => type === 'time', true);
    if (reply?.message.type !== 'time') return null;
    return { shown: reply.message.at, sentAt, receivedAt: reply.receivedAt };
  }

  private ask(request: Uint8Array, matches: (message: PortalMessage) => boolean, own = false): Promise<Heard | null> {
    return this.replies.request(request, { matches: ({ message }) => matches(message), own, timeoutMs: REPLY_TIMEOUT_MS });
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    const { lines, dropped } = this.splitter.push(chunk);
    this.drop(dropped, 'A line without an end.');
    for (const line of lines) for (const piece of jsonObjects(utf8(line))) this.take(piece, at);
  }

  private take(text: string, receivedAt: EpochMs): void {
    const message = parseMessage(text);
    if (message.type === 'unreadable') {
      this.drop(text.length, message.why);
      return;
    }
    this.hasHeard = true;
    this.heardAt = receivedAt;
    this.heard = this.timers.elapsed();
    this.session.report({ type: 'alive' });
    // A link that is lost ends the session elsewhere.
    if (message.type === 'keepalive') void this.link.write(REQUESTS.acknowledge()).catch(() => undefined);
    if (message.type === 'error' && message.error === TOO_MANY) this.fail('busy', 'portal-full');
    this.inbox.take(message, receivedAt);
    this.replies.offer({ message, receivedAt });
  }

  private fail(code: 'busy' | 'refused', message: 'portal-full' | 'portal-other-device'): void {
    this.replies.fail({ code, message: { code: message, params: { link: this.link.name } } });
  }

  private drop(bytes: number, why: string): void {
    if (bytes === 0) return;
    this.droppedAt = this.timers.now();
    this.dropped += bytes;
    this.session.report({ type: 'dropped', bytes, why });
  }
}

/** The loss of a link whose other end is no portal. */
export function otherDevice(link: Pick<Link, 'name'>): LinkError {
  return new LinkError({ code: 'refused', message: { code: 'portal-other-device', params: { link: link.name } } });
}

/** The text of a line of which each character is a byte. */
function utf8(line: string): string {
  return Buffer.from(line, 'latin1').toString('utf8');
}
