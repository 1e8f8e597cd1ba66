import type { EpochMs } from '../../domain/model/time';
import { type Frame, frameAt, renderFrame } from '../cl7206/frame';
import { Group, instantBytes, Management, Rfid, Stored, uint32 } from '../cl7206/messages';
import { Deframer } from '../kit/deframer';
import { systemTimers, type Timers } from '../kit/timers';
import type { DevicePort } from './port';
import { SimulatedClock } from './reader-clock';

/** What kind of reader is simulated. */
export interface Cl7206SimulatorOptions {
  readonly timers?: Timers;
  readonly driftPpm?: number;
  /** True for a reader that stores its reads until they are acknowledged; true when left out. */
  readonly stores?: boolean;
  /** Antennas that it has, 4 or 8; 4 when left out. With eight, two share a port. */
  readonly antennas?: number;
}

interface StoredTag {
  readonly serial: number;
  readonly data: Uint8Array;
}

/** As a real reader replied: version 0.1.0.19, 16 characters of name, seconds. */
const INFO = Buffer.from('000100130010434c37323036435f323031373036303223efafdf', 'hex');
const MAC = Buffer.from('6ceca1fe753a', 'hex');
const SIGNAL = 0x45;

/** Simulates a CL7206. Serves one connection at a time; it goes on reading and storing while there is none. */
export class Cl7206Simulator {
  readonly counts = { connections: 0, droppedBytes: 0, starts: 0, acknowledged: 0 };
  readonly clock: SimulatedClock;
  isReading = false;
  /** False for a reader that answers nothing. */
  isAnswering = true;
  /** False for a reader that sends nothing at all. */
  isSending = true;
  /** Status with which it refuses to read; 0 reads. */
  refusal = 0;
  private readonly timers: Timers;
  private store: StoredTag[] = [];
  private isHandingOver = false;
  private lastSerial = 0;
  private port: DevicePort | null = null;

  constructor(private readonly options: Cl7206SimulatorOptions = {}) {
    this.timers = options.timers ?? systemTimers;
    this.clock = new SimulatedClock(this.timers, { isSet: true, driftPpm: options.driftPpm ?? 0 });
  }

  /** Number of reads that were not acknowledged. */
  get stored(): number {
    return this.store.length;
  }

  /** Serves this connection from now on; nothing is sent to the one before. */
  attach(port: DevicePort): void {
    this.counts.connections += 1;
    this.port = port;
    this.isHandingOver = false;
    port.onEnd(() => {
      if (this.port === port) this.port = null;
    });
    const deframer = new Deframer(frameAt);
    port.onBytes((chunk) => {
      const { frames, dropped } = deframer.push(chunk, { at: this.timers.now(), elapsed: this.timers.elapsed() });
      this.counts.droppedBytes += dropped;
      for (const { frame } of frames) if (this.isAnswering) this.receive(frame);
    });
  }

  /** An antenna reads a tag once. */
  read(tag: string, antenna: number): void {
    if (!this.isReading) return;
    const memory = Buffer.from(tag, 'hex');
    const [port, switched] = this.options.antennas === 8 ? [(antenna - 1) >> 1, [6, (antenna - 1) & 1]] : [antenna, []];
    const live = [memory.length >> 8, memory.length & 0xff, ...memory, 0x30, 0x00, port, 1, SIGNAL, ...switched];
    if (this.options.stores === false) {
      this.tell(Group.rfid, Rfid.tag, live);
      return;
    }
    const serial = ++this.lastSerial;
    const data = Uint8Array.from([...live, 7, ...instantBytes(this.clock.now()), 8, ...uint32(serial)]);
    this.store.push({ serial, data });
    this.tell(Group.rfid, Rfid.tag, data);
  }

  /** Stops reading, as when its time is over. */
  finish(): void {
    this.isReading = false;
    this.tell(Group.rfid, Rfid.finished, [0]);
  }

  /** An input starts the reading, as a start button does. */
  pressInput(input: number): void {
    this.tell(Group.management, 0x00, [input, 1, ...instantBytes(this.clock.now())]);
  }

  /** Asks whether the other side is there. */
  askForConnection(count: number): void {
    this.tell(Group.management, Management.connection, uint32(count));
  }

  /** Sends bytes as they are. */
  sendRaw(bytes: Uint8Array): void {
    this.port?.send(bytes);
  }

  private receive({ group, message, data }: Frame): void {
    const reply = (bytes: ArrayLike<number>): void => this.send({ group, message, isUnsolicited: false, data: Uint8Array.from(bytes) });
    if (group === Group.rfid) this.receiveRfid(message, reply);
    else if (message === Management.info) reply(INFO);
    else if (message === Management.mac) reply(MAC);
    else if (message === Management.clock) reply(instantBytes(this.clock.now()));
    else if (message === Management.storeSwitch) reply([this.options.stores === false ? 0 : 1]);
    else if (message === Management.stored) this.beginHandingOver();
    else if (message === Management.acknowledge) this.forget(new DataView(data.buffer, data.byteOffset).getUint32(0));
    else if (message === Management.setClock) {
      this.clock.set((new DataView(data.buffer, data.byteOffset).getUint32(0) * 1000) as EpochMs);
      reply([0]);
    }
  }

  private receiveRfid(message: number, reply: (bytes: ArrayLike<number>) => void): void {
    if (message === Rfid.ability) reply([0, 33, this.options.antennas ?? 4, 0, 1, 1, 0, 1, 0]);
    if (message === Rfid.stop) {
      this.isReading = false;
      reply([0]);
    }
    if (message === Rfid.read) {
      const status = this.refusal === 0 && this.isReading ? 6 : this.refusal;
      if (status === 0) this.counts.starts += 1;
      if (status === 0) this.isReading = true;
      reply([status]);
    }
  }

  private beginHandingOver(): void {
    this.isHandingOver = this.store.length > 0;
    this.send({
      group: Group.management,
      message: Management.stored,
      isUnsolicited: false,
      data: Uint8Array.of(this.isHandingOver ? Stored.follows : Stored.none),
    });
    if (this.isHandingOver) this.handOver();
  }

  private handOver(): void {
    const [next] = this.store;
    if (next !== undefined) {
      this.tell(Group.rfid, Rfid.tag, next.data);
      return;
    }
    this.isHandingOver = false;
    this.send({ group: Group.management, message: Management.stored, isUnsolicited: false, data: Uint8Array.of(Stored.finished) });
  }

  private forget(serial: number): void {
    this.counts.acknowledged += 1;
    const isFirst = this.store[0]?.serial === serial;
    this.store = this.store.filter((tag) => tag.serial !== serial);
    if (this.store.length === 0) this.lastSerial = 0;
    if (this.isHandingOver && isFirst) this.handOver();
  }

  private tell(group: number, message: number, data: ArrayLike<number>): void {
    this.send({ group, message, isUnsolicited: true, data: Uint8Array.from(data) });
  }

  private send(frame: Frame): void {
    if (this.isSending) this.port?.send(renderFrame(frame));
  }
}
