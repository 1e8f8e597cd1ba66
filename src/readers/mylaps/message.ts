import { plainText } from '../../domain/model/plain-text';
import type { TagId } from '../../domain/model/read';
import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import { roundedNumber } from '../kit/parsed-line';
import { fractionMs, localInstant, parseTime } from '../kit/wall-time';

/** One passing of a chip. */
export interface MylapsPassing {
  readonly tag: TagId;
  /** By the clock of the device; null when its time makes no sense. */
  readonly readerAt: EpochMs | null;
  /** Where one antenna is named, or the strongest of several. */
  readonly antenna: number | null;
  /** In dBm. */
  readonly rssi: number | null;
  /** The other fields, by their short names. */
  readonly extra: Readonly<Record<string, string>>;
}

/** A moment that is no passing, such as the gun. */
export interface MylapsMarker {
  readonly isGun: boolean;
  /** Empty where it has none. */
  readonly name: string;
  readonly readerAt: EpochMs | null;
  readonly shown: string;
}

/**
 * A message of Timing & Scoring, Toolkit or a program that speaks like them. `location` is the first field: a place such as `Finish`, or the name
 * of the program. `number`: what the acknowledgement repeats. `unread`: records in it that were not understood, as they were written.
 */
export type MylapsMessage =
  | { readonly type: 'pong' | 'ping' | 'answer'; readonly location: string }
  | {
      readonly type: 'passings';
      readonly location: string;
      readonly number: string;
      /** The function that acknowledges it. */
      readonly answer: 'AckPassing' | 'AckStore';
      readonly passings: readonly MylapsPassing[];
      readonly unread: readonly string[];
    }
  | {
      readonly type: 'markers';
      readonly location: string;
      readonly number: string;
      readonly markers: readonly MylapsMarker[];
      readonly unread: readonly string[];
    }
  | { readonly type: 'device'; readonly location: string; readonly fields: Fields }
  | { readonly type: 'locations'; readonly location: string; readonly names: readonly string[] };

type Fields = Readonly<Record<string, string>>;

const NAME = 'Racetag';
/** Wanted of each passing: chip, time, date, lap, device, reader, antennas, strongest antenna, signal, hits, source of the time. */
const PASSING_FIELDS = 'c|t|d|l|dv|re|an|ans|amd|h|ts';
/** Wanted of each device: id, name, type, MAC, firmware, antennas, battery, source of the time. */
const DEVICE_FIELDS = 'id|n|dt|mac|fwv|ant|bat|ts';
/** A location becomes the name of a reader. */
const LONGEST_NAME = 100;
const NOISE = /\p{Cc}/gu;
/** `DK5M6M9 12:15:05.61 … 0908033F`: chip, time, then device, reader and signal, at the end date and check. */
const STORED = /^(\S{7}) ?(\d{2}:\d{2}:\d{2}\.\d{2,3})\b.*?(\d{6})[0-9A-F]{2}$/;

/** The answer to `Pong`, which greets; it names the fields that are wanted. */
export const GREETING = `${NAME}@AckPong@Version2.1@${PASSING_FIELDS}@${DEVICE_FIELDS}@$`;
export const ANSWER_TO_PING = `${NAME}@AckPing@$`;
export const PING = `${NAME}@Ping@$`;
export const ASK_LOCATIONS = `${NAME}@GetLocations@$`;

/** Asks for the devices of a location. */
export function askDevices(location: string): string {
  return `${NAME}@GetInfo@${location}@$`;
}

/** Acknowledges a message. What is not acknowledged is sent again after 20 s. */
export function acknowledge(answer: 'AckPassing' | 'AckStore' | 'AckMarker', number: string): string {
  return `${NAME}@${answer}@${number}@$`;
}

/** Parses a message without its `$`; null for any other text. Times without a date are those nearest to `receivedAt`. */
export function parseMessage(text: string, receivedAt: EpochMs): MylapsMessage | null {
  const [location = '', called = '', ...rest] = text.replace(NOISE, '').split('@');
  const name = plainText(location).slice(0, LONGEST_NAME);
  const fields = rest.at(-1)?.trim() === '' ? rest.slice(0, -1) : rest;
  switch (called.trim()) {
    case 'Pong':
      return name === '' ? null : { type: 'pong', location: name };
    case 'Ping':
      return { type: 'ping', location: name };
    case 'AckPing':
    case 'AckPong':
      return { type: 'answer', location: name };
    case 'Passing':
      return passings(name, fields, { answer: 'AckPassing', parse: (record) => passingOf(record, receivedAt) });
    case 'Store':
      return passings(name, fields, { answer: 'AckStore', parse: (record) => storedOf(record, receivedAt) });
    case 'Marker':
      return markers(name, fields, receivedAt);
    case 'AckGetInfo':
      return { type: 'device', location: name, fields: fieldsOf(fields[0] ?? '') };
    case 'GetLocations':
      return { type: 'locations', location: name, names: fields.flatMap((field) => fieldsOf(field)['ln'] ?? []) };
    default:
      return null;
  }
}

interface Kind {
  readonly answer: 'AckPassing' | 'AckStore';
  parse(record: string): MylapsPassing | null;
}

function passings(location: string, fields: readonly string[], { answer, parse }: Kind): MylapsMessage | null {
  const number = numberOf(fields);
  if (location === '' || number === null) return null;
  const records = fields.slice(0, -1).map((record) => ({ record, passing: parse(record) }));
  return {
    ...{ type: 'passings', location, number, answer },
    passings: records.flatMap(({ passing }) => passing ?? []),
    unread: records.flatMap(({ record, passing }) => (passing === null ? [record] : [])),
  };
}

function markers(location: string, fields: readonly string[], receivedAt: EpochMs): MylapsMessage | null {
  const number = numberOf(fields);
  if (location === '' || number === null) return null;
  const records = fields.slice(0, -1).map((record) => ({ record, marker: markerOf(record, receivedAt) }));
  return {
    ...{ type: 'markers', location, number },
    markers: records.flatMap(({ marker }) => marker ?? []),
    unread: records.flatMap(({ record, marker }) => (marker === null ? [record] : [])),
  };
}

/** The last field of a message that has to be acknowledged. */
function numberOf(fields: readonly string[]): string | null {
  const number = fields.at(-1)?.trim() ?? '';
  return /^\d{1,12}$/.test(number) ? number : null;
}

function passingOf(record: string, receivedAt: EpochMs): MylapsPassing | null {
  const { c = '', t = '', d = '', ...extra } = fieldsOf(record);
  const tag = parseTag(c);
  if (tag === null || t === '') return null;
  const antenna = wholeFrom1(extra['ans']) ?? wholeFrom1(extra['an']);
  return { tag, readerAt: timeOf(t, d, receivedAt), antenna, rssi: roundedNumber(extra['amd']), extra };
}

function storedOf(record: string, receivedAt: EpochMs): MylapsPassing | null {
  const [, chip = '', time = '', date = ''] = STORED.exec(record.trim()) ?? [];
  const tag = parseTag(chip);
  return tag === null ? null : { tag, readerAt: timeOf(time, date, receivedAt), antenna: null, rssi: null, extra: {} };
}

function markerOf(record: string, receivedAt: EpochMs): MylapsMarker | null {
  const { t = '', d = '', mt = '', n = '' } = fieldsOf(record);
  if (t === '') return null;
  return { isGun: /^gun/i.test(mt), name: n.trim() || mt.trim(), readerAt: timeOf(t, d, receivedAt), shown: `${d} ${t}`.trim() };
}

function fieldsOf(record: string): Fields {
  const pairs = record.split('|').map((field) => [field.slice(0, field.indexOf('=')).trim(), field.slice(field.indexOf('=') + 1)] as const);
  return Object.fromEntries(pairs.filter(([name]) => name !== ''));
}

/** `13:11:30.904` on `120606`, year first. */
function timeOf(time: string, date: string, receivedAt: EpochMs): EpochMs | null {
  if (date === '') return parseTime(time, receivedAt);
  const [, year, month, day] = /^(\d{2})(\d{2})(\d{2})$/.exec(date) ?? [];
  const [, hour, minute, second, fraction = ''] = /^(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?$/.exec(time) ?? [];
  if (year === undefined || hour === undefined) return null;
  const wall = { year: 2000 + Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute) };
  return localInstant({ ...wall, second: Number(second), ms: fractionMs(fraction) }, receivedAt);
}

/** BibTag decoders list their antennas as eight digits, one for each: such a list is no number. */
function wholeFrom1(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d?$/.test(text.trim()) ? Number(text) : null;
}
