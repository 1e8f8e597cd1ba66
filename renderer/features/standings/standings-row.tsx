import { memo } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { type Decimals, gapText, intervalText, lapTime, NONE, raceTime, shortStatus, shortTag, statusText } from '../../ui/format';

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
  return (
    <tr
      id={rowId(row.rider)}
      aria-rowindex={index + 2}
      aria-selected={isCursor}
      data-index={index}
      className={`grid-row grid-line ${row.finished ? 'finished' : ''} ${index % 2 === 1 ? 'odd' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className="c-place">
        <b className="place-number num">{row.place ?? NONE}</b>
        <Moved places={moved} />
      </td>
      <td className="c-bib cut" title={row.bib}>
        {row.bib || NONE}
      </td>
      <Name row={row} />
      <td className="c-category cut" title={row.category}>
        {row.category}
      </td>
      <td className="num strong">{row.rankedLaps}</td>
      <td className="num">{lapTime(row.lastLap, decimals)}</td>
      <td className="num c-best">{lapTime(row.bestLap, decimals)}</td>
      <td className="num strong">{raceTime(row.elapsed, decimals)}</td>
      <td className="num">{gapText(row, decimals)}</td>
      <td className="num c-interval">{intervalText(row, decimals)}</td>
      <td className={`c-status cut ${row.status}`}>
        <span className="long">{statusText(row.status, row.finished)}</span>
        <span className="short">{shortStatus(row.status, row.finished)}</span>
      </td>
    </tr>
  );
});

function Name({ row }: { readonly row: PlacedStanding }) {
  const unknown = row.participant === null;
  const name = unknown ? shortTag(row.tag) : row.name || `Bib ${row.bib}`;
  return (
    <td className="c-name">
      <span className="cut" title={unknown ? row.tag : name}>
        {name}
      </span>
      {unknown && <span className="mark warn">unknown</span>}
      {row.inferred > 0 && (
        <span className="mark info" title={`${row.inferred} of these laps were accepted without a read`}>
          {row.inferred} inf.
        </span>
      )}
    </td>
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
