import type { PlacedStanding } from '../domain/model/standing';
import { formatDifference, formatRaceTime, type Ms } from '../domain/model/time';
import { localTimeOfDay } from './local-time';
import type { Results } from './race-results';
import { statusText } from './status';

/** What a cell holds: a number to count with, a text to read, or nothing. */
export type CellValue = number | string | null;

/** One column of the results; every format shows a choice of these, so that they all say the same. */
export interface Column {
  readonly key: ColumnKey;
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly value: (row: PlacedStanding, results: Results) => CellValue;
}

export type ColumnKey =
  | 'place'
  | 'bib'
  | 'name'
  | 'category'
  | 'team'
  | 'laps'
  | 'time'
  | 'gap'
  | 'laps-behind'
  | 'best-lap'
  | 'last-lap'
  | 'chip-start'
  | 'finish'
  | 'status'
  | 'inferred'
  | 'tag';

const COLUMNS: Readonly<Record<ColumnKey, Omit<Column, 'key'>>> = {
  place: { title: 'Place', align: 'right', value: (row) => row.place },
  bib: { title: 'Bib', align: 'right', value: (row) => bib(row.bib) },
  name: { title: 'Name', align: 'left', value: nameOf },
  category: { title: 'Category', align: 'left', value: (row) => text(row.category) },
  team: { title: 'Team', align: 'left', value: (row) => text(row.team) },
  laps: { title: 'Laps', align: 'right', value: (row) => row.rankedLaps },
  time: { title: 'Time', align: 'right', value: (row, results) => span(row.elapsed, results) },
  gap: { title: 'Gap', align: 'right', value: gap },
  'laps-behind': { title: 'Laps behind', align: 'right', value: (row) => row.lapsBehind },
  'best-lap': { title: 'Best lap', align: 'right', value: (row, results) => span(row.bestLap, results) },
  'last-lap': { title: 'Last lap', align: 'right', value: (row, results) => span(row.lastLap, results) },
  'chip-start': {
    title: 'Own start',
    align: 'right',
    value: (row, results) => (row.chipStartAt === null ? null : localTimeOfDay(row.chipStartAt, results)),
  },
  finish: {
    title: 'Finished at',
    align: 'right',
    value: (row, results) => (row.finishAt === null ? null : localTimeOfDay(row.finishAt, results)),
  },
  status: { title: 'Status', align: 'left', value: statusText },
  inferred: { title: 'Inferred laps', align: 'right', value: (row) => row.inferred },
  tag: { title: 'Tag', align: 'left', value: (row) => text(row.tag) },
};

/** Every column, in the order of the files that have them all. */
export const ALL_COLUMNS: readonly ColumnKey[] = Object.keys(COLUMNS) as ColumnKey[];

/** The columns of these keys, in this order. */
export function columns(keys: readonly ColumnKey[]): readonly Column[] {
  return keys.map((key) => ({ key, ...COLUMNS[key] }));
}

/** Columns for people: those that say the same in every row, and nothing in any, are left out. */
export function columnsForPaper(rows: readonly PlacedStanding[], results: Results): readonly Column[] {
  const has = (test: (row: PlacedStanding) => boolean): boolean => rows.some(test);
  const keys: (ColumnKey | false)[] = [
    'place',
    has((row) => row.bib !== '') && 'bib',
    'name',
    new Set(rows.map((row) => row.category)).size > 1 && 'category',
    has((row) => row.team !== '') && 'team',
    'laps',
    'time',
    'gap',
    'best-lap',
    has((row) => !['', 'Finished'].includes(statusText(row, results))) && 'status',
    has((row) => row.inferred > 0) && 'inferred',
  ];
  return columns(keys.filter((key): key is ColumnKey => key !== false));
}

/** What no file format can hold is shown as a replacement character, so that it cannot break the file. */
export function text(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
  return value.replace(/[\p{Cs}\uFFFE\uFFFF\x00-\x08\x0b\x0c\x0e-\x1f]/gu, '\uFFFD');
}

function nameOf(row: PlacedStanding): string {
  return row.participant === null ? `Unknown tag ${text(row.tag)}` : text(row.name);
}

/** Bibs that are plain numbers sort as numbers; `007` and `12A` are texts and stay as they are. */
function bib(value: string): CellValue {
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : text(value);
}

function span(value: Ms | null, { control }: Results): string | null {
  return value === null ? null : formatRaceTime(value, control.rules.decimals);
}

function gap({ place, laps, lapsBehind, gap: behind, elapsed }: PlacedStanding, { control }: Results): string | null {
  if (place === null || laps === 0) return null;
  if (lapsBehind > 0) return `−${lapsBehind} ${lapsBehind === 1 ? 'lap' : 'laps'}`;
  if (behind === null || behind === 0 || elapsed === null) return null;
  return formatDifference((elapsed - behind) as Ms, elapsed, control.rules.decimals);
}
