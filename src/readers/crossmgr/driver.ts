import type { MessageOf } from '../../domain/model/message';
import type { EpochMs, Ms } from '../../domain/model/time';
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
const MAX_SENDERS = 64;
/** Senders that were connected before the station started are back by then. */
const RECONNECTED_MS = 60_000;
/** See the event `alive` of drivers. */
const ALIVE_EVERY_MS = 2000;

/**
 * Drives every program that can send reads to CrossMgr: the station listens, they connect and speak the JChip protocol as CrossMgr does
 * (https://github.com/esitarski/CrossMgr, JChip.py).
 *
 * Senders stamp reads in the local time of a zone that they do not report. When one connects, the station asks for its time, and adds the
 * difference to the station clock, zone included, to each of its times: `readerAt` is station time already. The protocol has no way to ask
 * again: from then on a sender's clock is measured by its reads, each sender with a clock of its own. The time of the sender's own clock is
 * kept in `extra.senderTime`.
 */
export function createCrossmgrDriver(options: CrossmgrOptions): ReaderDriver {
  const memory: Memory = { lastHeard: new Map(), started: null };
  return { kind: 'crossmgr', run: (session) => run(session, options, memory) };
}

/** What outlives a session. Senders get no acknowledgement, so what they sent last may be lost with the link or the station. */
interface Memory {
  /** When each sender sent its last read. */
  readonly lastHeard: Map<string, EpochMs>;
  /** The first session: when it began by the stopwatch, and when the last read came that the race had then. */
  started: { readonly elapsed: number; readonly lastReadAt: EpochMs | null } | null;
}

async function run(session: DriverSession, options: CrossmgrOptions, memory: Memory): Promise<void> {
  if (session.signal.aborted) return;
  memory.started ??= { elapsed: session.elapsed(), lastReadAt: session.lastReadAt?.() ?? null };
  const bridges = new BridgePool(session, options, memory);
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
  private readonly cancelAlive: () => void;
  private isClosing = false;
  private hasConnectedOnce = false;

  constructor(
    private readonly session: DriverSession,
    private readonly options: CrossmgrOptions,
    private readonly memory: Memory,
  ) {
    this.timers = options.timers ?? systemTimers;
    this.cancelAlive = this.every(ALIVE_EVERY_MS, () => this.reportAlive());
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
    const host = {
      ...{ session, timers, tracker },
      named: (sender: Bridge) => this.named(sender),
      heard: (sender: Bridge, at: EpochMs) => this.heard(sender, at),
      clockOf: (sender: Bridge) => this.clockOf(sender),
    };
    const bridge = new Bridge(watched(link, session), host);
    this.bridges.add(bridge);
    void link.closed.then(() => this.gone(bridge));
  }

  /** Closes every connection. Resolves when every descriptor is closed. */
  async close(): Promise<void> {
    this.isClosing = true;
    this.cancelAlive();
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
    this.reportBack(bridge);
    this.reportAlive();
  }

  private refuse(link: Link): void {
    this.notify({ code: 'sender-turned-away', params: { sender: link.name, max: MAX_BRIDGES } }, 'warning');
  }

  private reportAlive(): void {
    if ([...this.bridges].some((bridge) => bridge.isSender)) this.session.report({ type: 'alive' });
  }

  /** Two senders of one name, on two computers, have a clock each. */
  private clockOf(bridge: Bridge): string {
    const isOnly = [...this.bridges].every((other) => other.name !== bridge.name || other.computer === bridge.computer);
    return isOnly ? bridge.name : `${bridge.name} (${bridge.computer})`;
  }

  private heard(bridge: Bridge, at: EpochMs): void {
    const { lastHeard } = this.memory;
    const name = this.clockOf(bridge);
    lastHeard.delete(name);
    lastHeard.set(name, at);
    const [oldest] = lastHeard.keys();
    if (lastHeard.size > MAX_SENDERS && oldest !== undefined) lastHeard.delete(oldest);
  }

  /** During a race the timekeeper has to look for reads that were lost with the connection, or with a station that was ended. */
  private reportBack(bridge: Bridge): void {
    const { lastHeard, started } = this.memory;
    const isAfterStart = started !== null && this.session.elapsed() - started.elapsed < RECONNECTED_MS;
    const since = lastHeard.get(this.clockOf(bridge)) ?? (isAfterStart ? started.lastReadAt : null);
    if (since === null || !this.session.isRacing()) return;
    this.notify({ code: 'sender-back', params: { sender: bridge.name, since } }, 'warning');
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
