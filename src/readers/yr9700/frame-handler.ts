import { type MessageOf, NO_PARAMS } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { TimedFrame } from '../kit/deframer';
import type { DriverSession, NoticeLevel } from '../kit/driver';
import type { Observation } from '../kit/presence';
import type { TagTracker } from '../kit/tag-tracker';
import type { AntennaMonitor } from './antennas';
import { ErrorCode } from './codes';
import type { FrameListener } from './command-channel';
import type { Variant } from './detect';
import type { Frame } from './frame';
import { OtherFamily } from './other-family';
import { epcTag, type Packet, parseActiveTag, parsePacket, type TagPacket } from './packets';
import type { Yr9700Messages } from './yr9700.messages';

/** When the last packet of a round came. */
export interface LastPacket {
  /** Stopwatch of the station in milliseconds; null before the first packet. */
  elapsed: number | null;
}

/** Longer than any round, even one whose end was lost. */
const MIN_GAP_MS = 2000;

/** Makes observations of all tag packets on the line, and reports each kind of trouble once. */
export class FrameHandler implements FrameListener {
  /** Null while the reader is being detected; then only packets laid out as active tags do it count as active tags. */
  variant: Variant | null = null;
  /** Null for active readers and before the first round. */
  antennas: AntennaMonitor | null = null;
  private packets = 0;
  private otherFamily: OtherFamily | null = new OtherFamily();
  private otherFamilySeen = false;
  private hasBytes = false;
  private readonly knownCommands = new Set<number>();
  private readonly reported = new Set<string>();

  constructor(
    private readonly session: DriverSession,
    private readonly tags: TagTracker,
    private readonly lastPacket: LastPacket,
  ) {}

  /** Packets of rounds so far. */
  get packetCount(): number {
    return this.packets;
  }

  /** Returns true when the reader has answered this reading command with anything but "unknown command". */
  knowsCommand(command: number): boolean {
    return this.knownCommands.has(command);
  }

  /** True when the bytes are those of the other protocol that is sold under similar names. */
  get isOtherFamily(): boolean {
    return this.otherFamilySeen;
  }

  /** True when bytes came, and none of them were a frame of this protocol or of the other one. */
  get isUnknownProtocol(): boolean {
    return this.hasBytes && this.otherFamily !== null;
  }

  frame({ frame, at, elapsed }: TimedFrame<Frame>): void {
    this.otherFamily = null;
    const packet = parsePacket(frame);
    if (packet === null) return;
    this.packets += 1;
    this.reportGap(elapsed);
    if (!isUnknownCommand(packet)) this.knownCommands.add(frame.command);
    if (packet.type === 'tag') this.tags.observe(this.observation(packet, { at, elapsed }));
    if (packet.type === 'empty-tag') this.session.report({ type: 'dropped', bytes: frame.data.length, why: 'A tag without an id.' });
    if (packet.type === 'antenna-error') this.reportAntennaError(packet.antenna, packet.code);
  }

  bytes(chunk: Uint8Array): void {
    this.hasBytes = true;
    if (this.otherFamily?.recognises(chunk) !== true) return;
    this.otherFamily = null;
    this.otherFamilySeen = true;
    this.notify({ code: 'other-reader-type', params: NO_PARAMS }, 'alarm');
  }

  /** Reports that an antenna failed in a round, with an error code of the reader. */
  reportAntennaError(antenna: number, error: number): void {
    if (error === ErrorCode.antennaMissing) this.antennas?.markMissing(antenna);
    else this.notify({ code: 'antenna-error', params: { antenna, error } }, 'warning');
  }

  /** Reports a message to the timekeeper, unless the same message was reported before in this session. */
  notify(message: MessageOf<Yr9700Messages>, level: NoticeLevel): void {
    const key = JSON.stringify(message);
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.session.report({ type: 'notice', message, level });
  }

  /** Lets a message be reported once more. */
  forgetNotice(message: MessageOf<Yr9700Messages>): void {
    this.reported.delete(JSON.stringify(message));
  }

  /** Reports a gap in a race. The reader keeps no reads, so reads in the gap are lost. */
  private reportGap(elapsed: number): void {
    const length = (elapsed - (this.lastPacket.elapsed ?? elapsed)) as Ms;
    this.lastPacket.elapsed = elapsed;
    if (length < MIN_GAP_MS || !this.session.isRacing()) return;
    this.session.report({ type: 'notice', message: { code: 'gap', params: { length } }, level: 'warning' });
  }

  private observation(packet: TagPacket, { at: receivedAt, elapsed }: Pick<TimedFrame<Frame>, 'at' | 'elapsed'>): Observation {
    const active = this.variant === 'passive' ? null : parseActiveTag(packet);
    if (active === null) {
      const antenna = this.variant === 'active' ? null : packet.antenna;
      return { tag: epcTag(packet.epc), antenna, rssi: packet.rssi, readerAt: null, receivedAt, elapsed };
    }
    if (active.battery === 'low') this.notify({ code: 'battery-low', params: { tag: active.tag } }, 'warning');
    // The antenna and the signal byte of an active reader have no meaning.
    return { tag: active.tag, antenna: null, rssi: null, readerAt: null, receivedAt, elapsed, extra: { battery: active.battery } };
  }
}

function isUnknownCommand(packet: Packet): boolean {
  return packet.type === 'error' && packet.code === ErrorCode.invalidParameter;
}
