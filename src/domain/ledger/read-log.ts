import { Column, rowOf } from '../model/column';
import type { ReadEntry, RiderId, Seq } from '../model/entry';
import { effectiveTime, type ReadKind, type TagId, type TagRead } from '../model/read';
import type { EpochMs } from '../model/time';

/** Reader, antenna and kind of a read: a race has few of them, so each is kept once. */
export interface Origin {
  readonly reader: string;
  readonly antenna: number | null;
  readonly kind: ReadKind;
}

/** A tag that was read, and where in the log. */
export interface TagReads {
  readonly tag: TagId;
  /** Id of the tag as a rider (`tag:…`), used while no participant has it. */
  readonly rider: RiderId;
  readonly firstRow: number;
  lastRow: number;
}

/** Value in `nextRows` for the last read of a tag: no next row. */
const NO_ROW = -1;

/**
 * Every read of a race in order of arrival, a column for each fact and no object for a read: a race has up to a million of them.
 * A row is never changed or removed.
 */
export interface ReadLog {
  /** Ascending. */
  readonly seqs: Column<Seq>;
  /** Effective times, before any clock was put right by the timekeeper. */
  readonly times: Column<EpochMs>;
  readonly receivedAts: Column<EpochMs>;
  /** Signal strength; -Infinity where the reader gave none. */
  readonly strengths: Column;
  readonly originCodes: Column;
  readonly tagCodes: Column;
  /** The row of the next read of the same tag, so that the reads of a tag need no list of their own. */
  readonly nextRows: Column;
  readonly origins: Origin[];
  /** Codes by reader, kind and antenna; readers in order of their first read. */
  readonly originsByReader: Map<string, Readonly<Record<ReadKind, Map<number | null, number>>>>;
  /** In order of first read. */
  readonly tags: TagReads[];
  readonly tagsById: Map<TagId, number>;
}

export function emptyReadLog(): ReadLog {
  return {
    seqs: Column.int32(),
    times: Column.float64(),
    receivedAts: Column.float64(),
    strengths: Column.float64(),
    originCodes: Column.int32(),
    tagCodes: Column.int32(),
    nextRows: Column.int32(),
    origins: [],
    originsByReader: new Map(),
    tags: [],
    tagsById: new Map(),
  };
}

/** Adds a read and returns its row. */
export function appendRead(log: ReadLog, entry: ReadEntry): number {
  const { read } = entry;
  const row = log.seqs.length;
  log.seqs.push(entry.seq);
  log.times.push(effectiveTime(read));
  log.receivedAts.push(read.receivedAt);
  log.strengths.push(read.rssi ?? Number.NEGATIVE_INFINITY);
  log.originCodes.push(originCodeOf(log, read));
  log.tagCodes.push(chainToTag(log, read.tag, row));
  log.nextRows.push(NO_ROW);
  return row;
}

/** The row of the read with this `seq`; -1 when the entry is no read. */
export function rowOfRead(log: ReadLog, seq: Seq): number {
  return rowOf(log.seqs, seq);
}

export function originOf(log: ReadLog, row: number): Origin {
  const origin = log.origins[log.originCodes.at(row)];
  if (origin === undefined) throw new RangeError(`Read in row ${row} has no origin`);
  return origin;
}

export function tagReadsOf(log: ReadLog, row: number): TagReads {
  const tag = log.tags[log.tagCodes.at(row)];
  if (tag === undefined) throw new RangeError(`Read in row ${row} has no tag`);
  return tag;
}

/** A number for the tag of a read: the same for all of its reads. */
export function tagCodeOf(log: ReadLog, row: number): number {
  return log.tagCodes.at(row);
}

/** The number of a tag; null when it was never read. */
export function codeOfTag(log: ReadLog, tag: TagId): number | null {
  return log.tagsById.get(tag) ?? null;
}

/** The rows of a tag in order of arrival, arrivals and departures alike; none when it was never read. */
export function* rowsOfTag(log: ReadLog, tag: TagId): Generator<number, void> {
  const reads = log.tags[log.tagsById.get(tag) ?? -1];
  for (let row = reads?.firstRow ?? NO_ROW; row !== NO_ROW; row = log.nextRows.at(row)) yield row;
}

/** Makes a row the last of its tag and returns the tag's code. */
function chainToTag(log: ReadLog, tag: TagId, row: number): number {
  const known = log.tagsById.get(tag);
  const reads = log.tags[known ?? -1];
  if (known !== undefined && reads !== undefined) {
    log.nextRows.set(reads.lastRow, row);
    reads.lastRow = row;
    return known;
  }
  const code = log.tags.length;
  log.tags.push({ tag, rider: `tag:${tag}`, firstRow: row, lastRow: row });
  log.tagsById.set(tag, code);
  return code;
}

function originCodeOf(log: ReadLog, { reader, antenna, kind }: TagRead): number {
  const ofReader = log.originsByReader.get(reader) ?? {
    arrive: new Map<number | null, number>(),
    depart: new Map<number | null, number>(),
  };
  log.originsByReader.set(reader, ofReader);
  const codes = ofReader[kind];
  const known = codes.get(antenna);
  if (known !== undefined) return known;
  const code = log.origins.length;
  log.origins.push({ reader, antenna, kind });
  codes.set(antenna, code);
  return code;
}
