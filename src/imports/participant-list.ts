import type { ListedParticipant } from '../domain/model/listed-participant';
import type { Refusal } from '../domain/model/refusal.messages';
import { fieldsOfHeadings, type ListField } from './headings';
import type { ListMessage } from './list.messages';
import { type ListEncoding, listText } from './list-text';
import { type ListRecord, recordsOf, type Separator } from './records';

/** How to read a list, where the caller knows. */
export interface ListOptions {
  /** The field of each column, from the left; further columns are ignored. Null: as the headings say. */
  readonly columns: readonly ListField[] | null;
  /** Whether the first line holds headings. Null: as it looks. */
  readonly headings: boolean | null;
}

/** A column as it was understood. */
export interface ListColumn {
  /** Empty where there are no headings. */
  readonly heading: string;
  readonly field: ListField;
  /** The first few texts in it, without empty ones. */
  readonly samples: readonly string[];
}

/** A list of participants as read. */
export interface ParticipantList {
  readonly encoding: ListEncoding;
  readonly separator: Separator;
  readonly headings: boolean;
  readonly columns: readonly ListColumn[];
  readonly lines: readonly ListedParticipant[];
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
  const text = listText(bytes);
  if (!text.ok) return text;
  const filled = withoutEmptyEnd(text.text);
  const tooLarge = sizeProblem(filled);
  if (tooLarge !== null) return { ok: false, problem: tooLarge };
  const split = recordsOf(filled);
  if (!split.ok) return split;
  const { records, separator } = split;
  const [first] = records;
  if (first === undefined) return { ok: false, problem: { code: 'no-list', params: { problem: 'empty' } } };
  const headings = options.headings ?? looksLikeHeadings(first.cells);
  const lines = headings ? records.slice(1) : records;
  if (lines.length > MAX_LINES) return { ok: false, problem: TOO_MANY_LINES };
  const width = headings ? first.cells.length : lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = columnsOf(headings ? first.cells : new Array<string>(width).fill(''), lines, options.columns);
  const fields = columns.map(({ field }) => field);
  return {
    ok: true,
    list: { encoding: text.encoding, separator, headings, columns, lines: lines.map((record) => listed(record, fields)) },
  };
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

/** Whether a line looks like headings: it has a known one, or no digit anywhere. */
function looksLikeHeadings(cells: readonly string[]): boolean {
  return fieldsOfHeadings(cells).some((field) => field !== 'ignored') || !cells.some((cell) => /\d/.test(cell));
}

function columnsOf(headings: readonly string[], lines: readonly ListRecord[], given: ListOptions['columns']): readonly ListColumn[] {
  const fields = given ?? fieldsOfHeadings(headings);
  return headings.map((heading, index) => ({ heading, field: fields[index] ?? 'ignored', samples: samplesOf(lines, index) }));
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

function listed({ line, cells }: ListRecord, fields: readonly ListField[]): ListedParticipant {
  const of = (field: ListField): readonly string[] => cells.filter((cell, index) => cell !== '' && fields[index] === field);
  const tags = of('tag')
    .flatMap((cell) => cell.split(/[\s,;|]+/))
    .filter((tag) => tag !== '');
  const details = {
    bib: of('bib')[0] ?? '',
    ...(fields.some(isName) ? { name: [...of('first-name'), ...of('name'), ...of('last-name')].join(' ') } : {}),
    ...(fields.includes('category') ? { category: of('category')[0] ?? '' } : {}),
    ...(fields.includes('team') ? { team: of('team')[0] ?? '' } : {}),
  };
  return {
    line,
    problem: lineProblem(cells, fields.length) ?? tagProblem(of('tag')),
    details,
    tags,
  };
}

function isName(field: ListField): boolean {
  return field === 'name' || field === 'first-name' || field === 'last-name';
}

function lineProblem(cells: readonly string[], width: number): Refusal | null {
  const beyond = cells.slice(width).find((cell) => cell !== '');
  return beyond === undefined ? null : { code: 'unreadable-line', params: { problem: 'no-column', text: beyond } };
}

/** A tag that a spreadsheet took for a number has lost its last digits. */
const AS_NUMBER = /^\d[.,]\d+E\+\d+$/i;

function tagProblem(cells: readonly string[]): Refusal | null {
  const number = cells.find((cell) => AS_NUMBER.test(cell));
  return number === undefined ? null : { code: 'unreadable-line', params: { problem: 'tag-as-number', text: number } };
}
