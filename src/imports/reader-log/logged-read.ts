import type { ReadKind, TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import type { PrintedTime } from '../../readers/kit/wall-time';
import type { LogLineMessage } from '../reader-log.messages';

/** A read as a line of a log has it. */
export interface LoggedRead {
  readonly line: number;
  readonly tag: TagId;
  /** By the clock of the reader. */
  readonly at: EpochMs;
  readonly kind: ReadKind;
  readonly antenna: number | null;
  readonly rssi: number | null;
  /** Who sent it and of which reader, where the line says both; else null. */
  readonly origin: { readonly source: string; readonly reader: string } | null;
  /** What else the line says; null for nothing. */
  readonly extra: Readonly<Record<string, unknown>> | null;
}

/** A read whose time stands as the line has it: the lines around it may be needed to know the instant. */
export interface PrintedRead extends Omit<LoggedRead, 'at'> {
  readonly printed: PrintedTime;
  /** The time in the words of the line. */
  readonly time: string;
}

/** What a line of a log is: a read, a line that is none and was not meant to be one, or one that cannot be used. */
export type LogLine =
  | { readonly kind: 'read'; readonly read: PrintedRead }
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly line: number; readonly text: string; readonly message: LogLineMessage };

/** A line of a text, counted from 1. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}
