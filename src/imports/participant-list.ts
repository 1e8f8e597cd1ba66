import type { ListedParticipant } from '../domain/model/listed-participant';
import { allSteps, type Steps } from '../domain/steps';
import { cellNotices } from './cell-notices';
import { withoutFooters } from './footer-lines';
import type { ListField } from './heading-words';
import { fieldsOfHeadings, isOwnList } from './headings';
import type { ListMessage } from './list.messages';
import type { ListNotice } from './list-notice.messages';
import { headingNotices } from './list-notices';
import { type ListColumn, type ListParts, partsOf } from './list-parts';
import { type ListTable, MAX_LINES, TOO_MANY_LINES } from './list-table';
import { type LineOptions, listedLines } from './listed-lines';
import { holdsStarts, listedStarts, type StartClock } from './listed-starts';
import type { ListRecord } from './records';
import { withRelays } from './relay-lines';
import { textTable } from './text-table';

/** How to read a list, where the caller knows. */
export interface ListOptions {
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
  readonly file: ListTable['file'];
  readonly headings: boolean;
  /** The line with the headings, as spreadsheets count; null where there is none. */
  readonly headingLine: number | null;
  readonly columns: readonly ListColumn[];
  readonly lines: readonly ListedParticipant[];
  readonly notices: readonly ListNotice[];
}

/** The list, or why the file is none. */
export type ReadList = { readonly ok: true; readonly list: ParticipantList } | { readonly ok: false; readonly problem: ListMessage };

const SAMPLES_PER_COLUMN = 3;

/** Reads a list of participants from the bytes of a CSV file: see `textTable` and `listSteps`. */
export function readParticipantList(bytes: Uint8Array, options: ListOptions & Pick<Parameters<typeof textTable>[1], 'encoding'>): ReadList {
  const table = allSteps(textTable(bytes, { encoding: options.encoding }));
  return table.ok ? allSteps(listSteps(table.table, options)) : table;
}

/**
 * Finds the participants in the cells of a list, in steps. Detects headings and columns unless `options` give them. A line that cannot be
 * read stays in the list with its problem. Refuses a table without any text, or with more lines than a list may have.
 */
export function* listSteps({ file, records, notices: tableNotices }: ListTable, options: ListOptions): Steps<ReadList> {
  if (records.length === 0) return { ok: false, problem: { code: 'no-list', params: { problem: 'empty' } } };
  const parts = partsOf(records, options.headings);
  if (parts.lines.length > MAX_LINES) return { ok: false, problem: TOO_MANY_LINES };
  const columns = columnsOf(parts, options.columns);
  const fields = columns.map(({ field }) => field);
  const isOwn = options.columns === null && parts.headings !== null && isOwnList(parts.headings.cells);
  const { lines: riders, footers } = isOwn ? { lines: parts.lines, footers: [] } : withoutFooters(parts.lines, fields);
  yield;
  const starts = listedStarts(riders, fields, options.clock ?? null);
  yield;
  const kept = { fields, headings: columns.map(({ heading }) => heading), thisYear: options.thisYear ?? null };
  const read = yield* listedLines(riders, { ...kept, isOwn, blanks: options.blanks ?? 'keep', starts: starts.byLine });
  yield;
  const { lines, relays } = withRelays(read, fields);
  const notices = [
    ...tableNotices,
    ...headingNotices(parts, footers, options.columns === null ? columns : []),
    ...cellNotices(read, relays, isOwn),
    ...starts.notices,
  ];
  const headings = { headings: parts.headings !== null, headingLine: parts.headings?.line ?? null };
  return { ok: true, list: { file, ...headings, columns, lines, notices } };
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
