import type { MessageOf, NoParams } from '../domain/model/message';
import type { EpochMs } from '../domain/model/time';

/** Why a file cannot be read as the log of a reader. Codes are part of the HTTP contract. */
export interface ReaderLogMessages {
  readonly 'no-log': ReaderLogProblem;
}

type ReaderLogProblem =
  /** `unnamed`: its lines do not say which reader they are of, and nobody did. */
  | { readonly problem: 'empty' | 'not-text' | 'no-reads' | 'unnamed' }
  | { readonly problem: 'too-many-lines' | 'long-line'; readonly max: number };

/** Why a file cannot be read as the log of a reader. */
export type ReaderLogMessage = MessageOf<ReaderLogMessages>;

/** Why a line of a log is no read. */
export interface LogLineMessages {
  readonly 'no-tag': { readonly text: string };
  /** Not a time, or one that no clock shows. */
  readonly 'no-time': { readonly text: string };
  /** A tag that a spreadsheet took for a number, so that digits are lost. */
  readonly 'lost-digits': { readonly text: string };
  /** It has another check than its reader writes, or is cut off. */
  readonly 'damaged-line': NoParams;
}

export type LogLineMessage = MessageOf<LogLineMessages>;

/** What was assumed of the times of a log. */
export interface LogNoticeMessages {
  /** Nobody said of which day times without a day are, and the first read, at `first`, is not of the day of the start, or of today. */
  readonly 'day-assumed': { readonly first: EpochMs };
  /** Reads that are later than now, with the latest: the clock of the reader was ahead, or the day is another one. */
  readonly 'in-future': { readonly reads: number; readonly last: EpochMs };
  /** Reads in the hour that occurs twice when clocks are put back, as the order of the lines tells: before the change, and after it. */
  readonly 'repeated-hour': { readonly first: number; readonly second: number };
  /** Reads in that hour of which the order does not tell it, and which of the two was taken. */
  readonly 'unclear-hour': { readonly reads: number; readonly taken: RepeatedHour };
  /** Reads with a time that does not exist because clocks are put ahead, with the first of them. They are of a clock that was not. */
  readonly 'skipped-hour': { readonly reads: number; readonly line: number; readonly text: string };
}

/** Of the two hours with the same times when clocks are put back: that before the change, or that after it. */
export type RepeatedHour = 'first' | 'second';

export type LogNoticeMessage = MessageOf<LogNoticeMessages>;
