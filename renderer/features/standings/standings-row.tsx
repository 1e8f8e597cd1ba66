import { memo } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { classes } from '../../ui/classes';
import type { Decimals } from '../../ui/format';
import { useScreenTexts } from '../../ui/texts';
import type { StandingsColumn } from './standings-columns';
import styles from './standings-table.module.css';

interface RowProps {
  readonly columns: readonly StandingsColumn[];
  readonly row: PlacedStanding;
  readonly top: number;
  readonly index: number;
  /** Places won (positive) or lost (negative) in the last seconds; 0 for none. */
  readonly placesWon: number;
  readonly isCursor: boolean;
  readonly isCompact: boolean;
  readonly decimals: Decimals;
}

/** Id of a rider's row in the page. */
export function rowId(rider: RiderId | null): string {
  return `rider-${(rider ?? '').replace(/[^\w-]/g, '_')}`;
}

export const StandingsRow = memo(function StandingsRow(props: RowProps) {
  const { columns, row, top, index, placesWon, isCursor, isCompact, decimals } = props;
  const texts = useScreenTexts();
  return (
    <tr
      id={rowId(row.rider)}
      aria-rowindex={index + 2}
      aria-selected={isCursor}
      data-index={index}
      data-status={row.finished && row.status === 'racing' ? 'finished' : row.status}
      className={classes(styles['row'], styles['line'], index % 2 === 1 && styles['odd'])}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map(({ key, className, title, cell }) => (
        <td key={key} data-column={key} className={className} title={title?.(row)}>
          {cell({ row, placesWon, decimals, isCompact, texts })}
        </td>
      ))}
    </tr>
  );
});
