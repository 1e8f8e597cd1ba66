import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import type { Frame } from './frame';
import { instantAt, uint32At } from './messages';

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
  /** True where the protocol control stands before the memory. */
  readonly isControlFirst: boolean;
}

/** How many bytes a part has behind its number; `counted`: two bytes before it say so. */
type PartBytes = Readonly<Record<number, number | 'counted'>>;

/** Behind the antenna: signal, result of a further read, three memories, one of two antennas, time, number in the store. */
const PARTS: PartBytes = { 1: 1, 2: 1, 3: 'counted', 4: 'counted', 5: 'counted', 6: 1, 7: 8, 8: 4 };
/** Behind the memory, where the protocol control stands before it: port and one of two antennas, signal, then the same. */
const PARTS_AFTER_CONTROL: PartBytes = { ...PARTS, 1: 2, 2: 2 };
const WORD_BYTES = 2;

/**
 * The tag of a frame that reports one, in either order: length of its memory, memory, two bytes of protocol control, antenna port, and numbered
 * parts; or protocol control, memory and parts, as `web/server.py` of `malike-rnd/cl7206c2-rfid` takes them. No frame is both: no protocol control
 * of a memory is as small as the length of one. Null where the parts do not fill the data; parts of unknown numbers have no known length, so they
 * and what follows are left aside.
 */
export function tagOf({ data }: Frame): TagReport | null {
  return lengthFirst(data) ?? controlFirst(data);
}

function lengthFirst(data: Uint8Array): TagReport | null {
  const length = uint16At(data, 0);
  const port = data[length + 4];
  const parts = partsOf(data.subarray(length + 5), PARTS);
  if (length === 0 || port === undefined || parts === null) return null;
  const antenna = antennaOf(port, parts.get(6)?.[0]);
  return { ...readOf(data.subarray(2, 2 + length), parts), antenna, signal: parts.get(1)?.[0] ?? null, isControlFirst: false };
}

/** The upper five bits of the protocol control are the length of the memory in words. */
function controlFirst(data: Uint8Array): TagReport | null {
  const length = ((data[0] ?? 0) >> 3) * WORD_BYTES;
  const end = 2 + length;
  const parts = partsOf(data.subarray(end), PARTS_AFTER_CONTROL);
  if (length === 0 || end > data.length || parts === null) return null;
  const [port, switched] = parts.get(1) ?? [];
  const antenna = port === undefined ? null : antennaOf(port, parts.get(6)?.[0] ?? switched);
  return { ...readOf(data.subarray(2, end), parts), antenna, signal: parts.get(2)?.[0] ?? null, isControlFirst: true };
}

type Parts = ReadonlyMap<number, Uint8Array>;

function readOf(memory: Uint8Array, parts: Parts): Pick<TagReport, 'tag' | 'readerAt' | 'serial'> {
  const [time, serial] = [parts.get(7), parts.get(8)];
  return {
    tag: Buffer.from(memory).toString('hex').toUpperCase() as TagId,
    readerAt: time === undefined ? null : instantAt(time, 0),
    serial: serial === undefined ? null : uint32At(serial, 0),
  };
}

/** Two antennas share a port of a reader with eight: then ports are counted from 0, and which of the two it was is written apart. */
function antennaOf(port: number, switched: number | undefined): number | null {
  if (switched !== undefined) return port * 2 + switched + 1;
  return port === 0 ? null : port;
}

function partsOf(bytes: Uint8Array, sizes: PartBytes): Parts | null {
  const parts = new Map<number, Uint8Array>();
  for (let at = 0; at < bytes.length; ) {
    const number = bytes[at] ?? 0;
    const size = sizes[number];
    if (size === undefined) return parts;
    const begin = at + (size === 'counted' ? 3 : 1);
    const end = begin + (size === 'counted' ? uint16At(bytes, at + 1) : size);
    if (end > bytes.length) return null;
    parts.set(number, bytes.subarray(begin, end));
    at = end;
  }
  return parts;
}

function uint16At(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
