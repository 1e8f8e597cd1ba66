import type { TagId } from '../../domain/model/read';
import { parseTag } from '../../domain/model/tag';
import { extraOf, wholeNumber } from '../kit/parsed-line';

/** One passing, as a record of the decoder has it. Times are as the decoder wrote them. */
export interface Passing {
  /** Counts from 1 in each file; 0 for one that is in no file. */
  readonly number: number;
  /** Null where the record names none. */
  readonly file: number | null;
  /** For passive bib tags `EventID-Bib`, which is unique among all that were made; else the code of the transponder. */
  readonly tag: TagId;
  /** `2026-05-12`; `0000-00-00`, and `0000-00-01` a day later, where the decoder has no date; may be empty. */
  readonly date: string;
  readonly time: string;
  /** Antenna of the strongest detection, or of an active transponder the loop; 1 to 8. */
  readonly antenna: number | null;
  /** The strongest signal as the decoder counts it; null where the record has none. */
  readonly rssi: number | null;
  /** A signal that somebody or something gave at the decoder, and no transponder: the start button, a light barrier. */
  readonly isMarker: boolean;
  /** An active transponder kept it, because it could not be sent when it happened. */
  readonly wasStored: boolean;
  /** Battery of an active transponder in volts; null for others. */
  readonly battery: number | null;
  /** The other fields that have a value, under the names of the protocol's document. */
  readonly extra: Readonly<Record<string, unknown>> | null;
}

/** Where fields are in a record since protocol 1.6; it may end before any of them but the time. */
const AT = {
  PassingNo: 0,
  TranspCode: 1,
  Date: 2,
  Time: 3,
  EventID: 4,
  Hits: 5,
  MaxRSSI: 6,
  InternalData: 7,
  IsActive: 8,
  Channel: 9,
  LoopID: 10,
  LoopOnly: 11,
  WakeupCounter: 12,
  Battery: 13,
  Temperature: 14,
  InternalActiveData: 15,
  // 16 is the name of the box, which belongs to the decoder.
  FileNumber: 17,
  MaxRSSIAntenna: 18,
  // 19 is the number of the box.
} as const;
const FIELDS = 20;
/** Before protocol 1.6 the field `InternalData` was left out where it was empty: then this many fields are there. */
const WITHOUT_INTERNAL_DATA: ReadonlySet<number> = new Set([8, 15]);
/** Number, code, date, time. */
const FEWEST = 4;
/** What a decoder is set to send in place of a transponder when it gets a signal. */
const MARKER = '99999';
/** Bit of `InternalActiveData`: the transponder could not send it at an earlier attempt. */
const STORED = 0x40;
const KEPT = ['Hits', 'InternalData', 'Channel', 'LoopID', 'LoopOnly', 'WakeupCounter', 'Battery', 'Temperature'] as const;

/** Parses the fields of a record, of any protocol version; null when they are no passing. */
export function parsePassing(fields: readonly string[]): Passing | null {
  if (fields.length < FEWEST || fields.length > FIELDS + FEWEST) return null;
  const record = completed(fields);
  const number = wholeNumber(record[AT.PassingNo]);
  const time = record[AT.Time] ?? '';
  const isActive = record[AT.IsActive] === '1';
  const tag = tagOf(record, isActive);
  if (number === null || number < 0 || tag === null || !/^\d{1,2}:\d{2}:\d{2}/.test(time)) return null;
  const activeData = wholeNumber(record[AT.InternalActiveData]) ?? 0;
  return {
    number,
    file: wholeNumber(record[AT.FileNumber]),
    tag,
    date: record[AT.Date] ?? '',
    time,
    antenna: wholeNumber(record[isActive ? AT.LoopID : AT.MaxRSSIAntenna]) || null,
    rssi: wholeNumber(record[AT.MaxRSSI]),
    isMarker: record[AT.TranspCode] === MARKER && !hasEvent(record),
    wasStored: isActive && (activeData & STORED) !== 0,
    battery: isActive ? volts(record[AT.Battery]) : null,
    extra: extraOf({ ...kept(record), Passing: passingName(record) }),
  };
}

/** The fields of a record, each at its place in `AT`. */
type PassingRecord = readonly string[];

function completed(fields: readonly string[]): PassingRecord {
  const isShort = WITHOUT_INTERNAL_DATA.has(fields.length) && /^[01]$/.test(fields[AT.InternalData] ?? '');
  return isShort ? fields.toSpliced(AT.InternalData, 0, '') : fields;
}

// Filled in a loop: a crowd at the line makes some hundred a second.
function kept(record: PassingRecord): Record<string, string | undefined> {
  const fields: Record<string, string | undefined> = {};
  for (const name of KEPT) fields[name] = record[AT[name]] || undefined;
  return fields;
}

function tagOf(record: PassingRecord, isActive: boolean): TagId | null {
  const code = record[AT.TranspCode] ?? '';
  return parseTag(hasEvent(record) && !isActive && code !== '' ? `${record[AT.EventID]}-${code}` : code);
}

function hasEvent(record: PassingRecord): boolean {
  const event = record[AT.EventID] ?? '';
  return event !== '' && event !== '0';
}

function volts(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,2}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** File and number, by which a passing is found in the decoder. */
function passingName(record: PassingRecord): string {
  const number = record[AT.PassingNo];
  const file = record[AT.FileNumber] ?? '';
  return file === '' ? `${number}` : `${file}/${number}`;
}
