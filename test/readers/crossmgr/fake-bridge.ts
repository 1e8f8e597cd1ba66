import type { EpochMs } from '../../../src/domain/model/time';
import { LineSplitter } from '../../../src/readers/kit/line-splitter';
import type { Link, LinkLoss } from '../../../src/readers/kit/link';
import type { LinkServer } from '../../../src/readers/kit/link-server';
import type { Timers } from '../../../src/readers/kit/timers';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { memoryTransport } from '../../suites/memory-port';

export interface MemoryServer extends LinkServer {
  readonly openLinks: number;
  readonly isOpen: boolean;
  /** Opens a connection. */
  connect(device: (port: DevicePort) => void, caller: Caller): Promise<Link>;
  breakDown(): void;
}

export interface Caller {
  /** Address and port that it comes from. */
  readonly from: string;
  now(): EpochMs;
}

/** A server without a network. */
export function memoryServer(): MemoryServer {
  let accept: ((link: Link) => void) | null = null;
  let resolveClosed: (loss: LinkLoss) => void = () => undefined;
  let openLinks = 0;
  return {
    get openLinks() {
      return openLinks;
    },
    get isOpen() {
      return accept !== null;
    },
    async listen(onLink) {
      accept = onLink;
      const closed = new Promise<LinkLoss>((resolve) => {
        resolveClosed = resolve;
      });
      return {
        port: 53_135,
        closed,
        async close() {
          accept = null;
        },
      };
    },
    async connect(device, { from, now }) {
      if (accept === null) throw new Error('The port is closed.');
      const link = comingFrom(from, await memoryTransport(device, { now }).open(new AbortController().signal));
      openLinks += 1;
      void link.closed.then(() => {
        openLinks -= 1;
      });
      accept(link);
      return link;
    },
    breakDown: () => resolveClosed({ code: 'io', message: { code: 'listening-ended', params: { port: 53_135 } } }),
  };
}

function comingFrom(name: string, link: Link): Link {
  return {
    name,
    closed: link.closed,
    write: (bytes) => link.write(bytes),
    onBytes: (listener) => link.onBytes(listener),
    close: () => link.close(),
  };
}

export interface FakeBridgeOptions {
  readonly name: string;
  /** Wall clock of the bridge minus UTC, errors included. */
  readonly zone: number;
  /** True when the bridge does not reply to a request for its time. */
  readonly isTimeless?: boolean;
  /** How long it takes to reply to a request for its time, in milliseconds; it reads its clock at the end. */
  readonly answersAfter?: number;
  /** True when the bridge sends only times of day, and its count of days never changes. */
  readonly isDateless?: boolean;
  /** True when the text of the bridge begins with a byte order mark. */
  readonly hasMark?: boolean;
  /** Address that it comes from; one for all when left out. */
  readonly host?: string;
}

let callers = 0;

/** A program that sends reads to CrossMgr. */
export class FakeBridge {
  readonly heard: string[] = [];
  isOpen = false;
  /** How far its clock was moved since it began. */
  clockMoved = 0;
  private port: DevicePort | null = null;

  constructor(
    private readonly timers: Timers,
    private readonly options: FakeBridgeOptions,
  ) {}

  call(server: MemoryServer): void {
    callers += 1;
    const from = `${this.options.host ?? '192.168.1.2'}:${50_000 + callers}`;
    void server.connect((port) => this.attach(port), { from, now: () => this.timers.now() });
  }

  attach(port: DevicePort): void {
    this.port = port;
    this.isOpen = true;
    const splitter = new LineSplitter();
    port.onBytes((chunk) => {
      for (const line of splitter.push(chunk).lines) this.hear(line);
    });
    port.onEnd(() => {
      this.isOpen = false;
    });
    this.say(`${this.options.hasMark === true ? '\ufeff' : ''}N0000${this.options.name}\r`);
  }

  /** A tag was read at station time `at`. */
  read(tag: string, at: number): void {
    const { date, time } = this.wall(at);
    this.say(`DA${tag} ${time}000 10  0000A      C7${this.dated(date)}\r`);
  }

  say(text: string): void {
    this.port?.send(Buffer.from(text, 'utf8'));
  }

  hangUp(): void {
    this.port?.end();
  }

  private hear(line: string): void {
    this.heard.push(line);
    if (line !== 'GT' || this.options.isTimeless === true) return;
    if (this.options.answersAfter === undefined) this.answer();
    else this.timers.after(this.options.answersAfter, () => this.answer());
  }

  private answer(): void {
    const { date, time } = this.wall(this.timers.now());
    this.say(`GT0${time.replaceAll(/[:.]/g, '')}${this.dated(date)}\r`);
  }

  private dated(date: string): string {
    return this.options.isDateless === true ? '' : ` date=${date}`;
  }

  private wall(at: number): { readonly date: string; readonly time: string } {
    const [date = '', time = ''] = new Date(at + this.options.zone + this.clockMoved).toISOString().slice(0, -1).split('T');
    return { date: date.replaceAll('-', ''), time };
  }
}
