import type { ListedParticipant } from '../domain/model/listed-participant';
import type { Refusal } from '../domain/model/refusal.messages';
import { fieldsOfHeadings, type ListField } from './headings';
import { type ListEncoding, listText } from './list-text';
import { type ListRecord, recordsOf, type Separator } from './records';

/** How a list is to be read, where that was said. */
export interface ListWishes {
  /** What each column is about, from the left; columns beyond them are ignored. Null: as the headings say. */
  readonly columns: readonly ListField[] | null;
  /** Whether the first line holds headings; null: as it looks. */
  readonly headings: boolean | null;
}

export interface ListColumn {
  /** Empty where there are no headings. */
  readonly heading: string;
  readonly field: ListField;
  /** Its first few texts that are not empty. */
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

export type ReadList = { readonly ok: true; readonly list: ParticipantList } | { readonly ok: false; readonly sentence: string };

/** Whoever has more riders than that has picked the wrong file. */
const MOST_LINES = 20_000;
/** Cells may hold line ends of their own, so a text has more lines than its list; it is not even cut when it has that many. */
const MOST_TEXT_LINES = 4 * MOST_LINES;
const LONGEST_LINE = 10_000;
const SAMPLES = 3;

/**
 * Reads a list of participants out of the bytes of a CSV file. Encoding, separator and columns are found where nobody tells; a line that
 * cannot be read is in the list, with its problem. Refuses what is no such file, with a sentence.
 */
export function readParticipantList(bytes: Uint8Array, wishes: ListWishes): ReadList {
  const text = listText(bytes);
  if (!text.ok) return text;
  const filled = withoutEmptyEnd(text.text);
  const wrong = wrongFile(filled);
  if (wrong !== null) return { ok: false, sentence: wrong };
  const cut = recordsOf(filled);
  if (!cut.ok) return cut;
  const { records, separator } = cut;
  const [first] = records;
  if (first === undefined) return { ok: false, sentence: 'There is nothing in this list.' };
  const headings = wishes.headings ?? looksLikeHeadings(first.cells);
  const lines = headings ? records.slice(1) : records;
  if (lines.length > MOST_LINES) return { ok: false, sentence: TOO_MANY_LINES };
  const width = headings ? first.cells.length : lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = columnsOf(headings ? first.cells : new Array<string>(width).fill(''), lines, wishes.columns);
  const fields = columns.map(({ field }) => field);
  return {
    ok: true,
    list: { encoding: text.encoding, separator, headings, columns, lines: lines.map((record) => listed(record, fields)) },
  };
}

const TOO_MANY_LINES = `This list has more than ${MOST_LINES} lines. Split it.`;
const TOO_LONG_A_LINE = `A line of this list has more than ${LONGEST_LINE} characters, which no rider needs. Choose another file.`;

const EMPTY = new Set(' \t\n,;');

/** Some spreadsheets write every line that they could have, up to a million of them. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (end > 0 && EMPTY.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, text.indexOf('\n', end) + 1 || text.length);
}

/** What is wrong with a file that somebody picked by mistake: cutting megabytes of it into cells would keep reads waiting. */
function wrongFile(text: string): string | null {
  let start = 0;
  for (let lines = 1; ; lines += 1) {
    if (lines > MOST_TEXT_LINES) return TOO_MANY_LINES;
    const end = text.indexOf('\n', start);
    if ((end === -1 ? text.length : end) - start > LONGEST_LINE) return TOO_LONG_A_LINE;
    if (end === -1) return null;
    start = end + 1;
  }
}

/** Headings are words: names that people use for columns, or no digit anywhere. */
function looksLikeHeadings(cells: readonly string[]): boolean {
  return fieldsOfHeadings(cells).some((field) => field !== 'ignored') || !cells.some((cell) => /\d/.test(cell));
}

function columnsOf(headings: readonly string[], lines: readonly ListRecord[], wished: ListWishes['columns']): readonly ListColumn[] {
  const fields = wished ?? fieldsOfHeadings(headings);
  return headings.map((heading, index) => ({ heading, field: fields[index] ?? 'ignored', samples: samplesOf(lines, index) }));
}

function samplesOf(lines: readonly ListRecord[], index: number): readonly string[] {
  const samples: string[] = [];
  for (const { cells } of lines) {
    if (samples.length >= SAMPLES) break;
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
