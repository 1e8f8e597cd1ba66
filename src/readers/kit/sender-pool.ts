import type { MessageOf } from '../../domain/model/message';
import type { EpochMs } from '../../domain/model/time';
import type { DriverSession, NoticeLevel } from './driver';
import { type Link, LinkError } from './link';
import type { LinkServer, ListeningPort } from './link-server';
import { watched } from './link-session';
import type { SenderMessages } from './sender.messages';
import type { Timers } from './timers';

/** One connection of a program or device that connects to the station. */
export interface Sender {
  /** The name that it has reported; its address before that, or when it has none. */
  readonly name: string;
  /** True when it has reported its name, which every sender does first. */
  readonly isSender: boolean;
  /** The computer that it runs on. */
  readonly computer: string;
  /** Closes the connection. Resolves when it is closed. */
  end(): Promise<void>;
  /** Called when the link was closed. Idempotent. */
  over(): void;
}

/** What a sender's connection needs. */
export interface SenderHost<S extends Sender> {
  readonly session: DriverSession;
  readonly timers: Timers;
  /** Called when the sender has given its name. */
  named(sender: S): void;
  /** Called with each read. */
  heard(sender: S, at: EpochMs): void;
  /** Whether a sender is connected from a computer. */
  readonly isConnected: (computer: string) => boolean;
  /** The name of its clock: no other sender that is connected has it. */
  clockOf(sender: S): string;
}

/** What outlives a session, of senders that get no acknowledgement: what they sent last may be lost with the link or the station. */
export interface SenderMemory {
  /** When each sender sent its last read. */
  readonly lastHeard: Map<string, EpochMs>;
  /** The first session: when it began by the stopwatch, and when the last read came that the race had then. */
  started: { readonly elapsed: number; readonly lastReadAt: EpochMs | null } | null;
}

/** How senders connect. */
export interface SenderOptions<S extends Sender> {
  readonly server: LinkServer;
  readonly timers: Timers;
  /** Makes the connection of a sender on a link. */
  make(link: Link, host: SenderHost<S>): S;
  /** Of senders that get no acknowledgement; null where nothing that was sent can be lost. */
  readonly memory: SenderMemory | null;
  /** Whether a sender of the same name and computer is the one of an older connection, which is closed then. */
  readonly replacesOlder: boolean;
}

/** More than the readers of any race: a program that connects in a loop must not fill the memory. */
const MAX_CONNECTED = 32;
const MAX_REMEMBERED = 64;
/** Senders that were connected before the station started are back by then. */
const RECONNECTED_MS = 60_000;
/** See the event `alive` of drivers. */
const ALIVE_EVERY_MS = 2000;

/** One session of a reader family to which others connect. Resolves when the signal aborts; rejects with LinkError when the port is lost. */
export async function listenToSenders<S extends Sender>(session: DriverSession, options: SenderOptions<S>): Promise<void> {
  if (session.signal.aborted) return;
  const { memory } = options;
  if (memory !== null) memory.started ??= { elapsed: session.elapsed(), lastReadAt: session.lastReadAt?.() ?? null };
  const senders = new SenderPool(session, options);
  let listening: ListeningPort | null = null;
  try {
    listening = await options.server.listen((link) => senders.accept(link));
    const stopped = aborted(session.signal);
    if (!session.signal.aborted && !senders.hasConnected) {
      session.report({ type: 'waiting', reason: { code: 'waiting-for-sender', params: { port: listening.port } } });
    }
    const loss = await Promise.race([stopped, listening.closed]);
    if (loss !== null) throw new LinkError(loss);
  } finally {
    const closed = listening?.close();
    await senders.close();
    await closed;
  }
}

/** Calls `act` repeatedly until the returned function is called. */
export function every(timers: Timers, periodMs: number, act: () => void): () => void {
  let cancel = (): void => undefined;
  const wait = (): void => {
    cancel = timers.after(periodMs, () => {
      wait();
      act();
    });
  };
  wait();
  return () => cancel();
}

/** The senders that are connected. */
class SenderPool<S extends Sender> {
  private readonly senders = new Set<S>();
  private readonly endings = new Set<Promise<void>>();
  private readonly cancelAlive: () => void;
  private isClosing = false;
  private hasConnectedOnce = false;

  constructor(
    private readonly session: DriverSession,
    private readonly options: SenderOptions<S>,
  ) {
    this.cancelAlive = every(options.timers, ALIVE_EVERY_MS, () => this.reportAlive());
  }

  /** True when a sender has connected in this session: before that there is no silence to report. */
  get hasConnected(): boolean {
    return this.hasConnectedOnce;
  }

  /** Makes a sender of a new connection, or refuses it when there are too many. */
  accept(link: Link): void {
    if (this.isClosing || this.senders.size >= MAX_CONNECTED) {
      if (!this.isClosing) this.refuse(link);
      this.ending(link.close());
      return;
    }
    const { session } = this;
    const host: SenderHost<S> = {
      session,
      timers: this.options.timers,
      named: (sender) => this.named(sender),
      heard: (sender, at) => this.heard(sender, at),
      isConnected: (computer) => [...this.senders].some((other) => other.computer === computer),
      clockOf: (sender) => this.clockOf(sender),
    };
    const sender = this.options.make(watched(link, session), host);
    this.senders.add(sender);
    void link.closed.then(() => this.gone(sender));
  }

  /** Closes every connection. Resolves when every descriptor is closed. */
  async close(): Promise<void> {
    this.isClosing = true;
    this.cancelAlive();
    const senders = [...this.senders];
    this.senders.clear();
    await Promise.all([...senders.map((sender) => sender.end()), ...this.endings]);
  }

  /** Closes an older connection of the same sender: a sender that reconnects has lost it, even if the station has not noticed. */
  private named(sender: S): void {
    for (const other of [...this.senders]) {
      if (!this.options.replacesOlder || other === sender || !isSame(other, sender)) continue;
      this.senders.delete(other);
      this.ending(other.end());
    }
    if (!this.hasConnectedOnce) this.session.report({ type: 'ready', identity: { serial: '', model: sender.name, firmware: '' } });
    this.hasConnectedOnce = true;
    this.notify({ code: 'sender-connected', params: { sender: sender.name } }, 'info');
    if (this.options.memory !== null) this.reportBack(sender, this.options.memory);
    this.reportAlive();
  }

  private refuse(link: Link): void {
    this.notify({ code: 'sender-turned-away', params: { sender: link.name, max: MAX_CONNECTED } }, 'warning');
  }

  private reportAlive(): void {
    if ([...this.senders].some((sender) => sender.isSender)) this.session.report({ type: 'alive' });
  }

  /** Two senders of one name, on two computers, have a clock each. */
  private clockOf(sender: S): string {
    const isOnly = [...this.senders].every((other) => other.name !== sender.name || other.computer === sender.computer);
    return isOnly ? sender.name : `${sender.name} (${sender.computer})`;
  }

  private heard(sender: S, at: EpochMs): void {
    if (this.options.memory === null) return;
    const { lastHeard } = this.options.memory;
    const name = this.clockOf(sender);
    lastHeard.delete(name);
    lastHeard.set(name, at);
    const [oldest] = lastHeard.keys();
    if (lastHeard.size > MAX_REMEMBERED && oldest !== undefined) lastHeard.delete(oldest);
  }

  /** During a race the timekeeper has to look for reads that were lost with the connection, or with a station that was ended. */
  private reportBack(sender: S, { lastHeard, started }: SenderMemory): void {
    const isAfterStart = started !== null && this.session.elapsed() - started.elapsed < RECONNECTED_MS;
    const since = lastHeard.get(this.clockOf(sender)) ?? (isAfterStart ? started.lastReadAt : null);
    if (since === null || !this.session.isRacing()) return;
    this.notify({ code: 'sender-back', params: { sender: sender.name, since } }, 'warning');
  }

  /** Keeps a connection that is closing, so that `close` waits for it. */
  private ending(end: Promise<void>): void {
    this.endings.add(end);
    void end.then(() => this.endings.delete(end));
  }

  private gone(sender: S): void {
    if (!this.senders.delete(sender)) return;
    sender.over();
    if (!sender.isSender) return;
    this.notify({ code: 'sender-lost', params: { sender: sender.name } }, 'warning');
  }

  private notify(message: MessageOf<SenderMessages>, level: NoticeLevel): void {
    this.session.report({ type: 'notice', message, level });
  }
}

/** Programs on two computers may have one name. */
function isSame(one: Sender, other: Sender): boolean {
  return one.isSender && one.name === other.name && one.computer === other.computer;
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
