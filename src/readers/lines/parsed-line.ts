import type { ReadKind, TagId } from '../../domain/read';
import type { EpochMs } from '../../domain/time';

/** What a line says of a tag. */
export interface LineRead {
  readonly tag: TagId;
  readonly antenna: number | null;
  readonly rssi: number | null;
  /** The reader's own time; null when the line has none. */
  readonly readerAt: EpochMs | null;
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
