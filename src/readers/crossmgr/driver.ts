import type { MessageOf } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { DriverSession, NoticeLevel, ReaderDriver } from '../kit/driver';
import { type Link, LinkError } from '../kit/link';
import { watched } from '../kit/link-session';
import { TagTracker } from '../kit/tag-tracker';
import { systemTimers, type Timers } from '../kit/timers';
import { Bridge } from './bridge';
import type { CrossmgrMessages } from './crossmgr.messages';
import { type LinkServer, type ListeningPort, tcpServer } from './link-server';

/** Where the station listens for CrossMgr bridges. */
export interface CrossmgrOptions {
  /** Address of this computer to listen on; `0.0.0.0` for all of them. */
  readonly host: string;
  /** 53135 is what the bridges expect. */
  readonly port: number;
  /** Time without a message about a tag after which it has left; one second when left out. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
  /** Replaces the TCP server, for tests. */
  readonly server?: LinkServer;
}

const DEPART_AFTER_MS = 1000 as Ms;
/** More than the readers of any race: a program that connects in a loop must not fill the memory. */
const MAX_BRIDGES = 32;
/** See the event `alive` of drivers. */
const ALIVE_EVERY_MS = 2000;
/** A known clock that was not compared for some minutes would raise an alarm. */
const CLOCK_EVERY_MS = 60_000;

/**
 * Drives every program that can send reads to CrossMgr: the station listens, they connect and speak the JChip protocol as CrossMgr does
 * (https://github.com/esitarski/CrossMgr, JChip.py).
 *
 * Senders stamp reads in the local time of a zone that they do not report. When one connects, the station asks for its time, and adds the
 * difference to the station clock, zone included, to each of its times: `readerAt` is station time already, and the clock samples report a
 * difference of zero. The time of the sender's own clock is kept in `extra.senderTime`. The protocol has no way to ask again, so a sender's
 * clock is trusted for as long as it is connected.
 */
export function createCrossmgrDriver(options: CrossmgrOptions): ReaderDriver {
  return { kind: 'crossmgr', run: (session) => run(session, options) };
}

async function run(session: DriverSession, options: CrossmgrOptions): Promise<void> {
  if (session.signal.aborted) return;
  const bridges = new BridgePool(session, options);
  let listening: ListeningPort | null = null;
  try {
    listening = await (options.server ?? tcpServer(options.host, options.port)).listen((link) => bridges.accept(link));
    const stopped = aborted(session.signal);
    if (!session.signal.aborted && !bridges.hasConnected) {
      session.report({ type: 'waiting', reason: { code: 'waiting-for-sender', params: { port: listening.port } } });
    }
    const loss = await Promise.race([stopped, listening.closed]);
    if (loss !== null) throw new LinkError(loss);
  } finally {
    const closed = listening?.close();
    await bridges.close();
    await closed;
  }
}

/** The bridges that are connected. */
class BridgePool {
  private readonly bridges = new Set<Bridge>();
  private readonly endings = new Set<Promise<void>>();
  private readonly timers: Timers;
  private readonly cancels: (() => void)[];
  private isClosing = false;
  private hasConnectedOnce = false;

  constructor(
    private readonly session: DriverSession,
    private readonly options: CrossmgrOptions,
  ) {
    this.timers = options.timers ?? systemTimers;
    this.cancels = [this.every(ALIVE_EVERY_MS, () => this.reportAlive()), this.every(CLOCK_EVERY_MS, () => this.reportClock())];
  }

  /** True when a bridge has connected in this session: before that there is no silence to report. */
  get hasConnected(): boolean {
    return this.hasConnectedOnce;
  }

  /** Makes a bridge of a new connection, or refuses it when there are too many. */
  accept(link: Link): void {
    if (this.isClosing || this.bridges.size >= MAX_BRIDGES) {
      if (!this.isClosing) this.refuse(link);
      this.ending(link.close());
      return;
    }
    const { session, timers } = this;
    const tracker = new TagTracker(session, timers, this.options.departAfter ?? DEPART_AFTER_MS);
    const host = { session, timers, tracker, named: (sender: Bridge) => this.named(sender), compared: () => this.reportClock() };
    const bridge = new Bridge(watched(link, session), host);
    this.bridges.add(bridge);
    void link.closed.then(() => this.gone(bridge));
  }

  /** Closes every connection. Resolves when every descriptor is closed. */
  async close(): Promise<void> {
    this.isClosing = true;
    for (const cancel of this.cancels) cancel();
    const bridges = [...this.bridges];
    this.bridges.clear();
    await Promise.all([...bridges.map((bridge) => bridge.end()), ...this.endings]);
  }

  /** Closes an older connection of the same sender: a sender that reconnects has lost it, even if the station has not noticed. */
  private named(bridge: Bridge): void {
    for (const other of [...this.bridges]) {
      if (other === bridge || !other.isSameSenderAs(bridge)) continue;
      this.bridges.delete(other);
      this.ending(other.end());
    }
    if (!this.hasConnectedOnce) this.session.report({ type: 'ready', identity: { serial: '', model: bridge.name, firmware: '' } });
    this.hasConnectedOnce = true;
    this.notify({ code: 'sender-connected', params: { sender: bridge.name } }, 'info');
    this.reportAlive();
  }

  private refuse(link: Link): void {
    this.notify({ code: 'sender-turned-away', params: { sender: link.name, max: MAX_BRIDGES } }, 'warning');
  }

  private reportAlive(): void {
    if ([...this.bridges].some((bridge) => bridge.isSender)) this.session.report({ type: 'alive' });
  }

  /** Reports a clock equal to the station's: the times of every sender are corrected as they come in. */
  private reportClock(): void {
    const roundTrips = [...this.bridges].flatMap(({ roundTrip }) => (roundTrip === null ? [] : [roundTrip]));
    if (roundTrips.length === 0) return;
    const now = this.session.now();
    const roundTrip = Math.max(...roundTrips) as Ms;
    this.session.report({ type: 'clock', sample: { readerAt: now, hostAt: now, roundTrip } });
  }

  /** Calls `act` repeatedly until the returned function is called. */
  private every(periodMs: number, act: () => void): () => void {
    let cancel = (): void => undefined;
    const wait = (): void => {
      cancel = this.timers.after(periodMs, () => {
        act();
        wait();
      });
    };
    wait();
    return () => cancel();
  }

  /** Keeps a connection that is closing, so that `close` waits for it. */
  private ending(end: Promise<void>): void {
    this.endings.add(end);
    void end.then(() => this.endings.delete(end));
  }

  private gone(bridge: Bridge): void {
    if (!this.bridges.delete(bridge)) return;
    bridge.over();
    if (!bridge.isSender) return;
    this.notify({ code: 'sender-lost', params: { sender: bridge.name } }, 'warning');
  }

  private notify(message: MessageOf<CrossmgrMessages>, level: NoticeLevel): void {
    this.session.report({ type: 'notice', message, level });
  }
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
