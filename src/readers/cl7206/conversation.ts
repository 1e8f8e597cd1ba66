import type { EpochMs, Ms } from '../../domain/model/time';
import type { ClockSample, ReaderIdentity } from '../kit/driver';
import type { FrameChannel } from '../kit/frame-channel';
import type { Timers } from '../kit/timers';
import type { Frame } from './frame';
import {
  antennasOf,
  ask,
  clockOf,
  Group,
  identityOf,
  isReplyTo,
  Management,
  macOf,
  Rfid,
  readRequest,
  setClockRequest,
  statusOf,
  stopRequest,
} from './messages';

/** As the maker's library waits. */
const REPLY_TIMEOUT_MS = 1500;
const SEARCH_TIMEOUT_MS = 500;
/** A reader that still takes another program for linked asks that one first, for four seconds. */
const MAX_TRIES = 4;
const SECOND = 1000;
/** Antennas of the common reader. */
const COMMON_ANTENNAS = 4;

/** Requests to the reader, each with its reply. All reject with LinkError when the link is lost. */
export class Conversation {
  constructor(
    private readonly channel: FrameChannel<Frame>,
    private readonly timers: Timers,
  ) {}

  /** Asks what the reader is, in a search once and for a short time; null when nothing of this family answers. */
  async identify({ isSearch } = { isSearch: false }): Promise<ReaderIdentity | null> {
    for (let attempt = 0; attempt < (isSearch ? 1 : MAX_TRIES); attempt++) {
      const reply = await this.exchange(ask(Group.management, Management.info), {
        timeoutMs: isSearch ? SEARCH_TIMEOUT_MS : REPLY_TIMEOUT_MS,
      });
      const identity = reply === null ? null : identityOf(reply);
      if (identity !== null) return { serial: macOf(await this.exchange(ask(Group.management, Management.mac))), ...identity };
    }
    return null;
  }

  /** Compares the clocks; null without a reply. */
  async compareClocks(): Promise<ClockSample | null> {
    const sentAt = this.timers.now();
    const readerAt = clockOf(await this.exchange(ask(Group.management, Management.clock), { own: true }));
    const receivedAt = this.timers.now();
    const roundTrip = (receivedAt - sentAt) as Ms;
    return readerAt === null ? null : { readerAt, hostAt: Math.round(sentAt + roundTrip / 2) as EpochMs, roundTrip };
  }

  /** Sets the clock when the next second begins: some readers take whole seconds only. False without a reply, or when it is refused. */
  async setClock(): Promise<boolean> {
    const wait = SECOND - (this.timers.now() % SECOND);
    await this.channel.pause(wait);
    return statusOf(await this.exchange(setClockRequest((Math.round(this.timers.now() / SECOND) * SECOND) as EpochMs))) === 0;
  }

  /** The antennas that the reader has, from 1. */
  async antennas(): Promise<readonly number[]> {
    const count = antennasOf(await this.exchange(ask(Group.rfid, Rfid.ability))) ?? COMMON_ANTENNAS;
    return Array.from({ length: count }, (_, index) => index + 1);
  }

  /** Whether the reader stores its reads until they are acknowledged; null without a reply. */
  async isStoring(): Promise<boolean | null> {
    const status = statusOf(await this.exchange(ask(Group.management, Management.storeSwitch)));
    return status === null ? null : status !== 0;
  }

  /** Asks for stored reads; they come as tags, the next when one is acknowledged. */
  async askForStored(): Promise<number | null> {
    return statusOf(await this.exchange(ask(Group.management, Management.stored)));
  }

  /** Makes the reader read. Returns what it replies: 0 when it reads; null without a reply. */
  async start(antennas: readonly number[]): Promise<number | null> {
    const status = statusOf(await this.exchange(readRequest(antennas)));
    if (status === 0) return 0;
    // One that reads already may refuse to begin.
    await this.exchange(stopRequest());
    return statusOf(await this.exchange(readRequest(antennas)));
  }

  private exchange(request: Frame, { timeoutMs = REPLY_TIMEOUT_MS, own = false } = {}): Promise<Frame | null> {
    return this.channel.exchange(request, { matches: isReplyTo(request), own, timeoutMs });
  }
}
