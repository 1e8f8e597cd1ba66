import type { EpochMs } from '../../domain/model/time';
import { ipicoCheck } from '../kit/ipico-line';
import type { Timers } from '../kit/timers';
import { localTimeAt } from '../kit/wall-time';
import type { DevicePort } from './port';
import { SimulatedClock } from './reader-clock';

/** A simulated IPICO reader as it stands at the line. */
export interface IpicoSimulatorOptions {
  readonly timers: Timers;
  readonly driftPpm?: number;
  /** `lite`: takes commands on the link with its reads. `elite`: on its control port. `listener`: takes none. */
  readonly profile?: IpicoProfile;
  readonly isRecording?: boolean;
  /** Time between a request that sets the clock and the second that it names; half a second when left out. */
  readonly setsAfterMs?: number;
  /** Time after which the replay port is closed when all was sent; a second when left out. */
  readonly hangUpAfterMs?: number;
}

/** How a simulated reader takes commands. */
export type IpicoProfile = 'lite' | 'elite' | 'listener';

/** What goes wrong with it. */
export interface IpicoFaults {
  /** So many reads are stored and not sent. */
  unsent: number;
  /** It answers and sends nothing. */
  isMute: boolean;
  /** It stops sending its store after so many records; null for never. */
  stopsAfter: number | null;
  /** The line end behind the next line is lost. */
  lostEnds: number;
}

/** Times of a reader of 2013. */
const RECORD_MS = 11.6;
const REPORT_MS = 5000;
/** A socket that is destroyed drops what it has not sent. */
const HANG_UP_AFTER_MS = 1000;
const TAG_DIGITS = 12;
const SETS_AFTER_MS = 500;
const PER_PAGE = 0x590;
const LAST_PAGE = 0x59;
const BANNER = 'ARM9 Controller for DF Dual DSP TTO Actel FPGA (STK Lite) (38.4kB) v1.4 Jun  5 2013 14:16:40 (RWXLF)';
const CONFIG1 = '27';
const REPLAY = /^replay_start file\.ttyS0 port\.\d+ datetime\.(\d{12})$/;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const REQUEST = /^a[bc]([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})((?:[0-9a-f]{2})*)([0-9a-f]{2})$/;

/** An IPICO Lite with a store of what it read, for any number of clients; the frames are those of a recorded one. */
export class IpicoSimulator {
  readonly faults: IpicoFaults = { unsent: 0, isMute: false, stopsAfter: null, lostEnds: 0 };
  readonly clock: SimulatedClock;
  /** Requests that it got, in order, without check. */
  readonly requests: string[] = [];
  isRecording: boolean;
  /** It marks what it has stored as not downloaded yet, until that is fetched. */
  isMarked = false;
  private readonly ports = new Set<DevicePort>();
  private store: string[] = [];
  private sent = 0;
  private isSending = false;
  private reports = false;
  private replayFrom: string | null = null;
  private cancelSending: () => void = () => undefined;
  private cancelReport: () => void = () => undefined;

  constructor(private readonly options: IpicoSimulatorOptions) {
    this.clock = new SimulatedClock(options.timers, { isSet: true, driftPpm: options.driftPpm ?? 0 });
    this.isRecording = options.isRecording ?? true;
  }

  /** True while it sends what it has stored. */
  get isSendingStore(): boolean {
    return this.isSending;
  }

  /** Serves a client. */
  attach(port: DevicePort): void {
    this.ports.add(port);
    onLines(port, (line) => this.obey(port, line));
    port.onEnd(() => this.ports.delete(port));
  }

  /** Serves a client of the control port of an Elite. */
  attachControl(port: DevicePort): void {
    onLines(port, (line) => {
      this.requests.push(line);
      const [, from] = REPLAY.exec(line) ?? [];
      if (from !== undefined) this.replayFrom = from;
      else if (line === 'getdate') this.send(port, this.date());
      else this.setDate(line);
    });
  }

  /** Sends a client of the replay port what was asked for, as soon as it sends a line end, and hangs up. */
  attachReplay(port: DevicePort): void {
    port.onBytes(() => {
      const from = this.replayFrom;
      this.replayFrom = null;
      if (from !== null) for (const record of this.store) if (record.slice(20, 32) >= from) this.send(port, record);
      const { timers, hangUpAfterMs = HANG_UP_AFTER_MS } = this.options;
      if (hangUpAfterMs === 0) port.end();
      else timers.after(hangUpAfterMs, () => port.end());
    });
  }

  /** A tag is read, of which the last 12 hex digits count. */
  pass(tag: string, suffix = ''): void {
    const body = `aa00${tag.toLowerCase().slice(-TAG_DIGITS).padStart(TAG_DIGITS, '0')}0001${this.shown('')}`;
    const line = `${body}${ipicoCheck(body, body.length)}`;
    if (this.isRecording) this.store.push(line);
    if (this.faults.unsent > 0) this.faults.unsent -= 1;
    else this.say(`${line}${suffix}`);
  }

  /** Somebody presses the start button. */
  pressButton(): void {
    this.say(frame('2c', `${this.shown('05')}${CONFIG1}82`));
  }

  /** The store is emptied. */
  clearStore(): void {
    this.store = [];
    this.sent = 0;
  }

  /** Sends a line to every client. */
  say(line: string): void {
    for (const port of this.ports) this.send(port, line);
  }

  private send(port: DevicePort, line: string): void {
    if (this.faults.isMute) return;
    const isCut = this.faults.lostEnds > 0;
    if (isCut) this.faults.lostEnds -= 1;
    port.send(Buffer.from(isCut ? line : `${line}\r\n`, 'latin1'));
  }

  private obey(port: DevicePort, line: string): void {
    const [, , length = '', instruction = '', data = ''] = REQUEST.exec(line) ?? [];
    this.requests.push(line.slice(6, -2));
    if (this.options.profile === 'listener' || this.options.profile === 'elite') return;
    const isRight = line.startsWith('ac') || ipicoCheck(line, line.length - 2) === line.slice(-2);
    if (instruction === '' || !isRight) this.send(port, frame('f1', ''));
    else if (instruction === '02') this.send(port, frame('02', `${this.shown('05')}${CONFIG1}`));
    else if (instruction === '01') this.setTime(port, data);
    else if (instruction === '37') for (const text of [BANNER, frame('37', '')]) this.send(port, text);
    else if (instruction === '4b') this.manage(port, data, length === 'ff');
    else this.send(port, frame('f2', ''));
  }

  /** The second begins `setsAfterMs` later. */
  private setTime(port: DevicePort, data: string): void {
    const [year = 0, month = 0, day = 0, , hour = 0, minute = 0, second = 0] = (data.match(/\d{2}/g) ?? []).map(Number);
    const at = new Date(2000 + year, month - 1, day, hour, minute, second).getTime();
    this.clock.set((at - (this.options.setsAfterMs ?? SETS_AFTER_MS)) as EpochMs);
    this.send(port, frame('01', ''));
  }

  private setDate(line: string): void {
    const [year, month = 0, day, hour, minute, second] = (/^setdate\.([\d:]+)$/.exec(line)?.[1]?.match(/\d{2}/g) ?? []).map(Number);
    if (year === undefined || second === undefined) return;
    this.clock.set(new Date(2000 + year, month - 1, day, hour, minute, second).getTime() as EpochMs);
  }

  private manage(port: DevicePort, data: string, isQuery: boolean): void {
    if (data === '0000' || data === '0001') this.isRecording = data === '0001';
    if (data === '02') this.sent = 0;
    if (data.startsWith('07')) this.setReports(data !== '0700');
    if (data === '0101') this.beginSending();
    if (data === '0100') this.stopSending();
    this.send(port, this.storeFrame(isQuery));
  }

  private beginSending(): void {
    this.isSending = true;
    this.isMarked = false;
    this.cancelSending();
    this.sendNext();
  }

  private stopSending(): void {
    this.isSending = false;
    this.cancelSending();
  }

  private setReports(isOn: boolean): void {
    this.reports = isOn;
    this.cancelReport();
    if (!isOn) return;
    this.cancelReport = this.options.timers.after(REPORT_MS, () => {
      if (this.isSending) this.say(this.storeFrame(true));
      this.setReports(this.reports);
    });
  }

  private sendNext(): void {
    this.cancelSending = this.options.timers.after(RECORD_MS, () => {
      const record = this.store[this.sent];
      if (record !== undefined && this.sent !== this.faults.stopsAfter) {
        this.sent += 1;
        this.say(record);
      }
      this.sendNext();
    });
  }

  private storeFrame(isLong: boolean): string {
    const state = (this.isRecording ? 1 : 0) + (this.isSending ? 2 : 0);
    const holds = this.store.length === 0 ? '01' : '03';
    const cursors = `${cursor(this.store.length)}${cursor(this.sent)}`;
    return frame(
      '4b',
      `${hex(state)}${cursors}00${hex(LAST_PAGE)}${hex(PER_PAGE - 1, 4)}${holds}${isLong ? (this.isMarked ? '14' : '00') : ''}`,
    );
  }

  private date(): string {
    const now = new Date(localTimeAt(this.clock.now()));
    const day = `${DAYS[now.getUTCDay()]} ${MONTHS[now.getUTCMonth()]} ${String(now.getUTCDate()).padStart(2)}`;
    return `date.${day} ${now.toISOString().slice(11, 19)} CET ${now.getUTCFullYear()}`;
  }

  /** Date, `between`, time and hundredths. */
  private shown(between: string): string {
    const now = new Date(localTimeAt(this.clock.now()));
    const digits = now.toISOString().replace(/\D/g, '');
    return `${digits.slice(2, 8)}${between}${digits.slice(8, 14)}${hex(Math.floor(now.getUTCMilliseconds() / 10))}`;
  }
}

function onLines(port: DevicePort, take: (line: string) => void): void {
  let rest = '';
  port.onBytes((chunk) => {
    const lines = `${rest}${Buffer.from(chunk).toString('latin1')}`.split(/[\r\n\0]+/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') take(line);
  });
}

function cursor(records: number): string {
  return `${hex(Math.floor(records / PER_PAGE))}${hex(records % PER_PAGE, 4)}`;
}

/** A frame with its check. */
function frame(instruction: string, data: string): string {
  const body = `ab00${hex(data.length / 2)}${instruction}${data}`;
  return `${body}${ipicoCheck(body, body.length)}`;
}

function hex(value: number, digits = 2): string {
  return value.toString(16).padStart(digits, '0');
}
