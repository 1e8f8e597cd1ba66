import type { EpochMs, Ms } from '../../domain/model/time';
import { shownTimes, wasSetBetween } from '../kit/clock';
import type { ClockSample, DriverSession, ReaderDriver } from '../kit/driver';
import { type Link, LinkError, type Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { systemTimers, type Timers } from '../kit/timers';
import { Conversation, otherDevice } from './conversation';
import { Inbox, KnownReads } from './inbox';
import { REQUESTS } from './message';

/** Settings of the driver of a portal. */
export interface PortalOptions {
  /** Left out: the clock and timers of the computer. */
  readonly timers?: Timers;
}

const ASK_TIME_EVERY_MS = 1500;
const COMPARE_CLOCK_EVERY_MS = 10_000;
/** The reply to a connection names the readers and what they do. */
const ASK_READERS_EVERY_MS = 60_000;
/** A portal that sends nothing for so long hangs. */
const HANGS_AFTER_MS = 15_000;
/** A portal holds a read back until its window has passed, which is set to 25.5 s at most, and a second more. */
const HELD_BACK_MS = 30_000;
/** Reads that are asked for at once. */
const SLICE_S = 600;
/** Bytes that could not be used may have been reads. */
const LOOK_BACK_MS = 10_000;

/** What outlives a session. */
interface Memory {
  readonly known: KnownReads;
  /** Whether a portal answered at this address. */
  wasPortal: boolean;
  /** Reads of after this may be missing; null for none. */
  missingSince: EpochMs | null;
  /** The last comparison of the clocks before that; null for none. */
  comparedBefore: ClockSample | null;
}

/**
 * Drives a Chronokeep Portal over TCP: it sends the reads of its readers, a few seconds late because it waits for the strongest, and after a gap those
 * that it has stored. Compares its clock, which is never set; starts and stops no reader, deletes and changes nothing there. See `REQUESTS` for the
 * sources.
 */
export function createPortalDriver(transport: Transport, { timers = systemTimers }: PortalOptions = {}): ReaderDriver {
  const memory: Memory = { known: new KnownReads(), wasPortal: false, missingSince: null, comparedBefore: null };
  return {
    kind: 'portal',
    run: (session) =>
      withLink(session, {
        transport,
        talk: (link) => new PortalSession(link, session, timers, memory).talk(),
        farewell: () => REQUESTS.disconnect(),
      }),
  };
}

/** One session over one link. */
class PortalSession {
  private readonly inbox: Inbox;
  private readonly conversation: Conversation;
  private readonly isFirst: boolean;
  private isReady = false;
  /** By the stopwatch. */
  private comparedAt = Number.NEGATIVE_INFINITY;
  private readersAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly timers: Timers,
    private readonly memory: Memory,
  ) {
    this.inbox = new Inbox(session, memory.known);
    this.conversation = new Conversation(link, session, timers, this.inbox);
    this.isFirst = memory.missingSince === null;
  }

  async talk(): Promise<void> {
    const { session, conversation, memory } = this;
    // Before the reads of this session.
    const lastReadAt = session.isRacing() ? (session.lastReadAt?.() ?? null) : null;
    try {
      // Its reads come late: without the time of its clock, they would be taken for live ones of a clock that is slow.
      const portal = await conversation.connect(false);
      await this.compareClocks();
      const linkedAt = session.now();
      memory.wasPortal ||= conversation.isPortal;
      if (portal === null || !(await this.connect())) throw memory.wasPortal ? notAnswering(this.link) : otherDevice(this.link);
      session.report({ type: 'ready', identity: { serial: portal.name, model: 'Chronokeep Portal', firmware: portal.version } });
      this.isReady = true;
      if (this.isFirst) memory.comparedBefore ??= session.clockBefore?.() ?? null;
      memory.missingSince ??= lastReadAt;
      if (memory.missingSince !== null) await this.recover(memory.missingSince, linkedAt);
      await this.run();
    } finally {
      if (this.isReady && memory.missingSince === null) {
        memory.missingSince = conversation.lastHeardAt;
        memory.comparedBefore = conversation.comparison;
      }
      conversation.over();
    }
  }

  /** Rejects with LinkError when the portal does not answer any more or the link is lost. */
  private async run(): Promise<never> {
    const { conversation } = this;
    while (true) {
      await conversation.pause(ASK_TIME_EVERY_MS);
      const now = this.timers.elapsed();
      if (now - this.comparedAt >= COMPARE_CLOCK_EVERY_MS) await this.compareClocks();
      else if (now - this.readersAt >= ASK_READERS_EVERY_MS) await this.connect();
      else await conversation.askTime();
      const droppedAt = conversation.takeDroppedAt();
      if (droppedAt !== null) await this.fetch((droppedAt - LOOK_BACK_MS) as EpochMs);
      if (conversation.silence < HANGS_AFTER_MS) continue;
      throw notAnswering(this.link);
    }
  }

  /** Lets the portal send reads, and name its readers. False when it does not answer. */
  private async connect(): Promise<boolean> {
    this.readersAt = this.timers.elapsed();
    return (await this.conversation.connect(true)) !== null;
  }

  private async compareClocks(): Promise<void> {
    this.comparedAt = this.timers.elapsed();
    const sample = await this.conversation.compareClocks();
    if (sample !== null) this.session.report({ type: 'clock', sample });
  }

  /** Fetches what was read while the link was down. */
  private async recover(since: EpochMs, linkedAt: EpochMs): Promise<void> {
    const { session, memory, inbox, conversation, isFirst } = this;
    inbox.recover(Math.max(...this.shownTimes(linkedAt)) as EpochMs);
    // Once more where something could not be understood: its threads write into each other's lines.
    const isWhole = (await this.fetch(since)) || (conversation.takeDroppedAt() !== null && (await this.fetch(since)));
    const reads = inbox.recovered;
    inbox.recover(null);
    memory.missingSince = null;
    if (!isWhole && session.isRacing()) {
      session.report({ type: 'notice', message: { code: 'link-back', params: { since } }, level: 'warning' });
    }
    if (!isWhole || (isFirst && reads === 0)) return;
    const params = { gap: isFirst ? null : ((linkedAt - since) as Ms), reads };
    session.report({ type: 'notice', message: { code: 'recovered', params }, level: 'info' });
  }

  /** Asks for what was read since a moment by the station's clock. False when not all of it came. */
  private async fetch(since: EpochMs): Promise<boolean> {
    const now = this.shownTimes(this.session.now());
    let isWhole = true;
    for (const [index, shown] of this.shownTimes(since).entries()) {
      const first = Math.floor((shown - HELD_BACK_MS) / 1000);
      const last = Math.ceil((now[index] ?? shown) / 1000) + 1;
      for (let from = first; from <= last; from += SLICE_S) {
        isWhole = (await this.conversation.fetch(from, Math.min(last, from + SLICE_S - 1))) && isWhole;
      }
    }
    return isWhole;
  }

  /** What the portal's clock shows at a moment by the station's; where it was set since the link was lost, also what it would show else. */
  private shownTimes(at: EpochMs): readonly EpochMs[] {
    const { comparison } = this.conversation;
    const { comparedBefore } = this.memory;
    const wasSet = comparison !== null && comparedBefore !== null && wasSetBetween(comparedBefore, comparison);
    return shownTimes(wasSet ? [comparedBefore, comparison] : [comparison], at);
  }
}

function notAnswering(link: Pick<Link, 'name'>): LinkError {
  return new LinkError({ code: 'timeout', message: { code: 'tcp-not-answering', params: { link: link.name } } });
}
