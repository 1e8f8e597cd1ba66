import { createServer, type Server, type Socket } from 'node:net';
import type { RaceView } from '../../race-view';
import type { Station, StationEvent } from '../../station';
import type { PublishClock } from '../sessions';
import { init } from './records';
import type { RMonitorFault } from './rmonitor';
import { changedLines, heartbeatOf, type Lines, passingLines, scoreboardOf } from './scoreboard';

/** What one station serves. */
export interface RMonitorLimits {
  readonly clients: number;
  /** A program that leaves so much untaken has stopped reading. */
  readonly waitingBytes: number;
}

/** More programs than any venue has; a whole scoreboard of 5,000 riders is a quarter of the bytes. */
const LIMITS: RMonitorLimits = { clients: 32, waitingBytes: 8 * 1024 * 1024 };

const HEARTBEAT_EVERY_MS = 1_000;

/** Changed rows are sent so often at most, and of a large field so seldom that finding them takes a twentieth of the time. */
const CHANGES_EVERY_MS = 500;
const TIMES_AS_LONG = 20;

/** A port that another program had is tried again. */
const RETRY_EVERY_MS = 10_000;

/** Events after which the table may be another one. */
const CHANGING: ReadonlySet<StationEvent['type']> = new Set(['standings', 'race', 'acts']);

export interface RMonitorServerOptions {
  readonly station: Pick<Station, 'race' | 'now' | 'subscribe'>;
  readonly clock: PublishClock;
  readonly host: string;
  readonly port: number;
  /** Tests replace them. */
  readonly limits?: RMonitorLimits;
}

/** A TCP server that sends the RMonitor feed of the open race to everybody who connects, and takes nothing. Without clients it does no work. */
export class RMonitorServer {
  dropped = 0;
  turnedAway = 0;
  fault: RMonitorFault | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private readonly unsubscribe: () => void;
  private readonly timers = new Map<'heartbeat' | 'changes' | 'retry', () => void>();
  /** What the clients know; null while there are none. */
  private known: Lines | null = null;
  private run = 1;
  private changesTook = 0;

  constructor(private readonly options: RMonitorServerOptions) {
    this.server = createServer((socket) => this.welcome(socket));
    // One connection that cannot be taken does not end the others.
    this.server.on('error', () => undefined);
    this.unsubscribe = options.station.subscribe((event) => this.hear(event));
  }

  private get limits(): RMonitorLimits {
    return this.options.limits ?? LIMITS;
  }

  get clients(): number {
    return this.sockets.size;
  }

  /** The port it listens on; null while it does not. */
  get port(): number | null {
    const address = this.server.address();
    return typeof address === 'object' ? (address?.port ?? null) : null;
  }

  /** Resolves when it listens, or `fault` says why not; it is then tried again. */
  listen(): Promise<void> {
    const { host, port, clock } = this.options;
    return new Promise((resolve) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        this.fault = faultOf(error, port);
        this.timers.set(
          'retry',
          clock.after(RETRY_EVERY_MS, () => void this.listen()),
        );
        resolve();
      };
      this.server.once('error', failed);
      this.server.listen({ host, port }, () => {
        this.server.off('error', failed);
        this.fault = null;
        resolve();
      });
    });
  }

  close(): void {
    this.unsubscribe();
    for (const cancel of this.timers.values()) cancel();
    this.timers.clear();
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private welcome(socket: Socket): void {
    if (this.sockets.size >= this.limits.clients) {
      this.turnedAway += 1;
      socket.destroy();
      return;
    }
    this.sockets.add(socket);
    socket.setNoDelay(true);
    // What a client sends is read and forgotten: else its end would never be noticed.
    socket.resume();
    socket.on('error', () => undefined);
    socket.on('close', () => this.leave(socket));
    const race = this.options.station.race();
    if (this.known === null) {
      this.known = this.scoreboard(race);
      this.beat();
    }
    const now = this.options.station.now();
    this.write(socket, textOf([init(now), ...this.known.values(), heartbeatOf(race, now)]));
  }

  private leave(socket: Socket): void {
    if (!this.sockets.delete(socket) || this.sockets.size > 0) return;
    this.known = null;
    this.cancel('heartbeat');
    this.cancel('changes');
  }

  private hear(event: StationEvent): void {
    if (event.type === 'race-replaced') this.run = (this.run % 99) + 1;
    if (this.known === null) return;
    if (event.type === 'race-replaced') this.beginAgain();
    else if (event.type === 'laps') this.passed(event.laps);
    else if (CHANGING.has(event.type)) this.changeSoon();
  }

  private passed(laps: Extract<StationEvent, { type: 'laps' }>['laps']): void {
    const race = this.options.station.race();
    if (race !== null) this.send(passingLines(race, laps));
  }

  private changeSoon(): void {
    if (this.timers.has('changes')) return;
    const { clock } = this.options;
    const cancel = clock.after(Math.max(CHANGES_EVERY_MS, this.changesTook * TIMES_AS_LONG), () => {
      this.timers.delete('changes');
      const began = clock.elapsed();
      this.sendChanges();
      this.changesTook = clock.elapsed() - began;
    });
    this.timers.set('changes', cancel);
  }

  private sendChanges(): void {
    if (this.known === null) return;
    const now = this.scoreboard(this.options.station.race());
    const changed = changedLines(this.known, now);
    if (changed === null) this.beginAgain();
    else {
      this.known = now;
      this.send(changed);
    }
  }

  /** Another race, or something is gone. */
  private beginAgain(): void {
    const { station } = this.options;
    this.known = this.scoreboard(station.race());
    this.send([init(station.now()), ...this.known.values()]);
  }

  private beat(): void {
    const { station, clock } = this.options;
    const cancel = clock.after(HEARTBEAT_EVERY_MS, () => {
      this.send([heartbeatOf(station.race(), station.now())]);
      if (this.known !== null) this.beat();
    });
    this.timers.set('heartbeat', cancel);
  }

  private scoreboard(race: RaceView | null): Lines {
    return race === null ? new Map() : scoreboardOf(race, this.run);
  }

  private send(lines: readonly string[]): void {
    if (lines.length === 0) return;
    const text = textOf(lines);
    for (const socket of this.sockets) this.write(socket, text);
  }

  private write(socket: Socket, text: Buffer): void {
    if (socket.writableLength > this.limits.waitingBytes) {
      this.dropped += 1;
      this.leave(socket);
      socket.destroy();
      return;
    }
    socket.write(text);
  }

  private cancel(timer: 'heartbeat' | 'changes'): void {
    this.timers.get(timer)?.();
    this.timers.delete(timer);
  }
}

function textOf(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'utf8');
}

function faultOf({ code, message }: NodeJS.ErrnoException, port: number): RMonitorFault {
  if (code === 'EADDRINUSE') return { code: 'port-in-use', params: { port } };
  if (code === 'EACCES') return { code: 'port-not-allowed', params: { port } };
  return { code: 'failed', params: { port, cause: code ?? message } };
}
