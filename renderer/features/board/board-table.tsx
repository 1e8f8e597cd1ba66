import { type CSSProperties, memo, useEffect, useRef, useState } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { useStore } from '../../state/store';
import { COLUMN_GAP, cellText, isFigure, leastEms, tracksOf } from '../../station/board-columns';
import { type BoardColumn, type BoardOptions, firstRowAt } from '../../station/board-options';
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
  const first = firstRowAt({ turn, count: rows.length, perPage: fit.rows, kind: options.turning.kind });
  const shown = rows.slice(first, first + fit.rows);
  const sizes = {
    '--row-h': `${fit.height}px`,
    '--board-columns': tracksOf(options.columns),
    '--column-gap': `${COLUMN_GAP}em`,
    '--least-ems': leastEms(options.columns),
  } as CSSProperties;
  return (
    <>
      <table className={styles['table']} aria-label={texts.standings} aria-rowcount={rows.length + 1} style={sizes}>
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
          {shown.map((row, index) => (
            <BoardRow
              key={row.rider}
              row={row}
              index={index}
              absolute={first + index}
              columns={options.columns}
              decimals={decimals}
              fresh={row.lastPassAt !== null && now - row.lastPassAt < FRESH_MS}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles['empty']}>{texts.empty}</p>}
      <footer className={styles['foot']}>
        <DataAge />
        <span>
          {rows.length > fit.rows ? texts.page(first + 1, Math.min(rows.length, first + fit.rows), rows.length) : texts.riders(rows.length)}
        </span>
      </footer>
    </>
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

/** Rows on the screen, and the height of each in pixels. */
interface Fit {
  readonly rows: number;
  readonly height: number;
}

/** How many rows fit, and how high each is: as many as `asked`, else about fourteen to a screen. */
function useFit(body: { readonly current: HTMLTableSectionElement | null }, asked: number | null): Fit {
  const [fit, setFit] = useState<Fit>({ rows: asked ?? DEFAULT_ROWS, height: MIN_ROW_PX });
  useEffect(() => {
    const place = body.current;
    if (place === null) return;
    const measure = (): void => {
      const space = place.clientHeight;
      const rows = asked ?? Math.max(1, Math.floor(space / Math.max(MIN_ROW_PX, space / DEFAULT_ROWS)));
      setFit({ rows, height: Math.floor(space / rows) });
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
