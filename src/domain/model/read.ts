import { type EpochMs, later, type Ms } from './time';

declare const tagBrand: unique symbol;

/** A tag id as the station knows it: printable, without spaces, 1 to 128 characters, hex in upper case without `0x` (rule 1). */
export type TagId = string & { readonly [tagBrand]: true };

/** The source of reads from the log of a reader whose lines do not name one. */
export const LOG_SOURCE = 'log';

/** What the reader reported: the tag came into the field, or was not seen for the reader's depart time. Only arrivals make passings. */
export type ReadKind = 'arrive' | 'depart';

/**
 * One report of one tag by one antenna: from an HTTP batch, a directly connected reader, or the simulator.
 * All three times are stored (rule 4); `effectiveTime` returns the one that is used.
 */
export interface TagRead {
  /** Program or driver that saw it, e.g. `sirit510`. */
  readonly source: string;
  /** Address or stable id of the reader, e.g. `192.168.1.130`. */
  readonly reader: string;
  readonly serial: string | null;
  readonly session: number | null;
  /** Antenna port as the reader numbers it (1-based on all readers known here); null when the reader does not say. */
  readonly antenna: number | null;
  readonly tag: TagId;
  readonly kind: ReadKind;
  /** Signal strength in whole dBm where the reader gives dBm, otherwise the reader's raw number. */
  readonly rssi: number | null;
  /** The event's own timestamp, on the clock of its sender. */
  readonly timestamp: EpochMs;
  /** The reader's own time for this read, uncorrected; null when the reader has no clock or it was not set. */
  readonly readerAt: EpochMs | null;
  /** Station clock minus reader clock, as estimated when the read came in; null while unknown. */
  readonly clockOffset: Ms | null;
  /** When the last byte of it reached the station, station clock. */
  readonly receivedAt: EpochMs;
  /** Fields the contract does not name, kept as they came; null when there were none. */
  readonly extra: Readonly<Record<string, unknown>> | null;
}

/**
 * What makes a read the same read when it comes again (rule 1): source, reader, antenna, tag, kind and its own time. Different reads
 * never share a key: every part but the last is free of spaces or has its length before it.
 */
export function readKey(read: TagRead): string {
  const time = read.readerAt ?? read.timestamp;
  return `${read.kind} ${time} ${read.antenna ?? '-'} ${read.tag} ${read.source.length} ${read.source} ${read.reader}`;
}

/**
 * The time a read counts at (rule 4): the reader's own where its offset to the station's clock is known, else the event's timestamp.
 * Clocks that the timekeeper put right come on top.
 */
export function effectiveTime(read: TagRead): EpochMs {
  return read.readerAt === null || read.clockOffset === null ? read.timestamp : later(read.readerAt, read.clockOffset);
}
