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

/** Fields of a record since protocol 1.6. */
const FIELDS = [
  ...['PassingNo', 'TranspCode', 'Date', 'Time', 'EventID', 'Hits', 'MaxRSSI', 'InternalData', 'IsActive', 'Channel', 'LoopID'],
  ...['LoopOnly', 'WakeupCounter', 'Battery', 'Temperature', 'InternalActiveData', 'BoxName', 'FileNumber', 'MaxRSSIAntenna', 'BoxId'],
] as const;
/** Before protocol 1.6 the field `InternalData` was left out where it was empty: then this many fields are there. */
const WITHOUT_INTERNAL_DATA: ReadonlySet<number> = new Set([8, 15]);
const INTERNAL_DATA = FIELDS.indexOf('InternalData');
/** Number, code, date, time. */
const FEWEST = 4;
/** What a decoder is set to send in place of a transponder when it gets a signal. */
const MARKER = '99999';
/** Bit of `InternalActiveData`: the transponder could not send it at an earlier attempt. */
const STORED = 0x40;
const KEPT = ['Hits', 'InternalData', 'Channel', 'LoopID', 'LoopOnly', 'WakeupCounter', 'Battery', 'Temperature'] as const;

/** Parses the fields of a record, of any protocol version; null when they are no passing. */
export function parsePassing(fields: readonly string[]): Passing | null {
  if (fields.length < FEWEST || fields.length > FIELDS.length + FEWEST) return null;
  const record = named(fields);
  const number = wholeNumber(record.PassingNo);
  const isActive = record.IsActive === '1';
  const tag = tagOf(record, isActive);
  if (number === null || number < 0 || tag === null || !/^\d{1,2}:\d{2}:\d{2}/.test(record.Time ?? '')) return null;
  const rssi = wholeNumber(record.MaxRSSI);
  const activeData = wholeNumber(record.InternalActiveData) ?? 0;
  return {
    number,
    file: wholeNumber(record.FileNumber),
    tag,
    date: record.Date ?? '',
    time: record.Time ?? '',
    antenna: wholeNumber(isActive ? record.LoopID : record.MaxRSSIAntenna) || null,
    rssi,
    isMarker: record.TranspCode === MARKER && !hasEvent(record),
    wasStored: isActive && (activeData & STORED) !== 0,
    battery: isActive ? volts(record.Battery) : null,
    extra: extraOf({ ...kept(record), Passing: passingName(record) }),
  };
}

type PassingRecord = Partial<Record<(typeof FIELDS)[number], string>>;

// Filled in loops: a crowd at the line makes some hundred a second.
function kept(record: PassingRecord): Record<string, string | undefined> {
  const fields: Record<string, string | undefined> = {};
  for (const name of KEPT) fields[name] = record[name] || undefined;
  return fields;
}

function named(fields: readonly string[]): PassingRecord {
  const isShort = WITHOUT_INTERNAL_DATA.has(fields.length) && /^[01]$/.test(fields[INTERNAL_DATA] ?? '');
  const all = isShort ? fields.toSpliced(INTERNAL_DATA, 0, '') : fields;
  const record: PassingRecord = {};
  for (const [index, name] of FIELDS.entries()) record[name] = all[index] ?? '';
  return record;
}

function tagOf({ TranspCode: code = '', ...record }: PassingRecord, isActive: boolean): TagId | null {
  return parseTag(hasEvent(record) && !isActive && code !== '' ? `${record.EventID}-${code}` : code);
}

function hasEvent({ EventID: event = '' }: PassingRecord): boolean {
  return event !== '' && event !== '0';
}

function volts(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,2}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** File and number, by which a passing is found in the decoder. */
function passingName({ FileNumber: file = '', PassingNo: number }: PassingRecord): string {
  return file === '' ? `${number}` : `${file}/${number}`;
}
