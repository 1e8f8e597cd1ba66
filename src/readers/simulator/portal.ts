import type { Timers } from '../kit/timers';
import type { DevicePort } from './port';
import { SimulatedClock } from './reader-clock';

/** A simulated portal as it stands at the line. */
export interface PortalSimulatorOptions {
  readonly timers: Timers;
  readonly driftPpm?: number;
  /** Milliseconds for which it holds a read back; 0 when left out: a real one waits for its window and a second more. */
  readonly heldBackMs?: number;
}

/** What goes wrong with it. */
export interface PortalFaults {
  /** So many reads are stored and not sent. */
  unsent: number;
  /** It answers and sends nothing. */
  isMute: boolean;
  /** The line end behind the next message is lost, so that two share a line. */
  lostEnds: number;
  /** It serves no more programs. */
  isFull: boolean;
  /** So many lists of stored reads have the line of another thread in them. */
  damagedLists: number;
  /** Its store cannot be read. */
  hasBrokenStore: boolean;
}

interface StoredRead {
  readonly seconds: number;
}

const READER = { id: 1, name: 'Finish', kind: 'ZEBRA', ip_address: '192.168.1.20', port: 5084, auto_connect: true } as const;
const ANTENNAS = 16;
const KEEP_ALIVE_AFTER_MS = 30_000;
const VERSION = '0.8.2';

/** A Chronokeep Portal with one reader and a store of what it read, for any number of clients. */
export class PortalSimulator {
  readonly faults: PortalFaults = { unsent: 0, isMute: false, lostEnds: 0, isFull: false, damagedLists: 0, hasBrokenStore: false };
  readonly clock: SimulatedClock;
  /** Commands that it got, in order. */
  readonly requests: string[] = [];
  private readonly clients = new Map<DevicePort, { reads: boolean; cancel: () => void }>();
  private readonly store: StoredRead[] = [];
  private isReading = true;

  constructor(private readonly options: PortalSimulatorOptions) {
    this.clock = new SimulatedClock(options.timers, { isSet: true, driftPpm: options.driftPpm ?? 0 });
  }

  /** Serves a client. */
  attach(port: DevicePort): void {
    if (this.faults.isFull) {
      this.send(port, { command: 'error', error: { error_type: 'TOO_MANY_CONNECTIONS' } });
      port.onBytes(() => undefined);
      return;
    }
    this.clients.set(port, { reads: false, cancel: () => undefined });
    this.keepAlive(port);
    let rest = '';
    port.onBytes((chunk) => {
      this.keepAlive(port);
      const lines = `${rest}${Buffer.from(chunk).toString('utf8')}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.obey(port, line);
    });
    port.onEnd(() => {
      this.clients.get(port)?.cancel();
      this.clients.delete(port);
    });
  }

  /** A tag is read at an antenna. */
  pass(tag: string, antenna = 1, rssi = -61): void {
    if (this.isReading) this.keep({ identifier: tag, antenna, rssi, ident_type: 'chip', type: 'reader' });
  }

  /** Somebody enters a bib. */
  enterBib(bib: string): void {
    this.keep({ identifier: bib, antenna: 0, rssi: 0, ident_type: 'bib', type: 'manual' });
  }

  /** Somebody starts or stops the reader. */
  setReading(isReading: boolean): void {
    this.isReading = isReading;
    this.sayAll({ command: 'readers', readers: [this.reader()] });
  }

  /** Sends an error to every client. */
  fail(error: string, message?: string): void {
    this.sayAll({ command: 'error', error: { error_type: error, ...(message === undefined ? {} : { message }) } });
  }

  /** Sends a notification to every client. */
  tell(kind: string): void {
    this.sayAll({ command: 'notification', kind, time: '2026-05-12 18:05:00' });
  }

  /** Sends a line to every client. */
  say(line: string): void {
    for (const port of this.clients.keys()) this.sendText(port, line);
  }

  private keep(read: { readonly rssi: number; readonly [field: string]: string | number }): void {
    const now = this.clock.now();
    const [seconds, milliseconds] = [Math.floor(now / 1000), now % 1000];
    const stored = {
      ...{ ...read, rssi: String(read.rssi), seconds, milliseconds, reader_seconds: seconds, reader_milliseconds: milliseconds },
      reader: READER.name,
    };
    const isUnsent = this.faults.unsent > 0;
    if (isUnsent) this.faults.unsent -= 1;
    const save = (): void => {
      this.store.push(stored);
      if (isUnsent) return;
      for (const [port, { reads }] of this.clients) if (reads) this.send(port, { command: 'reads', list: [stored] });
    };
    const { timers, heldBackMs = 0 } = this.options;
    if (heldBackMs === 0) save();
    else timers.after(heldBackMs, save);
  }

  private obey(port: DevicePort, line: string): void {
    const request = JSON.parse(line) as {
      readonly command: string;
      readonly reads?: boolean;
      start_seconds?: number;
      end_seconds?: number;
    };
    this.requests.push(request.command);
    const client = this.clients.get(port);
    switch (request.command) {
      case 'connect':
        if (client !== undefined) client.reads = request.reads === true;
        this.send(port, this.greeting(request.reads === true));
        return;
      case 'time_get':
        this.send(port, this.time());
        return;
      case 'reads_get':
        this.sendStored(port, request.start_seconds ?? 0, request.end_seconds ?? 0);
        return;
      case 'disconnect':
        this.send(port, { command: 'disconnect' });
        port.end();
        return;
      case 'keepalive_ack':
        return;
      default:
        this.send(port, { command: 'error', error: { error_type: 'UNKNOWN_COMMAND' } });
    }
  }

  private sendStored(port: DevicePort, from: number, to: number): void {
    if (this.faults.hasBrokenStore) {
      const error = { error_type: 'DATABASE_ERROR', message: 'error getting reads: disk I/O error' };
      this.send(port, { command: 'error', error });
      return;
    }
    if (this.faults.damagedLists > 0) {
      this.faults.damagedLists -= 1;
      this.sendText(port, '{"command":"reads","list":[{"ident{"command":"keepalive"}');
      return;
    }
    this.send(port, { command: 'reads', list: this.store.filter(({ seconds }) => seconds >= from && seconds <= to) });
  }

  private greeting(reads: boolean): object {
    return {
      ...{ command: 'connection_successful', name: 'Portal 1', kind: 'chrono_portal', version: 1, reads_subscribed: reads },
      ...{ readers: [this.reader()], updatable: false, auto_upload: 'stopped', portal_version: VERSION },
    };
  }

  private reader(): object {
    return { ...READER, reading: this.isReading, connected: true, antennas: Array.from({ length: ANTENNAS }, () => 0) };
  }

  private time(): object {
    const now = this.clock.now();
    const text = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
    return { command: 'time', local: text(now - new Date(now).getTimezoneOffset() * 60_000), utc: text(now) };
  }

  /** It asks a client that has sent nothing for half a minute whether it is there, and hangs up after a minute. */
  private keepAlive(port: DevicePort): void {
    const client = this.clients.get(port);
    if (client === undefined) return;
    client.cancel();
    client.cancel = this.options.timers.after(KEEP_ALIVE_AFTER_MS, () => {
      this.send(port, { command: 'keepalive' });
      client.cancel = this.options.timers.after(KEEP_ALIVE_AFTER_MS, () => port.end());
    });
  }

  private sayAll(message: object): void {
    for (const port of this.clients.keys()) this.send(port, message);
  }

  private send(port: DevicePort, message: object): void {
    this.sendText(port, JSON.stringify(message));
  }

  private sendText(port: DevicePort, text: string): void {
    if (this.faults.isMute) return;
    const isCut = this.faults.lostEnds > 0;
    if (isCut) this.faults.lostEnds -= 1;
    port.send(Buffer.from(isCut ? text : `${text}\n`, 'utf8'));
  }
}
