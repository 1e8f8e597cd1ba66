import type { ListedCategory } from '../domain/model/proposed-rules';
import { HOUR, MINUTE, type Ms } from '../domain/model/time';
import { type CategoryField, categoryField } from './category-words';
import { headingKey } from './headings';
import type { ListNotice } from './list-notice.messages';
import type { ListRecord } from './records';
import { writtenStart } from './written-start';

/** What a sheet says of the races of categories. */
export interface CategorySheet {
  /** Each category once, in the order of the sheet. */
  readonly categories: readonly ListedCategory[];
  readonly notices: readonly ListNotice[];
}

/** A sheet with more lines is no sheet of categories. */
export const MAX_CATEGORY_LINES = 300;
const FIRST_LINES = 5;
/** Fields of which a sheet of categories has one at least. */
const SAYS: readonly CategoryField[] = ['wave', 'offset', 'laps', 'minutes'];
const MAX_LAPS = 10_000;
const MAX_OFFSET = 24 * HOUR;
const MAX_DURATION = 7 * 24 * HOUR;

type Fields = ReadonlyMap<CategoryField, number>;

/** A line of the sheet; `kind` where it says whether it is a wave, a category of the wave above (`component`), or a selection (`custom`). */
interface Line extends ListedCategory {
  readonly line: number;
  readonly kind: string;
}

/** Whether the first lines of a sheet have the headings of a sheet of categories. */
export function isCategorySheet(records: readonly ListRecord[]): boolean {
  return headingsAt(records) >= 0;
}

/** Reads a sheet of categories; without any category where it is none. What is not used is named in notices. */
export function categorySheet(records: readonly ListRecord[]): CategorySheet {
  const at = headingsAt(records);
  const headings = records[at];
  if (headings === undefined) return { categories: [], notices: [] };
  const fields = fieldsOf(headings);
  const notices: ListNotice[] = [];
  const lines = records.slice(at + 1);
  const read = lines.map((record) => lineOf(record, { fields, headings, notices }));
  const categories = inWaves(read.filter(({ category, kind }) => category !== '' && kind !== 'custom'));
  notices.push(
    ...unusedLines(read),
    ...repeated(categories),
    ...differingOffsets(categories),
    ...minutesBesideLaps(categories),
    ...unusedColumns(headings, fields, lines),
  );
  const names = categories.map(({ category }) => category);
  const unique = categories.filter(({ category }) => names.indexOf(category) === names.lastIndexOf(category));
  return { categories: unique.map(({ category, wave, after, laps, duration }) => ({ category, wave, after, laps, duration })), notices };
}

function headingsAt(records: readonly ListRecord[]): number {
  return records.slice(0, FIRST_LINES).findIndex((record) => {
    const fields = fieldsOf(record);
    return fields.has('category') && SAYS.some((field) => fields.has(field)) && record.cells.every((cell) => !/^\d+$/.test(cell));
  });
}

/** The column of each field; the first where several have such a heading. */
function fieldsOf({ cells }: ListRecord): Fields {
  const fields = new Map<CategoryField, number>();
  for (const [index, heading] of cells.entries()) {
    const field = categoryField(headingKey(heading));
    if (field !== null && !fields.has(field)) fields.set(field, index);
  }
  return fields;
}

interface Reading {
  readonly fields: Fields;
  readonly headings: ListRecord;
  readonly notices: ListNotice[];
}

function lineOf({ line, cells }: ListRecord, { fields, headings, notices }: Reading): Line {
  const text = (field: CategoryField): string => cells[fields.get(field) ?? -1] ?? '';
  const value = <Value>(field: CategoryField, read: (text: string) => Value | null): Value | null => {
    const written = text(field);
    const found = written === '' ? null : read(written);
    const heading = headings.cells[fields.get(field) ?? -1] ?? '';
    if (written !== '' && found === null)
      notices.push({ line, message: { code: 'unread-category-cell', params: { heading, text: written } } });
    return found;
  };
  return {
    line,
    kind: headingKey(text('kind')),
    category: text('category'),
    wave: text('wave') === '' ? null : text('wave'),
    after: value('offset', offsetOf),
    laps: value('laps', lapsOf),
    duration: value('minutes', durationOf),
  };
}

function lapsOf(text: string): number | null {
  const laps = Number(text);
  return /^\d{1,5}$/.test(text) && laps >= 1 && laps <= MAX_LAPS ? laps : null;
}

/** `0:05:00`, `5:00` (minutes and seconds) or `+300` (seconds). A number alone may be minutes or seconds, so only 0 is read. */
function offsetOf(text: string): Ms | null {
  const written = writtenStart(text);
  const span =
    written?.kind === 'clock' ? written.asSpan : written?.kind === 'offset' || text === '0' ? (written as { span: Ms }).span : null;
  return span !== null && span <= MAX_OFFSET ? span : null;
}

/** Minutes, or `0:45:00`. */
function durationOf(text: string): Ms | null {
  const minutes = /^\d{1,5}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
  const written = writtenStart(text);
  const span = minutes === null ? (written?.kind === 'clock' ? written.asSpan : null) : Math.round(minutes * MINUTE);
  return span !== null && span >= MINUTE && span <= MAX_DURATION ? (span as Ms) : null;
}

/** The categories with the wave that stands above them. A wave with categories below it is none itself. */
function inWaves(lines: readonly Line[]): readonly Line[] {
  const categories: Line[] = [];
  let wave: Line | null = null;
  for (const line of lines) {
    if (line.kind !== 'component' || wave === null) {
      wave = line.kind === 'wave' ? line : null;
      categories.push(line);
      continue;
    }
    if (categories.at(-1) === wave) categories.pop();
    categories.push({
      ...line,
      wave: wave.category,
      after: line.after ?? wave.after,
      laps: line.laps ?? wave.laps,
      duration: line.duration ?? wave.duration,
    });
  }
  return categories;
}

function unusedLines(lines: readonly Line[]): readonly ListNotice[] {
  return lines.flatMap(({ line, category, kind }) =>
    category === '' || kind === 'custom' ? [{ line, message: { code: 'unused-category-line', params: { category } } } as const] : [],
  );
}

/** Categories that stand there again: nobody can say which riders are meant. */
function repeated(categories: readonly Line[]): readonly ListNotice[] {
  const names = [...new Set(categories.map(({ category }) => category))];
  return names.flatMap((name) => {
    const lines = categories.filter(({ category }) => category === name).map(({ line }) => line);
    return lines.length === 1 ? [] : [{ line: null, message: { code: 'repeated-category', params: { category: name, lines } } } as const];
  });
}

/** Waves whose categories would start at different times: the first of them counts for all. */
function differingOffsets(categories: readonly Line[]): readonly ListNotice[] {
  const firsts = new Map<string, Ms>();
  return categories.flatMap(({ line, wave, after }) => {
    if (wave === null || after === null) return [];
    const first = firsts.get(wave) ?? after;
    firsts.set(wave, first);
    return first === after ? [] : [{ line, message: { code: 'differing-offset', params: { wave, after: first, other: after } } } as const];
  });
}

function minutesBesideLaps(lines: readonly Line[]): readonly ListNotice[] {
  const categories = lines.filter(({ laps, duration }) => laps !== null && duration !== null).map(({ category }) => category);
  return categories.length === 0 ? [] : [{ line: null, message: { code: 'minutes-beside-laps', params: { categories } } }];
}

function unusedColumns({ cells }: ListRecord, fields: Fields, lines: readonly ListRecord[]): readonly ListNotice[] {
  const used = new Set(fields.values());
  const headings = cells.filter(
    (heading, index) => heading !== '' && !used.has(index) && lines.some((line) => (line.cells[index] ?? '') !== ''),
  );
  return headings.length === 0 ? [] : [{ line: null, message: { code: 'unused-category-columns', params: { headings } } }];
}
