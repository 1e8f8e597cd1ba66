import type { TagRead } from '../domain/model/read';
import { parseTag } from '../domain/model/tag';
import { type EpochMs, parseInstant } from '../domain/model/time';
import type { Wire } from './shared/contract-types';

type TagEvent = Wire<'TagEventDTO'>;

/** Fields of an event that the contract does not name, or that a read has no place for. */
export type ExtraFields = Readonly<Record<string, unknown>>;

/** Fields that become fields of a read; all others are stored beside it. */
const READ_FIELDS: ReadonlySet<string> = new Set([
  'source',
  'reader_ip',
  'reader_serial',
  'session_id',
  'timestamp',
  'event_type',
  'tag_id',
  'antenna',
  'rssi',
] satisfies (keyof TagEvent)[]);

/** An event of a reader service as a read. Throws for an event that was not checked against the contract. */
export function tagRead(event: TagEvent, receivedAt: EpochMs): TagRead {
  const tag = parseTag(event.tag_id);
  const timestamp = parseInstant(event.timestamp);
  if (tag === null || timestamp === null) throw new Error('an event passed the contract without a tag or a time');
  return {
    source: event.source,
    reader: event.reader_ip,
    serial: event.reader_serial ?? null,
    session: event.session_id ?? null,
    antenna: event.antenna ?? null,
    tag,
    kind: event.event_type,
    rssi: event.rssi ?? null,
    timestamp,
    // The reader's own times have no time zone, and its clock is not compared with the station's.
    readerAt: null,
    clockOffset: null,
    receivedAt,
    extra: extraFields(event),
  };
}

/** Null for none; fields that are null are left out. */
function extraFields(event: ExtraFields): ExtraFields | null {
  let extra: Record<string, unknown> | null = null;
  for (const field of Object.keys(event)) {
    if (READ_FIELDS.has(field) || event[field] === null) continue;
    extra ??= {};
    extra[field] = event[field];
  }
  return extra;
}
