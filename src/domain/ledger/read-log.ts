import { Column, firstNotBelow, rowOf } from '../model/column';
import type { ReadEntry, RiderId, Seq } from '../model/entry';
import { effectiveTime, type ReadKind, type TagId, type TagRead } from '../model/read';
import { type TagComparison, type TagKey, tagKey } from '../model/tag';
import type { EpochMs } from '../model/time';

/** Reader, antenna and kind of a read: a race has few of them, so each is kept once. */
export interface Origin {
  readonly reader: string;
  readonly antenna: number | null;
  readonly kind: ReadKind;
}

/** A tag that was read, in one way of writing it or in several, and where in the log. */
export interface TagReads {
  /** As it was read first. */
  readonly tag: TagId;
  readonly key: TagKey;
  /** Its place among the tags of the race, from 0. */
  readonly code: number;
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
  /** Of the tag as it was read. */
  readonly spellingCodes: Column;
  /** The row of the next read of the same tag, so that the reads of a tag need no list of their own. */
  readonly nextRows: Column;
  readonly origins: Origin[];
  /** Codes by reader, kind and antenna; readers in order of their first read. */
  readonly originsByReader: Map<string, Readonly<Record<ReadKind, Map<number | null, number>>>>;
  /** In order of first read. */
  readonly tags: TagReads[];
  readonly tagsByKey: Map<TagKey, TagReads>;
  /** Every tag as it was read, with the tag it is. */
  readonly spellings: Spelling[];
  readonly spellingsByText: Map<TagId, number>;
  /** When the latest read arrived; -Infinity before the first. */
  lastArrivalAt: number;
  /** Set by the creation of the race, before any read. */
  tagComparison: TagComparison;
}

/** A tag as it was read. */
interface Spelling {
  readonly text: TagId;
  readonly tag: TagReads;
}

export function emptyReadLog(): ReadLog {
  return {
    seqs: Column.int32(),
    times: Column.float64(),
    receivedAts: Column.float64(),
    strengths: Column.float64(),
    originCodes: Column.int32(),
    spellingCodes: Column.int32(),
    nextRows: Column.int32(),
    origins: [],
    originsByReader: new Map(),
    tags: [],
    tagsByKey: new Map(),
    spellings: [],
    spellingsByText: new Map(),
    lastArrivalAt: Number.NEGATIVE_INFINITY,
    tagComparison: 'exact',
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
  log.spellingCodes.push(chainToTag(log, read.tag, row));
  log.nextRows.push(NO_ROW);
  if (read.receivedAt > log.lastArrivalAt) log.lastArrivalAt = read.receivedAt;
  return row;
}

/** The log as it was when an entry was the last one: a copy, which shares nothing that may change. */
export function logUntil(log: ReadLog, revision: Seq): ReadLog {
  const rows = firstNotBelow(log.seqs, revision + 1);
  const tags = log.tags.filter(({ firstRow }) => firstRow < rows).map((tag) => ({ ...tag, lastRow: tag.firstRow }));
  const spellings = log.spellings.flatMap(({ text, tag }) => {
    const known = tags[tag.code];
    return known === undefined ? [] : [{ text, tag: known }];
  });
  const copy: ReadLog = {
    seqs: log.seqs.first(rows),
    times: log.times.first(rows),
    receivedAts: log.receivedAts.first(rows),
    strengths: log.strengths.first(rows),
    originCodes: log.originCodes.first(rows),
    spellingCodes: log.spellingCodes.first(rows),
    nextRows: log.nextRows.first(rows),
    origins: [...log.origins],
    originsByReader: log.originsByReader,
    tags,
    tagsByKey: new Map(tags.map((tag) => [tag.key, tag])),
    spellings,
    spellingsByText: new Map(spellings.map(({ text }, code) => [text, code])),
    lastArrivalAt: Number.NEGATIVE_INFINITY,
    tagComparison: log.tagComparison,
  };
  for (let row = 0; row < rows; row++) {
    const tag = tags[log.spellings[log.spellingCodes.at(row)]?.tag.code ?? 0];
    if (tag !== undefined) tag.lastRow = row;
    copy.lastArrivalAt = Math.max(copy.lastArrivalAt, log.receivedAts.at(row));
  }
  for (const { lastRow } of tags) copy.nextRows.set(lastRow, NO_ROW);
  return copy;
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
  return spellingOf(log, row).tag;
}

/** The tag of the read in this row, as it was read. */
export function tagAsRead(log: ReadLog, row: number): TagId {
  return spellingOf(log, row).text;
}

/** The reads of a tag, however it is written here; null when it was never read. */
export function readsOfTag(log: ReadLog, tag: TagId): TagReads | null {
  return log.tagsByKey.get(tagKey(tag, log.tagComparison)) ?? null;
}

/** A number for the tag of a read: the same for all of its reads, however they are written. */
export function tagCodeOf(log: ReadLog, row: number): number {
  return spellingOf(log, row).tag.code;
}

/** The number of a tag; null when it was never read. */
export function codeOfTag(log: ReadLog, tag: TagId): number | null {
  return readsOfTag(log, tag)?.code ?? null;
}

/** The rows of a tag in order of arrival, arrivals and departures alike; none when it was never read. */
export function* rowsOfTag(log: ReadLog, tag: TagId): Generator<number, void> {
  for (let row = readsOfTag(log, tag)?.firstRow ?? NO_ROW; row !== NO_ROW; row = log.nextRows.at(row)) yield row;
}

function spellingOf(log: ReadLog, row: number): Spelling {
  const spelling = log.spellings[log.spellingCodes.at(row)];
  if (spelling === undefined) throw new RangeError(`Read in row ${row} has no tag`);
  return spelling;
}

/** Makes a row the last of its tag and returns the code of the tag as it was read. */
function chainToTag(log: ReadLog, text: TagId, row: number): number {
  const known = log.spellingsByText.get(text);
  const code = known ?? log.spellings.length;
  const tag = log.spellings[code]?.tag ?? readsOfTag(log, text);
  if (tag !== null) {
    log.nextRows.set(tag.lastRow, row);
    tag.lastRow = row;
  }
  if (known === undefined) {
    log.spellings.push({ text, tag: tag ?? newTag(log, text, row) });
    log.spellingsByText.set(text, code);
  }
  return code;
}

function newTag(log: ReadLog, text: TagId, row: number): TagReads {
  const key = tagKey(text, log.tagComparison);
  const tag: TagReads = { tag: text, key, code: log.tags.length, rider: `tag:${key}`, firstRow: row, lastRow: row };
  log.tags.push(tag);
  log.tagsByKey.set(key, tag);
  return tag;
}

function originCodeOf(log: ReadLog, { reader, antenna, kind }: TagRead): number {
  // Most reads are from where the one before was.
  const before = log.originCodes.last;
  const origin = before === null ? undefined : log.origins[before];
  if (before !== null && origin?.reader === reader && origin.antenna === antenna && origin.kind === kind) return before;
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
