import type { PlacedStanding } from '../domain/model/standing';
import { type EpochMs, formatDifference, formatRaceTime, type Ms } from '../domain/model/time';
import type { Results } from './race-results';
import { statusText, statusWord } from './status';

/** What a cell holds: a number to calculate with, a text to read, or nothing. */
export type CellValue = number | string | null;

/** One column of the results. Every format shows a choice of these, so that they all say the same. */
export interface Column {
  readonly key: ColumnKey;
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly value: (row: PlacedStanding, results: Results) => CellValue;
}

/** A new column is an entry here and its heading in the catalogue (`exports.columns`), which the compiler asks for. `columnsForPaper` chooses those of PDF and HTML. */
const COLUMNS = {
  place: { align: 'right', value: (row) => row.place },
  bib: { align: 'right', value: (row) => bib(row.bib) },
  name: { align: 'left', value: riderName },
  category: { align: 'left', value: (row) => printable(row.category) },
  team: { align: 'left', value: (row) => printable(row.team) },
  laps: { align: 'right', value: (row) => row.rankedLaps },
  time: { align: 'right', value: (row, results) => span(row.elapsed, results) },
  gap: { align: 'right', value: gap },
  'laps-behind': { align: 'right', value: (row) => row.lapsBehind },
  'best-lap': { align: 'right', value: (row, results) => span(row.bestLap, results) },
  'last-lap': { align: 'right', value: (row, results) => span(row.lastLap, results) },
  'chip-start': { align: 'right', value: (row, results) => timeOfDay(row.chipStartAt, results) },
  finish: { align: 'right', value: (row, results) => timeOfDay(row.finishAt, results) },
  status: { align: 'left', value: statusText },
  inferred: { align: 'right', value: (row) => row.inferred },
  tag: { align: 'left', value: (row) => printable(row.tag) },
} as const satisfies Readonly<Record<string, Omit<Column, 'key' | 'title'>>>;

export type ColumnKey = keyof typeof COLUMNS;

/** The keys of all columns, in the order of the files that have them all. */
export const ALL_COLUMNS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** The columns of these keys, in this order, with their headings. */
export function columns(keys: readonly ColumnKey[], { texts }: Results): readonly Column[] {
  return keys.map((key) => ({ key, title: texts.catalogue.exports.columns[key], ...COLUMNS[key] }));
}

/** Columns for people: those that say the same in every row, or nothing in any, are left out. */
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
    has((row) => ![null, 'finished'].includes(statusWord(row, results))) && 'status',
    has((row) => row.inferred > 0) && 'inferred',
  ];
  return columns(
    keys.filter((key): key is ColumnKey => key !== false),
    results,
  );
}

/** The text with a replacement character for each character that some file format cannot hold. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
  return text.replace(/[\p{Cs}\uFFFE\uFFFF\x00-\x08\x0b\x0c\x0e-\x1f]/gu, '\uFFFD');
}

function riderName(row: PlacedStanding, { texts }: Results): string {
  return row.participant === null ? texts.catalogue.exports.unknownTag(printable(row.tag)) : printable(row.name);
}

/** Bibs that are plain numbers sort as numbers; `007` and `12A` are texts and stay as they are. */
function bib(text: string): CellValue {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : printable(text);
}

function span(value: Ms | null, { control }: Results): string | null {
  return value === null ? null : formatRaceTime(value, control.rules.decimals);
}

/**
 * The time of day in the zone of the results, cut to the decimals of the race: `20:05:00.1`. With the date where the times of the results are of more
 * than one day, and with the offset of the zone where clocks were changed between them: `2025-10-26 02:30:00+01:00`.
 */
function timeOfDay(at: EpochMs | null, results: Results): string | null {
  if (at === null) return null;
  const { texts, control } = results;
  const { decimals } = control.rules;
  const { hasDates, hasOffsets } = spreadOfTimes(results);
  const time = texts.timeOfDay(at).slice(0, decimals === 0 ? -4 : decimals - 3 || undefined);
  const offset = hasOffsets ? texts.utcOffset(at).replace('UTC', '') || '+00:00' : '';
  return `${hasDates ? `${texts.date(at)} ` : ''}${time}${offset}`;
}

interface SpreadOfTimes {
  readonly hasDates: boolean;
  readonly hasOffsets: boolean;
}

const spreads = new WeakMap<Results, SpreadOfTimes>();

/** Whether the start of the race and the times of the results lie on more than one day, and whether the zone changed between them. */
function spreadOfTimes(results: Results): SpreadOfTimes {
  const known = spreads.get(results);
  if (known !== undefined) return known;
  const { texts, control, standings } = results;
  const times = [control.startAt, ...standings.flatMap(({ chipStartAt, finishAt }) => [chipStartAt, finishAt])].filter((at) => at !== null);
  const differ = (tell: (at: EpochMs) => string): boolean => new Set(times.map(tell)).size > 1;
  const spread = { hasDates: differ(texts.date), hasOffsets: differ(texts.utcOffset) };
  spreads.set(results, spread);
  return spread;
}

function gap({ place, laps, lapsBehind, gap: behind, elapsed }: PlacedStanding, { control, texts }: Results): string | null {
  if (place === null || laps === 0) return null;
  if (lapsBehind > 0) return texts.catalogue.exports.lapsBehind(lapsBehind);
  if (behind === null || behind === 0 || elapsed === null) return null;
  return formatDifference((elapsed - behind) as Ms, elapsed, control.rules.decimals);
}
