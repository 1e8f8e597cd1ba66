import type { Ms } from '../../domain/time';
import type { DriverSession, ReaderDriver } from '../driver';
import { watched } from '../lines/link-session';
import { Stays } from '../lines/stays';
import { type Link, LinkError } from '../link';
import { systemTimers, type Timers } from '../timers';
import { Bridge } from './bridge';
import { type LinkServer, tcpServer } from './link-server';

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
const MOST_BRIDGES = 32;

/**
 * Takes reads from every program that can feed CrossMgr: the station listens, they connect and speak JChip.
 *
 * Senders stamp in the local time of a zone that they do not tell. When one connects it is asked for its time, and the
 * difference to the station clock, zone included, is added to each of its times: `readerAt` is station time already, and
 * the clock samples say so (difference zero). What the sender's own clock showed is kept in `extra.senderTime`.
 */
export function createCrossmgrDriver(options: CrossmgrOptions): ReaderDriver {
  return { kind: 'crossmgr', run: (session) => run(session, options) };
}

async function run(session: DriverSession, options: CrossmgrOptions): Promise<void> {
  if (session.signal.aborted) return;
  const house = new House(session, options);
  const door = await (options.server ?? tcpServer(options.host, options.port)).listen((link) => house.letIn(link));
  try {
    const stopped = aborted(session.signal);
    if (!session.signal.aborted)
      session.report({ type: 'ready', identity: { serial: '', model: `JChip on port ${door.port}`, firmware: '' } });
    const loss = await Promise.race([stopped, door.lost]);
    if (loss !== null) throw new LinkError(loss);
  } finally {
    const closed = door.close();
    await house.close();
    await closed;
  }
}

/** The bridges that are connected. */
class House {
  private readonly bridges = new Set<Bridge>();
  private readonly endings = new Set<Promise<void>>();
  private isClosing = false;

  constructor(
    private readonly session: DriverSession,
    private readonly options: CrossmgrOptions,
  ) {}

  letIn(link: Link): void {
    if (this.isClosing || this.bridges.size >= MOST_BRIDGES) {
      this.ending(link.close());
      return;
    }
    const { session } = this;
    const timers = this.options.timers ?? systemTimers;
    const stays = new Stays(session, timers, this.options.departAfter ?? DEPART_AFTER);
    const bridge = new Bridge(watched(link, session), { session, timers, stays, named: (who) => this.named(who) });
    this.bridges.add(bridge);
    void link.lost.then(() => this.gone(bridge));
  }

  async close(): Promise<void> {
    this.isClosing = true;
    const bridges = [...this.bridges];
    this.bridges.clear();
    await Promise.all([...bridges.map((bridge) => bridge.end()), ...this.endings]);
  }

  /** A sender that connects again has given up its old connection, even if the station has not noticed yet. */
  private named(bridge: Bridge): void {
    for (const other of [...this.bridges]) {
      if (other === bridge || other.name !== bridge.name) continue;
      this.bridges.delete(other);
      this.ending(other.end());
    }
    this.session.report({ type: 'notice', code: 'sender-connected', text: `${bridge.name} is connected.`, level: 'info' });
  }

  /** Remembers what is being closed, so that nothing is left open in the end. */
  private ending(end: Promise<void>): void {
    this.endings.add(end);
    void end.then(() => this.endings.delete(end));
  }

  private gone(bridge: Bridge): void {
    if (!this.bridges.delete(bridge)) return;
    bridge.over();
    this.session.report({ type: 'notice', code: 'sender-lost', text: `The connection of ${bridge.name} is lost.`, level: 'warning' });
  }
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
