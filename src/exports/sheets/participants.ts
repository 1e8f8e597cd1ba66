import { participantsTable } from '../participants-csv';
import { isInPart, type Part } from '../parts';
import { printable } from '../printable';
import type { Results } from '../race-results';
import { mapRows } from '../rows';
import type { SheetDocument } from '../table';
import { documentOf } from './document';

/** The list of riders with all their details, as it can be imported again. */
export function participantsSheet(results: Results, part: Part | null): SheetDocument {
  const { standings, facts, texts } = results;
  const inPart = new Set(standings.filter((row) => isInPart(row, part)).map(({ participant }) => participant));
  const listed = (facts?.participants ?? []).filter(({ id }) => inPart.has(id));
  const table = participantsTable(listed, texts, facts?.startList ?? []);
  const rows = mapRows(table.rows, (row) => row.map((value) => (typeof value === 'string' ? printable(value) : value)));
  const name = texts.catalogue.exports.sheets.names.participants;
  const sections = [{ title: part?.name ?? '', rows }];
  return documentOf(
    { name, part, kind: 'participants', columns: table.columns, rows, sections, isLandscape: true, isStamped: false },
    results,
  );
}
