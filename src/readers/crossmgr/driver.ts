import type { MessageOf } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { DriverSession, NoticeLevel, ReaderDriver } from '../kit/driver';
import { type Link, LinkError } from '../kit/link';
import { watched } from '../kit/link-session';
import { TagTracker } from '../kit/tag-tracker';
import { systemTimers, type Timers } from '../kit/timers';
import { Bridge } from './bridge';
import type { CrossmgrMessages } from './crossmgr.messages';
import { type LinkServer, type OpenDoor, tcpServer } from './link-server';

export interface CrossmgrOptions {
  /** Address of this computer to listen on; `0.0.0.0` for all of them. */
  readonly host: string;
  /** 53135 is what the bridges expect. */
  readonly port: number;
  /** A tag has left when its sender did not name it for this long; left out: one second. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
  /** Another door than a TCP port. */
  readonly server?: LinkServer;
}

const DEPART_AFTER = 1000 as Ms;
/** More than any race has readers; whoever connects in a loop must not fill the memory. */
const MAX_BRIDGES = 32;
/** A driver that tells whether the device is there has to tell it so often. */
const ALIVE_EVERY = 2000;
/** Known clocks that were not compared for some minutes would raise an alarm. */
const CLOCK_EVERY = 60_000;

/**
 * Takes reads from every program that can feed CrossMgr: the station listens, they connect and speak JChip.
 *
 * Senders stamp in the local time of a zone that they do not tell. When one connects it is asked for its time, and the
 * difference to the station clock, zone included, is added to each of its times: `readerAt` is station time already, and
 * the clock samples say so (difference zero). What the sender's own clock showed is kept in `extra.senderTime`.
 * The protocol has no way to ask again, so a sender's clock is trusted for as long as it is connected.
 */
export function createCrossmgrDriver(options: CrossmgrOptions): ReaderDriver {
  return { kind: 'crossmgr', run: (session) => run(session, options) };
}

async function run(session: DriverSession, options: CrossmgrOptions): Promise<void> {
  if (session.signal.aborted) return;
  const house = new House(session, options);
  let door: OpenDoor | null = null;
  try {
    door = await (options.server ?? tcpServer(options.host, options.port)).listen((link) => house.letIn(link));
    const stopped = aborted(session.signal);
    if (!session.signal.aborted && !house.hasHeard) {
      session.report({ type: 'waiting', reason: { code: 'waiting-for-sender', params: { port: door.port } } });
    }
    const loss = await Promise.race([stopped, door.lost]);
    if (loss !== null) throw new LinkError(loss);
  } finally {
    const closed = door?.close();
    await house.close();
    await closed;
  }
}

/** The bridges that are connected. */
class House {
  private readonly bridges = new Set<Bridge>();
  private readonly endings = new Set<Promise<void>>();
  private readonly timers: Timers;
  private readonly cancels: (() => void)[];
  private isClosing = false;
  private heardOne = false;

  constructor(
    private readonly session: DriverSession,
    private readonly options: CrossmgrOptions,
  ) {
    this.timers = options.timers ?? systemTimers;
    this.cancels = [this.every(ALIVE_EVERY, () => this.tellAlive()), this.every(CLOCK_EVERY, () => this.tellClock())];
  }

  /** Whether a bridge has connected in this session: until then there is nobody to be silent. */
  get hasHeard(): boolean {
    return this.heardOne;
  }

  letIn(link: Link): void {
    if (this.isClosing || this.bridges.size >= MAX_BRIDGES) {
      if (!this.isClosing) this.turnAway(link);
      this.ending(link.close());
      return;
    }
    const { session, timers } = this;
    const stays = new TagTracker(session, timers, this.options.departAfter ?? DEPART_AFTER);
    const home = { session, timers, stays, named: (who: Bridge) => this.named(who), compared: () => this.tellClock() };
    const bridge = new Bridge(watched(link, session), home);
    this.bridges.add(bridge);
    void link.closed.then(() => this.gone(bridge));
  }

  async close(): Promise<void> {
    this.isClosing = true;
    for (const cancel of this.cancels) cancel();
    const bridges = [...this.bridges];
    this.bridges.clear();
    await Promise.all([...bridges.map((bridge) => bridge.end()), ...this.endings]);
  }

  /** A sender that connects again has given up its old connection, even if the station has not noticed yet. */
  private named(bridge: Bridge): void {
    for (const other of [...this.bridges]) {
      if (other === bridge || !other.isSameSenderAs(bridge)) continue;
      this.bridges.delete(other);
      this.ending(other.end());
    }
    if (!this.heardOne) this.session.report({ type: 'ready', identity: { serial: '', model: bridge.name, firmware: '' } });
    this.heardOne = true;
    this.notify({ code: 'sender-connected', params: { sender: bridge.name } }, 'info');
    this.tellAlive();
  }

  private turnAway(link: Link): void {
    this.notify({ code: 'sender-turned-away', params: { sender: link.name, max: MAX_BRIDGES } }, 'warning');
  }

  private tellAlive(): void {
    if ([...this.bridges].some((bridge) => bridge.isSender)) this.session.report({ type: 'alive' });
  }

  /** The times of every sender are put right as they come in, so for the house this reader's clock is the station's. */
  private tellClock(): void {
    const roundTrips = [...this.bridges].flatMap(({ roundTrip }) => (roundTrip === null ? [] : [roundTrip]));
    if (roundTrips.length === 0) return;
    const now = this.session.now();
    const roundTrip = Math.max(...roundTrips) as Ms;
    this.session.report({ type: 'clock', sample: { readerAt: now, hostAt: now, roundTrip } });
  }

  /** Returns what ends it. */
  private every(period: number, act: () => void): () => void {
    let cancel = (): void => undefined;
    const wait = (): void => {
      cancel = this.timers.after(period, () => {
        act();
        wait();
      });
    };
    wait();
    return () => cancel();
  }

  /** Remembers what is being closed, so that nothing is left open in the end. */
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
