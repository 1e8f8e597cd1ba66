import type { PlacedStanding } from '../../domain/model/standing';
import { type ClassificationTable, classificationTables } from '../../domain/views/classification-tables';
import { columns as resultColumns } from '../columns';
import { type Part, partTable } from '../parts';
import { printable } from '../printable';
import { categoryTables, classifications, overallTables, type Results, type ResultsTable } from '../race-results';
import { joinedRows, mapRows } from '../rows';
import { statusWord } from '../status';
import type { SheetDocument, TableColumn } from '../table';
import { documentOf, nobodyPlaced } from './document';
import { cellsOf } from './results';

/** How many places a podium has, unless its sheet says it. */
const USUAL_DEPTH = 3;

/**
 * The first three of each classification, or as many as the sheet says; of each category where the race has no classifications, and of all who are
 * compared with each other where it has no categories either. Ties share a place. Who was pulled from the race and kept the place, or has not finished, is
 * marked. Winners whom an earlier classification pulled from a later one are named below, with the place that they have there.
 */
export function podiumSheet(results: Results, part: Part | null): SheetDocument {
  const words = results.texts.catalogue.exports;
  const depth = results.definition?.depth ?? USUAL_DEPTH;
  const tables = podiums(results, part).map((table) => ({ ...table, rows: table.rows.filter((row) => isOnPodium(row, depth)) }));
  const isMarked = tables.some(({ rows }) => rows.some((row) => ![null, 'finished'].includes(statusWord(row, results))));
  const shown = resultColumns([...PODIUM_KEYS, ...(isMarked ? (['status'] as const) : [])], results);
  const of = podiumOf(results);
  const sections = tables.map(({ title, rows }) => {
    const first = cellsOf(shown, rows, results);
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
      lists: [
        { heading: words.sheets.pulledWinners, lines: pulledWinners(tables, depth, results) },
        ...nobodyPlaced(
          tables.every(({ rows }) => rows.length === 0),
          results,
        ),
      ],
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

function isOnPodium({ place }: PlacedStanding, depth: number): boolean {
  return place !== null && place <= depth;
}

/** Of each classification the riders who would be on its podium, were they not pulled from it by an earlier one. */
function pulledWinners(shown: readonly ResultsTable[], depth: number, results: Results): readonly string[] {
  const { standings, control, texts } = results;
  const { sheets } = texts.catalogue.exports;
  const own = classificationTables(standings, control.rules);
  const alone = classificationTables(standings, { ...control.rules, classifications: withoutPulling(control.rules.classifications) });
  return shown
    .filter(({ kind }) => kind === 'classification')
    .flatMap(({ title }) => {
      const at = own.findIndex(({ name }) => name === title);
      const listed = new Set(own[at]?.rows.map(({ rider }) => rider));
      const missing = (alone[at]?.rows ?? []).filter((row) => isOnPodium(row, depth) && !listed.has(row.rider));
      return missing.flatMap((row) => {
        const where = own.slice(0, at).find((table, index) => control.rules.classifications[index]?.pulls && placeIn(table, row) !== null);
        if (where === undefined) return [];
        const rider = printable([row.bib, row.name].filter((part) => part !== '').join(' '));
        return sheets.pulledWinner({ of: printable(title), rider, place: placeIn(where, row) ?? 0, where: printable(where.name) });
      });
    });
}

function withoutPulling(rules: Results['control']['rules']['classifications']): Results['control']['rules']['classifications'] {
  return rules.map((rule) => ({ ...rule, pulls: false }));
}

function placeIn({ rows }: ClassificationTable, { rider }: PlacedStanding): number | null {
  return rows.find((row) => row.rider === rider)?.place ?? null;
}

const PODIUM_KEYS = ['place', 'bib', 'name', 'category', 'team', 'laps', 'time', 'gap'] as const;

function podiumOf({ texts }: Results): TableColumn {
  return { key: 'of', title: texts.catalogue.exports.sheets.columns.of, kind: 'text', align: 'left', isWords: true };
}

/** All columns that a podium can have. */
export function podiumColumns(results: Results): readonly TableColumn[] {
  return [podiumOf(results), ...resultColumns([...PODIUM_KEYS, 'status'], results)];
}
