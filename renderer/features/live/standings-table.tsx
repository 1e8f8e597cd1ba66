import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { PlacedStanding } from '../../../src/domain/standing';
import { indexOfRider } from '../../state/live';
import { useStation } from '../../state/store';
import { Empty } from '../../ui/empty';
import { ROW_HEIGHT } from './grid-keys';
import { rowId, StandingsRow } from './standings-row';
import { useGridKeys } from './use-grid-keys';

const COLUMNS: readonly { readonly name: string; readonly text: string; readonly className: string }[] = [
  { name: 'Place', text: 'Pl', className: 'c-place' },
  { name: 'Bib', text: 'Bib', className: 'c-bib' },
  { name: 'Name', text: 'Name', className: 'c-name' },
  { name: 'Category', text: 'Category', className: 'c-category' },
  { name: 'Laps', text: 'Laps', className: 'num' },
  { name: 'Last lap', text: 'Last', className: 'num' },
  { name: 'Best lap', text: 'Best', className: 'num' },
  { name: 'Total', text: 'Total', className: 'num' },
  { name: 'Gap to the leader', text: 'Gap', className: 'num' },
  { name: 'Interval to the one ahead', text: 'Int.', className: 'num' },
  { name: 'Status', text: 'Status', className: 'c-status' },
];

interface TableProps {
  readonly rows: readonly PlacedStanding[];
  /** Riders before search and category. */
  readonly total: number;
}

/** The standings; draws only the rows in sight, whatever the size of the field. */
export function StandingsTable({ rows, total }: TableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useStation((state) => state.cursor);
  const movements = useStation((state) => state.live.movements);
  const decimals = useStation((state) => state.live.race?.decimals ?? 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.rider ?? index,
    overscan: 8,
  });
  const onKeyDown = useGridKeys(rows, scroller, (index) => virtual.scrollToIndex(index));
  const active = indexOfRider(rows, cursor) < 0 ? undefined : rowId(cursor);
  return (
    <div
      ref={scroller}
      className="grid-scroll"
      role="grid"
      aria-label="Standings; Enter explains a row"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={active}
      tabIndex={0}
      data-standings
      onKeyDown={onKeyDown}
    >
      <div className="grid-row grid-head" role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <span key={column.name} role="columnheader" className={column.className} title={column.name}>
            {column.text}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const moved = movements.get(row.rider)?.places ?? 0;
          return (
            <StandingsRow
              key={item.key}
              row={row}
              top={item.start}
              index={item.index}
              moved={moved}
              isCursor={row.rider === cursor}
              decimals={decimals}
            />
          );
        })}
      </div>
      {rows.length === 0 && <NoRows total={total} />}
    </div>
  );
}

function NoRows({ total }: { readonly total: number }) {
  const linked = useStation((state) => state.live.table !== null);
  if (!linked) return <Empty title="Waiting for the table">The station sends it as soon as the link is up.</Empty>;
  if (total > 0) return <Empty title="Nobody matches">Press Esc in the search field, or choose another category.</Empty>;
  return (
    <Empty title="Nobody is in the table yet">
      <span>
        Riders appear when they are <a href="#/participants">registered</a> or when a reader sees their tag. Check{' '}
        <a href="#/readers">the readers</a> before the gun.
      </span>
    </Empty>
  );
}
