import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef } from 'react';
import { RowsRoom, shownColumns, Table, TableCells, type TableColumn, TableHead, tracksOf } from './table';

interface RowTableProps<Row> {
  readonly label?: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** Height of every row, in pixels. */
  readonly rowPx: number;
  /** The window is narrow: `narrowTrack` of the columns counts. */
  readonly isNarrow?: boolean;
  /** Whether a row stands out, as the one that is edited. */
  readonly isMarked?: (row: Row) => boolean;
  /** Stands below the headings, as where there are no rows. */
  readonly children?: ReactNode;
}

/** A long table in the room that is left. It draws the rows in sight alone, whatever their number. */
export function RowTable<Row>({ label, columns, rows, keyOf, rowPx, isNarrow = false, isMarked, children }: RowTableProps<Row>) {
  const scroller = useRef<HTMLTableElement>(null);
  const shown = useMemo(() => shownColumns(columns, isNarrow), [columns, isNarrow]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 8,
  });
  return (
    <RowsRoom rowPx={rowPx}>
      <Table ref={scroller} tracks={tracksOf(shown)} aria-label={label} aria-rowcount={rows.length + 1} tabIndex={0}>
        <TableHead columns={shown} />
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <tr
                key={item.key}
                aria-rowindex={item.index + 2}
                data-marked={isMarked?.(row) === true ? '' : undefined}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <TableCells columns={shown} row={row} />
              </tr>
            );
          })}
        </tbody>
      </Table>
      {children}
    </RowsRoom>
  );
}
