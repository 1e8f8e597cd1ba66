import { formatInstant } from '../domain/model/time';
import type { Wire } from '../wire/shared/contract-types';
import type { ExportSheet } from '../wire/shared/export-sheets';
import { raceSummary } from '../wire/to-wire';
import { columnKey } from './column-key';
import type { Part } from './parts';
import type { Results } from './race-results';
import { isOver } from './status';
import type { CellValue, ColumnKind, SheetTable, TableColumn } from './table';

type SheetFile = Wire<'SheetFile'>;
type SheetCell = SheetFile['rows'][number][string];

/** A table for programs: `SheetFile` of the contract. Durations are milliseconds, instants ISO-8601 in UTC. */
export function sheetJson(sheet: Exclude<ExportSheet, 'results'>, part: Part | null, table: SheetTable, results: Results): Uint8Array {
  const { revision, madeAt, control, declared } = results;
  const { columns, rows } = withoutRevision(table);
  const head: Omit<SheetFile, 'rows'> = {
    format: 'racetag-sheet-1',
    sheet,
    of: part?.name ?? null,
    revision,
    made_at: formatInstant(madeAt),
    over: isOver(results),
    race: raceSummary(control, declared),
    columns: columns.map((column) => ({ key: columnKey(column), title: column.title, kind: column.kind })),
  };
  const lines = Array.from(rows, (row) => `    ${JSON.stringify(rowOf(columns, row))}`);
  const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
  return new TextEncoder().encode(text);
}

/** The revision is in the head. */
function withoutRevision({ columns, rows }: SheetTable): Pick<SheetTable, 'columns' | 'rows'> {
  return { columns: columns.filter(({ key }) => key !== 'revision'), rows };
}

function rowOf(columns: readonly TableColumn[], row: readonly CellValue[]): Readonly<Record<string, SheetCell>> {
  return Object.fromEntries(columns.map((column, at) => [columnKey(column), cellOf(row[at] ?? null, column.kind)]));
}

/** The value of a cell for programs. */
export function cellOf(value: CellValue, kind: ColumnKind): SheetCell {
  // Bibs are texts wherever the contract has them.
  if (kind === 'bib') return value === null ? '' : String(value);
  if (value === null || typeof value !== 'object') return value;
  if ('at' in value) return formatInstant(value.at);
  return 'span' in value ? value.span : null;
}
