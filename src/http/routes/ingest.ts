import type { TagRead } from '../../domain/model/read';
import { parseTag } from '../../domain/model/tag';
import { type EpochMs, parseInstant } from '../../domain/model/time';
import type { Station } from '../../station';
import type { Handlers, Wire } from '../operation';
import { invalid } from '../problem';
import { MAX_ISSUES, type ValidationIssue } from '../validation-issue';

type TagEvent = Wire<'TagEventDTO'>;
type Extra = Readonly<Record<string, unknown>>;

/** Fields that become fields of a read; all others are kept beside it. */
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

/** How much JSON an event may carry in fields that the contract does not name: every event is kept for ever. */
const MOST_EXTRA = 4096;

export function ingestRoutes(station: Station): Pick<Handlers, 'recordTagEvents'> {
  return {
    recordTagEvents: async ({ body: { events } }) => {
      const receivedAt = station.now();
      const reads = events.map((event) => tagRead(event, receivedAt));
      const complaints = overweight(reads);
      if (complaints.length > 0) return invalid(complaints);
      await station.record(reads);
      return { status: 200, body: { events_processed: events.length } };
    },
  };
}

function tagRead(event: TagEvent, receivedAt: EpochMs): TagRead {
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
    // The reader's own times come without zone and on a clock that nobody measured.
    readerAt: null,
    clockOffset: null,
    receivedAt,
    extra: extraOf(event),
  };
}

function extraOf(event: Extra): Extra | null {
  let extra: Record<string, unknown> | null = null;
  for (const field of Object.keys(event)) {
    if (READ_FIELDS.has(field) || event[field] === null) continue;
    extra ??= {};
    extra[field] = event[field];
  }
  return extra;
}

function overweight(reads: readonly TagRead[]): readonly ValidationIssue[] {
  const complaints: ValidationIssue[] = [];
  for (const [index, { extra }] of reads.entries()) {
    if (extra === null || weightOf(extra) <= MOST_EXTRA) continue;
    complaints.push({ index, field: '', message: `carries over ${MOST_EXTRA} characters in fields that the contract does not name` });
    if (complaints.length >= MAX_ISSUES) break;
  }
  return complaints;
}

function weightOf(extra: Extra): number {
  try {
    return JSON.stringify(extra).length;
  } catch (error) {
    // Nested so deeply that it cannot be written.
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}
