import type { EpochMs } from '../../domain/time';
import { fractionMs, utcInstant } from '../lines/wall-time';

/** `key=value` pairs of an event or a record, as they came; keys in lower case. */
export type Fields = ReadonlyMap<string, string>;

/** What the reader answers to a command. */
export type Reply =
  | {
      readonly ok: true;
      /** What stands behind `ok`; empty when nothing does. */
      readonly data: string;
      /** The lines below it, e.g. the records of a tag list. */
      readonly lines: readonly string[];
    }
  | { readonly ok: false; readonly code: string; readonly text: string };

export interface SiritEvent {
  /** With its class, e.g. `event.tag.arrive`. */
  readonly name: string;
  readonly fields: Fields;
  /** Bytes in front of it that belong to nothing. */
  readonly noise: number;
}

/** Null for what is no reply. */
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
 * Null for what is no event. When noise or the torso of another event stands in front, the last tag event in the text is
 * the one that is whole.
 */
export function parseEvent(text: string): SiritEvent | null {
  const start = text.includes('event.tag.') ? text.lastIndexOf('event.tag.') : text.indexOf('event.');
  if (start < 0) return null;
  const found = /^(event(?:\.\w+)+)(?:\s+|$)([\s\S]*)$/.exec(text.slice(start));
  const name = found?.[1];
  return name === undefined ? null : { name, fields: parseFields(found?.[2] ?? ''), noise: text.slice(0, start).trim().length };
}

/** Records stand in parentheses, one a line; lines that are none are left out. */
export function parseRecords(lines: readonly string[]): readonly Fields[] {
  return lines.flatMap((line) => {
    const inside = /^\((.*)\)$/.exec(line.trim())?.[1];
    return inside === undefined ? [] : [parseFields(inside)];
  });
}

/** Splits at commas in front of the next key, so that values may hold commas and spaces. */
export function parseFields(text: string): Fields {
  const pairs = text.split(/,\s*(?=[a-z_][\w.]*\s*=)/i).flatMap((part): [string, string][] => {
    const at = part.indexOf('=');
    if (at <= 0) return [];
    return [
      [
        part.slice(0, at).trim().toLowerCase(),
        part
          .slice(at + 1)
          .trim()
          .replace(/[,.]+$/, ''),
      ],
    ];
  });
  return new Map(pairs);
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?Z?$/;

/** Reader time (UTC, without a suffix); null for what is no moment of any calendar. Milliseconds are cut, not rounded. */
export function parseReaderTime(text: string): EpochMs | null {
  const found = TIME.exec(text.trim());
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  return utcInstant({ year, month, day, hour, minute, second, ms: fractionMs(found[7] ?? '') });
}

/** The form in which the reader tells and takes the time. */
export function renderReaderTime(at: EpochMs): string {
  return new Date(at).toISOString().slice(0, -1);
}
