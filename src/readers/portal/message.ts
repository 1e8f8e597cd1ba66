import type { TagId } from '../../domain/model/read';
import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';

/** A read of a portal. Members that a portal leaves out are null. */
export interface PortalRead {
  readonly tag: TagId;
  /** A tag that a reader read, or a bib that somebody entered. */
  readonly what: 'chip' | 'bib';
  /** By the portal's clock. */
  readonly at: EpochMs;
  readonly antenna: number | null;
  readonly rssi: number | null;
  /** The name of the reader at the portal; empty for none. */
  readonly reader: string;
  /** The time of that reader; equal for a read that is sent again. */
  readonly readerTime: string;
}

/** A reader at the portal. */
export interface PortalReader {
  readonly name: string;
  /** Null while the portal does not know. */
  readonly isConnected: boolean | null;
  readonly isReading: boolean | null;
}

/** What a portal sends. */
export type PortalMessage =
  | { readonly type: 'connected'; readonly name: string; readonly version: string; readonly readers: readonly PortalReader[] }
  | { readonly type: 'readers'; readonly readers: readonly PortalReader[] }
  /** `refused`: reads without a usable tag or time, as text. */
  | { readonly type: 'reads'; readonly reads: readonly PortalRead[]; readonly refused: readonly string[] }
  /** Whole seconds. */
  | { readonly type: 'time'; readonly at: EpochMs }
  | { readonly type: 'error'; readonly error: string; readonly details: string }
  | { readonly type: 'notification'; readonly kind: string }
  | { readonly type: 'keepalive' }
  | { readonly type: 'disconnect' }
  /** Understood, and of no use to the station: settings, antennas, uploads. */
  | { readonly type: 'other' }
  | { readonly type: 'unreadable'; readonly why: string };

type Json = Readonly<Record<string, unknown>>;

/**
 * Requests to a portal, none of which changes it. Source: Chronokeep Portal (github.com/grecaun/chronokeep-portal), `src/control/socket/requests.rs`
 * and `responses.rs`; its client `ChronokeepInterface.cs` in grecaun/chronokeep-windows. Left out on purpose: `time_set`, `settings_set`,
 * `reads_delete`, `reader_*`, `quit` and the like.
 */
export const REQUESTS = {
  /** The reply is `connection_successful`; asked again, it changes whether reads are sent. */
  connect: (reads: boolean): Uint8Array => encode({ command: 'connect', reads }),
  time: (): Uint8Array => encode({ command: 'time_get' }),
  /** The reads of these seconds by the portal's clock, both included. */
  reads: (from: number, to: number): Uint8Array => encode({ command: 'reads_get', start_seconds: from, end_seconds: to }),
  acknowledge: (): Uint8Array => encode({ command: 'keepalive_ack' }),
  disconnect: (): Uint8Array => encode({ command: 'disconnect' }),
} as const;

const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/;
/** A portal that was never set shows a time near 1970. */
const MOST_SECONDS = 253_402_300_799;

/** Parses one JSON object of a portal. */
export function parseMessage(text: string): PortalMessage {
  const message = parseJson(text);
  if (message === null) return { type: 'unreadable', why: 'The line is no JSON object.' };
  switch (message['command']) {
    case 'connection_successful':
      return {
        ...{ type: 'connected', name: words(message['name']), version: words(message['portal_version']) },
        readers: readersOf(message['readers']),
      };
    case 'readers':
      return { type: 'readers', readers: readersOf(message['readers'] ?? message['list']) };
    case 'reads':
      return readsOf(message['list']);
    case 'time':
      return timeOf(message['utc']);
    case 'error':
      return errorOf(message['error']);
    case 'notification':
      return { type: 'notification', kind: words(message['kind']) };
    case 'keepalive':
    case 'disconnect':
      return { type: message['command'] };
    default:
      return typeof message['command'] === 'string'
        ? { type: 'other' }
        : { type: 'unreadable', why: 'The object is no message of a portal.' };
  }
}

function readsOf(list: unknown): PortalMessage {
  if (!Array.isArray(list)) return { type: 'unreadable', why: 'The message has no list of reads.' };
  const reads = list.map(readOf);
  const refused = list.filter((_, index) => reads[index] === null).map((read) => JSON.stringify(read));
  return { type: 'reads', reads: reads.filter((read) => read !== null), refused };
}

function readOf(value: unknown): PortalRead | null {
  const read = record(value);
  const tag = parseTag(words(read['identifier']));
  const seconds = whole(read['seconds']);
  const ms = whole(read['milliseconds']);
  if (tag === null || seconds === null || ms === null || seconds < 0 || seconds > MOST_SECONDS || ms < 0 || ms > 999) return null;
  return {
    tag,
    what: read['ident_type'] === 'bib' ? 'bib' : 'chip',
    at: (seconds * 1000 + ms) as EpochMs,
    antenna: whole(read['antenna']),
    rssi: whole(Number.parseInt(words(read['rssi']), 10)),
    reader: words(read['reader']),
    readerTime: `${whole(read['reader_seconds']) ?? ''}.${whole(read['reader_milliseconds']) ?? ''}`,
  };
}

function readersOf(value: unknown): readonly PortalReader[] {
  if (!Array.isArray(value)) return [];
  return value.map(record).map((reader) => ({
    name: words(reader['name']),
    isConnected: flag(reader['connected']),
    isReading: flag(reader['reading']),
  }));
}

function timeOf(utc: unknown): PortalMessage {
  const [, date, time] = TIME.exec(words(utc)) ?? [];
  const at = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(at) ? { type: 'unreadable', why: 'The message has no time.' } : { type: 'time', at: at as EpochMs };
}

/** An error without details is a word in some versions, an object in others. */
function errorOf(value: unknown): PortalMessage {
  const error = record(value);
  return { type: 'error', error: words(error['error_type']) || words(value), details: words(error['message']) };
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function whole(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

function flag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function parseJson(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
}

function encode(request: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(request)}\n`, 'utf8');
}
