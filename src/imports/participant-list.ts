import type { ListedParticipant } from '../domain/model/listed-participant';
import { allSteps, type Steps } from '../domain/steps';
import { cellNotices } from './cell-notices';
import type { ListField } from './heading-words';
import { fieldsOfHeadings } from './headings';
import type { ListEncoding, ListMessage } from './list.messages';
import type { ListNotice } from './list-notice.messages';
import { headingNotices, textNotices } from './list-notices';
import { type ListColumn, type ListParts, partsOf } from './list-parts';
import { listText } from './list-text';
import { type LineOptions, listedLines } from './listed-lines';
import { holdsStarts, listedStarts, type StartClock } from './listed-starts';
import { type ListRecord, recordsOf, type Separator } from './records';
import { withRelays } from './relay-lines';

/** How to read a list, where the caller knows. */
export interface ListOptions {
  /** Null: as it looks. */
  readonly encoding?: ListEncoding | null;
  /** The field of each column, from the left; further columns are kept under their headings. Null: as the headings say. */
  readonly columns: readonly ListField[] | null;
  /** Whether a line holds headings. Null: as it looks. */
  readonly headings: boolean | null;
  /** What a blank cell means for a known participant; without it, it leaves what is known. */
  readonly blanks?: LineOptions['blanks'];
  /** What start times count from; without it, they are not read. */
  readonly clock?: StartClock;
  /** The year in which the list is read, for years with two digits; without it, those are not read. */
  readonly thisYear?: number;
}

/** A list of participants as read. */
export interface ParticipantList {
  readonly encoding: ListEncoding;
  readonly separator: Separator;
  readonly headings: boolean;
  /** The line with the headings, as spreadsheets count; null where there is none. */
  readonly headingLine: number | null;
  readonly columns: readonly ListColumn[];
  readonly lines: readonly ListedParticipant[];
  readonly notices: readonly ListNotice[];
}

/** The list, or why the file is none. */
export type ReadList = { readonly ok: true; readonly list: ParticipantList } | { readonly ok: false; readonly problem: ListMessage };

/** No race has more riders; a longer file was chosen by mistake. */
const MAX_LINES = 20_000;
/**
 * Quoted cells may hold line ends, so a text may have more lines than the list has entries. A text with more lines than this is not split
 * at all.
 */
const MAX_TEXT_LINES = 4 * MAX_LINES;
/** In characters. */
const MAX_LINE_LENGTH = 10_000;
const SAMPLES_PER_COLUMN = 3;

/**
 * Reads a list of participants from the bytes of a CSV file. Detects encoding, separator, headings and columns unless `options` give
 * them. A line that cannot be read stays in the list with its problem. A file that is no list is refused.
 */
export function readParticipantList(bytes: Uint8Array, options: ListOptions): ReadList {
  return allSteps(readListSteps(bytes, options));
}

/** The same in steps. */
export function* readListSteps(bytes: Uint8Array, options: ListOptions): Steps<ReadList> {
  const text = listText(bytes, options.encoding ?? null);
  if (!text.ok) return text;
  const filled = withoutEmptyEnd(text.text);
  const tooLarge = sizeProblem(filled);
  if (tooLarge !== null) return { ok: false, problem: tooLarge };
  yield;
  const split = yield* recordsOf(filled);
  if (!split.ok) return split;
  const { records, separator } = split;
  if (records.length === 0) return { ok: false, problem: { code: 'no-list', params: { problem: 'empty' } } };
  yield;
  const parts = partsOf(records, options.headings);
  if (parts.lines.length > MAX_LINES) return { ok: false, problem: TOO_MANY_LINES };
  const columns = columnsOf(parts, options.columns);
  const fields = columns.map(({ field }) => field);
  const starts = listedStarts(parts.lines, fields, options.clock ?? null);
  yield;
  const kept = { fields, headings: columns.map(({ heading }) => heading), thisYear: options.thisYear ?? null };
  const read = yield* listedLines(parts.lines, { ...kept, blanks: options.blanks ?? 'keep', starts: starts.byLine });
  yield;
  const { lines, relays } = withRelays(read, fields);
  const notices = [
    ...textNotices(text, records),
    ...headingNotices(parts, options.columns === null ? columns : []),
    ...cellNotices(read, relays),
  ];
  const headings = { headings: parts.headings !== null, headingLine: parts.headings?.line ?? null };
  return { ok: true, list: { encoding: text.encoding, separator, ...headings, columns, lines, notices: [...notices, ...starts.notices] } };
}

const TOO_MANY_LINES: ListMessage = { code: 'no-list', params: { problem: 'too-many-lines', max: MAX_LINES } };
const LONG_LINE: ListMessage = { code: 'no-list', params: { problem: 'long-line', max: MAX_LINE_LENGTH } };

const EMPTY = new Set(' \t\n,;');

/** Cuts off empty lines at the end: some spreadsheets write all lines of the sheet, up to a million. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (end > 0 && EMPTY.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, text.indexOf('\n', end) + 1 || text.length);
}

/** Finds a file that is too large for a list. Looked for before the file is split, because splitting megabytes would delay reads. */
function sizeProblem(text: string): ListMessage | null {
  let start = 0;
  for (let lines = 1; ; lines += 1) {
    if (lines > MAX_TEXT_LINES) return TOO_MANY_LINES;
    const end = text.indexOf('\n', start);
    if ((end === -1 ? text.length : end) - start > MAX_LINE_LENGTH) return LONG_LINE;
    if (end === -1) return null;
    start = end + 1;
  }
}

function columnsOf({ headings, lines }: ListParts, given: ListOptions['columns']): readonly ListColumn[] {
  const width = headings?.cells.length ?? lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, index) => {
    const samples = samplesOf(lines, index);
    return { heading: headings?.cells[index] ?? '', samples, isEmpty: samples.length === 0 };
  });
  const fields = given ?? withStarts(fieldsOfHeadings(columns), columns);
  return columns.map(({ heading, samples }, index) => ({ heading, field: fields[index] ?? 'more', samples }));
}

/** The fields, with start times in a column that has them below an unclear heading. */
function withStarts(fields: readonly ListField[], columns: readonly Pick<ListColumn, 'heading' | 'samples'>[]): readonly ListField[] {
  if (fields.includes('start')) return fields;
  const at = columns.findIndex(({ heading, samples }, index) => (fields[index] ?? 'more') === 'more' && holdsStarts(heading, samples));
  return at < 0 ? fields : fields.map((field, index) => (index === at ? 'start' : field));
}

function samplesOf(lines: readonly ListRecord[], index: number): readonly string[] {
  const samples: string[] = [];
  for (const { cells } of lines) {
    if (samples.length >= SAMPLES_PER_COLUMN) break;
    const cell = cells[index] ?? '';
    if (cell !== '') samples.push(cell);
  }
  return samples;
}
