import { shownTeam } from '../domain/model/roster';
import type { CategoryPlace, Place, PlacedStanding, Standing } from '../domain/model/standing';
import { type EpochMs, type Ms, shownDifference, shownSpan } from '../domain/model/time';
import { printable } from './printable';
import type { Results } from './race-results';
import { remarkText } from './remarks';
import { statusText } from './status';
import type { CellValue, MomentValue, SpanValue, TableColumn } from './table';

/** One column of the results. Every format shows a choice of these, so that they all say the same. */
export interface Column extends TableColumn {
  readonly key: ColumnKey | CourseColumnKey;
  readonly value: (row: PlacedStanding, results: Results) => CellValue;
}

/**
 * A new column is an entry here and its heading in the catalogue (`exports.columns`), which the compiler asks for. New ones come last, so
 * that programs that count columns still find theirs. `paperColumns` chooses those of PDF and HTML.
 */
const COLUMNS = {
  place: { kind: 'place', align: 'right', isIdentity: true, value: (row) => row.place },
  bib: { kind: 'bib', align: 'right', isIdentity: true, value: (row) => bib(row.bib) },
  name: { kind: 'text', align: 'left', isWords: true, isIdentity: true, value: riderName },
  category: { kind: 'text', align: 'left', isWords: true, value: (row) => printable(row.category) },
  team: { kind: 'text', align: 'left', isWords: true, value: (row) => printable(shownTeam(row)) },
  laps: { kind: 'number', align: 'right', value: (row) => row.rankedLaps },
  time: { kind: 'duration', align: 'right', value: (row, results) => shownTime(row.elapsed, results) },
  gap: { kind: 'gap', align: 'right', value: (row, results) => gap(row, row, results) },
  'laps-behind': { kind: 'number', align: 'right', value: (row) => row.lapsBehind },
  'best-lap': { kind: 'duration', align: 'right', value: (row, results) => shownTime(row.bestLap, results) },
  'last-lap': { kind: 'duration', align: 'right', value: (row, results) => shownTime(row.lastLap, results) },
  'chip-start': { kind: 'time-of-day', align: 'right', value: (row) => moment(row.chipStartAt) },
  finish: { kind: 'time-of-day', align: 'right', value: (row) => moment(row.finishAt) },
  status: { kind: 'text', align: 'left', value: statusText },
  inferred: { kind: 'number', align: 'right', value: (row) => row.inferred },
  // A rider without a tag is known by an id of the station, which says nothing to people.
  tag: { kind: 'text', align: 'left', value: (row) => (row.tag === row.rider ? '' : printable(row.tag)) },
  'category-place': { kind: 'place', align: 'right', value: (row) => row.categoryPlace },
  'category-gap': { kind: 'gap', align: 'right', value: (row, results) => gap(row, inCategory(row), results) },
  'own-start': { kind: 'time-of-day', align: 'right', value: (row) => moment(row.ownStartAt) },
  ridden: { kind: 'duration', align: 'right', value: (row, results) => shownTime(row.ridden, results) },
  adjustment: {
    kind: 'duration',
    align: 'right',
    value: (row, results) => (row.adjustment === 0 ? null : shownTime(row.adjustment, results)),
  },
  remark: { kind: 'text', align: 'left', value: remarkText },
} as const satisfies Readonly<Record<string, Omit<Column, 'key' | 'title'>>>;

export type ColumnKey = keyof typeof COLUMNS;

/** Columns that only some races have, by their start, course and distances; several may have the same key. */
export type CourseColumnKey = 'gun-time' | 'chip-time' | 'split' | 'segment' | 'speed' | 'pace';

/** The keys of all columns. */
export const ALL_COLUMNS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** The keys of all columns, in the order of the files that have them all; own starts only where a rider has one. */
export function allColumns({ standings }: Results): readonly ColumnKey[] {
  const hasOwnStarts = standings.some(({ ownStartAt }) => ownStartAt !== null);
  return hasOwnStarts ? ALL_COLUMNS : ALL_COLUMNS.filter((key) => key !== 'own-start');
}

/** The columns of these keys, in this order, with their headings. */
export function columns(keys: readonly ColumnKey[], { texts }: Results): readonly Column[] {
  return keys.map((key) => ({ key, title: texts.catalogue.exports.columns[key], ...COLUMNS[key] }));
}

/** The name of a rider; of a tag that nobody has, what it is. */
export function riderName(row: Standing, { texts }: Results): string {
  return row.participant === null ? texts.catalogue.exports.unknownTag(printable(row.tag)) : printable(row.name);
}

/** Bibs that are plain numbers sort as numbers; `007` and `12A` are texts and stay as they are. */
export function bib(text: string): CellValue {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : printable(text);
}

/** A time as the race shows it; null for none. */
export function shownTime(value: Ms | null, { control }: Results): SpanValue | null {
  return value === null ? null : { span: shownSpan(value, control.rules.decimals) };
}

/** A moment of the race; null for none. */
export function moment(at: EpochMs | null): MomentValue | null {
  return at === null ? null : { at };
}

/** How far a rider is behind the leader of a list: of everyone, or of the category. */
type Behind = Pick<Place, 'place' | 'gap'> & { readonly lapsBehind: number | null };

function inCategory({ categoryPlace, categoryLapsBehind, categoryGap }: CategoryPlace): Behind {
  return { place: categoryPlace, lapsBehind: categoryLapsBehind, gap: categoryGap };
}

function gap({ laps, elapsed }: Standing, { place, lapsBehind, gap: behind }: Behind, { control }: Results): CellValue {
  if (place === null || laps === 0) return null;
  if (lapsBehind !== null && lapsBehind > 0) return { lapsBehind };
  if (behind === null || behind === 0 || elapsed === null) return null;
  return { span: shownDifference((elapsed - behind) as Ms, elapsed, control.rules.decimals) };
}
