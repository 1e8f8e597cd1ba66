import { type CSSProperties, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { byCategory, type Group, hasSections, linesOf } from '../../state/groups';
import { inOwnCategory } from '../../state/placing';
import { isStartList, startListOrder } from '../../state/start-list';
import { useStore } from '../../state/store';
import { COLUMN_GAP, cellText, isFigure, leastEms, tracksOf } from '../../station/board-columns';
import type { BoardColumn, BoardOptions } from '../../station/board-options';
import { pageAt } from '../../station/board-pages';
import { DataAge } from '../../station/data-age';
import { hasOwnClock, OwnClock } from '../../station/own-clock';
import { classes } from '../../ui/classes';
import type { Decimals } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import styles from './board-table.module.css';

/** The row of a rider is marked for this long after a crossing. */
const FRESH_MS = 6_000;

/** The table of a board. It changes its pages by itself. */
export function BoardTable({ options }: { readonly options: BoardOptions }) {
  const { board: texts, common } = usePublicTexts();
  const body = useRef<HTMLTableSectionElement>(null);
  const fit = useFit(body, options.rows);
  const turn = useTurns(options.turning.kind === 'still' ? null : options.turning.everyMs);
  const rows = useStore((state) => state.live.placed);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const now = useNow(1_000) + useStore((state) => state.live.clockOffset);
  const isBeforeLaps = useMemo(() => isStartList(rows), [rows]);
  const lines = useMemo(() => {
    const ordered = isBeforeLaps ? startListOrder(rows) : rows;
    if (options.byCategory) return linesOf(byCategory(ordered).map(inOwnCategory), 'category');
    return linesOf(ordered, hasSections(ordered) ? 'section' : null);
  }, [rows, isBeforeLaps, options.byCategory]);
  const page = pageAt(lines, {
    turn,
    perPage: fit.rows,
    counts: options.rows === null ? 'lines' : 'riders',
    kind: options.turning.kind,
    eachHeading: options.byCategory,
  });
  const riders = rows.filter(({ section }) => section !== null).length;
  const sizes = {
    '--row-h': `${Math.floor(fit.space / Math.max(fit.rows, page.mostLines))}px`,
    '--board-columns': tracksOf(options.columns),
    '--column-gap': `${COLUMN_GAP}em`,
    '--least-ems': leastEms(options.columns),
  } as CSSProperties;
  return (
    <>
      <table className={styles['table']} aria-label={texts.standings} aria-rowcount={lines.length + 1} style={sizes}>
        <thead>
          <tr className={styles['head']} aria-rowindex={1}>
            {options.columns.map((column) => (
              <th key={column} scope="col" data-column={column} className={isFigure(column) ? styles['figure'] : undefined}>
                {common.columns[column].short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} className={styles['body']}>
          {page.lines.map((line, index) =>
            line.kind === 'heading' ? (
              <BoardHeading key={line.group.key} group={line.group} index={index} columns={options.columns.length} />
            ) : (
              <BoardRow
                key={line.row.rider}
                row={line.row}
                index={index}
                absolute={line.index}
                columns={options.columns}
                decimals={decimals}
                fresh={line.row.lastPassAt !== null && now - line.row.lastPassAt < FRESH_MS}
              />
            ),
          )}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles['empty']}>{texts.empty}</p>}
      <footer className={styles['foot']}>
        <DataAge />
        <span>
          {isBeforeLaps && `${texts.startList} · `}
          {page.riders < rows.length && page.first < riders
            ? texts.page(page.first + 1, Math.min(riders, page.first + page.riders), riders)
            : texts.riders(riders)}
        </span>
      </footer>
    </>
  );
}

interface BoardHeadingProps {
  readonly group: Group;
  readonly index: number;
  readonly columns: number;
}

/** The riders of some categories, who are compared with each other, or tags that nobody has. */
function BoardHeading({ group, index, columns }: BoardHeadingProps) {
  const { board: texts } = usePublicTexts();
  const name = group.kind === 'unknown' ? texts.unknownTags : group.categories.map((category) => category || texts.noCategory).join(', ');
  return (
    <tr className={classes(styles['row'], styles['heading'])} style={{ transform: `translateY(calc(var(--row-h) * ${index}))` }}>
      <th scope="rowgroup" colSpan={columns} className={text['cut']} title={name}>
        {name}
      </th>
    </tr>
  );
}

interface BoardRowProps {
  readonly row: PlacedStanding;
  /** Position on the screen, from 0. */
  readonly index: number;
  /** Position in the table, from 0. */
  readonly absolute: number;
  readonly columns: readonly BoardColumn[];
  readonly decimals: Decimals;
  readonly fresh: boolean;
}

const BoardRow = memo(function BoardRow({ row, index, absolute, columns, decimals, fresh }: BoardRowProps) {
  const { common } = usePublicTexts();
  return (
    <tr
      aria-rowindex={absolute + 2}
      className={classes(
        styles['row'],
        absolute % 2 === 1 && styles['odd'],
        fresh && styles['fresh'],
        row.finished && row.place !== null && styles['finished'],
      )}
      style={{ transform: `translateY(calc(var(--row-h) * ${index}))` }}
    >
      {columns.map((column) => {
        const content = cellText(column, row, { decimals, words: common });
        return (
          <td
            key={column}
            data-column={column}
            className={classes(text['cut'], isFigure(column) && text['num'], isFigure(column) && styles['figure'])}
            title={column === 'name' ? content : undefined}
          >
            {column === 'total' && row.ownStartAt !== null && hasOwnClock(row) ? <OwnClock startAt={row.ownStartAt} /> : content}
          </td>
        );
      })}
    </tr>
  );
});

const MIN_ROW_PX = 44;
const DEFAULT_ROWS = 14;

/** Rows on the screen, and the height of all in pixels. */
interface Fit {
  readonly rows: number;
  readonly space: number;
}

/** How many rows fit: as many as `asked`, else about fourteen to a screen. */
function useFit(body: { readonly current: HTMLTableSectionElement | null }, asked: number | null): Fit {
  const [fit, setFit] = useState<Fit>({ rows: asked ?? DEFAULT_ROWS, space: (asked ?? DEFAULT_ROWS) * MIN_ROW_PX });
  useEffect(() => {
    const place = body.current;
    if (place === null) return;
    const measure = (): void => {
      const space = place.clientHeight;
      const rows = asked ?? Math.max(1, Math.floor(space / Math.max(MIN_ROW_PX, space / DEFAULT_ROWS)));
      setFit({ rows, space });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => observer.disconnect();
  }, [body, asked]);
  return fit;
}

/** Counts up every `everyMs`; null stops it. */
function useTurns(everyMs: number | null): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (everyMs === null) return;
    const timer = setInterval(() => setTurn((before) => before + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return turn;
}
