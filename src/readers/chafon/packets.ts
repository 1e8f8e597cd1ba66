import type { TagId } from '../../domain/model/read';
import type { ReaderIdentity } from '../kit/driver';
import { Command, MODELS, SMALL_READERS, Status } from './codes';
import type { Frame } from './frame';

const WITH_CHIP_NUMBER = 0x80;
const CHIP_NUMBER_BYTES = 12;

/** A tag in a packet. */
export interface ReadTag {
  readonly tag: TagId;
  /** Null where the reader does not say. */
  readonly antenna: number | null;
  /** As the reader reports it, 0 to 255 and in no unit, larger for a stronger signal; null where it does not say. */
  readonly signal: number | null;
}

/** What the reader says of itself. */
export interface ReaderInfo {
  readonly address: number;
  readonly identity: ReaderIdentity;
  /** True for readers with one antenna and an inventory without parameters. */
  readonly isSmall: boolean;
}

/** Status of a reply; null where it has none. */
export function statusOf({ data }: Frame): number | null {
  return data[0] ?? null;
}

/** Whether a reply ends the round that it belongs to. */
export function endsRound(frame: Frame): boolean {
  const status = statusOf(frame);
  return frame.command === Command.inventory && status !== Status.more && status !== Status.statistics;
}

/** The reply to the question what the reader is: two bytes of version, type, protocols, frequencies, power, scan time; null for another frame. */
export function readerInfo({ address, command, data }: Frame): ReaderInfo | null {
  const [status, major, minor, type] = data;
  if (command !== Command.readerInfo || status !== 0 || data.length < 9 || type === undefined) return null;
  const model = MODELS[type] ?? `UHFReader ${type.toString(16).toUpperCase()}`;
  return { address, identity: { serial: '', model, firmware: `${major}.${minor}` }, isSmall: SMALL_READERS.includes(type) };
}

/**
 * The tags of a packet of an inventory, or of a report that the reader sends by itself: antenna, number of tags, and of each its length, its
 * memory and its signal; small readers send neither antenna nor signal. Empty for other frames and for packets without a tag, null for a
 * packet whose tags do not fill it exactly.
 */
export function tagsOf({ command, data }: Frame): readonly ReadTag[] | null {
  if (command === Command.report) return reportedTag(data);
  const status = data[0];
  if (command !== Command.inventory || status === undefined || status > Status.memoryFull || data.length < 2) return [];
  const body = data.subarray(1);
  return severalTags(body.subarray(1), antennaOf(body[0] ?? 0), 1) ?? severalTags(body, null, 0);
}

/** Status 0, antenna, length, memory, signal. Status 28 is the sign of life of a reader without a tag. */
function reportedTag(data: Uint8Array): readonly ReadTag[] | null {
  if (data[0] !== 0) return [];
  const { length, epcLength } = lengthsOf(data[2]);
  if (length === 0 || data.length !== 3 + length + 1) return null;
  return [{ tag: tagId(data.subarray(3, 3 + epcLength)), antenna: antennaOf(data[1] ?? 0), signal: data[3 + length] ?? null }];
}

/** With FastID, which the maker's program switches on, the highest bit of a length says that the memory ends with the number of the chip. */
function lengthsOf(written: number | undefined): { readonly length: number; readonly epcLength: number } {
  const length = (written ?? 0) & ~WITH_CHIP_NUMBER;
  const isWithNumber = ((written ?? 0) & WITH_CHIP_NUMBER) !== 0 && length > CHIP_NUMBER_BYTES;
  return { length, epcLength: isWithNumber ? length - CHIP_NUMBER_BYTES : length };
}

function severalTags(body: Uint8Array, antenna: number | null, signalBytes: 0 | 1): readonly ReadTag[] | null {
  const count = body[0] ?? 0;
  const tags: ReadTag[] = [];
  let at = 1;
  for (let index = 0; index < count; index++) {
    const { length, epcLength } = lengthsOf(body[at]);
    const end = at + 1 + length;
    if (length === 0) return null;
    tags.push({ tag: tagId(body.subarray(at + 1, at + 1 + epcLength)), antenna, signal: signalBytes === 0 ? null : (body[end] ?? null) });
    at = end + signalBytes;
  }
  return at === body.length ? tags : null;
}

/** A bit for each antenna, from the lowest. */
function antennaOf(bits: number): number | null {
  const antenna = 32 - Math.clz32(bits);
  return bits > 0 && bits === 1 << (antenna - 1) ? antenna : null;
}

function tagId(memory: Uint8Array): TagId {
  return Buffer.from(memory).toString('hex').toUpperCase() as TagId;
}
