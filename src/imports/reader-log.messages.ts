import type { MessageOf, NoParams } from '../domain/model/message';

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
