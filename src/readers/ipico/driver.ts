import { NO_PARAMS } from '../../domain/model/message';
import type { EpochMs, Ms } from '../../domain/model/time';
import { shownTimes } from '../kit/clock';
import type { ClockResult, ClockSample, DriverSession, ReaderDriver, ReaderIdentity } from '../kit/driver';
import { ipico, ipicoPieces } from '../kit/ipico-line';
import { type Link, LinkError, type Transport } from '../kit/link';
import { untilClosed, withLink } from '../kit/link-session';
import { Listening } from '../kit/listening';
import { systemTimers, type Timers } from '../kit/timers';
import { type ClockMemory, Dialogue, type Fetched } from './dialogue';
import { ELITE_IDENTITY, EliteControl, type EliteTransports, fetchReplay } from './elite';
import { REQUESTS } from './message';
import { ReadFilter } from './read-filter';

/** Settings of the driver of an IPICO reader. */
export interface IpicoOptions {
  /** The other ports of an Elite; nothing is asked there when left out. */
  readonly elite?: EliteTransports;
  /** Time without a line about a tag after which it has left; one second when left out. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

const DEPART_AFTER_MS = 1000 as Ms;
/** Clocks are compared no better than this, and what was on its way when the link was lost has not come. */
const OVERLAP_MS = 2000;
/** A live read comes within this time. */
const LIVE_WITHIN_MS = 3000;
/** Reads that were stored while the store was sent may have come too late to be sent. */
const MOST_ROUNDS = 3;

/** What outlives a session. */
interface Memory extends ClockMemory {
  readonly filter: ReadFilter;
  /** Reads of after this may be missing, because the link was lost or fetching them was; null for none. */
  missingSince: EpochMs | null;
  /** The last comparison of the clocks before that; null for none. */
  comparedBefore: ClockSample | null;
  /** The link was lost while the reader sent what it had stored. */
  wasSending: boolean;
}

/**
 * Drives an IPICO reader. One that takes commands on the link with its reads (Lite and others with the serial protocol) is asked for its time, and
 * after a gap for what it has stored. An Elite is asked the same on its control port. One that only prints is listened to. Sets the clock only when
 * a person asks for it; of a Trident Time Machine no request for that is public. Changes no setting; fetching what a reader has stored ends its mark
 * that this was not downloaded yet, which is said before. See `REQUESTS` for the sources.
 */
export function createIpicoDriver(transport: Transport, options: IpicoOptions = {}): ReaderDriver {
  const memory: Memory = { filter: new ReadFilter(), sample: null, missingSince: null, comparedBefore: null, wasSending: false };
  let current: IpicoSession | null = null;
  return {
    kind: 'ipico',
    setClock: async () => (await current?.setClock()) ?? 'refused',
    run: async (session) => {
      const ipicoSession = new IpicoSession(session, memory, options);
      current = ipicoSession;
      try {
        await withLink(session, {
          transport,
          talk: (link) => ipicoSession.talk(link),
          farewell: () => ipicoSession.farewell(),
        });
      } finally {
        current = null;
      }
    },
  };
}

/** One session over one link with reads. */
class IpicoSession {
  private readonly timers: Timers;
  private dialogue: Dialogue | null = null;
  private control: EliteControl | null = null;
  /** True when reads that come from now on can be missed. */
  private isReady = false;
  /** True when nothing is known to be missing but what came before the station was started. */
  private readonly isFirst: boolean;

  constructor(
    private readonly session: DriverSession,
    private readonly memory: Memory,
    private readonly options: IpicoOptions,
  ) {
    this.timers = options.timers ?? systemTimers;
    this.isFirst = memory.missingSince === null;
  }

  /** What puts back a reader that sends what it has stored. */
  farewell(): Uint8Array | null {
    return this.dialogue?.isSending === true ? Buffer.concat([REQUESTS.stopSending, REQUESTS.stopReports]) : null;
  }

  /** Null where nothing takes commands. */
  async setClock(): Promise<ClockResult | null> {
    return (await (this.control ?? this.dialogue)?.setClock()) ?? null;
  }

  async talk(link: Link): Promise<void> {
    const { session, memory } = this;
    const dialogue = new Dialogue(link, session, this.timers, memory);
    this.dialogue = dialogue;
    const listening = this.listening(dialogue, 'either');
    // Before the reads of this session.
    const lastReadAt = session.isRacing() ? (session.lastReadAt?.() ?? null) : null;
    const { missingSince } = memory;
    if (missingSince !== null) this.expectStored(() => memory.sample, missingSince);
    try {
      listening.open(link);
      if (await dialogue.greet()) await this.converse(link, dialogue, lastReadAt);
      else await this.listen(link, lastReadAt);
    } finally {
      memory.filter.end();
      memory.wasSending ||= dialogue.isSending;
      const heardAt = Math.max(dialogue.lastHeardAt, this.control?.lastAnsweredAt ?? 0) as EpochMs;
      if (this.isReady && memory.missingSince === null) {
        memory.missingSince = heardAt;
        memory.comparedBefore = this.control?.comparison ?? memory.sample;
      }
      listening.close();
    }
  }

  private ready(identity: ReaderIdentity, lastReadAt: EpochMs | null): void {
    this.session.report({ type: 'ready', identity });
    this.isReady = true;
    if (this.isFirst) this.memory.comparedBefore ??= this.session.clockBefore?.() ?? null;
    this.memory.missingSince ??= lastReadAt;
  }

  /** Talks with a reader that takes commands on the link with its reads. */
  private async converse(link: Link, dialogue: Dialogue, lastReadAt: EpochMs | null): Promise<void> {
    const { filter, missingSince } = this.memory;
    this.ready(await dialogue.identify(), lastReadAt);
    const since = this.memory.missingSince;
    if (since === null) await dialogue.checkRecording();
    else {
      if (missingSince === null) this.expectStored(() => this.memory.sample, since);
      const fetch = (): Promise<Fetched> => dialogue.fetchStore(this.memory.wasSending, () => filter.liveReads);
      let fetched = await fetch();
      for (let round = 1; round < MOST_ROUNDS && fetched === 'complete'; round += 1) {
        if (!(await dialogue.hasStoredMore(filter.liveReads))) break;
        fetched = await fetch();
      }
      this.memory.wasSending = false;
      this.endRecovery(fetched, since);
    }
    await Promise.race([untilClosed(link), dialogue.run()]);
  }

  /** Listens to a reader that takes no commands here; to an Elite on another port. */
  private async listen(link: Link, lastReadAt: EpochMs | null): Promise<void> {
    const { elite } = this.options;
    if (elite !== undefined && (await this.converseWithElite(link, elite, lastReadAt))) return;
    this.ready({ serial: '', model: 'IPICO', firmware: '' }, lastReadAt);
    const since = this.memory.missingSince;
    if (since !== null) this.endRecovery('none', since);
    await untilClosed(link);
  }

  /** False when there is no Elite at the control port. Rejects with LinkError when a link is lost. */
  private async converseWithElite(link: Link, elite: EliteTransports, lastReadAt: EpochMs | null): Promise<boolean> {
    let isElite = false;
    try {
      await withLink(this.session, {
        transport: elite.control,
        talk: async (controlLink) => {
          const control = new EliteControl(controlLink, this.session, this.timers);
          isElite = await control.greet();
          if (!isElite) return;
          this.control = control;
          this.ready(ELITE_IDENTITY, lastReadAt);
          await control.compareClocks();
          await this.recoverFromElite(control, elite);
          await Promise.race([untilClosed(link), control.run()]);
        },
      });
    } catch (fault) {
      if (isElite || this.session.signal.aborted || !(fault instanceof LinkError)) throw fault;
    }
    return isElite;
  }

  private async recoverFromElite(control: EliteControl, elite: EliteTransports): Promise<void> {
    const since = this.memory.missingSince;
    if (since === null) return;
    this.expectStored(() => control.comparison, since);
    const from = Math.min(...shownTimes([control.comparison, this.memory.comparedBefore], since));
    await control.askForReplay((from - OVERLAP_MS) as EpochMs, elite.replayPort);
    const isOpen = await fetchReplay(this.session, { transport: elite.replay, timers: this.timers }, (link, heard) => {
      const listening = this.listening(null, 'store', heard);
      listening.open(link);
      return () => listening.close();
    });
    this.endRecovery(isOpen ? 'complete' : 'none', since);
  }

  private listening(dialogue: Dialogue | null, origin: 'either' | 'store', heard?: () => void): Listening {
    return new Listening(this.session, {
      ...{ habits: { pieces: ipicoPieces }, departAfter: this.options.departAfter ?? DEPART_AFTER_MS, timers: this.timers, log: null },
      format: (line, at) => {
        const parsed = ipico(line, at);
        if (parsed.type !== 'unreadable') dialogue?.note(at);
        heard?.();
        return this.memory.filter.judge(parsed, at, origin);
      },
      aside: (line, at) => dialogue?.take(line, at),
    });
  }

  /** Expects what the reader read after `since`, by the station's clock, as reads from its store. `compared`: the last comparison of the clocks. */
  private expectStored(compared: () => ClockSample | null, since: EpochMs): void {
    const { comparedBefore } = this.memory;
    this.memory.filter.expect({
      isWanted: (readerAt, receivedAt) => {
        // One that its clock dates later than now was made by the clock of before; while that is unknown, it is taken for the station's.
        const isOfBefore = comparedBefore === null && lateness(compared(), readerAt, receivedAt) < -LIVE_WITHIN_MS;
        const from = isOfBefore ? [since] : shownTimes([compared(), comparedBefore], since);
        return readerAt >= Math.min(...from) - OVERLAP_MS;
      },
      isLive: (readerAt, receivedAt) => {
        const late = lateness(compared(), readerAt, receivedAt);
        return late <= LIVE_WITHIN_MS && (late >= -LIVE_WITHIN_MS || compared() === null);
      },
    });
  }

  private endRecovery(fetched: Fetched, since: EpochMs): void {
    const { session, memory, isFirst } = this;
    const reads = memory.filter.recovered;
    memory.filter.end();
    memory.missingSince = null;
    if (fetched === 'none') {
      if (session.isRacing()) session.report({ type: 'notice', message: { code: 'link-back', params: { since } }, level: 'warning' });
      return;
    }
    if (fetched === 'incomplete')
      session.report({ type: 'notice', message: { code: 'ipico-not-fetched', params: NO_PARAMS }, level: 'alarm' });
    if (isFirst && reads === 0) return;
    const params = { gap: isFirst ? null : ((session.now() - since) as Ms), reads };
    session.report({ type: 'notice', message: { code: 'recovered', params }, level: 'info' });
  }
}

/** How much later than it was made a read came, by the reader's clock. */
function lateness(compared: ClockSample | null, readerAt: EpochMs, receivedAt: EpochMs): number {
  return (shownTimes([compared], receivedAt)[0] ?? receivedAt) - readerAt;
}
