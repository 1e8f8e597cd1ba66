import type { RiderId } from '../../domain/model/entry';
import type { PlacedStanding } from '../../domain/model/standing';
import { classificationTables } from '../../domain/views/classification-tables';
import { teamTable } from '../../domain/views/team-table';
import { ALL_COLUMNS, allColumns, type Column, columns } from '../columns';
import { courseColumns } from '../course-columns';
import { changeLines, declarationText } from '../declaration';
import { paperColumns } from '../paper-columns';
import { type Part, partTable } from '../parts';
import { legsText, plainTables } from '../plain-tables';
import { printable } from '../printable';
import {
  categoryTables,
  classifications,
  hasChosenColumns,
  overallTable,
  overallTables,
  type Results,
  type ResultsTable,
  ruleSentences,
} from '../race-results';
import { rowsOf } from '../rows';
import type { CellValue, LineList, Rows, SheetDocument, SheetTable, TableColumn, TableGroup } from '../table';

/** The results: a table of everyone, those of categories and classifications, of teams and relays; or one part alone. */
export function resultsSheet(results: Results, part: Part | null): SheetDocument {
  const { control, texts } = results;
  const single = part === null ? null : partTable(results, part);
  return {
    title: texts.catalogue.exports.resultsOf(control.name),
    subtitle: single?.title ?? '',
    whole: () => wholeTable(single ?? overallTable(results), results),
    paper: () => (single === null ? paperGroups(results) : [groupOf([single], results)]),
    worksheets: () => (single === null ? worksheets(results) : [worksheet(single, results)]),
    lists: [changeList(results), ruleList(results)],
    head: null,
    isLandscape: false,
  };
}

/** The rules of the race as a list below the tables. */
export function ruleList(results: Results): LineList {
  return { heading: results.texts.catalogue.exports.rules, lines: ruleSentences(results) };
}

/** Who has another result than when the results were declared. */
function changeList(results: Results): LineList {
  return { heading: results.texts.catalogue.exports.changes, lines: changeLines(results) };
}

/** The cells of these columns. */
export function cellsOf(shown: readonly Column[], rows: readonly PlacedStanding[], results: Results): Rows {
  return rowsOf(rows, (row) => shown.map(({ value }) => value(row, results)));
}

function paperGroups(results: Results): readonly TableGroup[] {
  const ofRiders = [categoryTables(results), classifications(results), overallTables(results)].filter(({ length }) => length > 0);
  const others = plainTables(results).map(
    ({ title, columns: shown, rows }): TableGroup => ({ kind: 'plain', columns: shown, tables: [{ title, rows }] }),
  );
  return [...ofRiders.map((tables) => groupOf(tables, results)), ...others];
}

function groupOf(tables: readonly ResultsTable[], results: Results): TableGroup {
  const kind = tables[0]?.kind ?? 'overall';
  if (hasChosenColumns(results)) return { kind, ...wholeGroup(tables, results) };
  const shown = paperColumns(kind, results);
  return { kind, columns: shown, tables: tables.map(({ title, rows }) => ({ title, rows: cellsOf(shown, rows, results) })) };
}

/** The same tables with every column, from which people chose theirs. */
function wholeGroup(tables: readonly ResultsTable[], results: Results): Omit<TableGroup, 'kind'> {
  const whole = tables.map((table) => wholeTable(table, results));
  return { columns: whole[0]?.columns ?? [], tables: whole.map(({ title, rows }) => ({ title, rows })) };
}

function worksheets(results: Results): readonly SheetTable[] {
  const ofRiders = [overallTable(results), ...categoryTables(results), ...classifications(results)];
  return [...ofRiders.map((table) => worksheet(table, results)), ...plainTables(results)];
}

/** Places and gaps in the category are those of the sheet itself where it is of one category. */
const ONLY_OVERALL: ReadonlySet<string> = new Set(['category-place', 'category-gap']);

function worksheet({ kind, title, rows }: ResultsTable, results: Results): SheetTable {
  const keys = allColumns(results);
  const wanted = kind === 'overall' ? keys : keys.filter((key) => !ONLY_OVERALL.has(key));
  const shown = [...columns(wanted, results), ...courseColumns(results)];
  return { title, columns: shown, rows: cellsOf(shown, rows, results) };
}

function wholeTable({ title, rows }: ResultsTable, results: Results): SheetTable {
  const all = [...columns(allColumns(results), results), ...courseColumns(results)];
  const added = addedColumns(results);
  const declared = declarationText(results);
  return {
    title,
    columns: [...all, ...stampColumns(results), ...added],
    rows: rowsOf(rows, (row) => [
      ...all.map(({ value }) => value(row, results)),
      declared,
      results.revision,
      ...added.map(({ value }) => value(row.rider)),
    ]),
  };
}

/** All columns of the one table with everything. */
export function resultsColumns(results: Results): readonly TableColumn[] {
  return [...columns(ALL_COLUMNS, results), ...courseColumns(results), ...stampColumns(results), ...addedColumns(results)];
}

function stampColumns({ texts }: Results): readonly TableColumn[] {
  const words = texts.catalogue.exports.columns;
  return [
    { key: 'declared', title: words.declared, kind: 'text', align: 'left' },
    { key: 'revision', title: words.revision, kind: 'number', align: 'right' },
  ];
}

/** A column that only some races have. */
interface AddedColumn extends TableColumn {
  readonly value: (rider: RiderId) => CellValue;
}

/** The place in each classification, the place of the team, and the laps of relays: behind the columns that every race has. */
function addedColumns(results: Results): readonly AddedColumn[] {
  const { standings, control, texts, relays } = results;
  const words = texts.catalogue.exports;
  const classified = classificationTables(standings, control.rules).map(({ name, rows }): AddedColumn => {
    const places = new Map(rows.map(({ rider, place }) => [rider, place]));
    const title = words.placeIn(printable(name));
    return { key: 'classification-place', title, kind: 'place', align: 'right', value: (rider) => places.get(rider) ?? null };
  });
  const teams = new Map(
    teamTable(standings, control.rules.teams).flatMap(({ riders, place }) => riders.map(({ rider }) => [rider, place])),
  );
  const legs = new Map(relays.map((relay) => [relay.rider, legsText(relay.legs, results)]));
  const team: AddedColumn = {
    key: 'team-place',
    title: words.teams.place,
    kind: 'place',
    align: 'right',
    value: (id) => teams.get(id) ?? null,
  };
  const relay: AddedColumn = { key: 'legs', title: words.relays.legs, kind: 'text', align: 'left', value: (id) => legs.get(id) ?? '' };
  return [...classified, ...(teams.size === 0 ? [] : [team]), ...(legs.size === 0 ? [] : [relay])];
}
