import type { Timers } from '../kit/timers';
import type { DevicePort } from './port';
import { SimulatedClock } from './reader-clock';

/** A simulated decoder as it stands at the line. */
export interface RaceResultOptions {
  readonly timers: Timers;
  /** The newest protocol that it speaks. */
  readonly protocol?: string;
  readonly driftPpm?: number;
  /** Without a date it counts the days since it was switched on. */
  readonly hasDate?: boolean;
  readonly isTiming?: boolean;
}

/** What goes wrong with it. */
export interface RaceResultFaults {
  /** So many passings are stored and not sent. */
  unsent: number;
  /** So many requests for passings get no reply. */
  refusedRecords: number;
  /** So many of the newest passings are not counted yet. */
  uncounted: number;
  /** It answers nothing. */
  isMute: boolean;
  /** Bits of the error flags. */
  errors: number;
}

const DAY_MS = 86_400_000;
const EOL = '\r\n';
const OLDEST = '1.1';
const FIRST_FILE = 12;

/** A RACE RESULT decoder with a file of passings, for any number of clients. Knows the commands that change its state, too. */
export class RaceResultSimulator {
  readonly faults: RaceResultFaults = { unsent: 0, refusedRecords: 0, uncounted: 0, isMute: false, errors: 0 };
  readonly clock: SimulatedClock;
  readonly antennas = new Set([1, 2]);
  /** Commands that it got, in order. */
  readonly commands: string[] = [];
  battery = 85;
  hasPower = true;
  private readonly clients = new Map<DevicePort, { isPushing: boolean }>();
  private readonly switchedOnAt: number;
  private passings: string[] = [];
  private file = FIRST_FILE;
  private isTiming: boolean;

  constructor(private readonly options: RaceResultOptions) {
    this.clock = new SimulatedClock(options.timers, { isSet: true, driftPpm: options.driftPpm ?? 0 });
    this.isTiming = options.isTiming ?? true;
    this.switchedOnAt = this.localDay();
  }

  /** Serves a client. */
  attach(port: DevicePort): void {
    this.clients.set(port, { isPushing: false });
    let rest = '';
    port.onBytes((chunk) => {
      const lines = `${rest}${Buffer.from(chunk).toString('latin1')}`.split(EOL);
      rest = lines.pop() ?? '';
      for (const line of lines) this.obey(line, port);
    });
    port.onEnd(() => this.clients.delete(port));
  }

  /** A transponder passes: `bib` of the passive set `event`, or with event 0 the code of one that is used again. */
  pass(code: string, { antenna = 1, event = '0' }: { readonly antenna?: number; readonly event?: string } = {}): void {
    const fields = [event, '14', '21', '', '0', '', '', '', '', '', '', '', 'Finish', this.file, antenna, 'D-5001'];
    this.store(code, fields.join(';'));
  }

  /** An active transponder passes a loop; `stored`: it could not send at once. */
  passActive(code: string, { loop = 1, volts = '3.0', stored = false } = {}): void {
    const fields = ['0', '5', '87', '', '1', '3', loop, '0', '10234', volts, '18', stored ? 64 : 0, 'Finish', this.file, '', 'D-5001'];
    this.store(code, fields.join(';'));
  }

  /** Somebody gives a signal at the decoder. */
  mark(): void {
    this.pass('99999', { antenna: 0 });
  }

  /** Begins a file, as the timing mode does when it is stopped and started. */
  beginFile(): void {
    this.file += 1;
    this.passings = [];
  }

  /** Empties its files: the number stays. */
  clearFile(): void {
    this.passings = [];
  }

  /** Starts or stops the timing mode. */
  setTiming(isTiming: boolean): void {
    if (this.isTiming && !isTiming) this.beginFile();
    this.isTiming = isTiming;
  }

  /** Sends bytes to every client. */
  sendRaw(bytes: Uint8Array): void {
    for (const port of this.clients.keys()) port.send(bytes);
  }

  private store(code: string, rest: string): void {
    if (!this.isTiming) return;
    const number = this.passings.length + 1;
    const record = [number, code, ...this.now(), rest].join(';');
    this.passings.push(record);
    if (this.faults.unsent > 0) this.faults.unsent -= 1;
    else for (const [port, { isPushing }] of this.clients) if (isPushing) this.send(port, `#P;${record}`);
  }

  private obey(line: string, port: DevicePort): void {
    this.commands.push(line);
    const [name = '', ...fields] = line.split(';');
    if (/^\d+:\d+$/.test(name)) this.sendRecords(name, port);
    else this.send(port, this.replyTo(name, fields, port));
  }

  private sendRecords(request: string, port: DevicePort): void {
    if (this.faults.refusedRecords > 0) {
      this.faults.refusedRecords -= 1;
      return;
    }
    const [from = 0, count = 0] = request.split(':').map(Number);
    const records = this.passings.slice(from - 1, from - 1 + count);
    this.send(port, [...records, ''].join(EOL));
  }

  private replyTo(name: string, fields: readonly string[], port: DevicePort): string {
    switch (name) {
      case 'GETPROTOCOL':
        return [name, OLDEST, OLDEST, this.options.protocol ?? '3.2'].join(';');
      case 'GETCONFIG':
        return [name, ...fields, 'Finish', 'D-5001'].join(';');
      case 'GETFIRMWAREVERSION':
        return `${name};2.72`;
      case 'GETSTATUS':
        return [name, ...this.status()].join(';');
      case 'GETTIME':
        return [name, ...this.now()].join(';');
      case 'PASSINGS':
        return [name, Math.max(0, this.passings.length - this.faults.uncounted), this.file].join(';');
      case 'SETPUSHPASSINGS':
        this.clients.set(port, { isPushing: fields[0] === '1' });
        return [name, ...fields].join(';');
      case 'STARTOPERATION':
      case 'STOPOPERATION':
        this.setTiming(name === 'STARTOPERATION');
        return `${name};1`;
      case 'SETTIME':
        return this.setTime(name, fields);
      case 'SETPROTOCOL':
        return [name, ...fields].join(';');
      default:
        return 'ERROR;unknown command';
    }
  }

  private setTime(name: string, [date = '', time = '']: readonly string[]): string {
    if (this.isTiming) return 'ONLY STOPPED';
    const at = Date.parse(`${date}T${time}`);
    if (!Number.isNaN(at)) this.clock.step(at - this.clock.now());
    return [name, ...this.now()].join(';');
  }

  private status(): readonly (string | number)[] {
    const ports = Array.from({ length: 8 }, (_, index) => (this.antennas.has(index + 1) ? 1 : 0)).join('');
    const state = [this.hasPower ? 1 : 0, ports, this.isTiming ? 1 : 0, this.file, 1, '49.0,8.5', 1, this.battery];
    return [...this.now(), ...state, 31, 35, 0, 0, '', '', '', '', '', 1, 1, 0, 0, this.faults.errors, ''];
  }

  /** Date and time, local. */
  private now(): readonly [date: string, time: string] {
    const [date = '', time = ''] = new Date(this.local()).toISOString().slice(0, -1).split('T');
    if (this.options.hasDate ?? true) return [date, time];
    return [`0000-00-${String(this.localDay() - this.switchedOnAt).padStart(2, '0')}`, time];
  }

  private local(): number {
    const now = this.clock.now();
    return now - new Date(now).getTimezoneOffset() * 60_000;
  }

  private localDay(): number {
    return Math.floor(this.local() / DAY_MS);
  }

  private send(port: DevicePort, text: string): void {
    if (!this.faults.isMute) port.send(Buffer.from(`${text}${EOL}`, 'latin1'));
  }
}
