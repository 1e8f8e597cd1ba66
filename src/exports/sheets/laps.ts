import { shownTeam } from '../../domain/model/roster';
import type { PlacedStanding } from '../../domain/model/standing';
import type { Ms } from '../../domain/model/time';
import { type ColumnKey, columns as resultColumns } from '../columns';
import { lapsOf, rankedLapsOf } from '../laps-of-riders';
import { allRows, type Part, riderSections } from '../parts';
import type { Results } from '../race-results';
import { rowsOf } from '../rows';
import { statusWord } from '../status';
import type { CellValue, Rows, SheetDocument, TableColumn } from '../table';
import { documentOf } from './document';

/**
 * A row for each rider, a column for each lap up to the finish. The times of the laps, with the way to the start line where there is one, add up to the
 * time ridden, as both are shown.
 */
export function lapsSheet(results: Results, part: Part | null): SheetDocument {
  const words = results.texts.catalogue.exports.sheets;
  const all = allRows(results, part);
  const riders = resultColumns(riderKeys(all, results), results);
  const hasStart = all.some(({ rider }) => lapsOf(rider, results).toStart !== null);
  const most = mostLaps(all, results);
  const before = riders.length + (hasStart ? 1 : 0);
  const cells = (rows: readonly PlacedStanding[]): Rows =>
    rowsOf(rows, (row) => [...riders.map(({ value }) => value(row, results)), ...lapCells(row, most, { hasStart, results })]);
  const sections = riderSections(results, part);
  return documentOf(
    {
      name: words.names.laps,
      part,
      kind: 'laps',
      columns: [...riders.map(({ value: _, ...column }) => column), ...timedLapColumns(hasStart, most, results)],
      rows: cells(all),
      sections: sections.map(({ title, rows }) => ({ title, rows: cells(rows), used: before + mostLaps(rows, results) })),
      // Laps need the width: bib and name say who it is.
      inTitle: ['team', ...(part?.kind === 'category' || sections.length > 1 ? ['category'] : [])],
      isLandscape: true,
      isStamped: true,
    },
    results,
  );
}

/** The way to the start line where there is one, and a column for each lap. */
export function timedLapColumns(hasStart: boolean, laps: number, { texts }: Results): readonly TableColumn[] {
  const words = texts.catalogue.exports.sheets.columns;
  const timed = (key: string, title: string): TableColumn => ({ key, title, kind: 'duration', align: 'right' });
  return [
    ...(hasStart ? [timed('to_start', words.toStart)] : []),
    ...Array.from({ length: laps }, (_, index) => timed(`lap_${index + 1}`, words.lapNumber(index + 1))),
  ];
}

/** What stands before the laps, where any rider has it. */
export const ALL_LAPS_KEYS = [
  'place',
  'bib',
  'name',
  'category',
  'team',
  'laps',
  'time',
  'ridden',
  'adjustment',
  'status',
] as const satisfies readonly ColumnKey[];

function riderKeys(rows: readonly PlacedStanding[], results: Results): readonly ColumnKey[] {
  const has = (test: (row: PlacedStanding) => boolean): boolean => rows.some(test);
  const isAdjusted = has(({ adjustment }) => adjustment !== 0);
  const isShown: Readonly<Partial<Record<ColumnKey, boolean>>> = {
    team: has((row) => shownTeam(row) !== ''),
    ridden: isAdjusted,
    adjustment: isAdjusted,
    status: has((row) => ![null, 'finished'].includes(statusWord(row, results))),
  };
  return ALL_LAPS_KEYS.filter((key) => isShown[key] !== false);
}

function mostLaps(rows: readonly PlacedStanding[], results: Results): number {
  return rows.reduce((most, { rider }) => Math.max(most, rankedLapsOf(rider, results).length), 0);
}

function lapCells(
  { rider }: PlacedStanding,
  count: number,
  { hasStart, results }: { readonly hasStart: boolean; readonly results: Results },
): readonly CellValue[] {
  const { toStart } = lapsOf(rider, results);
  const laps = rankedLapsOf(rider, results);
  const times = Array.from({ length: count }, (_, index) => span(laps[index]?.lapTime ?? null));
  return [...(hasStart ? [span(toStart)] : []), ...times];
}

/** A span that is cut already. */
export function span(value: Ms | null): CellValue {
  return value === null ? null : { span: value };
}
