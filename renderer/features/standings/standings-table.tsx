import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type MouseEvent, useRef } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { indexOfRider } from '../../state/live';
import { useStore } from '../../state/store';
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
  { name: 'Best lap', text: 'Best', className: 'num c-best' },
  { name: 'Total', text: 'Total', className: 'num' },
  { name: 'Gap to the leader', text: 'Gap', className: 'num' },
  { name: 'Interval to the one ahead', text: 'Int.', className: 'num c-interval' },
  { name: 'Status', text: 'Status', className: 'c-status' },
];

interface TableProps {
  readonly rows: readonly PlacedStanding[];
  /** Riders before search and category. */
  readonly total: number;
}

/** The standings; draws only the rows in sight, whatever the size of the field. */
export function StandingsTable({ rows, total }: TableProps) {
  const scroller = useRef<HTMLTableElement>(null);
  const cursor = useStore((state) => state.cursor);
  const movements = useStore((state) => state.live.movements);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const onKeyDown = useGridKeys(rows, scroller, (index) => virtual.scrollToIndex(index));
  const active = indexOfRider(rows, cursor) < 0 ? undefined : rowId(cursor);
  return (
    <table
      ref={scroller}
      className={rows.some(isLong) ? 'grid-scroll long-laps' : 'grid-scroll'}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows the keyboard walks is a grid
      role="grid"
      aria-label="Standings; Enter explains a row"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={active}
      tabIndex={0}
      data-standings
      style={{ '--decimals': decimals, '--place-digits': Math.max(2, String(total).length) } as CSSProperties}
      onKeyDown={onKeyDown}
      onClick={(event) => explainClicked(event, rows)}
    >
      <thead>
        <tr className="grid-row grid-head" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <th key={column.name} scope="col" className={column.className} title={column.name}>
              <span className="long">{column.text}</span>
              {column.className === 'c-status' && <span className="short">St.</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <StandingsRow
              key={row.rider}
              row={row}
              top={item.start}
              index={item.index}
              moved={movements.get(row.rider)?.places ?? 0}
              isCursor={row.rider === cursor}
              decimals={decimals}
            />
          );
        })}
      </tbody>
      {rows.length === 0 && (
        <caption>
          <NoRows total={total} />
        </caption>
      )}
    </table>
  );
}

const HOUR_MS = 3_600_000;

/** Whether a lap or a gap needs room for hours. */
function isLong({ lastLap, gap }: PlacedStanding): boolean {
  return Math.max(lastLap ?? 0, gap ?? 0) >= HOUR_MS;
}

function explainClicked(event: MouseEvent<HTMLTableElement>, rows: readonly PlacedStanding[]): void {
  const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
  const row = rows[Number(line?.dataset['index'])];
  if (row !== undefined) useStore.getState().explain(row.rider);
}

function NoRows({ total }: { readonly total: number }) {
  const linked = useStore((state) => state.live.table !== null);
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
