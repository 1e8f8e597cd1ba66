import type { ReadKind, TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import type { TimeChange } from './line.messages';

/** One read, as a line reports it. */
export interface LineRead {
  readonly tag: TagId;
  readonly antenna: number | null;
  readonly rssi: number | null;
  /** The reader's own time; null when the line has none, or one that is not understood. */
  readonly readerAt: EpochMs | null;
  /** The other fields of the line, and under its name a time, antenna or signal that is not understood, as the reader printed it. */
  readonly extra: Readonly<Record<string, unknown>> | null;
}

/** A moment that a device reports. */
export interface DeviceMoment {
  /** By the device's own clock; null when its text is not understood. */
  readonly readerAt: EpochMs | null;
  /** As the device shows it. */
  readonly shown: string;
}

/** What a line is. */
export type ParsedLine =
  /** One of possibly many reads of a tag that is there. */
  | { readonly type: 'observation'; readonly read: LineRead }
  /** An arrival or departure that the reader itself decided; `recovered`: from its memory, not live. */
  | { readonly type: 'passing'; readonly kind: ReadKind; readonly read: LineRead; readonly recovered: boolean }
  /** A heartbeat, a greeting, a running clock: understood, and no read. */
  | { readonly type: 'aside' }
  /** Somebody gave the start signal at the device. `live`: just now, so that its arrival is a sample of the device's clock. */
  | { readonly type: 'gun'; readonly moment: DeviceMoment; readonly live: boolean }
  /** The device changed what it reported before, or reports a time that is none of a rider. */
  | {
      readonly type: 'correction';
      readonly change: TimeChange;
      readonly tag: TagId;
      readonly antenna: number | null;
      readonly moment: DeviceMoment;
    }
  /** A time for which the device has no number. */
  | { readonly type: 'numberless'; readonly antenna: number | null; readonly moment: DeviceMoment }
  | { readonly type: 'unreadable'; readonly why: string };

/** One reader's way to print: pure, `receivedAt` is only used to complete times that lack a date. */
export type LineFormat = (line: string, receivedAt: EpochMs) => ParsedLine;

/** What the reads and lines of a kind of device mean beyond themselves. */
export interface LineHabits {
  /** Cuts a line into several where a line end was lost; `[line]` where it was not. Nothing of the line is left out. */
  readonly pieces?: (line: string) => readonly string[];
  /** The device sends `matches` lines by itself, in normal operation one each `everyMs`. */
  readonly heartbeat?: HeartbeatHabit;
  /** The device numbers what it stores, one by one, and sends it again when asked. */
  readonly log?: LogHabit;
}

/** How a device shows that it is alive. */
export interface HeartbeatHabit {
  readonly everyMs: number;
  readonly matches: (line: string) => boolean;
  /** Time without any line after which it is given up; two and a half intervals when left out. */
  readonly patienceMs?: number;
}

/** How a device numbers what it stores. */
export interface LogHabit {
  /** The number of the entry that a line reports, and whether it was sent again; null for other lines. */
  readonly entryOf: (line: string) => LogEntry | null;
  /** The request for the entries after `last` and before `next`; the device may send those two again, too. */
  readonly request: (last: number, next: number) => Uint8Array;
}

/** One entry of a device's log. */
export interface LogEntry {
  readonly id: number;
  readonly sentAgain: boolean;
}

/** Returns the result for a line that cannot be used; `why` is for the record of dropped messages. */
export function unreadable(why: string): ParsedLine {
  return { type: 'unreadable', why };
}

/** Parses a whole number as readers print it; null for any other text. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^[+-]?\d{1,15}$/.test(text.trim()) ? Number(text) : null;
}

/** Parses a number with or without decimals, rounded; null for any other text. */
export function roundedNumber(text: string | undefined): number | null {
  return text !== undefined && /^[+-]?\d{1,15}(?:[.,]\d+)?$/.test(text.trim()) ? Math.round(Number(text.replace(',', '.'))) : null;
}

/** Returns the reader's text when the station could not understand it; undefined when it was understood or missing. */
export function wordsWithout(meaning: number | null, words: string | undefined): string | undefined {
  return meaning === null && words?.trim() !== '' ? words : undefined;
}

/** Returns the fields that have a value; null when none has. */
export function extraOf(said: Readonly<Record<string, unknown>>): LineRead['extra'] {
  // Runs for each line: a list of entries and an object of them took as long as the rest of the parsing.
  let extra: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(said)) {
    if (value === undefined) continue;
    extra ??= {};
    extra[name] = value;
  }
  return extra;
}
