import { Deframer } from '../kit/deframer';
import { systemTimers, type Timers } from '../kit/timers';
import { commandAt, type Frame, renderFrame } from '../m6e/frame';
import { Opcode, Status } from '../m6e/messages';
import type { DevicePort } from './port';

/** What kind of module is simulated. */
export interface M6eSimulatorOptions {
  readonly timers?: Timers;
  /** Ports with an antenna; 1 and 2 when left out. A Nano has one port and does not say what is there: null. */
  readonly antennas?: readonly number[] | null;
  /** Region that it has saved; none when left out. */
  readonly region?: number;
}

const KEEP_ALIVE_MS = 1000;
const NOT_SUPPORTED = 0x0101;
const NO_REGION = 0x010a;
/** M6e: boot loader, hardware, date, firmware, protocols. */
const VERSION = Buffer.from('12122000' + '18000001' + '20170531' + '01210202' + '00000010', 'hex');
const NANO = 0x30;
const LIMITS = [0x0c, 0x4e, 0x00, 0x00] as const;
const RSSI = 0xc4;
const FREQUENCY = [0x0e, 0x16, 0x40] as const;

/** Simulates a ThingMagic M6e module. Serves one connection at a time; it goes on reading while there is none. */
export class M6eSimulator {
  readonly counts = { connections: 0, droppedBytes: 0, starts: 0 };
  isReading = false;
  /** False for a module without power. */
  isPowered = true;
  /** True for a module that waits in its boot loader. */
  isInBootLoader = false;
  /** Statuses with which commands are refused, by opcode. */
  readonly refusals = new Map<number, number>();
  /** What was set, by opcode; lost with the power. */
  readonly settings = new Map<number, string>();
  private readonly timers: Timers;
  private region: number;
  private keptAliveAt = 0;
  private cancelKeepAlive: () => void = () => undefined;
  private port: DevicePort | null = null;

  constructor(private readonly options: M6eSimulatorOptions = {}) {
    this.timers = options.timers ?? systemTimers;
    this.region = options.region ?? 0;
  }

  /** Serves this connection from now on; nothing is sent to the one before. */
  attach(port: DevicePort): void {
    this.counts.connections += 1;
    this.port = port;
    port.onEnd(() => {
      if (this.port === port) this.port = null;
    });
    const deframer = new Deframer(commandAt);
    port.onBytes((chunk) => {
      const { frames, dropped } = deframer.push(chunk, { at: this.timers.now(), elapsed: this.timers.elapsed() });
      this.counts.droppedBytes += dropped;
      for (const { frame } of frames) this.receive(frame);
    });
  }

  /** A port reads a tag once. */
  read(tag: string, antenna: number): void {
    if (!this.isReading) return;
    const memory = Buffer.from(tag, 'hex');
    const since = Math.round(this.timers.elapsed() - this.keptAliveAt);
    const meta = [1, RSSI, (antenna << 4) | antenna, ...FREQUENCY, 0, 0, since >> 8, since & 0xff, 0, 0, 5, 0, 0, 0x0f];
    const bits = (memory.length + 4) * 8;
    const data = [0x10, 0x00, 0x1b, 0x01, 0xff, 0x01, ...meta, bits >> 8, bits & 0xff, 0x30, 0x00, ...memory, 0x45, 0xe9];
    this.send(Opcode.report, Status.done, data);
  }

  /** Reports a fault while it reads. */
  report(status: number): void {
    this.send(Opcode.report, status, []);
  }

  /** Loses its power and gets it again: it forgets its settings, does not read, and says what it is. */
  restart(): void {
    this.stop();
    this.settings.clear();
    this.region = this.options.region ?? 0;
    this.send(Opcode.version, Status.done, this.version());
  }

  /** Sends bytes as they are. */
  sendRaw(bytes: Uint8Array): void {
    this.port?.send(bytes);
  }

  private receive({ opcode, data }: Frame): void {
    // While it reads it takes nothing but the end of it.
    if (!this.isPowered || (this.isReading && opcode !== Opcode.read)) return;
    const refusal = this.refusals.get(opcode);
    if (refusal !== undefined) this.send(opcode, refusal, []);
    else if (opcode === Opcode.version) this.send(opcode, Status.done, this.version());
    else if (opcode === Opcode.program) this.send(opcode, Status.done, [this.isInBootLoader ? 0x11 : 0x12]);
    else if (opcode === Opcode.boot) this.boot();
    else if (opcode === Opcode.region) this.send(opcode, Status.done, [this.region]);
    else if (opcode === Opcode.readPower) this.send(opcode, Status.done, [1, 0x0b, 0xb8, ...LIMITS]);
    else if (opcode === Opcode.ports) this.sendPorts();
    else if (opcode === Opcode.read) this.receiveRead(data);
    else this.set(opcode, data);
  }

  private set(opcode: number, data: Uint8Array): void {
    this.settings.set(opcode, Buffer.from(data).toString('hex'));
    if (opcode === Opcode.setRegion) this.region = data[0] ?? 0;
    this.send(opcode, Status.done, []);
  }

  private boot(): void {
    this.isInBootLoader = false;
    this.send(Opcode.boot, Status.done, this.version());
  }

  private version(): readonly number[] {
    const version = [...VERSION];
    if (this.options.antennas === null) version[4] = NANO;
    return version;
  }

  private sendPorts(): void {
    const { antennas = [1, 2] } = this.options;
    if (antennas === null) this.send(Opcode.ports, NOT_SUPPORTED, []);
    else this.send(Opcode.ports, Status.done, [5, ...[1, 2, 3, 4].flatMap((port) => [port, antennas.includes(port) ? 1 : 0])]);
  }

  private receiveRead(data: Uint8Array): void {
    if (data[2] === 2) {
      this.stop();
      this.send(Opcode.read, Status.done, [2]);
      return;
    }
    if (this.region === 0) {
      this.send(Opcode.read, NO_REGION, []);
      return;
    }
    this.counts.starts += 1;
    this.isReading = true;
    this.send(Opcode.read, Status.done, [1]);
    this.keepAlive();
  }

  private keepAlive(): void {
    this.keptAliveAt = this.timers.elapsed();
    this.send(Opcode.report, Status.noTag, []);
    this.cancelKeepAlive();
    this.cancelKeepAlive = this.timers.after(KEEP_ALIVE_MS, () => this.keepAlive());
  }

  private stop(): void {
    this.isReading = false;
    this.cancelKeepAlive();
  }

  private send(opcode: number, status: number, data: readonly number[]): void {
    if (this.isPowered) this.port?.send(renderFrame({ opcode, status, data: Uint8Array.from(data) }));
  }
}
