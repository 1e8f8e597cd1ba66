import { memo } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { inOwnCategory } from '../../state/placing';
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
  /** Number of the line in the table, from 1; the heading is line 1. */
  readonly rowIndex: number;
  /** Places won (positive) or lost (negative) in the last seconds; 0 for none. */
  readonly placesWon: number;
  readonly isCursor: boolean;
  readonly isCompact: boolean;
  readonly isByCategory: boolean;
  /** When and where the rider was seen, where that is to be shown in place of a status. */
  readonly seen: string;
  readonly decimals: Decimals;
}

/** Id of the line of a rider or a group in the page. */
export function rowId(cursor: string | null): string {
  return `rider-${(cursor ?? '').replace(/[^\w-]/g, (character) => `_${character.charCodeAt(0)}`)}`;
}

export const StandingsRow = memo(function StandingsRow(props: RowProps) {
  const { columns, row, top, index, rowIndex, placesWon, isCursor, isCompact, isByCategory, seen, decimals } = props;
  const texts = useScreenTexts();
  const shown = isByCategory ? inOwnCategory(row) : row;
  return (
    <tr
      id={rowId(row.rider)}
      aria-rowindex={rowIndex}
      aria-selected={isCursor}
      data-index={index}
      data-status={row.finished && row.status === 'racing' ? 'finished' : row.status}
      className={classes(styles['row'], styles['line'], index % 2 === 1 && styles['odd'])}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map(({ key, className, title, cell }) => (
        <td key={key} data-column={key} className={className} title={title?.(row)}>
          {cell({ row: shown, placesWon, decimals, isCompact, isByCategory, seen, texts })}
        </td>
      ))}
    </tr>
  );
});
