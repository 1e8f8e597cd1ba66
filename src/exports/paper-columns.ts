import { shownTeam } from '../domain/model/roster';
import type { Standing } from '../domain/model/standing';
import { type Column, type ColumnKey, columns } from './columns';
import { startColumns, wayColumns } from './course-columns';
import type { Results, ResultsTable } from './race-results';
import { hasRemarks } from './remarks';
import { statusWord } from './status';

/**
 * Columns for people, the same in every table of a kind: a column that says the same of all riders of the race, or nothing of any, is
 * left out. The table of everyone has the category of each rider and the place in it, and leaves the best lap to the tables of the
 * categories and classifications.
 */
export function paperColumns(kind: ResultsTable['kind'], results: Results): readonly Column[] {
  const has = (test: (row: Standing) => boolean): boolean => results.standings.some(test);
  const areSeveral = new Set(results.standings.map(({ category }) => category)).size > 1;
  const hasCategories = kind === 'overall' && areSeveral;
  const keys: (ColumnKey | false)[] = [
    'place',
    has((row) => row.bib !== '') && 'bib',
    'name',
    (hasCategories || (kind === 'classification' && areSeveral)) && 'category',
    hasCategories && 'category-place',
    has((row) => shownTeam(row) !== '') && 'team',
    has((row) => row.ownStartAt !== null) && 'own-start',
    'laps',
    'time',
    'gap',
    !hasCategories && 'best-lap',
    has((row) => ![null, 'finished'].includes(statusWord(row, results))) && 'status',
    has((row) => row.inferred > 0) && 'inferred',
    hasRemarks(results) && 'remark',
  ];
  const shown = keys.filter((key): key is ColumnKey => key !== false);
  return [...columns(shown, results).map((column) => onPaper(column, results)), ...startColumns(results), ...wayColumns(results)];
}

function onPaper(column: Column, { texts }: Results): Column {
  if (column.key === 'category-place') return { ...column, title: texts.catalogue.exports.categoryPlaceOnPaper };
  return column.key === 'inferred' ? withoutZeros(column) : column;
}

function withoutZeros(column: Column): Column {
  return { ...column, value: (row, results) => column.value(row, results) || null };
}
