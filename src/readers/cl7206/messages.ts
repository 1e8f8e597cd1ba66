import type { TagId } from '../../domain/model/read';
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
const INPUT_BYTES = 10;

/** Replies to the request for stored tags. */
export const Stored = { follows: 0, none: 1, finished: 2 } as const;

const CONTINUOUS = 1;
const NO_DATA = new Uint8Array(0);

/** One read of a tag. */
export interface TagReport {
  readonly tag: TagId;
  /** From 1; null where the reader says 0, which no reader is known to mean. */
  readonly antenna: number | null;
  /** As the reader reports it, 0 to 255 and in no unit, larger for a stronger signal; null where it does not say. */
  readonly signal: number | null;
  /** By the reader's clock; null where it does not say: it does while it stores its reads. */
  readonly readerAt: EpochMs | null;
  /** Number in the reader's store, which is to be acknowledged; null for a read that is not stored. */
  readonly serial: number | null;
}

/** The question for a value, without parameters. */
export function ask(group: number, message: number): Frame {
  return { group, message, isUnsolicited: false, data: NO_DATA };
}

/** Makes the reader read on some antennas (from 1 to 8) until it is stopped. */
export function readRequest(antennas: readonly number[]): Frame {
  const mask = antennas.reduce((bits, antenna) => bits | (1 << (antenna - 1)), 0);
  return { ...ask(Group.rfid, Rfid.read), data: Uint8Array.of(mask, CONTINUOUS) };
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

/** Whether a frame reports a tag. */
export function isTag({ group, message, isUnsolicited }: Frame): boolean {
  return isUnsolicited && group === Group.rfid && message === Rfid.tag;
}

/** Parts that may follow the antenna of a tag, by their number: how many bytes they have, or that their length is written before them. */
const PART_BYTES: Readonly<Record<number, number | 'counted'>> = { 1: 1, 2: 1, 3: 'counted', 4: 'counted', 5: 'counted', 6: 1, 7: 8, 8: 4 };

/**
 * The tag of a frame that reports one: length of its memory, memory, two bytes of protocol control, antenna port, and numbered parts. Null where
 * the parts do not fill the data; parts of unknown numbers have no known length, so they and what follows are left aside.
 */
export function tagOf({ data }: Frame): TagReport | null {
  const length = ((data[0] ?? 0) << 8) | (data[1] ?? 0);
  const port = data[length + 4];
  const parts = partsOf(data.subarray(length + 5));
  if (length === 0 || port === undefined || parts === null) return null;
  const [switched, time, serial] = [parts.get(6)?.[0], parts.get(7), parts.get(8)];
  return {
    tag: Buffer.from(data.subarray(2, 2 + length))
      .toString('hex')
      .toUpperCase() as TagId,
    antenna: antennaOf(port, switched),
    signal: parts.get(1)?.[0] ?? null,
    readerAt: time === undefined ? null : instantAt(time, 0),
    serial: serial === undefined ? null : uint32At(serial, 0),
  };
}

/** Two antennas share a port of a reader with eight: then ports are counted from 0, and which of the two it was is written apart. */
function antennaOf(port: number, switched: number | undefined): number | null {
  if (switched !== undefined) return port * 2 + switched + 1;
  return port === 0 ? null : port;
}

function partsOf(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> | null {
  const parts = new Map<number, Uint8Array>();
  for (let at = 0; at < bytes.length; ) {
    const number = bytes[at] ?? 0;
    const size = PART_BYTES[number];
    if (size === undefined) return parts;
    const begin = at + (size === 'counted' ? 3 : 1);
    const end = begin + (size === 'counted' ? ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0) : size);
    if (end > bytes.length) return null;
    parts.set(number, bytes.subarray(begin, end));
    at = end;
  }
  return parts;
}

/** Seconds since 1970 and microseconds, four bytes each; null for 0, which is no time. */
function instantAt(bytes: Uint8Array, at: number): EpochMs | null {
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

function uint32At(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}
