import { memo } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { inOwnCategory } from '../../state/placing';
import { classes } from '../../ui/classes';
import type { Decimals } from '../../ui/format';
import text from '../../ui/text.module.css';
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
  readonly decimals: Decimals;
}

/** Id of a rider's row in the page. */
export function rowId(rider: RiderId | null): string {
  return `rider-${(rider ?? '').replace(/[^\w-]/g, '_')}`;
}

export const StandingsRow = memo(function StandingsRow(props: RowProps) {
  const { columns, row, top, index, rowIndex, placesWon, isCursor, isCompact, isByCategory, decimals } = props;
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
          {cell({ row: shown, placesWon, decimals, isCompact, isByCategory, texts })}
        </td>
      ))}
    </tr>
  );
});

interface HeadingProps {
  readonly category: string;
  readonly riders: number;
  readonly columns: number;
  readonly top: number;
  readonly rowIndex: number;
}

/** The heading of the riders of one category. */
export const CategoryHeading = memo(function CategoryHeading({ category, riders, columns, top, rowIndex }: HeadingProps) {
  const { table } = useScreenTexts().live;
  return (
    <tr
      aria-rowindex={rowIndex}
      data-category-heading={category}
      className={classes(styles['line'], styles['heading'])}
      style={{ transform: `translateY(${top}px)` }}
    >
      <th scope="rowgroup" colSpan={columns}>
        <bdi>{category || table.noCategory}</bdi>{' '}
        <span className={classes(text['muted'], styles['headingCount'])}>{table.riders(riders)}</span>
      </th>
    </tr>
  );
});
