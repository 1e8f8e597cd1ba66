import { unparse } from 'papaparse';
import { withPlaces } from '../domain/model/classification';
import type { RiderId } from '../domain/model/entry';
import { guardFormulas } from '../domain/model/formula-guard';
import { classificationTables } from '../domain/views/classification-tables';
import { teamTable } from '../domain/views/team-table';
import { allColumns, type CellValue, cellText, columns } from './columns';
import { courseColumns } from './course-columns';
import { declarationText } from './declaration';
import { legsText } from './plain-tables';
import { printable } from './printable';
import type { Results } from './race-results';

/** Without it spreadsheets do not take the file for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One table with one row for each rider, as RFC 4180 with a byte order mark. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
export function csvFile(results: Results): Uint8Array {
  const all = [...columns(allColumns(results), results), ...courseColumns(results)];
  const added = addedColumns(results);
  const { revision, declared } = results.texts.catalogue.exports.columns;
  const fields = [...all.map(({ title }) => guardFormulas(title)), declared, revision, ...added.map(({ title }) => guardFormulas(title))];
  const rows = withPlaces(results.standings).map((row) => [
    ...all.map(({ value }) => csvCell(value(row, results), results)),
    declarationText(results),
    results.revision,
    ...added.map(({ value }) => csvCell(value(row.rider), results)),
  ]);
  const csv = unparse({ fields, data: rows }, { newline: '\r\n' });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${csv}\r\n`);
}

/** A column that only some races have. */
interface AddedColumn {
  readonly title: string;
  readonly value: (rider: RiderId) => CellValue;
}

/** The place in each classification, the place of the team, and the laps of relays: behind the columns that every race has. */
function addedColumns(results: Results): readonly AddedColumn[] {
  const { standings, control, texts, relays } = results;
  const words = texts.catalogue.exports;
  const classified = classificationTables(standings, control.rules).map(({ name, rows }): AddedColumn => {
    const places = new Map(rows.map(({ rider, place }) => [rider, place]));
    return { title: words.placeIn(printable(name)), value: (rider) => places.get(rider) ?? null };
  });
  const teams = new Map(
    teamTable(standings, control.rules.teams).flatMap(({ riders, place }) => riders.map(({ rider }) => [rider, place])),
  );
  const legs = new Map(relays.map((relay) => [relay.rider, legsText(relay.legs, results)]));
  return [
    ...classified,
    ...(teams.size === 0 ? [] : [{ title: words.teams.place, value: (rider: RiderId) => teams.get(rider) ?? null }]),
    ...(legs.size === 0 ? [] : [{ title: words.relays.legs, value: (rider: RiderId) => legs.get(rider) ?? '' }]),
  ];
}

/** Texts of people are guarded; numbers and times are our own. */
function csvCell(value: CellValue, results: Results): string {
  return typeof value === 'string' ? guardFormulas(value) : cellText(value, results);
}
