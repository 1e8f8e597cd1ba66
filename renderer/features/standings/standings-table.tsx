import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type MouseEvent, useMemo, useRef } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { indexOfRider } from '../../state/live';
import { useStore } from '../../state/store';
import { classes } from '../../ui/classes';
import { Empty } from '../../ui/notice';
import { useScreenTexts } from '../../ui/texts';
import { useWidth } from '../../ui/use-width';
import { ROW_PX, useGridKeys } from './grid-keys';
import { linesOf } from './grouping';
import { STANDINGS_COLUMNS, type StandingsColumn } from './standings-columns';
import { layoutOf } from './standings-layout';
import { CategoryHeading, rowId, StandingsRow } from './standings-row';
import styles from './standings-table.module.css';

interface TableProps {
  readonly rows: readonly PlacedStanding[];
  /** Riders before search and category. */
  readonly total: number;
  /** The rows are category by category, each with its own places and gaps. */
  readonly isByCategory: boolean;
  /** The places are those of a classification, so places that were won in the race are not shown. */
  readonly hasOwnPlaces?: boolean;
}

/** The standings. Draws the rows in sight alone, whatever the size of the field, and the columns that there is room for. */
export function StandingsTable({ rows, total, isByCategory, hasOwnPlaces = false }: TableProps) {
  const scroller = useRef<HTMLTableElement>(null);
  const cursor = useStore((state) => state.cursor);
  const placeChanges = useStore((state) => state.live.placeChanges);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const width = useWidth(scroller);
  const placeDigits = Math.max(2, String(total).length);
  const hasHours = rows.some(needsHours);
  const hasStatus = rows.some(({ status, finished }) => finished || status !== 'racing');
  const categoryLetters = rows.reduce((most, { category }) => Math.max(most, category.length), 0);
  const { density, columns, tracks } = useMemo(
    () => layoutOf(STANDINGS_COLUMNS, width, { decimals, placeDigits, hasHours, hasStatus, categoryLetters }),
    [width, decimals, placeDigits, hasHours, hasStatus, categoryLetters],
  );
  const lines = useMemo(() => linesOf(rows, isByCategory), [rows, isByCategory]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const scrollTo = (index: number): void => virtual.scrollToIndex(lines.findIndex((line) => line.kind === 'rider' && line.index === index));
  const onKeyDown = useGridKeys(rows, scroller, scrollTo);
  const { label } = useScreenTexts().live.table;
  const isCompact = density === 'compact';
  return (
    <div className={styles['room']}>
      <table
        ref={scroller}
        className={classes(styles['grid'], styles[density])}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows the keyboard walks is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-activedescendant={indexOfRider(rows, cursor) < 0 ? undefined : rowId(cursor)}
        tabIndex={0}
        data-standings
        style={{ '--columns': tracks, '--row': `${ROW_PX}px`, '--place': `${0.66 * placeDigits}em` } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={(event) => explainClicked(event, rows)}
      >
        <Head columns={columns} isCompact={isCompact} />
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (line === undefined) return null;
            const place = { top: item.start, rowIndex: item.index + 2 };
            if (line.kind === 'heading') {
              const { category, riders } = line;
              return <CategoryHeading key={`=${category}`} category={category} riders={riders} columns={columns.length} {...place} />;
            }
            const { row, index } = line;
            return (
              <StandingsRow
                key={row.rider}
                columns={columns}
                row={row}
                index={index}
                placesWon={
                  hasOwnPlaces ? 0 : (placeChanges.get(row.rider)?.[isByCategory && row.category !== '' ? 'categoryPlaces' : 'places'] ?? 0)
                }
                isCursor={row.rider === cursor}
                isCompact={isCompact}
                isByCategory={isByCategory}
                decimals={decimals}
                {...place}
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
    </div>
  );
}

function Head({ columns, isCompact }: { readonly columns: readonly StandingsColumn[]; readonly isCompact: boolean }) {
  const texts = useScreenTexts();
  return (
    <thead>
      <tr className={classes(styles['row'], styles['head'])} aria-rowindex={1}>
        {columns.map(({ key, className }) => {
          const { short, name } = texts.common.columns[key];
          return (
            <th key={key} scope="col" className={className} title={name}>
              <span>{key === 'status' && isCompact ? texts.live.table.statusShort : short}</span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const HOUR_MS = 3_600_000;

/** Whether a lap or a gap needs room for hours. */
function needsHours({ lastLap, gap }: PlacedStanding): boolean {
  return Math.max(lastLap ?? 0, gap ?? 0) >= HOUR_MS;
}

function explainClicked(event: MouseEvent<HTMLTableElement>, rows: readonly PlacedStanding[]): void {
  const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
  const row = rows[Number(line?.dataset['index'])];
  if (row !== undefined) useStore.getState().explain(row.rider);
}

function NoRows({ total }: { readonly total: number }) {
  const hasTable = useStore((state) => state.live.table !== null);
  const texts = useScreenTexts().live.table;
  if (!hasTable) return <Empty title={texts.waiting}>{texts.waitingHint}</Empty>;
  if (total > 0) return <Empty title={texts.noMatch}>{texts.noMatchHint}</Empty>;
  return (
    <Empty title={texts.empty}>
      <a href="#/participants">{texts.emptyHint}</a>
      <a href="#/readers">{texts.emptyReaders}</a>
    </Empty>
  );
}
