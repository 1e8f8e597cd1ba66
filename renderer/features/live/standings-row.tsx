import { memo } from 'react';
import type { RiderId } from '../../../src/domain/entry';
import type { PlacedStanding } from '../../../src/domain/standing';
import { useStation } from '../../state/store';
import { type Decimals, gapText, lapTime, NONE, raceTime, statusText } from '../../ui/format';

interface RowProps {
  readonly row: PlacedStanding;
  readonly top: number;
  readonly index: number;
  /** Places won (positive) or lost lately; 0 for none. */
  readonly moved: number;
  readonly isCursor: boolean;
  readonly decimals: Decimals;
}

/** Id of a rider's row in the page, for whoever points at it. */
export function rowId(rider: RiderId | null): string {
  return `rider-${(rider ?? '').replace(/[^\w-]/g, '_')}`;
}

export const StandingsRow = memo(function StandingsRow({ row, top, index, moved, isCursor, decimals }: RowProps) {
  const explain = useStation((state) => state.explain);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keyboard, rows are pointed at by aria-activedescendant
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={rowId(row.rider)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isCursor}
      className={`grid-row grid-line ${row.finished ? 'finished' : ''} ${index % 2 === 1 ? 'odd' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => explain(row.rider)}
    >
      <span role="gridcell" className="c-place">
        <b>{row.place ?? NONE}</b>
        <Moved places={moved} />
      </span>
      <span role="gridcell" className="c-bib">
        {row.bib || NONE}
      </span>
      <Name row={row} />
      <span role="gridcell" className="c-category cut" title={row.category}>
        {row.category}
      </span>
      <span role="gridcell" className="num strong">
        {row.laps}
      </span>
      <span role="gridcell" className="num">
        {lapTime(row.lastLap, decimals)}
      </span>
      <span role="gridcell" className="num">
        {lapTime(row.bestLap, decimals)}
      </span>
      <span role="gridcell" className="num strong">
        {raceTime(row.elapsed, decimals)}
      </span>
      <span role="gridcell" className="num">
        {gapText(row, decimals)}
      </span>
      <span role="gridcell" className="num">
        {row.interval === null || row.place === 1 ? NONE : `+${lapTime(row.interval, decimals)}`}
      </span>
      <span role="gridcell" className={`c-status cut ${row.status}`}>
        {statusText(row.status, row.finished)}
      </span>
    </div>
  );
});

function Name({ row }: { readonly row: PlacedStanding }) {
  const unknown = row.participant === null;
  const name = unknown ? row.tag : row.name || `Bib ${row.bib}`;
  return (
    <span role="gridcell" className="c-name">
      <span className="cut" title={name}>
        {name}
      </span>
      {unknown && <span className="mark warn">unknown tag</span>}
      {row.inferred > 0 && (
        <span className="mark info" title={`${row.inferred} of these laps were accepted without a read`}>
          {row.inferred} inferred
        </span>
      )}
    </span>
  );
}

function Moved({ places }: { readonly places: number }) {
  if (places === 0) return null;
  return (
    <span className={places > 0 ? 'moved up' : 'moved down'}>
      <i aria-hidden="true" />
      <span className="sr-only">{places > 0 ? 'up' : 'down'} </span>
      {Math.abs(places)}
    </span>
  );
}
