import type { PlacedStanding } from '../../domain/model/standing';
import { columns as resultColumns } from '../columns';
import { type Part, partTable } from '../parts';
import { printable } from '../printable';
import { categoryTables, classifications, overallTables, type Results, type ResultsTable } from '../race-results';
import { joinedRows, mapRows } from '../rows';
import type { SheetDocument, TableColumn } from '../table';
import { documentOf } from './document';
import { cellsOf } from './results';

/** How many places a podium has. */
const DEPTH = 3;

/**
 * The first three of each classification; of each category where the race has no classifications, and of all who are compared with each other where it has
 * no categories either. Ties share a place. Who is pulled from the classifications after their own is in none of these.
 */
export function podiumSheet(results: Results, part: Part | null): SheetDocument {
  const words = results.texts.catalogue.exports;
  const shown = resultColumns(['place', 'bib', 'name', 'category', 'team', 'laps', 'time', 'gap'], results);
  const of: TableColumn = { key: 'of', title: words.sheets.columns.of, kind: 'text', align: 'left', isWords: true };
  const sections = podiums(results, part).map(({ title, rows }) => {
    const first = cellsOf(shown, rows.filter(isOnPodium), results);
    return { title, rows: mapRows(first, (row) => [printable(title), ...row]) };
  });
  return documentOf(
    {
      name: words.sheets.names.podium,
      part,
      kind: 'podium',
      columns: [of, ...shown.map(({ value: _, ...column }) => column)],
      rows: joinedRows(sections.map(({ rows }) => rows)),
      sections: sections.filter(({ rows }) => rows.length > 0),
      inTitle: ['of'],
      isStamped: true,
    },
    results,
  );
}

function podiums(results: Results, part: Part | null): readonly ResultsTable[] {
  if (part !== null) return [partTable(results, part)];
  const wanted = [classifications(results), categoryTables(results)].find((tables) => tables.length > 0);
  return wanted ?? overallTables(results);
}

function isOnPodium({ place }: PlacedStanding): boolean {
  return place !== null && place <= DEPTH;
}
