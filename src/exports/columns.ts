import type { CategoryPlace, Place, PlacedStanding, Standing } from '../domain/model/standing';
import { type EpochMs, formatRaceTime, later, MINUTE, type Ms, shownDifference, shownSpan } from '../domain/model/time';
import type { Texts } from '../texts/texts';
import { printable } from './printable';
import type { Results } from './race-results';
import { remarkText } from './remarks';
import { statusText } from './status';

const HOUR = 60 * MINUTE;

/** A span of time, cut to the decimals of the race. */
export interface SpanValue {
  readonly span: Ms;
}

/** A gap to a leader who has more laps. */
interface LapsBehindValue {
  readonly lapsBehind: number;
}

/** What a cell holds: a number or a time to calculate with, a text to read, or nothing. */
export type CellValue = number | string | SpanValue | LapsBehindValue | null;

/** One column of the results. Every format shows a choice of these, so that they all say the same. */
export interface Column {
  readonly key: ColumnKey | CourseColumnKey;
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly value: (row: PlacedStanding, results: Results) => CellValue;
}

/**
 * A new column is an entry here and its heading in the catalogue (`exports.columns`), which the compiler asks for. New ones come last, so
 * that programs that count columns still find theirs. `paperColumns` chooses those of PDF and HTML.
 */
const COLUMNS = {
  place: { align: 'right', value: (row) => row.place },
  bib: { align: 'right', value: (row) => bib(row.bib) },
  name: { align: 'left', value: riderName },
  category: { align: 'left', value: (row) => printable(row.category) },
  team: { align: 'left', value: (row) => printable(row.team) },
  laps: { align: 'right', value: (row) => row.rankedLaps },
  time: { align: 'right', value: (row, results) => shownTime(row.elapsed, results) },
  gap: { align: 'right', value: (row, results) => gap(row, row, results) },
  'laps-behind': { align: 'right', value: (row) => row.lapsBehind },
  'best-lap': { align: 'right', value: (row, results) => shownTime(row.bestLap, results) },
  'last-lap': { align: 'right', value: (row, results) => shownTime(row.lastLap, results) },
  'chip-start': { align: 'right', value: (row, results) => timeOfDay(row.chipStartAt, results) },
  finish: { align: 'right', value: (row, results) => timeOfDay(row.finishAt, results) },
  status: { align: 'left', value: statusText },
  inferred: { align: 'right', value: (row) => row.inferred },
  // A rider without a tag is known by an id of the station, which says nothing to people.
  tag: { align: 'left', value: (row) => (row.tag === row.rider ? '' : printable(row.tag)) },
  'category-place': { align: 'right', value: (row) => row.categoryPlace },
  'category-gap': { align: 'right', value: (row, results) => gap(row, inCategory(row), results) },
  'own-start': { align: 'right', value: (row, results) => timeOfDay(row.ownStartAt, results) },
  ridden: { align: 'right', value: (row, results) => shownTime(row.ridden, results) },
  adjustment: { align: 'right', value: (row, results) => (row.adjustment === 0 ? null : shownTime(row.adjustment, results)) },
  remark: { align: 'left', value: remarkText },
} as const satisfies Readonly<Record<string, Omit<Column, 'key' | 'title'>>>;

export type ColumnKey = keyof typeof COLUMNS;

/** Columns that only some races have, by their start, course and distances; several may have the same key. */
export type CourseColumnKey = 'gun-time' | 'chip-time' | 'split' | 'segment' | 'speed' | 'pace';

const ALL_COLUMNS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** The keys of all columns, in the order of the files that have them all; own starts only where a rider has one. */
export function allColumns({ standings }: Results): readonly ColumnKey[] {
  const hasOwnStarts = standings.some(({ ownStartAt }) => ownStartAt !== null);
  return hasOwnStarts ? ALL_COLUMNS : ALL_COLUMNS.filter((key) => key !== 'own-start');
}

/** The columns of these keys, in this order, with their headings. */
export function columns(keys: readonly ColumnKey[], { texts }: Results): readonly Column[] {
  return keys.map((key) => ({ key, title: texts.catalogue.exports.columns[key], ...COLUMNS[key] }));
}

/** The text of a cell; empty for nothing. */
export function cellText(value: CellValue, { texts, control }: Results): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return 'span' in value ? formatRaceTime(value.span, control.rules.decimals) : texts.catalogue.exports.lapsBehind(value.lapsBehind);
}

function riderName(row: PlacedStanding, { texts }: Results): string {
  return row.participant === null ? texts.catalogue.exports.unknownTag(printable(row.tag)) : printable(row.name);
}

/** Bibs that are plain numbers sort as numbers; `007` and `12A` are texts and stay as they are. */
function bib(text: string): CellValue {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : printable(text);
}

/** A time as the race shows it; null for none. */
export function shownTime(value: Ms | null, { control }: Results): SpanValue | null {
  return value === null ? null : { span: shownSpan(value, control.rules.decimals) };
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
  const ofRiders = standings.flatMap(({ ownStartAt, chipStartAt, finishAt }) => [ownStartAt, chipStartAt, finishAt]);
  const times = [control.startAt, ...ofRiders].filter((at) => at !== null);
  const differ = (format: (at: EpochMs) => string): boolean => new Set(times.map(format)).size > 1;
  const spread = { hasDates: differ(texts.date), hasOffsets: differ(texts.utcOffset) || times.some(nearClockChange(texts)) };
  spreads.set(results, spread);
  return spread;
}

/** Whether clocks are changed within an hour of a time: a time of day may then mean two times, although all times have the same offset. */
function nearClockChange({ utcOffset }: Texts): (at: EpochMs) => boolean {
  return (at) => [-HOUR, HOUR].some((span) => utcOffset(later(at, span as Ms)) !== utcOffset(at));
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
