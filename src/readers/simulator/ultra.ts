import type { EpochMs } from '../../domain/model/time';
import type { Timers } from '../kit/timers';
import type { DevicePort } from './port';
import { SimulatedClock } from './reader-clock';

/** A simulated Ultra as it stands at the line. */
export interface UltraSimulatorOptions {
  readonly timers: Timers;
  readonly driftPpm?: number;
  readonly isReading?: boolean;
  /** What it sends before anything else: two forms are known, and some devices send none. */
  readonly greeting?: 'plain' | 'numbered' | 'none';
}

/** What goes wrong with it. */
export interface UltraFaults {
  /** So many reads are stored and not sent. */
  unsent: number;
  /** It answers and sends nothing. */
  isMute: boolean;
  /** It sends, and answers nothing. */
  isDeaf: boolean;
  /** Rewinds are not answered. */
  keepsLog: boolean;
}

interface Entry {
  readonly id: number;
  readonly seconds: number;
  /** Up to the mark of a rewind, and behind it. */
  readonly parts: readonly [string, string];
}

const EPOCH = Date.UTC(1980, 0, 1);
const GREETINGS = { plain: 'Connected,0', numbered: '1,Connected,0', none: null } as const;
const HEARTBEAT_MS = 2000;
/** Reading begins after this; nothing is sent meanwhile. */
const START_MS = 10_000;
const PORTS = 4;
const REWIND = /^([68])\0\0(\d+)\r\n?(\d+)\r\n?/;
const SET_TIME = /^t (\d{2}):(\d{2}):(\d{2}) (\d{2})-(\d{2})-(\d{4})/;
/** Rewinds and times that have not come whole. */
const UNFINISHED = /^(?:[68](?:\0(?:\0[\d\r\n]*)?)?|t[ \d:-]{0,20})$/;

/** An RFID Timing Ultra with two readers of four ports and a log of what it read, for any number of clients. */
export class UltraSimulator {
  readonly faults: UltraFaults = { unsent: 0, isMute: false, isDeaf: false, keepsLog: false };
  readonly clock: SimulatedClock;
  /** Requests that it got, in order. */
  readonly requests: string[] = [];
  volts = 26.1;
  private readonly ports = new Set<DevicePort>();
  private log: Entry[] = [];
  private lastId: number;
  private isReading: boolean;
  private startsAt = Number.NEGATIVE_INFINITY;
  private cancelBeat: () => void = () => undefined;

  constructor(private readonly options: UltraSimulatorOptions) {
    this.clock = new SimulatedClock(options.timers, { isSet: true, driftPpm: options.driftPpm ?? 0 });
    this.isReading = options.isReading ?? true;
    this.lastId = 100;
  }

  /** Serves a client. */
  attach(port: DevicePort): void {
    this.ports.add(port);
    let rest = '';
    port.onBytes((chunk) => {
      rest = this.obey(`${rest}${Buffer.from(chunk).toString('latin1')}`, port);
    });
    port.onEnd(() => {
      this.ports.delete(port);
      if (this.ports.size === 0) this.cancelBeat();
    });
    const greeting = GREETINGS[this.options.greeting ?? 'plain'];
    if (greeting !== null) this.send(port, greeting);
    if (this.ports.size === 1) this.beat();
  }

  /** A chip is read at an antenna: 1 to 4 of the first reader, 5 to 8 of the second. */
  pass(chip: string, antenna = 1, rssi = -61): void {
    if (!this.isReading || this.isStarting()) return;
    const reader = Math.ceil(antenna / PORTS);
    this.store(`${chip},`, `${antenna - (reader - 1) * PORTS},${rssi},`, reader);
  }

  /** Somebody presses the start button. */
  pressButton(): void {
    this.store('0,', '0,0,', 1);
  }

  /** Somebody stops or starts it at its menu. */
  setReading(isReading: boolean): void {
    this.isReading = isReading;
  }

  /** Its log is emptied, and numbered anew. */
  clearLog(): void {
    this.log = [];
    this.lastId = 0;
  }

  /** Sends text to every client. */
  say(text: string): void {
    for (const port of this.ports) this.send(port, text);
  }

  private store(chip: string, place: string, reader: number): void {
    this.lastId += 1;
    const local = this.local();
    const seconds = Math.floor((local - EPOCH) / 1000);
    const parts = [`0,${chip}${seconds},${local % 1000},${place}`, `,${reader},7,0000000000000000,0,${this.lastId}`] as const;
    const entry = { id: this.lastId, seconds, parts };
    this.log.push(entry);
    if (this.faults.unsent > 0) this.faults.unsent -= 1;
    else for (const port of this.ports) this.send(port, lineOf(entry, '0'));
  }

  /** Carries out the requests at the beginning of a text. Returns what has not come whole. */
  private obey(text: string, port: DevicePort): string {
    let rest = text;
    while (rest !== '' && (SET_TIME.test(rest) || !UNFINISHED.test(rest))) {
      const [whole = rest.slice(0, 1), kind, from, to] = REWIND.exec(rest) ?? [];
      const time = SET_TIME.exec(rest);
      if (kind !== undefined) this.rewind(port, kind, { from: Number(from), to: Number(to) });
      else if (time !== null) this.setTime(time.slice(1).map(Number));
      else this.answer(port, whole);
      const taken = time?.[0] ?? whole;
      if (/\S/.test(taken)) this.requests.push(taken.replaceAll('\0', '0').trim());
      rest = rest.slice(taken.length);
    }
    return rest;
  }

  private answer(port: DevicePort, request: string): void {
    if (this.faults.isDeaf) return;
    if (request === '?') this.send(port, `S=${this.isReading ? 1 : 0}0`);
    if (request === 'r') this.send(port, this.shown());
    if (request === 'S') this.isReading = false;
    if (request !== 'R') return;
    this.isReading = true;
    this.startsAt = this.options.timers.elapsed();
  }

  private rewind(port: DevicePort, kind: string, { from, to }: { readonly from: number; readonly to: number }): void {
    if (this.faults.keepsLog) return;
    for (const entry of this.log) {
      const value = kind === '6' ? entry.id : entry.seconds;
      if (value >= from && value <= to) this.send(port, lineOf(entry, '1'));
    }
  }

  private setTime([hour = 0, minute = 0, second = 0, day = 0, month = 0, year = 0]: readonly number[]): void {
    this.clock.set(new Date(year, month - 1, day, hour, minute, second).getTime() as EpochMs);
    this.say(this.shown());
  }

  /** Without leading zeros, as the real one. */
  private shown(): string {
    const now = new Date(this.local());
    const time = [now.getUTCHours(), now.getUTCMinutes(), now.getUTCSeconds()].join(':');
    return `${time} ${now.getUTCDate()}-${now.getUTCMonth() + 1}-${now.getUTCFullYear()} (1)`;
  }

  private local(): number {
    const now = this.clock.now();
    return now - new Date(now).getTimezoneOffset() * 60_000;
  }

  private isStarting(): boolean {
    return this.options.timers.elapsed() - this.startsAt < START_MS;
  }

  private beat(): void {
    this.cancelBeat = this.options.timers.after(HEARTBEAT_MS, () => {
      this.say(`V=${this.volts.toFixed(1)}`);
      this.beat();
    });
  }

  private send(port: DevicePort, text: string): void {
    if (!this.faults.isMute && !this.isStarting()) port.send(Buffer.from(`${text}\n`, 'latin1'));
  }
}

function lineOf({ parts: [head, tail] }: Entry, rewind: string): string {
  return `${head}${rewind}${tail}`;
}
