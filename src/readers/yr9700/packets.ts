import type { TagId } from '../../domain/model/read';
import { Command } from './codes';
import type { Frame } from './frame';

/** One tag as one round reported it. */
export interface TagPacket {
  readonly type: 'tag';
  readonly epc: Uint8Array;
  /** From 1. */
  readonly antenna: number;
  /** dBm, not calibrated. */
  readonly rssi: number;
  readonly frequencyIndex: number;
  /** The byte that carries frequency and antenna; active readers put the tag's battery class there. */
  readonly firstByte: number;
  /** Null unless the firmware is newer and was asked for it. */
  readonly phase: number | null;
}

/**
 * One reply to an inventory command (0x89, 0x8A, 0x8B). Source: sections "cmd_real_time_inventory", "cmd_fast_switch_ant_inventory" and
 * "cmd_customized_session_target_inventory" of the IND903 serial protocol (`codes.ts`).
 */
export type Packet =
  | TagPacket
  /** A tag without an id, which belongs to no rider. */
  | { readonly type: 'empty-tag' }
  /** The round is over. `antenna` and `duration` (ms) are null where the command does not report them. */
  | { readonly type: 'end'; readonly antenna: number | null; readonly reads: number; readonly duration: number | null }
  /** An antenna failed; the round continues with the others. */
  | { readonly type: 'antenna-error'; readonly antenna: number; readonly code: number }
  /** The command failed; no end packet follows. */
  | { readonly type: 'error'; readonly code: number };

/** An active tag: the id that is printed on it, and the state of its battery. Source: the vendor's V1.9 page for the 2.4 GHz variant. */
export interface ActiveTag {
  readonly tag: TagId;
  readonly battery: 'good' | 'fair' | 'low' | 'unknown';
}

const END_LENGTH = 7;
const EMPTY_TAG_LENGTH = 4;
const PHASE_LENGTH = 2;
const ACTIVE_ID_LENGTH = 4;
const ACTIVE_EPC_LENGTH = 12;
const BATTERY: Readonly<Record<number, ActiveTag['battery']>> = { 112: 'good', 96: 'fair', 32: 'low' };

/** Returns true for the commands that play a round. */
export function isInventory(command: number): boolean {
  return command === Command.inventory || command === Command.fastSwitch || command === Command.sessionInventory;
}

/** Returns the packet in a frame; null when its data fits no kind, judged by its length and then by the length field of the tag. */
export function parsePacket({ command, data }: Frame): Packet | null {
  if (!isInventory(command)) return null;
  if (data.length === 1) return { type: 'error', code: data[0] ?? 0 };
  if (data.length === 2 && command === Command.fastSwitch) {
    return { type: 'antenna-error', antenna: (data[0] ?? 0) + 1, code: data[1] ?? 0 };
  }
  if (data.length === END_LENGTH) return parseEnd(command, data);
  return parseTag(data);
}

/** Returns true for replies that a reader of this family can send; others have a right check by chance. */
export function isPlausibleReply(frame: Frame): boolean {
  if (isInventory(frame.command)) return parsePacket(frame) !== null;
  return (frame.command >= 0x60 && frame.command <= 0x93) || (frame.command >= 0xb0 && frame.command <= 0xb4);
}

/** Returns the whole tag memory as a tag id. */
export function epcTag(epc: Uint8Array): TagId {
  return Buffer.from(epc).toString('hex').toUpperCase() as TagId;
}

/** Returns the active tag; null when the tag memory is not laid out as in active tags: eight zero bytes, then four of id. */
export function parseActiveTag({ epc, firstByte }: TagPacket): ActiveTag | null {
  const prefix = epc.subarray(0, ACTIVE_EPC_LENGTH - ACTIVE_ID_LENGTH);
  if (epc.length !== ACTIVE_EPC_LENGTH || prefix.some((byte) => byte !== 0)) return null;
  return { tag: epcTag(epc.subarray(prefix.length)), battery: BATTERY[firstByte] ?? 'unknown' };
}

function parseEnd(command: number, data: Uint8Array): Packet {
  if (command === Command.fastSwitch) return { type: 'end', antenna: null, reads: bigEndian(data, 0, 3), duration: bigEndian(data, 3, 7) };
  return { type: 'end', antenna: (data[0] ?? 0) + 1, reads: bigEndian(data, 3, 7), duration: null };
}

function parseTag(data: Uint8Array): Packet | null {
  if (data.length < EMPTY_TAG_LENGTH) return null;
  const epcEnd = 3 + 2 * ((data[1] ?? 0) >> 3);
  const hasPhase = data.length === epcEnd + 1 + PHASE_LENGTH;
  if (data.length !== epcEnd + 1 && !hasPhase) return null;
  if (epcEnd === 3) return { type: 'empty-tag' };
  const firstByte = data[0] ?? 0;
  const rssi = data[epcEnd] ?? 0;
  return {
    type: 'tag',
    epc: data.slice(3, epcEnd),
    antenna: (firstByte & 0b11) + (rssi & 0x80 ? 5 : 1),
    rssi: (rssi & 0x7f) - 129,
    frequencyIndex: firstByte >> 2,
    firstByte,
    phase: hasPhase ? bigEndian(data, epcEnd + 1, data.length) : null,
  };
}

function bigEndian(data: Uint8Array, start: number, end: number): number {
  return data.subarray(start, end).reduce((value, byte) => value * 0x100 + byte, 0);
}
