import type { PlacedStanding } from '../../domain/model/standing';
import type { ChangedResult } from '../../domain/model/views';
import { actSentences } from '../act-sentences';
import { bib, riderName, shownTime } from '../columns';
import { isInPart, type Part } from '../parts';
import { printable } from '../printable';
import type { Results } from '../race-results';
import { rowsOf } from '../rows';
import { statusText } from '../status';
import type { CellValue, SheetDocument, TableColumn } from '../table';
import { documentOf } from './document';

/** Who has another result than at a revision, and what people did since: the strip to put up beside results that hang already. */
export function changesSheet(results: Results, part: Part | null): SheetDocument {
  const { texts, facts, revision } = results;
  const words = texts.catalogue.exports.sheets;
  const changes = facts?.since ?? { since: revision, riders: [], acts: [] };
  const riders = changes.riders.filter((change) => isOfPart(change, part));
  const rows = rowsOf(riders, (change) => changeCells(change, results));
  const sentence = actSentences(texts);
  const acts = changes.acts.map(({ recordedAt, message, reason }) => {
    const text = `${texts.dateTime(recordedAt)}: ${sentence({ recordedAt, message })}`;
    return printable(reason === null || reason === '' ? text : `${text} (${reason})`);
  });
  return documentOf(
    {
      name: words.changesSince(changes.since),
      part,
      kind: 'changes',
      columns: changeColumns(results),
      rows,
      sections: [{ title: '', rows }],
      lists: [{ heading: words.actsSince, lines: acts }],
      isLandscape: true,
      isStamped: true,
    },
    results,
  );
}

function isOfPart({ before, now }: ChangedResult, part: Part | null): boolean {
  return [before, now].some((row) => row !== null && isInPart(row, part));
}

/** The columns of changes: the same things then and now. */
export function changeColumns({ texts }: Results): readonly TableColumn[] {
  const { columns, sheets } = texts.catalogue.exports;
  const words = sheets.columns;
  return [
    { key: 'bib', title: columns.bib, kind: 'bib', align: 'right', isIdentity: true },
    { key: 'name', title: columns.name, kind: 'text', align: 'left', isWords: true, isIdentity: true },
    { key: 'category', title: columns.category, kind: 'text', align: 'left', isWords: true },
    { key: 'place_then', title: words.placeThen, kind: 'place', align: 'right' },
    { key: 'laps_then', title: words.lapsThen, kind: 'number', align: 'right' },
    { key: 'time_then', title: words.timeThen, kind: 'duration', align: 'right' },
    { key: 'status_then', title: words.statusThen, kind: 'text', align: 'left' },
    { key: 'place_now', title: words.placeNow, kind: 'place', align: 'right' },
    { key: 'laps_now', title: words.lapsNow, kind: 'number', align: 'right' },
    { key: 'time_now', title: words.timeNow, kind: 'duration', align: 'right' },
    { key: 'status_now', title: words.statusNow, kind: 'text', align: 'left' },
  ];
}

function changeCells({ before, now }: ChangedResult, results: Results): readonly CellValue[] {
  const row = now ?? before;
  const who = row === null ? [null, '', ''] : [bib(row.bib), riderName(row, results), printable(row.category)];
  return [...who, ...resultCells(before, results), ...resultCells(now, results)];
}

/** Place, laps, time and status; who was not in the table, is not listed. */
function resultCells(row: PlacedStanding | null, results: Results): readonly CellValue[] {
  if (row === null) return [null, null, null, results.texts.catalogue.exports.notListed];
  return [row.place, row.rankedLaps, shownTime(row.elapsed, results), row.place === null ? statusText(row, results) : ''];
}
