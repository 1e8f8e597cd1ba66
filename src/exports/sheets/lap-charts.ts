import type { ChartKind } from '../../charts/chart';
import { lineChart } from '../../charts/line-chart';
import type { RiderId } from '../../domain/model/entry';
import type { PlacedStanding } from '../../domain/model/standing';
import { columns as resultColumns } from '../columns';
import { isCounted, placesByLap, rankedLapsOf } from '../laps-of-riders';
import { allRows, type Part, riderSections } from '../parts';
import type { Results } from '../race-results';
import { rowsOf } from '../rows';
import type { CellValue, GroupTable, Rows, SheetDocument, TableColumn } from '../table';
import { documentOf } from './document';

/**
 * The course of the race as a picture with its table: the place after each lap, the gap to the leader there, or the times of the laps. Laps after the
 * finish are in none of them. The leaders stand out, and who was chosen.
 */
export function lapChartSheet(kind: ChartKind): (results: Results, part: Part | null) => SheetDocument {
  return (results, part) => {
    const riders = resultColumns(['place', 'bib', 'name', 'category'], results);
    const all = allRows(results, part);
    const laps = all.reduce((most, { rider }) => Math.max(most, rankedLapsOf(rider, results).length), 0);
    const tableOf = (rows: readonly PlacedStanding[]) => chartTable(rows, { riders, laps, results, kind });
    const sections = riderSections(results, part);
    return documentOf(
      {
        name: results.texts.catalogue.exports.sheets.names[kind],
        part,
        kind,
        columns: [...riders.map(({ value: _, ...column }) => column), ...lapColumns(kind, laps, results)],
        rows: tableOf(all).rows,
        sections: sections.map(({ title, rows }) => ({ title, ...tableOf(rows) })),
        inTitle: part?.kind === 'category' || sections.length > 1 ? ['category'] : [],
        isLandscape: true,
        isStamped: true,
      },
      results,
    );
  };
}

/** A column for each lap. */
export function lapColumns(kind: ChartKind, laps: number, { texts }: Results): readonly TableColumn[] {
  const { lapNumber } = texts.catalogue.exports.sheets.columns;
  const shown = kind === 'lap-chart' ? 'place' : 'duration';
  return Array.from({ length: laps }, (_, at): TableColumn => {
    return { key: `lap_${at + 1}`, title: lapNumber(at + 1), kind: shown, align: 'right' };
  });
}

/** The table of riders who are compared with each other, and its picture. */
function chartTable(rows: readonly PlacedStanding[], parts: ChartParts): Pick<GroupTable, 'rows' | 'chart' | 'used'> {
  const { riders, results, kind } = parts;
  const values = valuesByRider(kind, rows, results);
  const longest = [...values.values()].reduce((most, { length }) => Math.max(most, length), 0);
  return {
    rows: cells(rows, values, parts),
    used: riders.length + longest,
    chart: (size) => {
      const drawn = rows.map(({ rider, bib, name }) => ({ bib, name, values: values.get(rider) ?? [] }));
      return lineChart({ kind, riders: drawn, chosen: bibsOf(rows, results.chosen ?? []) }, size);
    },
  };
}

interface ChartParts {
  readonly riders: ReturnType<typeof resultColumns>;
  readonly laps: number;
  readonly results: Results;
  readonly kind: ChartKind;
}

type Values = ReadonlyMap<RiderId, readonly (number | null)[]>;

function cells(rows: readonly PlacedStanding[], values: Values, { riders, laps, results, kind }: ChartParts): Rows {
  return rowsOf(rows, (row) => {
    const own = values.get(row.rider) ?? [];
    return [...riders.map(({ value }) => value(row, results)), ...Array.from({ length: laps }, (_, lap) => cellOf(own[lap] ?? null, kind))];
  });
}

function cellOf(value: number | null, kind: ChartKind): CellValue {
  return value === null || kind === 'lap-chart' ? value : { span: value as never };
}

function bibsOf(rows: readonly PlacedStanding[], chosen: readonly RiderId[]): readonly string[] {
  return rows.filter(({ rider }) => chosen.includes(rider)).map(({ bib }) => bib);
}

function valuesByRider(kind: ChartKind, rows: readonly PlacedStanding[], results: Results): Values {
  if (kind === 'lap-chart') return placesByLap(rows, results);
  if (kind === 'gap-chart') return gapsByLap(rows, results);
  return new Map(rows.map(({ rider }) => [rider, rankedLapsOf(rider, results).map(({ lapTime }) => lapTime)]));
}

/** How much later each lap was completed than by who was first in it, of those who are compared with each other; as both times are shown. */
function gapsByLap(rows: readonly PlacedStanding[], results: Results): ReadonlyMap<RiderId, readonly number[]> {
  const first = new Map<string, number>();
  const counted = rows.filter(isCounted);
  for (const { rider, section } of counted) {
    for (const { lap, raceTime } of rankedLapsOf(rider, results)) {
      const key = `${section}/${lap}`;
      first.set(key, Math.min(first.get(key) ?? raceTime, raceTime));
    }
  }
  return new Map(
    counted.map(({ rider, section }) => [
      rider,
      rankedLapsOf(rider, results).map(({ lap, raceTime }) => raceTime - (first.get(`${section}/${lap}`) ?? raceTime)),
    ]),
  );
}
