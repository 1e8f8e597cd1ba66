import type { ReadKind, TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';

/** What a line says of a tag. */
export interface LineRead {
  readonly tag: TagId;
  readonly antenna: number | null;
  readonly rssi: number | null;
  /** The reader's own time; null when the line has none, or one that is not understood. */
  readonly readerAt: EpochMs | null;
  /** What else the line says; a time, antenna or signal that is not understood under its name, in the reader's words. */
  readonly extra: Readonly<Record<string, unknown>> | null;
}

/** What a line is. */
export type ParsedLine =
  /** One of possibly many reads of a tag that is there. */
  | { readonly type: 'sighting'; readonly read: LineRead }
  /** The reader's own judgement on a whole stay; `recovered`: from its memory, not live. */
  | { readonly type: 'passing'; readonly kind: ReadKind; readonly read: LineRead; readonly recovered: boolean }
  /** A heartbeat, a greeting, a running clock: understood, and no read. */
  | { readonly type: 'aside' }
  | { readonly type: 'useless'; readonly why: string };

/** One reader's way to print: pure, `receivedAt` is only used to complete times that lack a date. */
export type LineFormat = (line: string, receivedAt: EpochMs) => ParsedLine;

export function useless(why: string): ParsedLine {
  return { type: 'useless', why };
}

/** A whole number as readers print it; null when it is none. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^[+-]?\d{1,15}$/.test(text.trim()) ? Number(text) : null;
}

/** A number with or without decimals, rounded; null when it is none. */
export function roundedNumber(text: string | undefined): number | null {
  return text !== undefined && /^[+-]?\d{1,15}(?:[.,]\d+)?$/.test(text.trim()) ? Math.round(Number(text.replace(',', '.'))) : null;
}

/** The reader's words when they have no meaning to the station; undefined when they have one, or there are none. */
export function wordsWithout(meaning: number | null, words: string | undefined): string | undefined {
  return meaning === null && words?.trim() !== '' ? words : undefined;
}

/** Null when nothing is said. */
export function extraOf(said: Readonly<Record<string, unknown>>): LineRead['extra'] {
  const entries = Object.entries(said).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
