import { type CSSProperties, memo, useEffect, useRef, useState } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { useStore } from '../../state/store';
import { COLUMN_GAP, COLUMN_LOOK, cellText, leastEms, tracksOf } from '../../station/board-columns';
import { type BoardColumn, type BoardOptions, firstRowAt } from '../../station/board-options';
import { DataAge } from '../../station/data-age';
import { counted, type Decimals } from '../../ui/format';
import { useNow } from '../../ui/use-now';

/** A row fresh over the line is marked for this long. */
const FRESH_MS = 6_000;

/** The table of a board; turns its own pages. */
export function BoardTable({ options }: { readonly options: BoardOptions }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const fit = useFit(body, options.rows);
  const turn = useTurns(options.turning.kind === 'still' ? null : options.turning.everyMs);
  const rows = useStore((state) => state.live.placed);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const now = useNow(1_000) + useStore((state) => state.live.clockOffset);
  const first = firstRowAt({ turn, count: rows.length, perPage: fit.rows, kind: options.turning.kind });
  const shown = rows.slice(first, first + fit.rows);
  const look = {
    '--row-h': `${fit.height}px`,
    '--board-columns': tracksOf(options.columns),
    '--column-gap': `${COLUMN_GAP}em`,
    '--least-ems': leastEms(options.columns),
  } as CSSProperties;
  return (
    <>
      <table className="board-table" aria-label="Standings" aria-rowcount={rows.length + 1} style={look}>
        <thead>
          <tr className="board-row board-row-head" aria-rowindex={1}>
            {options.columns.map((column) => (
              <th key={column} scope="col" className={COLUMN_LOOK[column].className}>
                {COLUMN_LOOK[column].title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} className="board-body">
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
      {rows.length === 0 && <p className="board-empty">Results appear here as soon as the first rider is known.</p>}
      <footer className="board-foot">
        <DataAge />
        <span>
          {rows.length > fit.rows
            ? `${first + 1}–${Math.min(rows.length, first + fit.rows)} of ${counted(rows.length, 'rider', 'riders')}`
            : counted(rows.length, 'rider', 'riders')}
        </span>
      </footer>
    </>
  );
}

interface BoardRowProps {
  readonly row: PlacedStanding;
  /** Position on the screen, and in the table; from 0. */
  readonly index: number;
  readonly absolute: number;
  readonly columns: readonly BoardColumn[];
  readonly decimals: Decimals;
  readonly fresh: boolean;
}

const BoardRow = memo(function BoardRow({ row, index, absolute, columns, decimals, fresh }: BoardRowProps) {
  return (
    <tr
      aria-rowindex={absolute + 2}
      className={`board-row board-line ${absolute % 2 === 1 ? 'odd' : ''} ${fresh ? 'fresh' : ''} ${row.finished && row.place !== null ? 'finished' : ''}`}
      style={{ transform: `translateY(calc(var(--row-h) * ${index}))` }}
    >
      {columns.map((column) => {
        const text = cellText(column, row, decimals);
        return (
          <td key={column} className={`${COLUMN_LOOK[column].className} cut`} title={column === 'name' ? text : undefined}>
            {text}
          </td>
        );
      })}
    </tr>
  );
});

const LEAST_ROW_PX = 44;
const ROWS_ON_A_SCREEN = 14;

interface Fit {
  readonly rows: number;
  readonly height: number;
}

/** How many rows fit, and how high each is: as asked for, else about fourteen to a screen. */
function useFit(body: { readonly current: HTMLTableSectionElement | null }, asked: number | null): Fit {
  const [fit, setFit] = useState<Fit>({ rows: asked ?? ROWS_ON_A_SCREEN, height: LEAST_ROW_PX });
  useEffect(() => {
    const place = body.current;
    if (place === null) return;
    const measure = (): void => {
      const space = place.clientHeight;
      const rows = asked ?? Math.max(1, Math.floor(space / Math.max(LEAST_ROW_PX, space / ROWS_ON_A_SCREEN)));
      setFit({ rows, height: Math.floor(space / rows) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => observer.disconnect();
  }, [body, asked]);
  return fit;
}

/** Counts up every so many milliseconds; stands still for null. */
function useTurns(everyMs: number | null): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (everyMs === null) return;
    const timer = setInterval(() => setTurn((before) => before + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return turn;
}
