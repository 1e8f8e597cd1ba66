import type { TagId } from '../../domain/model/read';
import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import { CLOCK_IS_SET_FROM } from '../kit/clock';
import type { DriverRead } from '../kit/driver';
import { type Fields, parseReaderTime, type SiritEvent } from './messages';

/** What an event or a list record says of a tag. */
export interface TagReport {
  readonly tag: TagId;
  /** Null when it is not told or no port of the reader. */
  readonly antenna: number | null;
  /** Whole dBm, or the raw number of old firmware. */
  readonly rssi: number | null;
  /** Reader times; null when not told, unreadable, or from a clock that was never set. */
  readonly first: EpochMs | null;
  readonly last: EpochMs | null;
  readonly repeat: number | null;
  /** Fields without a place here, and values that make no sense, as they came; null when there are none. */
  readonly extra: Readonly<Record<string, string>> | null;
}

/** What the fields of a tag mean; null for those that are missing or make no sense. */
interface Told {
  antenna: number | null;
  rssi: number | null;
  repeat: number | null;
  first: EpochMs | null;
  last: EpochMs | null;
  time: EpochMs | null;
}

const PORTS = 4;
const TAG_ID = /^(?:0x)?(?:[0-9a-f]{2})+$/i;
/** No receiver hears a tag below this many dBm, so smaller numbers are tenths. */
const WEAKEST_DBM = -150;

/** Null when there is no whole tag id. */
export function readTagReport(fields: Fields): TagReport | null {
  const id = fields.get('tag_id') ?? '';
  const tag = TAG_ID.test(id) ? parseTag(id) : null;
  if (tag === null) return null;
  const told: Told = { antenna: null, rssi: null, repeat: null, first: null, last: null, time: null };
  const rest: [string, string][] = [];
  for (const [key, text] of fields) {
    const isUnderstood = key === 'tag_id' || (isMeaning(key) && understand(told, key, text));
    if (!isUnderstood) rest.push([key, text]);
  }
  const { antenna, rssi, repeat, first, last, time } = told;
  const extra = rest.length === 0 ? null : Object.fromEntries(rest);
  return { tag, antenna, rssi, first: first ?? time, last: last ?? time, repeat, extra };
}

/** The read that an arrive or depart event stands for; null for other events and for events without a tag id. */
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

const MEANINGS: { readonly [Key in keyof Told]: (text: string) => Told[Key] } = {
  antenna: port,
  rssi: signal,
  repeat: count,
  first: readerTime,
  last: readerTime,
  time: readerTime,
};

function isMeaning(key: string): key is keyof Told {
  return Object.hasOwn(MEANINGS, key);
}

function understand<Key extends keyof Told>(told: Told, key: Key, text: string): boolean {
  told[key] = MEANINGS[key](text);
  return told[key] !== null;
}

function readerTime(text: string): EpochMs | null {
  const at = parseReaderTime(text);
  return at !== null && at >= CLOCK_IS_SET_FROM ? at : null;
}

function port(text: string): number | null {
  const value = count(text);
  return value !== null && value >= 1 && value <= PORTS ? value : null;
}

function count(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function signal(text: string): number | null {
  if (!/^-?\d{1,9}(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Math.round(value < WEAKEST_DBM ? value / 10 : value);
}
