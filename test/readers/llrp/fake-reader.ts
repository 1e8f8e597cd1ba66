import type { Timers } from '../../../src/readers/kit/timers';
import { type Message, MessageSplitter, MessageType, REPLY_OFFSET, renderMessage } from '../../../src/readers/llrp/message';
import { ParameterType, parseParameters, tlv, u8, u16, u32 } from '../../../src/readers/llrp/parameter';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { antennasOf, jobEvent, regulations, settings, transmittersOf } from './fake-parts';

export interface FakeLlrpOptions {
  /** Its clock minus the station's, in milliseconds. */
  readonly clockError?: number;
  /** Types of requests that it refuses. */
  readonly refuses?: readonly number[];
  /** Types of requests that it does not answer. */
  readonly ignores?: readonly number[];
  /** It does not know the time of day and stamps nothing in UTC. */
  readonly hasNoClock?: boolean;
  /** Types of settings, parameters of `SET_READER_CONFIG`, that it does not know. */
  readonly lacks?: readonly number[];
  /** Status that it sends to a program that connects; 0 (accepted) when left out. */
  readonly greetingStatus?: number;
  /** Powers that it can transmit with, in hundredths of a dBm; empty when it does not tell. */
  readonly powers?: readonly number[];
  /** Milliseconds after which the reader ends each job; left out: never. */
  readonly jobLasts?: number;
  /** It reports the starts and ends of jobs some time after it answered the request. */
  readonly reportsLate?: boolean;
}

/** Events that are reported to programs that requested them, by the type of their parameter. */
const ON_REQUEST = new Map<number, number>([
  [ParameterType.roSpecEvent, 2],
  [ParameterType.readerExceptionEvent, 4],
  [ParameterType.antennaEvent, 8],
]);

const ANTENNAS = 4;
const POWERS = [1000, 2000, 2750, 3000];
/** Its frequencies; all others are refused. */
const HOP_TABLE = 2;
const CHANNEL = 3;

/** An LLRP reader for one client at a time, with the parts of LLRP that the station uses. */
export class FakeLlrpReader {
  readonly requests: Message[] = [];
  acknowledged = 0;
  isReading = false;
  isMute = false;
  /** Types of requests that it refuses. */
  readonly refused: Set<number>;
  /** Milliseconds until it ends a job by itself; null: never. */
  jobLasts: number | null;
  private port: DevicePort | null = null;
  private lastId = 1000;
  private readonly requestedEvents = new Set<number>();
  /** True: it keeps reading without a program, and delivers the reports when the next one requests them. */
  private keepsReports = false;
  private isHolding = false;
  private kept: Uint8Array[] = [];
  private cancelKeepalive: () => void = () => undefined;
  private cancelJob: () => void = () => undefined;

  constructor(
    private readonly timers: Timers,
    private readonly options: FakeLlrpOptions = {},
  ) {
    this.refused = new Set(options.refuses);
    this.jobLasts = options.jobLasts ?? null;
  }

  attach(port: DevicePort): void {
    if (this.port !== null) {
      port.send(renderMessage(this.greeting(2)));
      return;
    }
    this.port = port;
    this.isHolding = this.keepsReports;
    const splitter = new MessageSplitter();
    port.onBytes((chunk) => {
      for (const message of splitter.push(chunk).messages) this.receive(message);
    });
    port.onEnd(() => {
      this.port = null;
      this.isReading &&= this.keepsReports;
      this.cancelKeepalive();
    });
    this.send(this.greeting(this.options.greetingStatus ?? 0));
  }

  /** True while a program is connected. */
  get isTaken(): boolean {
    return this.port !== null;
  }

  /** Reports a tag that was read `reads` times, the last time `span` milliseconds after the first; the bytes `andThen` follow in the same chunk. */
  report(epc: string, antenna: number, { reads = 1, span = 0, andThen = Buffer.alloc(0) } = {}): void {
    if (!this.isReading) return;
    const bits = Buffer.from(epc, 'hex');
    const id =
      bits.length === 12 ? Buffer.concat([u8(0x80 | ParameterType.epc96), bits]) : tlv(ParameterType.epcData, u16(bits.length * 8), bits);
    const times = this.options.hasNoClock
      ? []
      : [u8(0x80 | ParameterType.firstSeenUtc), this.microseconds(-span), u8(0x80 | ParameterType.lastSeenUtc), this.microseconds(0)];
    const parts = [id, Buffer.of(0x81), u16(antenna), Buffer.of(0x86, 0xc4), ...times, Buffer.of(0x88), u16(reads)];
    const message = { type: MessageType.roAccessReport, id: this.nextId(), body: tlv(ParameterType.tagReportData, ...parts) };
    const bytes = Buffer.concat([renderMessage(message), andThen]);
    if (this.port === null || this.isHolding) this.kept.push(bytes);
    else if (!this.isMute) this.port.send(bytes);
  }

  /** Reports an event, if the program requested events of its kind. */
  notify(event: Buffer): void {
    const demand = ON_REQUEST.get(event.readUInt16BE(0));
    if (demand === undefined || this.requestedEvents.has(demand)) this.send(this.notification([event]));
  }

  /** Ends the job by itself. */
  endJob(): void {
    this.isReading = false;
    this.reportJob(1);
  }

  send(message: Message): void {
    if (!this.isMute) this.port?.send(renderMessage(message));
  }

  private greeting(status: number): Message {
    return this.notification([tlv(ParameterType.connectionAttemptEvent, u16(status))]);
  }

  private notification(events: readonly Uint8Array[]): Message {
    const time = this.options.hasNoClock ? tlv(129, this.microseconds(0)) : tlv(ParameterType.utcTimestamp, this.microseconds(0));
    return { type: MessageType.readerEventNotification, id: this.nextId(), body: tlv(ParameterType.notificationData, time, ...events) };
  }

  private receive(message: Message): void {
    if (message.type === MessageType.keepaliveAck) {
      this.acknowledged += 1;
      return;
    }
    this.requests.push(message);
    if (message.type === MessageType.enableEventsAndReports) {
      this.isHolding = false;
      for (const report of this.kept.splice(0)) this.port?.send(report);
      return;
    }
    if (this.options.ignores?.includes(message.type)) return;
    const isRefused = this.refuses(message);
    if (!isRefused) this.obey(message);
    const text = Buffer.from(isRefused ? 'no such thing' : '');
    const status = tlv(ParameterType.status, u16(isRefused ? 401 : 0), u16(text.length), text);
    this.send({ type: message.type + REPLY_OFFSET, id: message.id, body: Buffer.concat([status, this.replyTo(message)]) });
  }

  private refuses({ type, body }: Message): boolean {
    const { lacks = [] } = this.options;
    if (type === MessageType.setReaderConfig && lacks.some((setting) => settings(body).has(setting))) return true;
    if (type === MessageType.addRoSpec && antennasOf(body).some((antenna) => antenna > ANTENNAS)) return true;
    if (type === MessageType.addRoSpec && transmittersOf(body).some((own) => own[0] !== HOP_TABLE || own[1] !== CHANNEL)) return true;
    return this.refused.has(type);
  }

  private obey({ type, body }: Message): void {
    if (type === MessageType.enableRoSpec) this.beginJob();
    if (type === MessageType.deleteRoSpec) this.deleteJob();
    if (type !== MessageType.setReaderConfig) return;
    const wanted = settings(body);
    if (body[0] === 0x80) this.keepsReports = false;
    if (wanted.get(ParameterType.eventsAndReports)?.readUInt8(0) === 0x80) this.keepsReports = true;
    const keepalive = wanted.get(ParameterType.keepaliveSpec);
    if (keepalive !== undefined) this.keepAlive(keepalive.readUInt32BE(1));
    for (const state of parseParameters(wanted.get(ParameterType.eventNotificationSpec) ?? Buffer.alloc(0)) ?? [])
      if (state.body.readUInt8(2) >= 0x80) this.requestedEvents.add(state.body.readUInt16BE(0));
  }

  private beginJob(): void {
    this.isReading = true;
    this.reportJob(0);
    if (this.jobLasts !== null) this.cancelJob = this.timers.after(this.jobLasts, () => this.endJob());
  }

  private deleteJob(): void {
    this.cancelJob();
    this.kept = [];
    if (this.isReading) this.reportJob(1);
    this.isReading = false;
  }

  private reportJob(event: number): void {
    if (this.options.reportsLate) this.timers.after(20, () => this.notify(jobEvent(event)));
    else this.notify(jobEvent(event));
  }

  private replyTo({ type, body }: Message): Uint8Array {
    if (type === MessageType.getReaderCapabilities && body[0] === 3) return regulations(this.options.powers ?? POWERS, HOP_TABLE);
    if (type === MessageType.getReaderCapabilities)
      return tlv(ParameterType.generalCapabilities, u16(ANTENNAS), u16(0x4000), u32(25_882), u32(2_001_002), u16(5), Buffer.from('5.14.'));
    if (type !== MessageType.getReaderConfig) return new Uint8Array();
    if (body[2] === 1) return tlv(ParameterType.identification, u8(0), u16(3), Buffer.from('001625', 'hex'));
    if (body[2] === 3) return Buffer.concat([1, 2].map((port) => tlv(222, u16(port), tlv(224, u16(HOP_TABLE), u16(CHANNEL), u16(1)))));
    return Buffer.concat([1, 2].map((port) => tlv(ParameterType.antennaProperties, u8(port === 1 ? 0x80 : 0), u16(port), u16(0))));
  }

  private keepAlive(period: number): void {
    this.cancelKeepalive();
    this.cancelKeepalive = this.timers.after(period, () => {
      this.send({ type: MessageType.keepalive, id: this.nextId(), body: new Uint8Array() });
      this.keepAlive(period);
    });
  }

  private microseconds(shift: number): Buffer {
    const at = this.timers.now() + (this.options.clockError ?? 0) + shift;
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(BigInt(at) * 1000n + 456n);
    return bytes;
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }
}

/** Bytes of a message with a meaning for programs of one maker only. */
export function customMessage(body: Uint8Array): Uint8Array {
  return renderMessage({ type: 1023, id: 7, body: Buffer.concat([u32(25882), body]) });
}
