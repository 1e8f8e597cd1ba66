import { createHash } from 'node:crypto';
import type { StoredAct, StoredEntry } from '../domain/model/stored-entry';
import { parseTag } from '../domain/model/tag';
import type { EpochMs, Ms } from '../domain/model/time';

/** A line of entries is not one; its source is of another version, or is no station. */
export class NoEntryLine extends Error {
  override readonly name = 'NoEntryLine';
}

/** An entry as one line of JSON, without the end of the line. Equal entries are equal lines, in every copy of a journal. */
export function lineOf(entry: StoredEntry): string {
  if (entry.type === 'act') return actLine(entry);
  const { seq, read } = entry;
  return JSON.stringify({
    seq,
    type: 'read',
    source: read.source,
    reader: read.reader,
    serial: read.serial,
    session: read.session,
    antenna: read.antenna,
    tag: read.tag,
    kind: read.kind,
    rssi: read.rssi,
    timestamp_ms: read.timestamp,
    reader_at_ms: read.readerAt,
    clock_offset_ms: read.clockOffset,
    received_at_ms: read.receivedAt,
    extra: read.extra,
  });
}

/** The body is passed on as it is, not read and written again. */
function actLine({ seq, recordedAt, by, reason, kind, body }: StoredAct): string {
  return `${JSON.stringify({ seq, type: 'act', recorded_at_ms: recordedAt, by, reason, act: kind }).slice(0, -1)},"body":${body}}`;
}

/** The entry of a line. Throws NoEntryLine. */
export function entryOfLine(line: string): StoredEntry {
  const value = parsed(line);
  const seq = wholeNumber(value, 'seq');
  if (value['type'] === 'act') {
    const { body } = value;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new NoEntryLine('body');
    return {
      type: 'act',
      seq,
      recordedAt: wholeNumber(value, 'recorded_at_ms') as EpochMs,
      by: text(value, 'by'),
      reason: orNull(text)(value, 'reason'),
      kind: text(value, 'act'),
      body: JSON.stringify(body),
    };
  }
  if (value['type'] !== 'read') throw new NoEntryLine('type');
  return { type: 'read', seq, read: readOf(value) };
}

type Members = Readonly<Record<string, unknown>>;

function readOf(value: Members): Extract<StoredEntry, { readonly type: 'read' }>['read'] {
  const tag = parseTag(text(value, 'tag'));
  const { kind, extra } = value;
  if (tag === null || tag !== value['tag']) throw new NoEntryLine('tag');
  if (kind !== 'arrive' && kind !== 'depart') throw new NoEntryLine('kind');
  if (typeof extra !== 'object' || Array.isArray(extra)) throw new NoEntryLine('extra');
  return {
    source: text(value, 'source'),
    reader: text(value, 'reader'),
    serial: orNull(text)(value, 'serial'),
    session: orNull(wholeNumber)(value, 'session'),
    antenna: orNull(wholeNumber)(value, 'antenna'),
    tag,
    kind,
    rssi: orNull(wholeNumber)(value, 'rssi'),
    timestamp: wholeNumber(value, 'timestamp_ms') as EpochMs,
    readerAt: orNull(wholeNumber)(value, 'reader_at_ms') as EpochMs | null,
    clockOffset: orNull(wholeNumber)(value, 'clock_offset_ms') as Ms | null,
    receivedAt: wholeNumber(value, 'received_at_ms') as EpochMs,
    extra: extra as Members | null,
  };
}

function parsed(line: string): Members {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Members;
  } catch {
    // Cut off, or a page of somebody else.
  }
  throw new NoEntryLine('not JSON');
}

function text(value: Members, name: string): string {
  const member = value[name];
  if (typeof member !== 'string') throw new NoEntryLine(name);
  return member;
}

function wholeNumber(value: Members, name: string): number {
  const member = value[name];
  if (typeof member !== 'number' || !Number.isSafeInteger(member)) throw new NoEntryLine(name);
  return member;
}

function orNull<T>(take: (value: Members, name: string) => T): (value: Members, name: string) => T | null {
  return (value, name) => (value[name] === null ? null : take(value, name));
}

/** What two copies of a journal compare to see that they are the same up to an entry. */
export function digestOf(entry: StoredEntry): string {
  return createHash('sha256').update(lineOf(entry)).digest('base64url').slice(0, 16);
}
