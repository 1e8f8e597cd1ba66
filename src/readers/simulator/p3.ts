import type { EpochMs } from '../../domain/model/time';
import { Deframer } from '../kit/deframer';
import { systemTimers, type Timers } from '../kit/timers';
import { RecordType } from '../p3/messages';
import { numberField, numberOf, type P3Record, recordAt, renderRecord } from '../p3/record';
import type { DevicePort } from './port';

/** Settings of a simulated decoder. */
export interface P3SimulatorOptions {
  readonly timers?: Timers;
  /** Number of the first passing; 1 when left out. */
  readonly firstNumber?: number;
}

const DECODER_ID = 135_059;

/** Simulates a P3 decoder: it stores every passing, sends it to the client, and sends it again when asked for its number. */
export class P3Simulator {
  /** Its clock minus that of the station, in milliseconds. */
  clockAhead = 0;
  /** So many of the next passings are stored and not sent. */
  unsent = 0;
  /** False for a decoder that does not send again what it has. */
  hasMemory = true;
  /** False for a decoder that answers nothing but passings. */
  isAnswering = true;
  /** False for a decoder that does not say what its clock shows. */
  hasTime = true;
  private readonly timers: Timers;
  private readonly stored = new Map<number, P3Record>();
  private nextNumber: number;
  private port: DevicePort | null = null;

  constructor(options: P3SimulatorOptions = {}) {
    this.timers = options.timers ?? systemTimers;
    this.nextNumber = options.firstNumber ?? 1;
  }

  /** Serves this connection from now on; nothing is sent to the one before. */
  attach(port: DevicePort): void {
    this.port = port;
    port.onEnd(() => {
      if (this.port === port) this.port = null;
    });
    const deframer = new Deframer(recordAt);
    port.onBytes((chunk) => {
      const { frames } = deframer.push(chunk, { at: this.timers.now(), elapsed: this.timers.elapsed() });
      for (const { frame } of frames) this.receive(frame);
    });
  }

  /** A transponder passes the loop. */
  pass(transponder: number): void {
    const number = this.nextNumber++;
    const fields: readonly (readonly [number, Uint8Array])[] = [
      [0x01, numberField(number, 4)],
      [0x03, numberField(transponder, 4)],
      [0x04, this.time()],
      [0x05, numberField(106, 2)],
      [0x06, numberField(50, 2)],
      [0x08, numberField(0, 2)],
    ];
    const record = this.record(RecordType.passing, fields);
    this.stored.set(number, record);
    if (this.unsent > 0) this.unsent -= 1;
    else this.send(record);
  }

  /** Begins to count anew, as after a reset. */
  reset(first = 1): void {
    this.stored.clear();
    this.nextNumber = first;
  }

  private receive({ type, fields }: P3Record): void {
    if (!this.isAnswering) return;
    if (type === RecordType.time && this.hasTime) this.send(this.record(type, [[0x01, this.time()]]));
    if (type === RecordType.version)
      this.send(
        this.record(type, [
          [0x02, Buffer.from('TranX Pro')],
          [0x03, Buffer.from('4.5')],
        ]),
      );
    if (type === RecordType.resend && this.hasMemory) this.resend(numberOf(fields.get(0x01)) ?? 0, numberOf(fields.get(0x02)) ?? 0);
  }

  private resend(from: number, to: number): void {
    for (const [number, record] of this.stored) if (number >= from && number <= to) this.send(record);
  }

  private time(): Uint8Array {
    return numberField(((this.timers.now() as EpochMs) + this.clockAhead) * 1000, 8);
  }

  private record(type: number, fields: readonly (readonly [number, Uint8Array])[]): P3Record {
    return { type, fields: new Map([...fields, [0x81, numberField(DECODER_ID, 4)]]) };
  }

  private send(record: P3Record): void {
    this.port?.send(renderRecord(record));
  }
}
