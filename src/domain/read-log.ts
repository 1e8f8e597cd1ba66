import { rowOf, valueAt } from './column';
import type { ReadEntry, RiderId, Seq } from './entry';
import { effectiveTime, type ReadKind, type TagId, type TagRead } from './read';
import type { EpochMs } from './time';

/** Reader, antenna and kind of a read: a race has few of them, so each is kept once. */
export interface Origin {
  readonly reader: string;
  readonly antenna: number | null;
  readonly kind: ReadKind;
}

/** The reads of one tag: rows in the log, in order of arrival, arrivals and departures alike. */
export interface TagReads {
  readonly tag: TagId;
  /** The rider that the tag stands for where nobody carries it. */
  readonly rider: RiderId;
  readonly rows: number[];
}

/**
 * Every read of a race in order of arrival, a column for each fact and no object for a read: a race has up to a million of them.
 * A row is never changed or removed.
 */
export interface ReadLog {
  /** Ascending. */
  readonly seqs: Seq[];
  /** Effective times, before any clock was put right by the timekeeper. */
  readonly times: EpochMs[];
  readonly receivedAts: EpochMs[];
  /** Signal strength; -Infinity where the reader gave none. */
  readonly strengths: number[];
  readonly originCodes: number[];
  readonly tagCodes: number[];
  readonly origins: Origin[];
  readonly originsByReader: Map<string, Map<number, number>>;
  /** In order of first read. */
  readonly tags: TagReads[];
  readonly tagsById: Map<TagId, number>;
}

export function emptyReadLog(): ReadLog {
  return {
    seqs: [],
    times: [],
    receivedAts: [],
    strengths: [],
    originCodes: [],
    tagCodes: [],
    origins: [],
    originsByReader: new Map(),
    tags: [],
    tagsById: new Map(),
  };
}

/** Adds a read and answers its row. */
export function appendRead(log: ReadLog, entry: ReadEntry): number {
  const { read } = entry;
  const row = log.seqs.length;
  const tagCode = tagCodeOf(log, read.tag);
  log.seqs.push(entry.seq);
  log.times.push(effectiveTime(read));
  log.receivedAts.push(read.receivedAt);
  log.strengths.push(read.rssi ?? Number.NEGATIVE_INFINITY);
  log.originCodes.push(originCodeOf(log, read));
  log.tagCodes.push(tagCode);
  log.tags[tagCode]?.rows.push(row);
  return row;
}

/** The row of the read with this `seq`; -1 when the entry is no read. */
export function rowOfRead(log: ReadLog, seq: Seq): number {
  return rowOf(log.seqs, seq);
}

export function originOf(log: ReadLog, row: number): Origin {
  const origin = log.origins[valueAt(log.originCodes, row)];
  if (origin === undefined) throw new RangeError(`Read in row ${row} has no origin`);
  return origin;
}

export function tagReadsOf(log: ReadLog, row: number): TagReads {
  const tag = log.tags[valueAt(log.tagCodes, row)];
  if (tag === undefined) throw new RangeError(`Read in row ${row} has no tag`);
  return tag;
}

/** The reads of a tag; null when it was never read. */
export function readsOfTag(log: ReadLog, tag: TagId): TagReads | null {
  const code = log.tagsById.get(tag);
  return code === undefined ? null : (log.tags[code] ?? null);
}

function tagCodeOf(log: ReadLog, tag: TagId): number {
  const known = log.tagsById.get(tag);
  if (known !== undefined) return known;
  const code = log.tags.length;
  log.tags.push({ tag, rider: `tag:${tag}`, rows: [] });
  log.tagsById.set(tag, code);
  return code;
}

function originCodeOf(log: ReadLog, { reader, antenna, kind }: TagRead): number {
  const codes = log.originsByReader.get(reader) ?? new Map<number, number>();
  if (codes.size === 0) log.originsByReader.set(reader, codes);
  // Antennas are whole numbers, so halves are free to tell departures and "no antenna" apart.
  const key = (antenna ?? 0.25) + (kind === 'depart' ? 0.5 : 0);
  const known = codes.get(key);
  if (known !== undefined) return known;
  const code = log.origins.length;
  log.origins.push({ reader, antenna, kind });
  codes.set(key, code);
  return code;
}
