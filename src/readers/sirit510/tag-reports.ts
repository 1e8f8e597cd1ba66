import type { TagId } from '../../domain/model/read';
import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import { CLOCK_IS_SET_FROM } from '../kit/clock';
import type { DriverRead } from '../kit/driver';
import { type Fields, parseReaderTime, type SiritEvent } from './messages';

/** An event or a list record about a tag. */
export interface TagReport {
  readonly tag: TagId;
  /** Null when it is missing or no port of the reader. */
  readonly antenna: number | null;
  /** Whole dBm, or the raw number of old firmware; null when missing. */
  readonly rssi: number | null;
  /** Reader times; null when missing, unreadable, or from a clock that was never set. */
  readonly first: EpochMs | null;
  readonly last: EpochMs | null;
  /** Number of reads; null when missing. */
  readonly repeat: number | null;
  /** Other fields, and values that make no sense, as they came; null when there are none. */
  readonly extra: Readonly<Record<string, string>> | null;
}

/** Values of the known fields; null for those that are missing or make no sense. */
interface TagValues {
  antenna: number | null;
  rssi: number | null;
  repeat: number | null;
  first: EpochMs | null;
  last: EpochMs | null;
  time: EpochMs | null;
}

const PORT_COUNT = 4;
const TAG_ID = /^(?:0x)?(?:[0-9a-f]{2})+$/i;
/** No receiver reads a tag below this signal strength, so smaller numbers are tenths of a dBm. */
const MIN_DBM = -150;

/** Reads the fields of an event or a record; null when there is no complete tag id. */
export function readTagReport(fields: Fields): TagReport | null {
  const id = fields.get('tag_id') ?? '';
  const tag = TAG_ID.test(id) ? parseTag(id) : null;
  if (tag === null) return null;
  const values: TagValues = { antenna: null, rssi: null, repeat: null, first: null, last: null, time: null };
  const rest: [string, string][] = [];
  for (const [key, text] of fields) {
    const isParsed = key === 'tag_id' || (isKnown(key) && parseValue(values, key, text));
    if (!isParsed) rest.push([key, text]);
  }
  const { antenna, rssi, repeat, first, last, time } = values;
  const extra = rest.length === 0 ? null : Object.fromEntries(rest);
  return { tag, antenna, rssi, first: first ?? time, last: last ?? time, repeat, extra };
}

/** The read that an arrive or depart event reports; null for other events and for events without a complete tag id. */
export function eventRead(event: SiritEvent, receivedAt: EpochMs): DriverRead | null {
  const kind = event.name === 'event.tag.arrive' ? 'arrive' : event.name === 'event.tag.depart' ? 'depart' : null;
  const report = kind === null ? null : readTagReport(event.fields);
  if (kind === null || report === null) return null;
  const { tag, antenna, rssi, repeat } = report;
  const readerAt = kind === 'arrive' ? (report.first ?? report.last) : (report.last ?? report.first);
  return {
    tag,
    kind,
    antenna,
    rssi,
    readerAt,
    receivedAt,
    recovered: false,
    extra: repeat === null ? report.extra : { ...report.extra, repeat },
  };
}

const PARSERS: { readonly [Key in keyof TagValues]: (text: string) => TagValues[Key] } = {
  antenna: port,
  rssi: signal,
  repeat: count,
  first: readerTime,
  last: readerTime,
  time: readerTime,
};

function isKnown(key: string): key is keyof TagValues {
  return Object.hasOwn(PARSERS, key);
}

function parseValue<Key extends keyof TagValues>(values: TagValues, key: Key, text: string): boolean {
  values[key] = PARSERS[key](text);
  return values[key] !== null;
}

function readerTime(text: string): EpochMs | null {
  const at = parseReaderTime(text);
  return at !== null && at >= CLOCK_IS_SET_FROM ? at : null;
}

function port(text: string): number | null {
  const value = count(text);
  return value !== null && value >= 1 && value <= PORT_COUNT ? value : null;
}

function count(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function signal(text: string): number | null {
  if (!/^-?\d{1,9}(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Math.round(value < MIN_DBM ? value / 10 : value);
}
