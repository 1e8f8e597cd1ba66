import { mapSteps, type Steps } from '../../domain/steps';
import { MAX_LINE_LENGTH } from '../list-table';
import { listText } from '../list-text';
import type { LogNoticeMessage, ReaderLogMessage } from '../reader-log.messages';
import { recordsOf } from '../records';
import { eventLine, isEventLog } from './event-log';
import { ipicoLine, isIpicoLog } from './ipico-log';
import { type KnownOfLog, readsInTime } from './log-clock';
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
  /** What was assumed of its times. */
  readonly notices: readonly LogNoticeMessage[];
}

/** The log, or why the file is none. */
export type ReadReaderLog = { readonly ok: true; readonly log: ReaderLog } | { readonly ok: false; readonly problem: ReaderLogMessage };

/** A reader that stands at the line all day, with a hundred reads a minute. */
const MAX_LINES = 100_000;
const SAMPLE = 20;

/** Reads the log of a reader, in steps. */
export function* readerLog(bytes: Uint8Array, known: KnownOfLog): Steps<ReadReaderLog> {
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
  if (isIpicoLog(sample)) return yield* logOf('ipico', (yield* mapSteps(lines, ipicoLine)).flat(), known);
  if (isEventLog(sample)) return yield* logOf('events', yield* mapSteps(lines, eventLine), known);
  const split = yield* recordsOf(text.text);
  const table = split.ok ? logTable(split.records) : null;
  if (table === null) return problem('no-reads');
  const reader = new LogTableReader(table.columns);
  return yield* logOf('table', yield* mapSteps(table.lines, (line) => reader.lineOf(line)), known);
}

function* logOf(format: ReaderLog['format'], lines: readonly LogLine[], known: KnownOfLog): Steps<ReadReaderLog> {
  const printed = lines.flatMap((line) => (line.kind === 'read' ? [line.read] : []));
  const refused = lines.flatMap((line) => (line.kind === 'refused' ? [line] : []));
  if (printed.length === 0) return problem('no-reads');
  const others = lines.length - printed.length - refused.length;
  return { ok: true, log: { format, refused, others, ...(yield* readsInTime(printed, known)) } };
}

function problem(what: 'empty' | 'not-text' | 'no-reads'): ReadReaderLog {
  return { ok: false, problem: { code: 'no-log', params: { problem: what } } };
}

function tooLarge(what: 'too-many-lines' | 'long-line', max: number): ReadReaderLog {
  return { ok: false, problem: { code: 'no-log', params: { problem: what, max } } };
}
