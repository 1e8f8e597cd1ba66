import type { EpochMs } from '../../domain/model/time';
import type { ReaderIdentity } from '../kit/driver';
import type { Frame } from './frame';

/** Groups of messages. */
export const Group = { error: 0, management: 1, rfid: 2 } as const;

/** Messages of the management group. Those that set something else than the clock, or clear the store, are left out on purpose. */
export const Management = {
  info: 0x00,
  mac: 0x06,
  setClock: 0x10,
  clock: 0x11,
  connection: 0x12,
  storeSwitch: 0x18,
  stored: 0x1b,
  acknowledge: 0x1d,
} as const;

/** Messages of the RFID group; tags and the end of reading are sent unasked. */
export const Rfid = { ability: 0x00, tag: 0x00, finished: 0x01, read: 0x10, stop: 0xff } as const;

/** A start of reading by an input of the reader, sent unasked in the management group. */
const INPUT_STARTED = 0x00;
const INPUT_STOPPED = 0x01;
const INPUT_BYTES = 10;
const UNSOLICITED: readonly number[] = [INPUT_STARTED, INPUT_STOPPED, Management.connection, Management.stored];

/** Replies to the request for stored tags. */
export const Stored = { follows: 0, none: 1, finished: 2 } as const;

const CONTINUOUS = 1;
const NO_DATA = new Uint8Array(0);

/** The question for a value, without parameters. */
export function ask(group: number, message: number): Frame {
  return { group, message, isUnsolicited: false, data: NO_DATA };
}

/** Makes the reader read on some antennas (from 1 to 8) until it is stopped. */
export function readRequest(antennas: readonly number[]): Frame {
  const mask = antennas.reduce((bits, antenna) => bits | (1 << (antenna - 1)), 0);
  return { ...ask(Group.rfid, Rfid.read), data: Uint8Array.of(mask, CONTINUOUS) };
}

/** Sets the clock. */
export function setClockRequest(at: EpochMs): Frame {
  return { ...ask(Group.management, Management.setClock), data: instantBytes(at) };
}

/** Ends reading. */
export function stopRequest(): Frame {
  return ask(Group.rfid, Rfid.stop);
}

/** Tells the reader that a stored read has arrived: it forgets it, and sends the next. */
export function acknowledgement(serial: number): Frame {
  return { ...ask(Group.management, Management.acknowledge), data: uint32(serial) };
}

/** Whether a frame is the reply to a request. */
export function isReplyTo({ group, message }: Frame): (frame: Frame) => boolean {
  return (frame) => !frame.isUnsolicited && frame.group === group && frame.message === message;
}

/** The first byte of a reply; null where it has none. */
export function statusOf(reply: Frame | null): number | null {
  return reply?.data[0] ?? null;
}

/** What the reader is: version (up to four numbers), name with its length, seconds since it was switched on; null for another frame. */
export function identityOf({ data }: Frame): Omit<ReaderIdentity, 'serial'> | null {
  const length = ((data[4] ?? 0) << 8) | (data[5] ?? 0);
  if (data.length < 6 + length || length === 0) return null;
  const version = [...data.subarray(0, 4)];
  while (version.length > 2 && version[0] === 0) version.shift();
  const [model = '', ...build] = Buffer.from(data.subarray(6, 6 + length))
    .toString('latin1')
    .replaceAll('\0', '')
    .trim()
    .split('_');
  return { model, firmware: [version.join('.'), ...build].join(' ') };
}

/** The address of the network card as people write it; empty for another frame. */
export function macOf(reply: Frame | null): string {
  const bytes = reply?.data ?? NO_DATA;
  return bytes.length === 6 ? (Buffer.from(bytes).toString('hex').toUpperCase().match(/../g) ?? []).join(':') : '';
}

/** The time in a reply to the question for the clock; null where there is none. */
export function clockOf(reply: Frame | null): EpochMs | null {
  return reply !== null && reply.data.length >= 8 ? instantAt(reply.data, 0) : null;
}

/** Number of antennas in a reply to the question what the reader can do; null where there is none that can be. */
export function antennasOf(reply: Frame | null): number | null {
  const count = reply?.data[2] ?? 0;
  return count >= 1 && count <= 8 ? count : null;
}

/** The answer to the reader's question whether the station is there; null for another frame. */
export function answerTo({ group, message, isUnsolicited, data }: Frame): Frame | null {
  const isAsked = isUnsolicited && group === Group.management && message === Management.connection && data.length === 4;
  return isAsked ? { ...ask(group, message), data } : null;
}

/** An input of the reader that started its reading, e.g. a start button; null for another frame. */
export function inputOf({ group, message, isUnsolicited, data }: Frame): { readonly input: number; readonly at: EpochMs | null } | null {
  const isInput = isUnsolicited && group === Group.management && message === INPUT_STARTED && data.length === INPUT_BYTES;
  return isInput ? { input: data[0] ?? 0, at: instantAt(data, 2) } : null;
}

/** Whether a frame says whether stored tags follow, which the reader sends as the reply to the request and after the last tag. */
export function isStoreStatus({ group, message }: Frame): boolean {
  return group === Group.management && message === Management.stored;
}

/** Whether a frame is the reader's message that it has stopped reading. */
export function isFinished({ group, message, isUnsolicited }: Frame): boolean {
  return isUnsolicited && group === Group.rfid && message === Rfid.finished;
}

/** Whether a frame is one that the station knows: a reply, an error, or what the reader sends unasked. Tags of other standards are none. */
export function isKnown(frame: Frame): boolean {
  const { group, message, isUnsolicited } = frame;
  if (!isUnsolicited || group === Group.error) return true;
  return group === Group.management ? UNSOLICITED.includes(message) : isTag(frame) || isFinished(frame);
}

/** Whether a frame reports a tag. */
export function isTag({ group, message, isUnsolicited }: Frame): boolean {
  return isUnsolicited && group === Group.rfid && message === Rfid.tag;
}

/** Seconds since 1970 and microseconds, four bytes each; null for 0, which is no time. */
export function instantAt(bytes: Uint8Array, at: number): EpochMs | null {
  const seconds = uint32At(bytes, at);
  return seconds === 0 ? null : ((seconds * 1000 + Math.floor(uint32At(bytes, at + 4) / 1000)) as EpochMs);
}

/** Seconds and microseconds of an instant, as the reader writes them. */
export function instantBytes(at: EpochMs): Uint8Array {
  return Uint8Array.from([...uint32(Math.floor(at / 1000)), ...uint32((at % 1000) * 1000)]);
}

/** Four bytes, the highest first. */
export function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

/** Four bytes from `at` on, the highest first. */
export function uint32At(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}
