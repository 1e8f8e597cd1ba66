import type { EpochMs } from '../../domain/model/time';
import { mapSteps, type Steps } from '../../domain/steps';
import { MAX_LINE_LENGTH } from '../list-table';
import { listText } from '../list-text';
import type { ReaderLogMessage } from '../reader-log.messages';
import { recordsOf } from '../records';
import { eventLine, isEventLog } from './event-log';
import { ipicoLine, isIpicoLog } from './ipico-log';
import type { LoggedRead, LogLine, TextLine } from './logged-read';
import { LogTableReader, logTable } from './table-log';

/** The reads of a file that a reader or its program wrote. */
export interface ReaderLog {
  /** `events`: an object of JSON a line, as reader services send them; `table`: columns of tag and time, as Impinj logs and CSV files have them. */
  readonly format: 'ipico' | 'events' | 'table';
  readonly reads: readonly LoggedRead[];
  readonly refused: readonly Extract<LogLine, { readonly kind: 'refused' }>[];
  /** Lines that are no reads and were not meant to be, without headings and empty ones. */
  readonly others: number;
}

/** The log, or why the file is none. */
export type ReadReaderLog = { readonly ok: true; readonly log: ReaderLog } | { readonly ok: false; readonly problem: ReaderLogMessage };

/** A reader that stands at the line all day, with a hundred reads a minute. */
const MAX_LINES = 100_000;
const SAMPLE = 20;

/** Reads the log of a reader, in steps. Times without a day are of the day whose noon is `noon`, in the zone of the station. */
export function* readerLog(bytes: Uint8Array, noon: EpochMs): Steps<ReadReaderLog> {
  const text = yield* listText(bytes);
  if (!text.ok) return problem('not-text');
  const all = text.text.split('\n');
  if (all.length > MAX_LINES + 1) return tooLarge('too-many-lines', MAX_LINES);
  if (all.some((line) => line.length > MAX_LINE_LENGTH)) return tooLarge('long-line', MAX_LINE_LENGTH);
  yield;
  const lines = all.flatMap((line, index): readonly TextLine[] => (line.trim() === '' ? [] : [{ line: index + 1, text: line }]));
  if (lines.length === 0) return problem('empty');
  yield;
  const sample = lines.slice(0, SAMPLE);
  if (isIpicoLog(sample)) return logOf('ipico', (yield* mapSteps(lines, (line) => ipicoLine(line, noon))).flat());
  if (isEventLog(sample)) return logOf('events', yield* mapSteps(lines, eventLine));
  return yield* tableLog(text.text, noon);
}

function* tableLog(text: string, noon: EpochMs): Steps<ReadReaderLog> {
  const split = yield* recordsOf(text);
  const table = split.ok ? logTable(split.records, noon) : null;
  if (table === null) return problem('no-reads');
  const reader = new LogTableReader(table.columns, noon);
  return logOf('table', yield* mapSteps(table.lines, (line) => reader.lineOf(line)));
}

function logOf(format: ReaderLog['format'], lines: readonly LogLine[]): ReadReaderLog {
  const reads = lines.flatMap((line) => (line.kind === 'read' ? [line.read] : []));
  const refused = lines.flatMap((line) => (line.kind === 'refused' ? [line] : []));
  if (reads.length === 0) return problem('no-reads');
  return { ok: true, log: { format, reads, refused, others: lines.length - reads.length - refused.length } };
}

function problem(what: 'empty' | 'not-text' | 'no-reads'): ReadReaderLog {
  return { ok: false, problem: { code: 'no-log', params: { problem: what } } };
}

function tooLarge(what: 'too-many-lines' | 'long-line', max: number): ReadReaderLog {
  return { ok: false, problem: { code: 'no-log', params: { problem: what, max } } };
}
