import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import type { TagTracker } from '../kit/tag-tracker';
import type { AntennaWatch } from './antennas';
import { ErrorCode, errorSentence } from './codes';
import type { LineListener } from './command-channel';
import type { TimedFrame } from './deframer';
import type { Variant } from './detect';
import { OtherFamily } from './other-family';
import { epcTag, type Packet, parseActiveTag, parsePacket, type TagPacket } from './packets';

/** When the last packet of a round came; null before the first one. */
export interface LastHeard {
  at: EpochMs | null;
}

/** Longer than any round, its end lost or not. */
const GAP = 2000;
const MINUTES_FROM = 120_000;

/** Makes sightings of all tag packets on the line, and keeps the timekeeper told without repeating itself. */
export class FrameHandler implements LineListener {
  /** Unknown while the reader is looked for; then only what answers the active reading command is taken for an active tag. */
  variant: Variant | null = null;
  watch: AntennaWatch | null = null;
  private packets = 0;
  private otherFamily: OtherFamily | null = new OtherFamily();
  private otherFamilySeen = false;
  private hasBytes = false;
  private readonly known = new Set<number>();
  private readonly told = new Set<string>();

  constructor(
    private readonly session: DriverSession,
    private readonly stays: TagTracker,
    private readonly lastHeard: LastHeard,
  ) {}

  /** Packets of rounds so far. */
  get heard(): number {
    return this.packets;
  }

  /** True when the reader has answered this reading command with anything but that it does not know it. */
  knows(command: number): boolean {
    return this.known.has(command);
  }

  /** True when the bytes are those of the other protocol that is sold under similar names. */
  get isOtherFamily(): boolean {
    return this.otherFamilySeen;
  }

  frame({ frame, at }: TimedFrame): void {
    this.otherFamily = null;
    const packet = parsePacket(frame);
    if (packet === null) return;
    this.packets += 1;
    this.noteGap(at);
    if (!isUnknownCommand(packet)) this.known.add(frame.command);
    if (packet.type === 'tag') this.stays.observe(this.sighting(packet, at));
    if (packet.type === 'empty-tag') this.session.report({ type: 'dropped', bytes: frame.data.length, why: 'A tag without an id.' });
    if (packet.type === 'antenna-error') this.antennaError(packet.antenna, packet.code);
  }

  /** True when bytes came and none of them were of this protocol, nor of the other one. */
  get isBabble(): boolean {
    return this.hasBytes && this.otherFamily !== null;
  }

  bytes(chunk: Uint8Array): void {
    this.hasBytes = true;
    if (this.otherFamily?.sees(chunk) !== true) return;
    this.otherFamily = null;
    this.otherFamilySeen = true;
    this.tell(
      'other-reader-type',
      'This reader speaks another protocol (SW/CT), which the station does not know. It is not a YR9700.',
      'alarm',
    );
  }

  antennaError(antenna: number, code: number): void {
    if (code === ErrorCode.antennaMissing) this.watch?.missing(antenna);
    else this.tell(`antenna-${antenna}-error-${code}`, `Antenna ${antenna}: ${errorSentence(code)}.`, 'warning');
  }

  /** Each `code` is told once. */
  tell(code: string, text: string, level: 'info' | 'warning' | 'alarm'): void {
    if (this.told.has(code)) return;
    this.told.add(code);
    this.session.report({ type: 'notice', code, text, level });
  }

  /** What is told from now on is news again. */
  forget(code: string): void {
    this.told.delete(code);
  }

  /** The reader keeps no reads: who passed while it did not read is missing for good. */
  private noteGap(at: EpochMs): void {
    const length = at - (this.lastHeard.at ?? at);
    this.lastHeard.at = at;
    if (length < GAP || !this.session.isRacing()) return;
    const long = length < MINUTES_FROM ? `${Math.round(length / 1000)} s` : `${Math.round(length / 60_000)} min`;
    const text = `The reader read nothing for ${long}: riders who passed meanwhile are missing. Add them by hand.`;
    this.session.report({ type: 'notice', code: 'gap', text, level: 'warning' });
  }

  private sighting(packet: TagPacket, at: TimedFrame['at']): Parameters<TagTracker['observe']>[0] {
    const active = this.variant === 'passive' ? null : parseActiveTag(packet);
    if (active === null) {
      const antenna = this.variant === 'active' ? null : packet.antenna;
      return { tag: epcTag(packet.epc), antenna, rssi: packet.rssi, readerAt: null, receivedAt: at };
    }
    if (active.battery === 'low') this.tellBattery(active.tag);
    // Neither the antenna nor the signal byte of an active reader means anything.
    return { tag: active.tag, antenna: null, rssi: null, readerAt: null, receivedAt: at, extra: { battery: active.battery } };
  }

  private tellBattery(tag: TagId): void {
    this.tell(`battery-${tag}`, `The battery of tag ${tag} is low: change it before the next race.`, 'warning');
  }
}

function isUnknownCommand(packet: Packet): boolean {
  return packet.type === 'error' && packet.code === ErrorCode.invalidParameter;
}
