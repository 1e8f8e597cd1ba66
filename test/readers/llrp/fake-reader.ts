import { type Message, MessageSplitter, MessageType, REPLY, renderMessage } from '../../../src/readers/llrp/message';
import { ParameterType, tlv, u8, u16, u32 } from '../../../src/readers/llrp/parameter';
import type { DevicePort } from '../../../src/readers/simulator/port';
import type { Timers } from '../../../src/readers/timers';

export interface FakeLlrpOptions {
  /** Its clock minus the station's. */
  readonly clockError?: number;
  /** Types of requests that it turns down, or leaves unanswered. */
  readonly refuses?: readonly number[];
  readonly ignores?: readonly number[];
  /** It does not know the time of day and stamps nothing in UTC. */
  readonly hasNoClock?: boolean;
}

/** An LLRP reader for one client at a time, as far as the station uses one. */
export class FakeLlrpReader {
  readonly requests: Message[] = [];
  acknowledged = 0;
  isReading = false;
  isMute = false;
  private port: DevicePort | null = null;
  private lastId = 1000;
  private cancelKeepalive: () => void = () => undefined;

  constructor(
    private readonly timers: Timers,
    private readonly options: FakeLlrpOptions = {},
  ) {}

  attach(port: DevicePort): void {
    if (this.port !== null) {
      port.send(renderMessage(this.greeting(2)));
      return;
    }
    this.port = port;
    const splitter = new MessageSplitter();
    port.onBytes((chunk) => {
      for (const message of splitter.push(chunk).messages) this.hear(message);
    });
    port.onEnd(() => {
      this.port = null;
      this.isReading = false;
      this.cancelKeepalive();
    });
    this.tell(this.greeting(0));
  }

  /** Whether a program holds the connection. */
  get isTaken(): boolean {
    return this.port !== null;
  }

  /** Reports a tag that was read `reads` times, the last time `span` milliseconds after the first. */
  report(epc: string, antenna: number, { reads = 1, span = 0 } = {}): void {
    if (!this.isReading) return;
    const bits = Buffer.from(epc, 'hex');
    const id =
      bits.length === 12 ? Buffer.concat([u8(0x80 | ParameterType.epc96), bits]) : tlv(ParameterType.epcData, u16(bits.length * 8), bits);
    const times = this.options.hasNoClock
      ? []
      : [u8(0x80 | ParameterType.firstSeenUtc), this.microseconds(-span), u8(0x80 | ParameterType.lastSeenUtc), this.microseconds(0)];
    const parts = [id, Buffer.of(0x81), u16(antenna), Buffer.of(0x86, 0xc4), ...times, Buffer.of(0x88), u16(reads)];
    this.tell({ type: MessageType.roAccessReport, id: this.nextId(), body: tlv(ParameterType.tagReportData, ...parts) });
  }

  /** A notification with the given events in it. */
  notify(...events: readonly Uint8Array[]): void {
    this.tell(this.notification(events));
  }

  tell(message: Message): void {
    if (!this.isMute) this.port?.send(renderMessage(message));
  }

  private greeting(status: number): Message {
    return this.notification([tlv(ParameterType.connectionAttemptEvent, u16(status))]);
  }

  private notification(events: readonly Uint8Array[]): Message {
    const time = this.options.hasNoClock ? tlv(129, this.microseconds(0)) : tlv(ParameterType.utcTimestamp, this.microseconds(0));
    return { type: MessageType.readerEventNotification, id: this.nextId(), body: tlv(ParameterType.notificationData, time, ...events) };
  }

  private hear(message: Message): void {
    if (message.type === MessageType.keepaliveAck) {
      this.acknowledged += 1;
      return;
    }
    this.requests.push(message);
    if (this.options.ignores?.includes(message.type)) return;
    const isRefused = this.options.refuses?.includes(message.type) ?? false;
    if (!isRefused) this.obey(message);
    const text = Buffer.from(isRefused ? 'no such thing' : '');
    const status = tlv(ParameterType.status, u16(isRefused ? 401 : 0), u16(text.length), text);
    this.tell({ type: message.type + REPLY, id: message.id, body: Buffer.concat([status, this.answerTo(message)]) });
  }

  private obey({ type, body }: Message): void {
    if (type === MessageType.enableRoSpec) this.isReading = true;
    if (type === MessageType.deleteRoSpec) this.isReading = false;
    if (type === MessageType.setReaderConfig && body.length > 1) this.keepAlive(Buffer.from(body).readUInt32BE(6));
  }

  private answerTo({ type, body }: Message): Uint8Array {
    if (type !== MessageType.getReaderConfig) return new Uint8Array();
    if (body[2] === 1) return tlv(ParameterType.identification, u8(0), u16(3), Buffer.from('001625', 'hex'));
    return Buffer.concat([1, 2].map((port) => tlv(ParameterType.antennaProperties, u8(port === 1 ? 0x80 : 0), u16(port), u16(0))));
  }

  private keepAlive(period: number): void {
    this.cancelKeepalive();
    this.cancelKeepalive = this.timers.after(period, () => {
      this.tell({ type: MessageType.keepalive, id: this.nextId(), body: new Uint8Array() });
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

/** Bytes of a message that only this maker's programs know. */
export function customMessage(body: Uint8Array): Uint8Array {
  return renderMessage({ type: 1023, id: 7, body: Buffer.concat([u32(25882), body]) });
}
