import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import { numberField, numberOf, type P3Record } from './record';

/** Types of records. */
export const RecordType = { passing: 0x01, version: 0x03, resend: 0x04, time: 0x24 } as const;

/** Fields that any record may have. */
const DECODER_ID = 0x81;
const EMPTY = new Uint8Array(0);

/** One passing of a transponder. */
export interface Passing {
  /** Number in the decoder's memory, from 1 on. */
  readonly number: number;
  readonly tag: TagId;
  /** By the decoder's clock. */
  readonly at: EpochMs | null;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** What the decoder says of itself; empty strings where it does not say. */
export interface Version {
  readonly model: string;
  readonly firmware: string;
}

/** Asks what the decoder is. */
export function versionRequest(): P3Record {
  return request(RecordType.version, [0x01, 0x02, 0x03, 0x04, 0x08]);
}

/** Asks for the decoder's time. */
export function timeRequest(): P3Record {
  return request(RecordType.time, [0x01, 0x04, 0x05]);
}

/** Asks for the passings from one number to another, both included. */
export function resendRequest(from: number, to: number): P3Record {
  return {
    type: RecordType.resend,
    fields: new Map([
      [0x01, numberField(from, 4)],
      [0x02, numberField(to, 4)],
    ]),
  };
}

/** The passing that a record reports; null for another record, and for one without number or transponder. */
export function passingOf({ type, fields }: P3Record): Passing | null {
  const number = numberOf(fields.get(0x01));
  const transponder = numberOf(fields.get(0x03));
  if (type !== RecordType.passing || number === null || transponder === null) return null;
  const [strength, hits, flags] = [numberOf(fields.get(0x05)), numberOf(fields.get(0x06)), numberOf(fields.get(0x08))];
  return {
    number,
    tag: String(transponder) as TagId,
    at: instantOf(fields.get(0x04)),
    extra: { number, ...(strength === null ? {} : { strength }), ...(hits === null ? {} : { hits }), ...(flags ? { flags } : {}) },
  };
}

/** The decoder's time in a reply to `timeRequest`; null in other records. */
export function timeOf({ type, fields }: P3Record): EpochMs | null {
  return type === RecordType.time ? instantOf(fields.get(0x01)) : null;
}

/** The reply to `versionRequest`; null for another record. */
export function versionOf({ type, fields }: P3Record): Version | null {
  if (type !== RecordType.version) return null;
  const [description, version, release] = [0x02, 0x03, 0x04].map((id) => textOf(fields.get(id)));
  return { model: description || 'P3 decoder', firmware: [version, release].filter((part) => part !== '').join(' ') };
}

/** The number of the decoder in any of its records; empty where it has none. */
export function decoderIdOf({ fields }: P3Record): string {
  return String(numberOf(fields.get(DECODER_ID)) ?? '');
}

/** Microseconds since 1970. */
function instantOf(field: Uint8Array | undefined): EpochMs | null {
  const micros = field?.length === 8 ? numberOf(field) : null;
  return micros === null ? null : (Math.round(micros / 1000) as EpochMs);
}

function textOf(field: Uint8Array | undefined): string {
  const text = Buffer.from(field ?? EMPTY).toString('latin1');
  return /^[\x20-\x7e\xa0-\xff]*$/.test(text) ? text.trim() : String(numberOf(field) ?? '');
}

/** Empty fields ask for their values. */
function request(type: number, ids: readonly number[]): P3Record {
  return { type, fields: new Map(ids.map((id) => [id, EMPTY])) };
}
