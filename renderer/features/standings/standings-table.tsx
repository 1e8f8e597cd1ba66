import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type MouseEvent, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import type { Schemas } from '../../api/client';
import { type Grouping, linesOf, type TableLine } from '../../state/groups';
import { useStore } from '../../state/store';
import { classes } from '../../ui/classes';
import { Empty } from '../../ui/notice';
import { useScreenTexts } from '../../ui/texts';
import { useWidth } from '../../ui/use-width';
import { cursorOf, lineOfCursor, useGridKeys } from './grid-keys';
import { GroupHeading } from './group-heading';
import { useRowPx } from './row-height';
import { STANDINGS_COLUMNS, type StandingsColumn } from './standings-columns';
import { type Contents, layoutOf } from './standings-layout';
import { rowId, StandingsRow } from './standings-row';
import styles from './standings-table.module.css';

interface TableProps {
  readonly rows: readonly PlacedStanding[];
  /** Riders before search and category. */
  readonly total: number;
  /** How the rows stand together; with `category` they have the places and gaps of their category. Null: without headings. */
  readonly grouping: Grouping | null;
  readonly counts: readonly Schemas['CategoryCounts'][];
  /** Texts about who was seen, by rider, before the race has begun; null from then on. */
  readonly seen: ReadonlyMap<string, string> | null;
  /** The places are those of a classification, so places that were won in the race are not shown. */
  readonly hasOwnPlaces?: boolean;
}

/** The standings. Draws the rows in sight alone, whatever the size of the field, and the columns that there is room for. */
export function StandingsTable({ rows, total, grouping, counts, seen, hasOwnPlaces = false }: TableProps) {
  const scroller = useRef<HTMLTableElement>(null);
  const cursor = useStore((state) => state.cursor);
  const collapsed = useStore((state) => state.collapsed);
  const placeChanges = useStore((state) => state.live.placeChanges);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const width = useWidth(scroller);
  const placeDigits = Math.max(2, String(total).length);
  const isByCategory = grouping === 'category';
  const { density, columns, tracks } = useLayout(rows, width, { decimals, placeDigits, hasSeen: seen !== null, isByCategory });
  const lines = useMemo(() => linesOf(rows, grouping, collapsed), [rows, grouping, collapsed]);
  const rowPx = useRowPx();
  const { virtual, items, stuck } = useLinesInSight(lines, scroller, rowPx);
  const onKeyDown = useGridKeys(lines, scroller, (line) => virtual.scrollToIndex(line));
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
        aria-activedescendant={lineOfCursor(lines, cursor) < 0 ? undefined : rowId(cursor)}
        tabIndex={0}
        data-standings
        style={{ '--columns': tracks, '--row': `${rowPx}px`, '--place': `${0.66 * placeDigits}em` } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={(event) => explainClicked(event, rows)}
      >
        <Head columns={columns} isCompact={isCompact} />
        <tbody style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const line = lines[item.index];
            if (line === undefined) return null;
            const place = { top: item.start, rowIndex: item.index + 2 };
            if (line.kind === 'heading') {
              const { group } = line;
              return (
                <GroupHeading
                  key={cursorOf(line)}
                  group={group}
                  counts={counts}
                  isCollapsed={collapsed.has(group.key)}
                  isCursor={group.key === cursor}
                  columns={columns.length}
                  rowIndex={place.rowIndex}
                  top={item.index === stuck ? null : place.top}
                />
              );
            }
            const { row, index } = line;
            return (
              <StandingsRow
                key={row.rider}
                columns={columns}
                row={row}
                index={index}
                placesWon={hasOwnPlaces ? 0 : (placeChanges.get(row.rider)?.[placesIn(row, isByCategory)] ?? 0)}
                isCursor={row.rider === cursor}
                isCompact={isCompact}
                isByCategory={isByCategory}
                seen={seen?.get(row.rider) ?? ''}
                decimals={decimals}
                {...place}
              />
            );
          })}
        </tbody>
        {rows.length === 0 && (
          <caption>
            <NoRows />
          </caption>
        )}
      </table>
    </div>
  );
}

/** Which places a row shows. */
function placesIn({ category }: { readonly category: string }, isByCategory: boolean): 'categoryPlaces' | 'places' {
  return isByCategory && category !== '' ? 'categoryPlaces' : 'places';
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

/** Height of the line of column headings, in pixels; as in `standings-table.module.css`. */
const HEAD_PX = 38;

type Given = Pick<Contents, 'decimals' | 'placeDigits' | 'hasSeen'> & { readonly isByCategory: boolean };

function useLayout(rows: readonly PlacedStanding[], width: number, { decimals, placeDigits, hasSeen, isByCategory }: Given) {
  const hasHours = rows.some(needsHours);
  const hasStatus = rows.some(({ status, finished }) => finished || status !== 'racing');
  // A heading says it of all riders below.
  const categoryLetters = isByCategory ? 0 : rows.reduce((most, { category }) => Math.max(most, category.length), 0);
  return useMemo(
    () => layoutOf(STANDINGS_COLUMNS, width, { decimals, placeDigits, hasHours, hasStatus, hasSeen, categoryLetters }),
    [width, decimals, placeDigits, hasHours, hasStatus, hasSeen, categoryLetters],
  );
}

/** The lines that are drawn, and the index of the heading that stays at the top: that of the topmost riders; -1 where there is none. */
function useLinesInSight(lines: readonly TableLine[], scroller: RefObject<HTMLTableElement | null>, rowPx: number) {
  const stuck = useRef(-1);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    scrollPaddingStart: lines[0]?.kind === 'heading' ? HEAD_PX + rowPx : HEAD_PX,
    overscan: 8,
    rangeExtractor: (range) => {
      stuck.current = headingAbove(lines, range.startIndex);
      const shown = defaultRangeExtractor(range);
      return stuck.current < 0 || shown.includes(stuck.current) ? shown : [stuck.current, ...shown];
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height of the rows is what this waits for
  useLayoutEffect(() => virtual.measure(), [virtual, rowPx]);
  // Asked for before the heading is: it is found on the way.
  const items = virtual.getVirtualItems();
  return { virtual, items, stuck: stuck.current };
}

/** The heading of the group that a line is in; -1 where there is none. */
function headingAbove(lines: readonly TableLine[], at: number): number {
  for (let index = Math.min(at, lines.length - 1); index >= 0; index--) if (lines[index]?.kind === 'heading') return index;
  return -1;
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

function NoRows() {
  const hasTable = useStore((state) => state.live.table !== null);
  const texts = useScreenTexts().live.table;
  if (!hasTable) return <Empty title={texts.waiting}>{texts.waitingHint}</Empty>;
  return <Empty title={texts.noMatch}>{texts.noMatchHint}</Empty>;
}
