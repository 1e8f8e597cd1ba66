import type { EpochMs } from '../../domain/model/time';
import { fractionMs, utcInstant } from '../kit/wall-time';

/** `key=value` pairs of an event or a record, as they came; keys in lower case. Source: Guide, chapter 18, page 238. */
export type Fields = ReadonlyMap<string, string>;

/** A reply to a command. Source: Guide, chapter 3, page 9. */
export type Reply =
  | {
      readonly ok: true;
      /** Text after `ok`; empty when there is none. */
      readonly data: string;
      /** The lines below it, e.g. the records of a tag list. */
      readonly lines: readonly string[];
    }
  | { readonly ok: false; readonly code: string; readonly text: string };

/** A message that the reader sends unasked. */
export interface SiritEvent {
  /** With its class, e.g. `event.tag.arrive`. */
  readonly name: string;
  readonly fields: Fields;
  /** Number of bytes in front of it that belong to no message. */
  readonly noise: number;
}

const NAME = /event(?:\.\w+)+(?=\s|$)/y;
const NEXT_KEY = /,\s*[a-z_][\w.]*\s*=/iy;

/** Parses a reply; null for any other text. */
export function parseReply(text: string): Reply | null {
  const [head = '', ...lines] = text.trim().split(/\r\n|\r|\n/);
  const first = head.trim();
  if (first === 'ok' || first.startsWith('ok ')) {
    return { ok: true, data: first.slice(3).trim(), lines: lines.map((line) => line.trim()).filter((line) => line !== '') };
  }
  const error = /^(error\.[\w.]+)\s*(.*)$/.exec(first);
  return error === null ? null : { ok: false, code: error[1] ?? '', text: [error[2] ?? '', ...lines].join(' ').trim() };
}

/**
 * Parses an event; null for any other text. When noise or the beginning of another event stands in front, the last tag event in the text
 * is the complete one.
 */
export function parseEvent(text: string): SiritEvent | null {
  const lastTag = text.lastIndexOf('event.tag.');
  const start = lastTag < 0 ? text.indexOf('event.') : lastTag;
  NAME.lastIndex = start;
  const name = start < 0 ? undefined : NAME.exec(text)?.[0];
  if (name === undefined) return null;
  const noise = start === 0 ? 0 : text.slice(0, start).trim().length;
  return { name, fields: parseFields(text.slice(start + name.length)), noise };
}

/** Parses records of a tag list: in parentheses, one a line. Other lines are left out. */
export function parseRecords(lines: readonly string[]): readonly Fields[] {
  return lines.flatMap((line) => {
    const inside = /^\((.*)\)$/.exec(line.trim())?.[1];
    return inside === undefined ? [] : [parseFields(inside)];
  });
}

/** Parses `key=value` pairs. Splits only at commas in front of a key, so that values may hold commas and spaces. */
export function parseFields(text: string): Fields {
  const fields = new Map<string, string>();
  for (let from = 0; from < text.length; ) {
    const end = endOfPair(text, from);
    const equals = text.indexOf('=', from);
    if (equals > from && equals < end)
      fields.set(text.slice(from, equals).trim().toLowerCase(), withoutFinalStops(text.slice(equals + 1, end).trim()));
    from = end + 1;
  }
  return fields;
}

function endOfPair(text: string, from: number): number {
  for (let comma = text.indexOf(',', from); comma >= 0; comma = text.indexOf(',', comma + 1)) {
    NEXT_KEY.lastIndex = comma;
    if (NEXT_KEY.test(text)) return comma;
  }
  return text.length;
}

function withoutFinalStops(value: string): string {
  let end = value.length;
  while (end > 0 && (value[end - 1] === ',' || value[end - 1] === '.')) end -= 1;
  return value.slice(0, end);
}

const TIME = /^\s*(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?Z?\s*$/;

/** Parses a reader time (UTC, without a suffix); null for a text that is no valid date and time. Milliseconds are cut, not rounded. */
export function parseReaderTime(text: string): EpochMs | null {
  const found = TIME.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, fraction = ''] = found;
  return utcInstant({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    ms: fractionMs(fraction),
  });
}

/** Renders a time in the form in which the reader shows and takes it. Source: captured session; public clients. */
export function renderReaderTime(at: EpochMs): string {
  return new Date(at).toISOString().slice(0, -1);
}
